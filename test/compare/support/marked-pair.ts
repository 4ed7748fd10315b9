import * as z from 'zod/mini'
import { compareEditions } from '../../../compare/index.ts'
import { bundledCatalogues, decodeDocument, pickCatalogue, readDecoded } from '../../../extract/index.ts'
import { type EditionComparison, Verdict } from '../../../schemas/comparison.ts'
import type { Observation } from '../../../schemas/observation.ts'
import type { Reading } from '../../../schemas/reading.ts'

const Side = z.object({ edition: z.int(), lines: z.array(z.string()) })
const Expected = z.enum([...Verdict.options, 'absent'])

/**
 * A report in two editions, with its figures marked where they stand: `{beds:412}` in one and `{beds:398}` in the other
 * are one thing. `{!fire:12}` stands in no comparison (incident, norm, plan, stated change, another subject),
 * `{=beds:400}` is a further telling of a figure, `{<beds:412}` looks back to the earlier edition's. Unmarked figures
 * are not looked at.
 */
export const MarkedPair = z.object({
  name: z.string(),
  from: Side,
  to: Side,
  /** By mark the verdicts that an analyst would accept; `absent`: no comparison at all. */
  verdicts: z.record(z.string(), z.union([Expected, z.array(Expected)])),
  /** By mark whether what the later edition says of the earlier one's time agrees. */
  restatements: z.optional(z.record(z.string(), z.boolean())),
})
export type MarkedPair = z.infer<typeof MarkedPair>

interface Mark {
  name: string
  sign: '' | '!' | '=' | '<'
  start: number
  end: number
}

/** How a comparison of a marked pair came out, a line for each fault. */
export interface Outcome {
  expected: number
  right: number
  missed: string[]
  /** Pairs of two things. */
  wrong: string[]
  /** Comparisons of figures that need none. */
  needless: string[]
}

const MARK = /\{([!=<]?)([a-z0-9]+):([^}]*)\}/g

/** The text without its marks, and where they stood. */
function unmarked({ lines }: z.infer<typeof Side>): { text: string; marks: Mark[] } {
  const marks: Mark[] = []
  let text = ''
  let done = 0
  const source = lines.join('\n')
  for (const { 0: whole, 1: sign, 2: name = '', 3: num = '', index } of source.matchAll(MARK)) {
    text += source.slice(done, index)
    const start = text.length
    text += num
    done = index + whole.length
    marks.push({ name, sign: sign === '!' || sign === '=' || sign === '<' ? sign : '', start, end: text.length })
  }
  return { text: text + source.slice(done), marks }
}

async function read(text: string, edition: number): Promise<Reading> {
  const identity = { series: 'marked-pairs', subject: 'case', edition }
  const decoded = await decodeDocument(new TextEncoder().encode(text))
  if (!decoded.ok) throw new Error(decoded.message)
  const catalogue = pickCatalogue(bundledCatalogues, identity.series)
  return readDecoded(decoded, { identity, identity_from: 'key', catalogue })
}

/** Reads both editions, compares them, and holds the answer against the marks. */
export async function outcomeOf(pair: MarkedPair): Promise<Outcome> {
  const [before, after] = [unmarked(pair.from), unmarked(pair.to)]
  const from = await read(before.text, pair.from.edition)
  const to = await read(after.text, pair.to.edition)
  const answer = compareEditions(from, to)
  return held(pair, answer, { from: markOf(before.marks), to: markOf(after.marks) })
}

type Naming = (figure: Observation | null) => Mark | null | undefined

const markOf =
  (marks: readonly Mark[]): Naming =>
  (figure) =>
    figure && marks.find(({ start, end }) => figure.start < end && figure.end > start)

function held(pair: MarkedPair, answer: EditionComparison, of: { from: Naming; to: Naming }): Outcome {
  const outcome: Outcome = { expected: 0, right: 0, missed: [], wrong: [], needless: [] }
  const rows = answer.comparisons.map((one) => ({ ...one, left: of.from(one.from), right: of.to(one.to) }))
  for (const { left, right, from, to, verdict } of rows) {
    const told = `${from?.num} → ${to?.num} (${verdict})`
    const forbidden = [left, right].find((mark) => mark?.sign === '!' || mark?.sign === '<')
    if (left && right && left.name !== right.name) outcome.wrong.push(`${left.name} with ${right.name}: ${told}`)
    else if (from && to && Boolean(left) !== Boolean(right)) outcome.wrong.push(`${(left ?? right)?.name}: ${told}`)
    else if (forbidden) outcome.needless.push(`${forbidden.sign}${forbidden.name}: ${told}`)
  }
  for (const [name, accepted] of Object.entries(pair.verdicts)) {
    outcome.expected++
    const verdicts = rows.filter(({ left, right }) => left?.name === name || right?.name === name)
    const [row] = verdicts
    const told = row?.verdict ?? 'absent'
    if (verdicts.length <= 1 && [accepted].flat().includes(told)) outcome.right++
    else outcome.missed.push(`${name}: ${verdicts.map(({ verdict }) => verdict).join(', ') || 'absent'}`)
  }
  for (const [name, agrees] of Object.entries(pair.restatements ?? {})) {
    outcome.expected++
    const told = answer.restatements.find(
      (one) => of.from(one.earlier)?.name === name && of.to(one.later)?.name === name,
    )
    if (told?.agrees === agrees) outcome.right++
    else outcome.missed.push(`restated ${name}: ${told ? `agrees ${told.agrees}` : 'absent'}`)
  }
  return outcome
}
