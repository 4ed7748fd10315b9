import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isStale, tellsItsYear } from '../../compare/text/stale-sentence.ts'
import { caseObservations } from './support/case-observations.ts'
import { compareTexts, type EditionText } from '../../compare/index.ts'
import type { SentenceAlignment, WordChange } from '../../schemas/comparison.ts'

/** A text of the given sentences, one a line; `# ` begins a heading. */
function edition(year: number, lines: readonly string[]): EditionText {
  let at = 0
  let section: string[] = []
  const sentences = lines.flatMap((line) => {
    const start = at
    at += line.length + 1
    if (line.startsWith('# ')) section = [line.slice(2)]
    return line.startsWith('# ') ? [] : [{ start, end: start + line.length, section }]
  })
  return { text: lines.join('\n'), sentences, observations: [], edition: year }
}

const ops = ({ sentences }: { sentences: readonly SentenceAlignment[] }): string[] =>
  sentences.map(({ op, from, to }) => `${op}: ${(to ?? from)?.text}`)

/** The sentence that the runs make without those of one sort. */
function told(runs: readonly WordChange[], without: WordChange['op']): string {
  return runs
    .filter(({ op }) => op !== without)
    .map(({ text }) => text)
    .join('')
}

const HARBOUR = 'The harbour was dredged again and the fishing fleet kept to its winter berths.'
const FERRY = 'The ferry to the islands made 412 crossings in 2022 and lost no day to storms.'
const FERRY_NOW = 'The ferry to the islands made 398 crossings in 2023 and lost no day to storms.'
const MUSEUM = 'Entry to the museum stayed free for children and for everybody on Sundays.'
const LIBRARY = 'A second reading room was opened in the old post office.'
const TRAM = 'Work on the tram line through the northern suburbs has been put off.'

/** How each sentence came over, and whether it is part of an edited one, with a last sentence that stayed. */
const parts = (from: string[], to: string[]) =>
  compareTexts(edition(2022, [...from, TRAM]), edition(2023, [...to, TRAM])).sentences.map(
    ({ op, part_of_edited }) => `${op} ${part_of_edited}`,
  )

const pumps = (year: number, figures: readonly { num: string; period?: string }[]) =>
  caseObservations(
    {
      edition: year,
      figures: figures.map(({ num, ...time }) => ({
        sentence: `Crews opened [${num}] pumps.`,
        unit: 'pump',
        ...time,
      })),
    },
    String(year),
  )

