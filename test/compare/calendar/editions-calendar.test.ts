import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { editionsCalendar, type FetchTarget, type HeldEdition } from '../../../compare/index.ts'
import { dayNumber, dayOf } from '../../../compare/calendar/day-number.ts'
import { type CalendarEdition, EditionsCalendar } from '../../../schemas/calendar.ts'

interface Case {
  name: string
  now: string
  /** How many subjects `*` stands for; `*-3` is all but the last three by name. */
  subjects?: number
  /** `<subject> <edition> <received> [<sentences> <figures> [<headings, split by |>]]` */
  held: string[]
  /** `<subject> <edition> [<why it is blocked>]` */
  targets?: string[]
  season?: Record<string, unknown>
  /** `<edition> <state> | <text> [| <subjects, those of a dozen only where something is to be said>]` */
  editions: string[]
}

const cases: Case[] = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8'))

function heldOf(line: string, subjects: number): HeldEdition[] {
  const [who = '', edition, received_at = '', sentences = 0, figures = 0, ...headings] = line.split(' ')
  const names = Array.from({ length: subjects }, (_, at) => `office-${at}`).toSorted()
  const [all, less = 0] = who.split('-')
  const meant = all === '*' ? names.slice(0, names.length - Number(less)) : [who]
  return meant.map((subject) => ({
    subject,
    edition: Number(edition),
    received_at,
    sentences: Number(sentences),
    figures: Number(figures),
    headings: headings.length === 0 ? [] : headings.join(' ').split('|'),
  }))
}

function targetOf(line: string): FetchTarget {
  const [subject = '', edition, ...blocked] = line.split(' ')
  return { subject, edition: Number(edition), blocked: blocked.length === 0 ? null : blocked.join(' ') }
}

function lineOf({ edition, state, text, subjects }: CalendarEdition): string {
  const told = subjects
    .filter(
      (one) => subjects.length <= 3 || (state === 'incomplete' && one.state !== 'held') || one.findings.length > 0,
    )
    .map(({ subject, state: own, findings }) => {
      const said = findings.map((finding) => finding.text).join('; ')
      return `${subject} ${own}${said === '' ? '' : ` (${said})`}`
    })
  return [`${edition} ${state}`, text, ...(told.length === 0 ? [] : [told.join(', ')])].join(' | ')
}

describe('the editions calendar', () => {
  test.each(cases)('$name', ({ now, subjects = 0, held, targets = [], season, editions }) => {
    const calendar = editionsCalendar({
      series: 'harbour-reports',
      now,
      held: held.flatMap((line) => heldOf(line, subjects)),
      targets: targets.map(targetOf),
    })
    expect(EditionsCalendar.parse(calendar)).toEqual(calendar)
    expect(calendar.editions.map(lineOf)).toEqual(editions)
    expect(calendar.season).toMatchObject(season ?? {})
  })

  test('does not depend on the order in which editions are told', () => {
    const edition = fc.record({
      subject: fc.constantFrom('north', 'south', 'west'),
      edition: fc.integer({ min: 2015, max: 2024 }),
      received_at: fc.integer({ min: 16_000, max: 20_500 }).map(dayOf),
      sentences: fc.integer({ min: 0, max: 200 }),
      figures: fc.integer({ min: 0, max: 200 }),
      headings: fc.subarray(['Overview', 'Fees', 'Crew', 'Rescues']),
    })
    const several = fc.uniqueArray(edition, { selector: (one) => `${one.subject} ${one.edition}`, maxLength: 12 })
    const shuffled = several.chain((held) =>
      fc.tuple(fc.constant(held), fc.shuffledSubarray(held, { minLength: held.length })),
    )
    const input = { series: 'harbour-reports', now: '2026-01-01' }
    fc.assert(
      fc.property(shuffled, ([held, other]) => {
        const calendar = editionsCalendar({ ...input, held })
        expect(editionsCalendar({ ...input, held: other })).toEqual(calendar)
        const told = calendar.editions.flatMap(({ subjects }) => subjects.filter(({ state }) => state === 'held'))
        expect(told).toHaveLength(held.length)
      }),
    )
  })
})

test('days are counted as the calendar counts them', () => {
  fc.assert(
    fc.property(fc.integer({ min: -250_000, max: 2_900_000 }), (day) => {
      expect(dayNumber(dayOf(day))).toBe(day)
      expect(dayOf(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10))
    }),
  )
})
