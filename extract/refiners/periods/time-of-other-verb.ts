import { CLAUSE_VERBS, NOMINAL } from '../../language/tag.ts'
import { tokenAt, tokenBefore } from '../../language/token-before.ts'
import type { Figure, Token } from '../../model.ts'
import { REPORTING_VERBS } from '../../words/event-words.ts'

/**
 * Whether a time behind a figure is of another verb than the one that tells of the counted: that of a relative clause
 * or of a second act.
 * @param between the words from the figure to the time
 */
export function isOfOtherVerb(figure: Figure, between: readonly Token[], tokens: readonly Token[]): boolean {
  return (
    tellsOfThing(between) ||
    tellsOfObject(between) ||
    opensLaterAct(between) ||
    (tellsOfThose(between) && isOfActBefore(figure, tokens)) ||
    goesOnWithAct(between)
  )
}

/** moved 450 inmates from the old jail to a wing [that opened] in May: the time of what the thing did */
function tellsOfThing(between: readonly Token[]): boolean {
  return between.some(
    ({ lower }, at) =>
      lower === 'that' &&
      between[at - 1]?.tag === 'noun' &&
      (between[at + 1]?.tag === 'past' || isAppositive(between, at - 1)) &&
      !hasComma(between, at),
  )
}

/** 17 percent of the population[, a gap] that has hardly changed since 2010: what the noun behind a comma did */
function isAppositive(between: readonly Token[], noun: number): boolean {
  const opening = between[noun - 1]?.tag === 'adjective' ? noun - 2 : noun - 1
  return between[opening]?.tag === 'determiner' && between[opening - 1]?.text === ','
}

/**
 * guards at nine gates used devices [donated] in 2020: when that was done to the object of the verb; freed 40 men,
 * including six journalists [jailed] in 2021: or to a part of it
 */
function tellsOfObject(between: readonly Token[]): boolean {
  const participle = between.length - 2
  if (tokenAt(between, participle)?.tag !== 'past' || tokenBefore(between, participle)?.tag !== 'noun') return false
  let at = participle - 1
  while (NOMINAL.has(tokenAt(between, at)?.tag ?? '') || tokenAt(between, at)?.tag === 'determiner') at -= 1
  const number = tokenAt(between, at)?.tag === 'number' ? at - 1 : at
  return tokenAt(between, number)?.tag === 'past' || tokenAt(between, number)?.lower === 'including'
}

/** held him for 17 days [before releasing] him on 21 June: the time of what was done then */
function opensLaterAct(between: readonly Token[]): boolean {
  return between.some(
    ({ lower }, at) => lower === 'before' && between[at + 1]?.tag === 'gerund' && !hasComma(between, at),
  )
}

/** two men [who had been jailed] in 2019: a clause right behind the counted, up to the time */
function tellsOfThose(between: readonly Token[]): boolean {
  const opens = between[0]?.lower === 'who' && CLAUSE_VERBS.has(between[1]?.tag ?? '')
  return opens && !hasComma(between, 0)
}

/** [overturned] the convictions of two men who had been jailed in 2019; but recorded two men who were jailed then */
function isOfActBefore({ governor, phrase }: Figure, tokens: readonly Token[]): boolean {
  const verb = governor !== null && governor < phrase.from ? tokens[governor] : undefined
  return verb !== undefined && CLAUSE_VERBS.has(verb.tag) && !REPORTING_VERBS.has(verb.lemma)
}

/** maintained five units [and opened a sixth] in June: a second verb with an object of its own, which nothing counts */
function goesOnWithAct(between: readonly Token[]): boolean {
  const joint = between.findLastIndex(
    ({ lower }, at) => lower === 'and' && between[at + 1]?.tag === 'past' && between[at + 2]?.tag === 'determiner',
  )
  return joint >= 0 && between.slice(joint).every(({ tag, lower }) => tag !== 'number' || lower.endsWith('th'))
}

const hasComma = (between: readonly Token[], from: number): boolean =>
  between.slice(from).some(({ text }) => text === ',')
