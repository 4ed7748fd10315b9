import type { Reason, ReasonCode, StatedChange } from '../../schemas/comparison.ts'
import type { Observation } from '../../schemas/observation.ts'
import { isTwoNamed } from '../figures/fiscal-year.ts'
import { baseOfShare } from '../figures/rate-base.ts'
import { differInScale, inOneUnit } from '../figures/scaled-unit.ts'
import { figureInSentence, intervalInDigits } from './figure-words.ts'
import { sayFigure } from './say-figure.ts'
import { unitInWords } from './unit-words.ts'

const say = (code: ReasonCode, text: string): Reason => ({ code, text })

/** The time of a figure in words: `2019 to 2021`, `as of 2022-09`, `since 2014`. */
export function sayPeriod(period: string | null): string {
  if (period === null) return 'no stated time'
  const [from = period, to] = period.split('/')
  if (to === undefined) return from
  if (from === '..') return `as of ${to}`
  return to === '..' ? `since ${from}` : `${from} to ${to}`
}

/** The time of a figure in words, a year that has two names by both: `2021/22` for April 2021 to March 2022. */
export function sayTime(figure: Timed): string {
  const { period } = figure
  return period !== null && isTwoNamed(figure) ? `${period.slice(0, 5)}${period.slice(-2)}` : sayPeriod(period)
}

type Timed = Pick<Observation, 'period' | 'period_basis' | 'sentence'>

const points = ({ unit, num }: Observation): string =>
  unit === 'percentage point' && !num.includes('point') ? ' percentage points' : ''

const OTHER_TIME = {
  'period-length': 'another length of time',
  'partial-year': 'another part of the year',
  'stale-period': 'an old time',
}

/** What a figure that is no total or state is called. */
export const ROLE_WORDS = {
  incident: 'a single incident',
  norm: 'a rule, price or limit',
  plan: 'a plan',
}

/** Characters of a sentence that a reason quotes. */
const QUOTED = 240

/** White space that a quotation shows as one blank. */
const UNEVEN = /\s{2,}|[^\S ]/g

function quoted(sentence: string): string {
  const line = sentence.replaceAll(UNEVEN, ' ').trim()
  return `“${line.length > QUOTED ? `${line.slice(0, QUOTED - 1).trimEnd()}…` : line}”`
}

/**
 * The time of a figure behind its number: `for 2019 to 2021`, `as of 2022-09`, `since 2014`, nothing where none
 * applies.
 */
export function forTime(figure: Timed): string {
  if (figure.period === null) return ''
  return figure.period.includes('..') ? sayTime(figure) : `for ${sayTime(figure)}`
}

const periods = (a: Observation, b: Observation): string =>
  `the ${a.edition} edition's figure is ${forTime(a)}, the ${b.edition} edition's ${forTime(b)}`

const sayShare = (figure: Observation): string =>
  figure.kind === 'percent' || baseOfShare(figure) !== null
    ? figureInSentence(figure)
    : `${sayFigure(figure)} per ${figure.per ?? 'one'}`

