import { readNounPhrase } from '../../language/noun-phrase.ts'
import { FINITE_FORMS, NOMINAL } from '../../language/tag.ts'
import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, SentenceReading, Token } from '../../model.ts'
import { JOINS_CLAUSES } from '../../words/closed-classes.ts'
import { clauseStart } from '../clause-start.ts'
import { counterpartOf } from '../counterpart-of.ts'
import { near } from '../refiner.ts'
import { shareSubject, SHARES } from '../governor/share-subject.ts'
import { LEVEL_OR_STEP } from '../topic-of.ts'
import { labelUnit, severalOf } from './label-unit.ts'

/**
 * What a percent is of where no words say it: 12 percent increase in [thefts]; of the 40 [boats], 30 percent …; else what
 * its row is about.
 */
export function understoodWhole(figure: Figure, sentence: SentenceReading, before: readonly Figure[]): string | null {
  const { tokens, place } = sentence
  const of = tokens.slice(figure.to, figure.to + 8).findIndex((token) => token.lower === 'in')
  if (
    of >= 0 &&
    /^(?:increase|decrease|drop|rise|decline|fall|reduction)$/.test(tokens[figure.to + of - 1]?.lemma ?? '')
  ) {
    const noun = readNounPhrase(tokens, figure.to + of + 1, true)
    if (noun !== null) return noun.unit
  }
  const said =
    wholeBefore(figure, tokens) ??
    shareSubject(figure, tokens)?.of ??
    wholeOfLabel(place.label) ??
    wholeInOpening(figure, tokens)
  if (said !== null) return said
  const shared = wholeOfShareBefore(figure, tokens, before.at(-1)) ?? wholeOfGappedShare(figure, tokens, before)
  if (shared !== null) return shared
  // rose to 24 percent, up from [22 percent] in 2022
  const compared = before.at(-1)?.kind === 'percent' ? counterpartOf(figure, sentence, before) : null
  if (compared?.kind === 'percent' && compared.of !== null && isOwnWhole(compared, figure, tokens)) return compared.of
  const counted = near(before).findLast(({ kind, unit }) => kind === 'count' && unit !== null && !NO_WHOLES.has(unit))
  return counted?.unit ?? (place.label === null || isOneOfList(figure, tokens) ? null : severalOf(place.label))
}

/** Its clause says the whole: the share [of seats] was 31 percent; not where another clause did: rent took 30 percent of income */
function isOwnWhole({ of, phrase }: Figure, until: Figure, tokens: readonly Token[]): boolean {
  const noun = of?.slice(of.lastIndexOf(' ') + 1)
  for (let at = clauseStart(tokens, phrase.from); at < until.phrase.from; at++)
    if (tokens[at]?.lower === noun || tokens[at]?.lemma === noun) return true
  return false
}

/** Ethnic groups: [Northlanders 61%], Eastlanders 39%: what a list divides is named by no label of its rows. */
function isOneOfList({ phrase }: Figure, tokens: readonly Token[]): boolean {
  const before = tokenBefore(tokens, phrase.from)
  return before !== undefined && NOMINAL.has(before.tag)
}

/**
 * Women are 79 percent of members, and [14 percent are] under 30; low income was the reason in 52 percent of cases, debt
 * [in 17 percent]; the share of women rose from 22 percent [to 24 percent]: a share of the same.
 */
function wholeOfShareBefore({ phrase }: Figure, tokens: readonly Token[], before: Figure | undefined): string | null {
  if (before?.kind !== 'percent' || before.of === null) return null
  const isSubject = IS_WAS.has(tokens[phrase.to]?.lower ?? '')
  const isInAsWell = tokens[phrase.from - 1]?.lower === 'in' && tokens[before.phrase.from - 1]?.lower === 'in'
  const isOtherEnd = before.phrase.to === phrase.from - 1 && LEVEL_OR_STEP.has(tokens[phrase.from - 1]?.lower ?? '')
  return isSubject || isInAsWell || isOtherEnd ? before.of : null
}

/** Women made up 39 percent of members[, girls] 12 percent; oil accounted for 61 percent of exports [and gas for] 22 percent. */
function wholeOfGappedShare({ phrase }: Figure, tokens: readonly Token[], before: readonly Figure[]): string | null {
  const share = near(before).findLast(({ kind }) => kind === 'percent')
  if (share === undefined || share.of === null) return null
  const clause = tokens.slice(clauseStart(tokens, share.phrase.from), share.phrase.from)
  if (!clause.some(({ lemma, tag }) => IS_SHARE.has(lemma) && FINITE_FORMS.has(tag))) return null
  const between = tokens.slice(share.phrase.to, phrase.from)
  const isGapped = between.length <= LONGEST_GAP && between.some(({ lower }) => JOINS_CLAUSES.has(lower))
  return isGapped && !between.some(({ tag }) => FINITE_FORMS.has(tag)) ? share.of : null
}

const IS_SHARE: ReadonlySet<string> = new Set(['account', 'make', 'represent', 'constitute', 'form', 'comprise'])
/** , while juniors under 18 for */
const LONGEST_GAP = 10

const IS_WAS: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were'])

/** met six [times], attendance was 94%; down 117 [points] or 0.43%: nothing is a share of occasions or of a level */
const NO_WHOLES: ReadonlySet<string> = new Set(['time', 'point'])

/** percent [of women] 13.1%, the share [of girls] was 48% */
function wholeBefore({ phrase }: Figure, tokens: readonly Token[]): string | null {
  for (let at = phrase.from - 1; at > 0 && at > phrase.from - NEAR; at--) {
    if (tokens[at]?.lower !== 'of' || !SHARES.has(tokens[at - 1]?.lower ?? '')) continue
    return readNounPhrase(tokens, tokens[at + 1]?.tag === 'determiner' ? at + 2 : at + 1, true)?.unit ?? null
  }
  return null
}

/** [Of the samples] tested, 2.1% were rejected; but of the 40 boats, which are counted */
function wholeInOpening({ phrase, direction }: Figure, tokens: readonly Token[]): string | null {
  if (tokens[0]?.lower !== 'of' || tokens[1]?.tag !== 'determiner' || direction !== null) return null
  // , 2.1% (40) were rejected
  const behind = tokens[phrase.to]
  if (behind?.text !== '(' && !FINITE_FORMS.has(behind?.tag ?? '')) return null
  const noun = readNounPhrase(tokens, 2, true)
  return noun !== null && noun.to < phrase.from && tokens[noun.head]?.entry.plural === true ? noun.unit : null
}

/** Internet users - percent [of population]: 22% */
function wholeOfLabel(label: string | null): string | null {
  if (label === null) return null
  const whole = (/\b(?:percent|percentage|share|proportion|%) of (.+)$/i.exec(label) ?? COMPOSED.exec(label))?.[1]
  return whole === undefined ? null : labelUnit(whole, [])
}

/** [GDP] - composition, by sector: 12%; [Labour force] - by occupation: 4%; [Exports] - partners: Northland 23% */
const COMPOSED = /^(.+?)(?: [-–] by|(?: [-–])? (?:composition|breakdown|partners))\b/i

const NEAR = 5
