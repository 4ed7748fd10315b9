import type { Reason, ReasonCode } from '../schemas/comparison.ts'
import type { Observation } from '../schemas/observation.ts'

const say = (code: ReasonCode, text: string): Reason => ({ code, text })

const BOUND_WORDS: Readonly<Record<Observation['bound'], string>> = {
  '=': '',
  '~': 'about ',
  '>': 'more than ',
  '>=': 'at least ',
  '<': 'fewer than ',
  '<=': 'at most ',
  range: '',
  vague: '',
}

/** The figure as a reader would say it: `more than 600`. */
export function sayFigure({ bound, num, kind, unit }: Observation): string {
  const percent = kind === 'percent' && unit === 'percent' && !/percent|per cent|%/.test(num) ? ' percent' : ''
  return `${BOUND_WORDS[bound]}${num}${percent}`
}

/** The time of a figure in words: `2019 to 2021`, `as of 2022-09`, `since 2014`. */
export function sayPeriod(period: string | null): string {
  if (period === null) return 'no stated time'
  const [from = period, to] = period.split('/')
  if (to === undefined) return from
  if (from === '..') return `as of ${to}`
  return to === '..' ? `since ${from}` : `${from} to ${to}`
}

const periods = (a: Observation, b: Observation): string =>
  `the ${a.edition} edition's figure is for ${sayPeriod(a.period)}, the ${b.edition} edition's for ${sayPeriod(b.period)}`

/** Every reason that a comparison can give, as a code and a plain sentence. */
export const reason = {
  exact: (equal: boolean): Reason =>
    say('exact', `Both editions give an exact number${equal ? ', the same one' : ''}.`),
  intervalsApart: (from: Observation, to: Observation): Reason =>
    say('intervals-apart', `No number that "${sayFigure(from)}" allows is allowed by "${sayFigure(to)}".`),
  boundsOverlap: (from: Observation, to: Observation): Reason =>
    say(
      'bounds-overlap',
      `"${sayFigure(from)}" and "${sayFigure(to)}" allow the same numbers, so no direction can be told.`,
    ),
  vague: (figure: Observation): Reason => say('vague', `"${figure.num}" is a word, not a number.`),
  periodLength: (a: Observation, b: Observation): Reason =>
    say('period-length', `The periods differ in length: ${periods(a, b)}.`),
  partialYear: (a: Observation, b: Observation): Reason =>
    say('partial-year', `One covers only part of a year: ${periods(a, b)}.`),
  stalePeriod: (a: Observation, b: Observation): Reason =>
    say('stale-period', `The later edition speaks of an old time: ${periods(a, b)}.`),
  unit: (a: Observation, b: Observation): Reason =>
    say('unit', `The units differ: ${a.unit ?? 'none'} in ${a.edition}, ${b.unit ?? 'none'} in ${b.edition}.`),
  kind: (a: Observation, b: Observation): Reason =>
    say('kind', `They are not of one kind: ${a.kind} in ${a.edition}, ${b.kind} in ${b.edition}.`),
  scope: (a: Observation, b: Observation): Reason =>
    say('scope', `The ${a.edition} and the ${b.edition} edition do not count the same: one of them covers more.`),
  notStated: (edition: number): Reason =>
    say('not-stated', `The ${edition} edition does not state it; that is not a zero.`),
  otherPeriod: (figure: Observation): Reason =>
    say(
      'period-length',
      `What the ${figure.edition} edition gives, ${sayFigure(figure)} for ${sayPeriod(figure.period)}, is of another length of time.`,
    ),
  fromRestatement: (told: Observation): Reason =>
    say(
      'from-restatement',
      `The ${told.edition} edition itself gives ${sayFigure(told)} for ${sayPeriod(told.period)}.`,
    ),
  restated: (earlier: Observation, later: Observation, turns: boolean): Reason =>
    say(
      'restated',
      `The ${later.edition} edition gives ${sayFigure(later)} for ${sayPeriod(later.period)}, where the ${earlier.edition} edition had ${sayFigure(earlier)}${turns ? '; against that the direction is the other way' : ''}.`,
    ),
  conflict: (edition: number, figures: readonly Observation[]): Reason =>
    say('conflict-within-edition', `The ${edition} edition gives figures that do not agree: ${listed(figures)}.`),
  consistent: (edition: number, figures: readonly Observation[]): Reason =>
    say(
      'consistent-within-edition',
      `The ${edition} edition gives it more than once, in agreement: ${listed(figures)}.`,
    ),
  fiscalYear: (figure: Observation): Reason =>
    say('fiscal-year', `The year is a fiscal one, ${sayPeriod(figure.period)}.`),
}

function listed(figures: readonly Observation[]): string {
  return figures.map((figure) => `"${sayFigure(figure)}"`).join(', ')
}
