import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { builtCli } from '../cli/support/run-cli.ts'
import type { Comparison, EditionComparison } from '../../schemas/comparison.ts'
import type { Observation } from '../../schemas/observation.ts'
import { runNode } from './run-scorer.ts'
import { type Aim, notMeasured, percent, plain, type Score, scoreLines } from './score-line.ts'
import { goldFile, hasShared, sharedReport } from './shared-folder.ts'

const Line = z.object({
  subject: z.string(),
  label: z.string(),
  from_edition: z.int(),
  to_edition: z.int(),
  from_text: z.string(),
  to_text: z.string(),
  from_value: z.number(),
  to_value: z.number(),
  from_period: z.string(),
  to_period: z.string(),
})
type Line = z.infer<typeof Line>

/** One side of a gold line: where its value stands in the report, and what it says. */
interface Side {
  edition: number
  start: number
  end: number
  value: number
  period: string
}

type Profiles = { lines: number; read: number; sides: number; compared: number; crossed: number }

const aims: Aim<Profiles>[] = [
  {
    measure: 'country profiles: lines with value and period right in both editions',
    least: 97,
    show: percent,
    of: ({ read, lines }) => (100 * read) / lines,
    detail: ({ read, lines, sides }) => `${read} of ${lines}; ${sides} of ${2 * lines} single lines`,
  },
  {
    measure: 'country profiles: comparisons with both values in one',
    least: 97,
    show: percent,
    of: ({ compared, lines }) => (100 * compared) / lines,
    detail: ({ compared, lines }) => `${compared} of ${lines}`,
  },
  {
    measure: 'country profiles: lines paired with, or restated by, another line',
    show: plain,
    of: ({ crossed }) => crossed,
  },
]

const SERIES = 'world-factbook'
const reportOf = (subject: string, edition: number) => sharedReport({ series: SERIES, subject, edition })

/** Gives the same answer for the same words without asking twice. */
function remembered<Answer>(ask: (...words: [string, number, number?]) => Answer) {
  const answers = new Map<string, Answer>()
  return (...words: [string, number, number?]): Answer => {
    const key = words.join(' ')
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = ask(...words)
    answers.set(key, answer)
    return answer
  }
}

const textOf = remembered((subject, edition) => readFileSync(reportOf(subject, edition), 'utf8'))

const figuresOf = remembered((subject, edition): Observation[] => {
  const printed = runNode([builtCli(), 'extract', reportOf(subject, edition), '--format', 'jsonl'])
  return printed
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
})

const comparisonOf = remembered((subject, from, to = from): EditionComparison => {
  const files = [reportOf(subject, from), reportOf(subject, to)]
  return JSON.parse(runNode([builtCli(), 'compare', ...files, '--format', 'json']))
})

/** Finds the line `label: text` of a report and gives the place of the text behind the label. */
function sideOf(subject: string, label: string, side: Omit<Side, 'start' | 'end'> & { text: string }): Side {
  const { edition, text, value, period } = side
  const at = `\n${textOf(subject, edition)}\n`.indexOf(`\n${label}: ${text}\n`)
  if (at < 0) throw new Error(`${subject} ${edition} has no line “${label}: ${text}”`)
  const start = at + label.length + 2
  return { edition, start, end: start + text.length, value, period }
}

const fromSide = ({ subject, label, from_edition, from_text, from_value, from_period }: Line) =>
  sideOf(subject, label, { edition: from_edition, text: from_text, value: from_value, period: from_period })
const toSide = ({ subject, label, to_edition, to_text, to_value, to_period }: Line) =>
  sideOf(subject, label, { edition: to_edition, text: to_text, value: to_value, period: to_period })

const isNear = (one: number, other: number) => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one))

const saysValue = ({ start, end, value }: Side, figure: Observation | null) =>
  figure !== null && figure.start >= start && figure.end <= end && figure.value !== null && isNear(figure.value, value)

/** The year itself, or a month or day of it: “July 2022” is a right reading of a period that the gold gives as 2022. */
const saysPeriod = (gold: string, period: string | null) => period === gold || period?.startsWith(`${gold}-`) === true