describe('two texts side by side', () => {
  test('what was removed stands in its section, that of another year too, and what added in its own', () => {
    const answer = compareTexts(
      edition(2022, ['# Sea in 2022', HARBOUR, FERRY, '# Air', MUSEUM, '# Town', LIBRARY]),
      edition(2023, ['# Sea in 2023', HARBOUR, '# Town', 'Nobody slept on the benches of the square.', TRAM]),
    )
    expect(ops(answer)).toEqual([
      `unchanged: ${HARBOUR}`,
      `removed: ${FERRY}`,
      `removed: ${MUSEUM}`,
      'added: Nobody slept on the benches of the square.',
      `added: ${TRAM}`,
      `removed: ${LIBRARY}`,
    ])
  })

  test('two sentences that share nothing but grammar are no edited one', () => {
    const answer = compareTexts(
      edition(2022, ['# Controls', HARBOUR, '# Fraud', TRAM, 'No one was convicted in 2022.']),
      edition(2023, ['# Controls', HARBOUR, 'Closure was ordered in 131 cases.', '# Fraud', TRAM]),
    )
    expect(ops(answer)).toEqual([
      `unchanged: ${HARBOUR}`,
      'added: Closure was ordered in 131 cases.',
      `unchanged: ${TRAM}`,
      'removed: No one was convicted in 2022.',
    ])
  })

  test('sentences are kept, edited, moved, added and removed', () => {
    const answer = compareTexts(
      edition(2022, ['# Sea', HARBOUR, FERRY, '# Town', MUSEUM, TRAM, HARBOUR.replace('harbour', 'canal')]),
      edition(2023, ['# Sea', MUSEUM, HARBOUR, FERRY_NOW, '# Town', LIBRARY, HARBOUR.replace('harbour', 'canal')]),
    )
    expect(ops(answer)).toEqual([
      `moved: ${MUSEUM}`,
      `unchanged: ${HARBOUR}`,
      `edited: ${FERRY_NOW}`,
      `added: ${LIBRARY}`,
      `removed: ${TRAM}`,
      `unchanged: ${HARBOUR.replace('harbour', 'canal')}`,
    ])
    expect(answer.outline).toEqual({ from_headings: 2, to_headings: 2, kept_headings: 2, changed: false })
  })

  test('a sentence that was split and two that became one are told as such', () => {
    const whole =
      'The mill burned down in March after a dry week and seven families lost the rooms they had rented above it.'
    const first = 'The mill burned down in March after a dry week.'
    const second = 'Seven families lost the rooms they had rented above it.'
    const split = parts([whole], [first, second])
    expect(split).toContain('added split')
    expect(split).toContain('edited null')
    expect(parts([first, second], [whole])).toContain('removed merged')
    expect(parts([FERRY], [FERRY_NOW, LIBRARY])).toContain('added null')
  })

  test('a short word that stayed between replaced ones is told with them', () => {
    const { sentences } = compareTexts(
      edition(2022, ['Rangers counted 40 herons and 12 storks on the long lake in early spring.']),
      edition(2023, ['Rangers counted 31 cranes and 73 swans on the long lake in early spring.']),
    )
    const words = sentences[0]?.words ?? []
    expect(words.filter(({ op }) => op === 'removed').map(({ text }) => text)).toEqual([
      '40',
      ' herons and ',
      '12',
      ' storks',
    ])
    expect(told(words, 'added')).toBe('Rangers counted 40 herons and 12 storks on the long lake in early spring.')
    expect(told(words, 'removed')).toBe('Rangers counted 31 cranes and 73 swans on the long lake in early spring.')
  })

  test('inside an edited sentence the changed numbers are marked apart from the words', () => {
    const { sentences } = compareTexts(edition(2022, [FERRY]), edition(2023, [FERRY_NOW.replace('storms', 'fog')]))
    expect(sentences[0]?.words).toEqual([
      { op: 'same', text: 'The ferry to the islands made ', figure: false },
      { op: 'removed', text: '412', figure: true },
      { op: 'added', text: '398', figure: true },
      { op: 'same', text: ' crossings in ', figure: false },
      { op: 'removed', text: '2022', figure: true },
      { op: 'added', text: '2023', figure: true },
      { op: 'same', text: ' and lost no day to ', figure: false },
      { op: 'removed', text: 'storms', figure: false },
      { op: 'added', text: 'fog', figure: false },
      { op: 'same', text: '.', figure: false },
    ])
  })

  test('a carried-over sentence that still speaks of the old year is stale, one that looks further back is not', () => {
    const old = 'As of September 2022 the quay had nine cranes.'
    const history = 'From 2019 to 2021 the quay was closed to visitors.'
    const { sentences } = compareTexts(edition(2022, [old, history]), edition(2023, [old, history]))
    expect(sentences.map(({ stale }) => stale)).toEqual([true, false])
  })

  test.each([
    [false, 'Crews serviced 10,402 pumps, compared with 9,845 in 2022.'],
    [false, 'Crews serviced 10,402 pumps, up 5.7 percent from 9,845 in 2022.'],
    [false, 'Fewer pumps failed than in 2022.'],
    [true, 'As of 2022, crews serviced 10,402 pumps.'],
    [true, 'From 2020 to 2022, crews serviced 30,000 pumps.'],
  ])('a year that is only compared with is not old: %s, %s', (stale, sentence) => {
    expect(isStale(sentence, 2022, 2023)).toBe(stale)
  })

  test.each([
    [false, false, 'In 2022/23 the ward treated 64 patients.'],
    [false, false, 'In 2022–2023 the ward treated 64 patients.'],
    [true, false, 'In 2021-22 the ward treated 64 patients.'],
    [true, true, 'In 2022/2023 the ward treated 64 patients.'],
    [false, true, 'In 2023/24 the ward treated 64 patients.'],
  ])('a fiscal year is that of the edition: stale %s, named by its first year %s, %s', (stale, namedByFirst, text) => {
    expect(isStale(text, 2022, 2023, namedByFirst)).toBe(stale)
  })

  test.each([
    [true, 'opened 104, following 98 in 2022', [{ num: '104' }, { num: '98', period: '2022' }]],
    [
      true,
      'rose from 98 in 2022 to 104 in 2023',
      [
        { num: '98', period: '2022' },
        { num: '104', period: '2023' },
      ],
    ],
    [false, 'opened 97 in 2022', [{ num: '97', period: '2022' }]],
    [false, 'of the 98 some were of 2022', [{ num: '98' }]],
  ])('whether a new number of its own year stands beside the old one: %s, %s', (tells, _sentence, now) => {
    expect(tellsItsYear(pumps(2023, now), pumps(2022, [{ num: '98' }]), 2023)).toBe(tells)
  })

  test('when most headings are gone the outline is another one; numbering and years do not count', () => {
    const before = ['# 1. Sea', HARBOUR, '# 2. Incidents in 2022', FERRY, '# 3. Money', MUSEUM, '# 4. People', TRAM]
    const renamed = ['# 2. Sea', HARBOUR, '# Law', FERRY, '# Outlook', MUSEUM, '# Method', TRAM]
    const renumbered = ['# 2. Sea', HARBOUR, '# 1. Incidents in 2023', FERRY, '# Money', MUSEUM, '# Staff', TRAM]
    expect(compareTexts(edition(2022, before), edition(2023, renamed)).outline.changed).toBe(true)
    expect(compareTexts(edition(2022, before), edition(2023, renumbered)).outline).toEqual({
      from_headings: 4,
      to_headings: 4,
      kept_headings: 3,
      changed: false,
    })
  })

  const words = fc.constantFrom('harbour', 'fleet', '412', 'ferry', '2022', 'no', 'storm', '1,204', 'and', 'quay')
  const sentence = fc.array(words, { minLength: 1, maxLength: 9 }).map((list) => `The ${list.join(' ')}.`)
  const text = fc.array(sentence, { maxLength: 12 })

  test('every sentence of both texts stands in exactly one step, and the words of a step rebuild both sentences', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { sentences, unchanged_share } = compareTexts(edition(2022, a), edition(2023, b))
        expect(sentences.flatMap(({ to }) => (to ? [to.text] : []))).toEqual(b)
        expect(sentences.flatMap(({ from }) => (from ? [from.text] : [])).toSorted()).toEqual(a.toSorted())
        expect(unchanged_share).toBeGreaterThanOrEqual(0)
        expect(unchanged_share).toBeLessThanOrEqual(1)
        const edited = sentences.filter(({ op }) => op === 'edited')
        expect(edited.map(({ words: runs }) => [told(runs, 'added'), told(runs, 'removed')])).toEqual(
          edited.map(({ from, to }) => [from?.text, to?.text]),
        )
        expect(sentences.filter(({ op, words: runs }) => op !== 'edited' && runs.length > 0)).toEqual([])
      }),
    )
  })

  test('a text compared with itself has no redline', () => {
    fc.assert(
      fc.property(text, (a) => {
        const { sentences, unchanged_share } = compareTexts(edition(2023, a), edition(2023, a))
        expect(sentences.every(({ op, stale }) => op === 'unchanged' && !stale)).toBe(true)
        expect(unchanged_share).toBe(1)
      }),
    )
  })
})