/** Every reason that a comparison can give, as a code and a plain sentence. */
export const reason = {
  exact: (equal: boolean): Reason =>
    say('exact', `Both editions give an exact number${equal ? ', the same one' : ''}.`),
  intervalsApart: (from: Observation, to: Observation): Reason =>
    say('intervals-apart', `No number that "${sayBeside(from, to)}" allows is allowed by "${sayBeside(to, from)}".`),
  boundsOverlap: (from: Observation, to: Observation): Reason =>
    say(
      'bounds-overlap',
      sayBeside(from, to) === sayBeside(to, from)
        ? `Both say "${sayFigure(to)}"; the numbers behind the same wording may differ, so no direction can be told.`
        : `"${sayBeside(from, to)}" and "${sayBeside(to, from)}" allow the same numbers, so no direction can be told.`,
    ),
  otherBase: (from: Observation, to: Observation, overlaps: boolean): Reason =>
    say(
      overlaps ? 'bounds-overlap' : 'intervals-apart',
      `Compared as shares: ${sayShare(from)}, then ${sayShare(to)}.`,
    ),
  belowZero: (from: Observation, to: Observation): Reason => {
    const [before, after] = [from.value ?? 0, to.value ?? 0]
    const size = before < 0 && after < 0 ? `; without its sign the amount ${after < before ? 'rose' : 'fell'}` : ''
    return say('below-zero', `A percentage from or to a figure below zero would say nothing${size}.`)
  },
  belowZeroByWord: (loss: Observation): Reason =>
    say(
      'below-zero',
      `The ${loss.edition} edition tells it as ${loss.label}, which is set below zero: ${figureInSentence(loss)}.`,
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
  converted: (earlier: Observation, later: Observation): Reason =>
    say('converted', `Compared in one unit: ${measured(earlier)} = ${measured(inOneUnit(earlier, later)[0])}.`),
  kind: (a: Observation, b: Observation): Reason =>
    say('kind', `They are not of one kind: ${a.kind} in ${a.edition}, ${b.kind} in ${b.edition}.`),
  scope: (a: Observation, b: Observation): Reason =>
    say('scope', `The ${a.edition} and the ${b.edition} edition do not count the same: one of them covers more.`),
  notStated: (edition: number, otherwise: boolean): Reason =>
    say(
      'not-stated',
      `The ${edition} edition ${otherwise ? 'gives no figure that may stand beside it' : 'does not state it'}; that is not a zero.`,
    ),
  notRecognised: (edition: number): Reason =>
    say(
      'not-stated',
      `The ${edition} edition has other figures of this kind that could not be matched, and one of them may be it; that is not a zero.`,
    ),
  notInTheseWords: (edition: number): Reason =>
    say(
      'not-stated',
      `The ${edition} edition gives no figure of this wording; another wording may state it. That is not a zero.`,
    ),
  otherPeriod: (figure: Observation, code: 'period-length' | 'partial-year' | 'stale-period'): Reason =>
    say(
      code,
      `What the ${figure.edition} edition gives, ${sayFigure(figure)} ${forTime(figure)}, is of ${OTHER_TIME[code]}: ${quoted(figure.sentence)}`,
    ),
  onlyBefore: (figure: Observation): Reason =>
    say(
      'stale-period',
      `The ${figure.edition} edition gives it only ${forTime(figure)}, not for its own year: ${quoted(figure.sentence)}`,
    ),
  otherRole: (figure: Observation, role: Exclude<Observation['role'], 'aggregate'>): Reason =>
    say(
      'role',
      `What the ${figure.edition} edition gives, ${sayFigure(figure)}, it states as ${ROLE_WORDS[role]}: ${quoted(figure.sentence)}`,
    ),
  onlyPart: (figure: Observation): Reason =>
    say(
      'scope',
      `What the ${figure.edition} edition gives, ${sayFigure(figure)}, is part of a larger figure: ${quoted(figure.sentence)}`,
    ),
  fromRestatement: (told: Observation): Reason =>
    say('from-restatement', `The ${told.edition} edition itself gives ${sayFigure(told)} ${forTime(told)}.`),
  restated: (earlier: Observation, later: Observation, turns: boolean): Reason =>
    say(
      'restated',
      `The ${later.edition} edition gives ${sayBeside(later, earlier)} ${forTime(later)}, where the ${earlier.edition} edition had ${sayBeside(earlier, later)}${turns ? '; against that the direction is the other way' : ''}.`,
    ),
  conflict: (edition: number, figures: readonly Observation[]): Reason =>
    say('conflict-within-edition', `The ${edition} edition gives figures that do not agree: ${listed(figures)}.`),
  consistent: (edition: number, figures: readonly Observation[]): Reason =>
    say(
      'consistent-within-edition',
      `The ${edition} edition gives it more than once, ${
        new Set(saidTogether(figures)).size === 1 ? 'each time the same' : `in agreement: ${listed(figures)}`
      }.`,
    ),
  statedChange: ({ observation, agrees }: StatedChange): Reason =>
    say(
      agrees === false ? 'stated-change-differs' : 'stated-change',
      `The ${observation.edition} edition itself speaks of ${sayFigure(observation).replace(SIGN, '')}${points(observation)} ${observation.direction === 'down' ? 'less' : 'more'}${
        agrees === null
          ? '; the figures do not allow to check that'
          : `, which ${agrees ? 'agrees' : 'does not agree'} with the figures`
      }.`,
    ),
  fiscalYear: (figure: Observation): Reason => say('fiscal-year', `The year is a fiscal one, ${sayTime(figure)}.`),
}

/** A figure as it is set beside another: with its unit where that of the other is of another scale. */
const sayBeside = (figure: Observation, other: Observation): string =>
  differInScale(figure, other) ? figureInSentence(figure) : sayFigure(figure)

const measured = (figure: Observation): string =>
  `${intervalInDigits(figure)} ${unitInWords(figure.unit ?? '', figure)}`

/** -3.9 percent, in a column of changes, is told as 3.9 percent less. */
const SIGN = /^[-−–+]\s?/

/** Several figures of an edition, all with their units where those of two differ in scale. */
function saidTogether(figures: readonly Observation[]): string[] {
  const areOfScales = figures.some((figure) => figures[0] && differInScale(figure, figures[0]))
  return figures.map(areOfScales ? figureInSentence : sayFigure)
}

function listed(figures: readonly Observation[]): string {
  return saidTogether(figures)
    .map((said) => `"${said}"`)
    .join(', ')
}