/** What is wrong with the reading of a line: null where its only figure has the value and the period. */
function faultOf(side: Side, figures: readonly Observation[]): string | null {
  const within = figures.filter(({ start }) => start >= side.start && start < side.end)
  const [figure] = within
  if (figure === undefined) return 'no figure'
  if (within.length > 1) return `${within.length} figures: ${within.map(({ num }) => num).join(', ')}`
  if (!saysValue(side, figure)) return `value ${side.value}≠${figure.value}`
  if (!saysPeriod(side.period, figure.period)) return `period ${side.period}≠${figure.period}`
  return null
}

const standsIn = ({ start, end }: Side, figure: Observation | null) =>
  figure !== null && figure.start >= start && figure.start < end

type Pair = Pick<Comparison, 'from' | 'to'>

/** The line's figure on one side, and something else on the other. */
function partnerOf([from, to]: readonly [Side, Side], pair: Pair): Observation | null {
  if (standsIn(from, pair.from)) return standsIn(to, pair.to) ? null : pair.to
  return standsIn(to, pair.to) ? pair.from : null
}

/** How the comparison misses a line: null where one holds both values, each read from the line itself. */
function comparisonFault(sides: readonly [Side, Side], comparisons: readonly Comparison[]): string | null {
  const [from, to] = sides
  if (comparisons.some((one) => saysValue(from, one.from) && saysValue(to, one.to))) return null
  const holding = comparisons.filter((one) => standsIn(from, one.from) || standsIn(to, one.to))
  const told = holding.map((one) => {
    const partner = partnerOf(sides, one)
    return partner === null ? one.verdict : `paired with “${partner.label}” ${partner.num}`
  })
  const merged = comparisons.find(
    ({ others }) => others.from.some((one) => standsIn(from, one)) || others.to.some((one) => standsIn(to, one)),
  )
  if (merged !== undefined) told.push(`among the others of “${merged.label}”`)
  return told.length === 0 ? 'in no comparison' : told.join('; ')
}

/** The other lines that a line is paired with, or restated by, although it stands in both editions itself. */
function crossings(sides: readonly [Side, Side], { comparisons, restatements }: EditionComparison): string[] {
  const restated = restatements.map(({ earlier, later }) => ({ from: earlier, to: later }))
  const partners = [...comparisons, ...restated].map((pair) => partnerOf(sides, pair))
  return partners.flatMap((partner) => (partner === null ? [] : [`“${partner.label}” ${partner.num}`]))
}

/** Lines of the form `label: value (year)` in country profiles, read by the command and compared by it. */
export function countryProfiles(): Score {
  if (!hasShared) return { lines: notMeasured(aims), misses: [] }
  const lines = readFileSync(goldFile('world-factbook.jsonl'), 'utf8').split('\n').filter(Boolean)
  const gold = lines.map((line) => Line.parse(JSON.parse(line)))
  const misses: string[] = []
  const tally: Profiles = { lines: gold.length, read: 0, sides: 0, compared: 0, crossed: 0 }
  for (const line of gold) {
    const name = `${line.subject} ${line.from_edition}→${line.to_edition}  ${line.label}: ${line.from_text} → ${line.to_text}`
    const sides = [fromSide(line), toSide(line)] as const
    const faults = sides.map((side) => faultOf(side, figuresOf(line.subject, side.edition)))
    tally.sides += faults.filter((fault) => fault === null).length
    if (faults.every((fault) => fault === null)) tally.read++
    else misses.push(`read      ${name}  | ${faults.map((fault) => fault ?? 'right').join(' → ')}`)
    const answer = comparisonOf(line.subject, line.from_edition, line.to_edition)
    const apart = comparisonFault(sides, answer.comparisons)
    if (apart === null) tally.compared++
    else misses.push(`compared  ${name}  | ${apart}`)
    const crossed = crossings(sides, answer)
    if (crossed.length > 0) tally.crossed++
    if (crossed.length > 0) misses.push(`crossed   ${name}  | ${crossed.join('; ')}`)
  }
  return { lines: scoreLines(aims, tally), misses }
}
