import { tokenAt, tokenBefore } from '../../language/token-before.ts'
import type { Kind } from '../../../schemas/observation.ts'
import { NOUN_PHRASE, PAST_FORMS } from '../../language/tag.ts'
import type { Token } from '../../model.ts'
import { BE } from '../../words/closed-classes.ts'
import { isVerbal } from '../governor/is-verbal.ts'
import { isEnacted } from './law-speaks.ts'

/** Kinds of what a report counts, and a rule seldom says. */
export const COUNTED: ReadonlySet<string> = new Set(['count', 'percent', 'rate'])

/** Whether the words tell of a rule what was done with it or became of it, and nothing that it says. */
export function isToldOfRule(tokens: readonly Token[], noun: number, kind: Kind): boolean {
  return (
    isVotedOn(tokens, noun) ||
    isExceeded(tokens, noun) ||
    (kind === 'percent' && isKept(tokens, noun)) ||
    (COUNTED.has(kind) && isCounted(tokens, noun)) ||
    (kind === 'count' && isImposed(tokens, noun)) ||
    isEnacted(tokens, noun)
  )
}

/** [approved] the new constitution by 72 percent */
function isVotedOn(tokens: readonly Token[], noun: number): boolean {
  const verb = beforePhrase(tokens, noun)
  return VOTES.has(verb?.lemma ?? '') && PAST_FORMS.has(verb?.tag ?? '')
}

const VOTES: ReadonlySet<string> = new Set(['approve', 'reject', 'endorse', 'ratify', 'violate', 'break'])

/** [imposed the death penalty] in 14 cases, [imposed sanctions] on 12 persons: what was done to as many */
function isImposed(tokens: readonly Token[], noun: number): boolean {
  const verb = beforePhrase(tokens, noun)
  return PENALTIES.has(tokens[noun]?.lemma ?? '') && verb?.lemma === 'impose' && verb.tag === 'past'
}

const PENALTIES: ReadonlySet<string> = new Set(['penalty', 'sentence', 'punishment', 'sanction'])

/** reviewed [29 draft laws], and 94 per cent had a plan: of a rule that is only counted nothing is told. */
function isCounted(tokens: readonly Token[], noun: number): boolean {
  let at = noun - 1
  while (at > noun - 3 && (tokenAt(tokens, at)?.tag === 'adjective' || tokenAt(tokens, at)?.tag === 'noun')) at -= 1
  return tokenAt(tokens, at)?.tag === 'number' && tokens[noun]?.entry.plural === true
}

/** The daily [limit was exceeded] on nine days: what became of the rule */
function isExceeded(tokens: readonly Token[], noun: number): boolean {
  const [be, verb] = [tokens[noun + 1], tokens[noun + 2]]
  return be?.tag === 'auxiliary' && BE.has(be.lower) && MEETS.has(verb?.lemma ?? '') && PAST_FORMS.has(verb?.tag ?? '')
}

const MEETS: ReadonlySet<string> = new Set('exceed meet miss breach pass surpass'.split(' '))

/** The share of samples that [met the standards] was 99 percent: how often the rule was kept */
function isKept(tokens: readonly Token[], noun: number): boolean {
  if (tokens[noun + 1]?.lower === 'of') return false
  const verb = beforePhrase(tokens, noun)
  return isVerbal(verb) && MEETS.has(verb?.lemma ?? '')
}

/** The word before the noun phrase that a noun closes: [approved] the new constitution. */
function beforePhrase(tokens: readonly Token[], noun: number): Token | undefined {
  let at = noun - 1
  while (at >= 0 && NOUN_PHRASE.has(tokens[at]?.tag ?? '')) at -= 1
  return tokenBefore(tokens, at + 1)
}
