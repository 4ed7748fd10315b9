import { CLAUSE_VERBS, FINITE_FORMS, NOMINAL, NOUN_PHRASE, PAST_FORMS } from '../../language/tag.ts'
import { tokenAt, tokenBefore } from '../../language/token-before.ts'
import type { Figure, SentenceReading, Span, TimeExpression, Token } from '../../model.ts'
import { mayHold, soughtWords } from '../../words/sought-words.ts'
import { wordSet } from '../../words/word-set.ts'

/**
 * received a crane [built in 1931]; 302 frames; and 8 masks: what a reduced relative says of one item of a list is said of no
 * other item that has no verb of its own. But opened 14 cases in 2021; 12 were closed.
 */
export function isOfItemBefore(time: TimeExpression, { phrase }: Figure, sentence: SentenceReading): boolean {
  if (time.use !== 'in' || !mayHold(sentence, SEMICOLON)) return false
  const { tokens } = sentence
  if (closesItem(time, tokens)) return isBareItem(tokens, time.to, phrase)
  if (time.grain !== 'year') return false
  const participle = reducedRelative(time, tokens)
  if (participle === null) return false
  const opening = lastSemicolon(tokens, time.to, phrase.from)
  if (opening === null || !isBareItem(tokens, opening, phrase)) return false
  return MAKES.has(tokens[participle]?.lemma ?? '') || holdsFinite(tokens, clauseBefore(tokens, participle), participle)
}

/** Behind a semicolon nothing is told of the counted that has a verb of its own. */
function isBareItem(tokens: readonly Token[], opening: number, { from, to }: Span): boolean {
  if (from - opening > FARTHEST || holdsFinite(tokens, opening, from)) return false
  for (let at = to; at < to + LONGEST_ITEM; at++) {
    const token = tokens[at]
    if (token === undefined || token.text === ';') break
    if (CLAUSE_VERBS.has(token.tag) && !isReduced(tokens, at)) return false
  }
  return true
}

/** 12 crates packed by L. Berg[, May 1987 (413);] 55 boxes: a time behind a comma that closes an item with a reduced relative. */
function closesItem({ from, to }: TimeExpression, tokens: readonly Token[]): boolean {
  if (tokenBefore(tokens, from)?.text !== ',') return false
  const end = tokens[to]?.text === '(' && tokens[to + 2]?.text === ')' ? to + 3 : to
  if (tokens[end]?.text !== ';') return false
  for (let at = from - 2; at > 0 && at > from - FARTHEST; at--) {
    if (tokens[at]?.text === ';') return false
    if (PAST_FORMS.has(tokens[at]?.tag ?? '') && isReduced(tokens, at)) return true
  }
  return false
}

/** a crane [built] for the yard in 1931: the participle behind a noun that the time belongs to; null where none does */
function reducedRelative({ from }: TimeExpression, tokens: readonly Token[]): number | null {
  for (let at = from - 1; at > from - LONGEST_ITEM; at--) {
    const token = tokenAt(tokens, at)
    if (token === undefined || token.shape === 'mark' || token.tag === 'number' || token.entry.opensClause) return null
    if (PAST_FORMS.has(token.tag)) return isReduced(tokens, at) ? at : null
    if (FINITE_FORMS.has(token.tag)) return null
  }
  return null
}

/** a crane [built] for the yard; but the firm built ferries: a verb with an object is its subject's own */
function isReduced(tokens: readonly Token[], at: number): boolean {
  if (!PAST_FORMS.has(tokens[at]?.tag ?? '') || !NOMINAL.has(tokens[at - 1]?.tag ?? '')) return false
  const behind = tokens[at + 1]?.tag ?? ''
  return !NOUN_PHRASE.has(behind) && behind !== 'pronoun'
}

function lastSemicolon(tokens: readonly Token[], from: number, to: number): number | null {
  for (let at = to - 1; at >= from && at >= to - FARTHEST; at--) if (tokens[at]?.text === ';') return at
  return null
}

function clauseBefore(tokens: readonly Token[], to: number): number {
  let at = to
  while (at > 0 && at > to - FARTHEST && tokens[at - 1]?.text !== ';') at -= 1
  return at
}

function holdsFinite(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (FINITE_FORMS.has(tokens[at]?.tag ?? '')) return true
  return false
}

const SEMICOLON = soughtWords([';'])
const LONGEST_ITEM = 10
const FARTHEST = 30
const MAKES = wordSet(`
  build make produce manufacture print publish draw paint write engrave carve weave cast compose found issue mint strike
  erect launch design
`)
