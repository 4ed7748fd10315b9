import { NOUN_ADJECTIVE } from '../../language/tag.ts'
import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, Token } from '../../model.ts'
import { TO_AT, UP_DOWN } from '../../words/closed-classes.ts'
import { EVENT_NOUNS, FEWER, MORE, UP_OR_DOWN } from '../../words/event-words.ts'
import { isAmong, isFormAmong, soughtWords } from '../../words/sought-words.ts'
import type { EventFound } from './event-found.ts'

const CHANGE_NOUNS = soughtWords('increase decrease drop rise decline fall growth reduction gain jump surge'.split(' '))

const BEFORE_CHANGE = soughtWords('% percent per cent percentage point points - annual yearly overall'.split(' '))

/** a 7.5 percent [increase], a 21 percent [drop] in complaints, an [increase of] 802 */
export function changeBehind(figure: Figure, tokens: readonly Token[]): EventFound | null {
  const { kind, unit, phrase } = figure
  const at = behindNumber(figure, tokens)
  const noun = tokens[at]
  if (noun !== undefined && isFormAmong(noun, CHANGE_NOUNS) && (kind === 'percent' || noun.lemma === unit))
    return { event: EVENT_NOUNS.get(noun.lemma) ?? noun.lemma, governor: at }
  if (tokenBefore(tokens, phrase.from)?.lower !== 'of') return null
  const before = tokenBefore(tokens, phrase.from - 1)
  return before?.tag === 'noun' && isFormAmong(before, CHANGE_NOUNS)
    ? { event: EVENT_NOUNS.get(before.lemma) ?? before.lemma, governor: phrase.from - 2 }
    : null
}

function behindNumber(figure: Figure, tokens: readonly Token[]): number {
  let at = figure.to
  for (; at < figure.to + 4; at++) {
    const token = tokens[at]
    if (token === undefined || !isAmong(token, BEFORE_CHANGE)) break
  }
  return at
}

/** with exports falling by 3% [to £4m], down 3% [at £4m]: the level that a change right before it led to */
export function changeToLevel(
  { phrase, head, kind }: Figure,
  tokens: readonly Token[],
  before: readonly Figure[],
): Figure | null {
  const change = before.at(-1)
  if (change?.phrase.to !== phrase.from - 1 || !TO_AT.has(tokens[phrase.from - 1]?.lower ?? '')) return null
  if (kind === 'count' && head !== null) return null
  const verb = change.governor === null ? undefined : tokens[change.governor]
  const inWith = UP_DOWN.has(tokenBefore(tokens, change.phrase.from)?.lower ?? '') && verb === undefined
  return inWith || (verb?.tag === 'gerund' && UP_OR_DOWN.has(verb.lemma)) ? change : null
}

/**
 * were recorded, [16 percent more] than in 2021; held 812 men, [96 more] than its capacity; [a third fewer] than
 * before: how many more, not what happened to them
 */
export function isMoreThanBefore({ phrase, to, kind }: Figure, tokens: readonly Token[]): boolean {
  const lead = tokenBefore(tokens, phrase.from)
  const comma = lead?.lower === 'a' ? tokenBefore(tokens, phrase.from - 1) : lead
  // arrested 40, up [18 percent] from the year before
  if (UP_DOWN.has(lead?.lower ?? '') && tokenBefore(tokens, phrase.from - 1)?.text === ',') return true
  if (comma?.text !== ',') return false
  // came to €38m, 6% [above] budget
  if (kind === 'percent' && ABOVE_BELOW.has(tokens[phrase.to]?.lower ?? '')) return true
  // 21 percent [fewer migrants] than a year earlier
  if (kind === 'percent' && comparesNoun(tokens, to)) return true
  const than = tokens[phrase.to]?.lower === 'than' && phrase.to > to ? phrase.to : phrase.to + 1
  const word = tokens[than - 1]?.lower ?? ''
  return (MORE.has(word) || FEWER.has(word)) && tokens[than]?.lower === 'than'
}

function comparesNoun(tokens: readonly Token[], to: number): boolean {
  let at = to
  while (at < to + LONGEST_PERCENT && tokens[at]?.tag === 'noun') at += 1
  const word = tokens[at]?.lower ?? ''
  if (!MORE.has(word) && !FEWER.has(word)) return false
  let noun = at + 1
  while (NOUN_ADJECTIVE.has(tokens[noun]?.tag ?? '')) noun += 1
  return noun > at + 1 && noun < at + LONGEST_NOUN && tokens[noun]?.lower === 'than'
}

/** per cent */
const LONGEST_PERCENT = 3
/** fewer irregular migrants */
const LONGEST_NOUN = 5
const ABOVE_BELOW: ReadonlySet<string> = new Set(['above', 'below'])
