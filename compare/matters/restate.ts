import type { Restatement, Verdict } from '../../schemas/comparison.ts'
import { lookingBack, type Side } from '../pairing/edition-side.ts'
import type { Matter } from './fold.ts'
import { allowedInterval, isExact, overlaps } from '../figures/interval.ts'
import { judge } from './judge.ts'
import type { Figure } from '../figures/figure.ts'
import { isPutRight } from '../figures/put-right.ts'
import { haveOtherBases } from '../figures/rate-base.ts'
import { inOneUnit } from '../figures/scaled-unit.ts'
import { pair, type Pair } from '../pairing/pair.ts'
import { sameTime, type Timespan } from '../figures/timespan.ts'

/**
 * Finds what a later edition says of times that an earlier one also told: by comparatives ("compared with 598 at
 * year-end 2021"), by figures told again ("from 2019 to 2021, more than 600"), and among the figures of other subjects.
 * @param retold pairs whose two figures speak of one time
 * @returns in text order of the later edition, each pair of figures once
 */
export function restate(
  matters: readonly Matter[],
  retold: readonly Pair[],
  earlier: Side,
  later: Side,
): Restatement[] {
  const told = rememberToldBeside(matters)
  const found = [
    ...retold.flatMap(({ earlier: a, later: b }) => (a && b ? [restatement(a, b)] : [])),
    ...matters.flatMap((matter) => retoldInMatter(matter, told, earlier, later)),
    ...pair(earlier.foreign, later.foreign, later.words).flatMap(({ earlier: a, later: b }) =>
      a && b && sameTime(a.time, b.time) ? [restatement(a, b)] : [],
    ),
  ]
  const once = new Map(found.map((one) => [`${one.earlier.observation_id} ${one.later.observation_id}`, one]))
  return [...once.values()].toSorted((a, b) => a.later.start - b.later.start || a.earlier.start - b.earlier.start)
}

/** Whether both figures tell one time that was past already in the earlier edition: told again, not a change. */
export function isRetold({ earlier, later }: Pair): boolean {
  if (!earlier?.time.stated || !later?.time.stated) return false
  return earlier.time.edition !== later.time.edition && earlier.time.lag > 0 && sameTime(earlier.time, later.time)
}

/**
 * Whether the later figure only repeats the earlier edition's own year, in other words or in the column of the year
 * before: a vintage of that year, no figure of its own. A sentence or a labelled line that was carried over is stale
 * instead, but not a row of columns.
 */
export function isOldYear({ earlier, later, likeness }: Pair): boolean {
  if (!earlier || !later || likeness?.obstacle !== 'stale-period') return false
  if (earlier.label && !earlier.label.ofColumns && earlier.label.key === later.label?.key) return false
  return isPastYear(later) && earlier.observation.sentence !== later.observation.sentence
}

/** The earlier figure of such a pair stands alone, with what the later edition says of the old year. */
export function withoutOldYear(one: Pair): Pair {
  return isOldYear(one) ? { earlier: one.earlier, later: null, likeness: null, otherwise: one.later } : one
}

const YEAR = 12

/** Whether a figure speaks of a stretch of a year or less that was over before its edition's year. */
export function isPastYear({ time }: Figure): boolean {
  return time.stated && time.lag > 0 && time.shape === 'span' && time.length <= YEAR
}

/** For a sentence of the later edition the figures of the earlier one that are told beside its own. */
type ToldBeside = (sentence: string) => readonly Figure[]

/** Few editions have to be asked at all. */
function rememberToldBeside(matters: readonly Matter[]): ToldBeside {
  let known: ReadonlyMap<string, readonly Figure[]> | null = null
  return (sentence) => (known ??= bySentence(matters)).get(sentence) ?? []
}

function bySentence(matters: readonly Matter[]): Map<string, Figure[]> {
  const found = new Map<string, Figure[]>()
  for (const { earlier, later } of matters)
    for (const { observation } of later) {
      const known = found.get(observation.sentence)
      if (known) known.push(...earlier)
      else found.set(observation.sentence, [...earlier])
    }
  return found
}

const NONE: readonly Restatement[] = []

function retoldInMatter(matter: Matter, beside: ToldBeside, earlier: Side, later: Side): readonly Restatement[] {
  const past = matter.later.filter(({ time }) => time.stated && time.lag > 0)
  const bases = lookingBack(matter.later, later)
  if (past.length === 0 && bases.length === 0) return NONE
  const told = [...matter.earlier, ...lookingBack(matter.earlier, earlier)]
  const retold = [...bases, ...past]
  return retold.flatMap((figure) => {
    if (isPutRight(figure, retold)) return []
    const ofTime = told.filter(
      ({ time }) => sameTime(time, figure.time) || (bases.includes(figure) && isBaseOf(time, figure)),
    )
    const { value } = figure.observation
    const itself = ofTime.find(({ observation }) => observation.value === value) ?? sameNumber(figure, beside)
    const first = itself ?? ofTime[0]
    return first ? [restatement(first, figure)] : []
  })
}

/**
 * "[71] investigations into [118] suspects were opened (2021: [64])": of several figures in a sentence the one whose
 * number of the year before it is. A number of one digit would be found by chance.
 */
function sameNumber({ observation, time }: Figure, beside: ToldBeside): Figure | undefined {
  const { sentence, kind, value, bound } = observation
  if (value === null || bound !== '=' || Math.abs(value) < LEAST_TELLING) return undefined
  return beside(sentence).find(
    ({ observation: other, time: { end } }) =>
      other.kind === kind && other.value === value && other.bound === bound && end === time.end,
  )
}

const LEAST_TELLING = 10

/**
 * Whether a figure looks back to what an edition told of a time that is named otherwise:
 * "10,178 at the end of 2022, against [9,312] a year earlier": the year that is named stands for its end; and the column
 * [2021/22] for the year to 30 June 2022.
 */
export function isBaseOf(told: Timespan, { time }: Figure): boolean {
  if (time.shape !== 'span') return false
  if (told.shape === 'as-of' && time.end === told.end) return true
  const isOfYear = told.shape === 'as-of' ? told.endsYear : told.length === YEAR
  return isOfYear && time.length === YEAR && told.edition - told.lag === time.edition - time.lag
}

/** Verdicts on two figures that may be one. */
const OVERLAPPING: ReadonlySet<Verdict> = new Set<Verdict>(['unchanged', 'indeterminate'])

function restatement(earlier: Figure, later: Figure): Restatement {
  return {
    label: later.observation.label,
    metric: later.observation.metric ?? earlier.observation.metric,
    period: later.time.stated ? later.observation.period : earlier.observation.period,
    earlier_edition: earlier.observation.edition,
    earlier: earlier.observation,
    later_edition: later.observation.edition,
    later: later.observation,
    agrees: agrees(earlier, later),
  }
}

/**
 * Two exact figures agree when they are equal to the digits printed: $3.9 billion with $3.88 billion, not with $3.84
 * billion, nor with $3.8 billion, whose digits have only a bound in common.
 */
function agrees(earlier: Figure, later: Figure): boolean {
  const [a, b] = inOneUnit(earlier.observation, later.observation)
  if (haveOtherBases(a, b)) return OVERLAPPING.has(judge(a, b).verdict)
  const [left, right] = [allowedInterval(a), allowedInterval(b)]
  if (!isExact(a) || !isExact(b)) return overlaps(left, right)
  return a.value === b.value || (left.low < right.high && right.low < left.high)
}
