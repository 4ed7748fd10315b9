import type { Figure, Token } from '../../model.ts'
import { BE, IS_ARE } from '../../words/closed-classes.ts'
import { soughtWords } from '../../words/sought-words.ts'
import { isInfinitive } from '../governor/is-infinitive.ts'

const SCHEDULED: ReadonlySet<string> = new Set('scheduled planned expected forecast budgeted due set slated'.split(' '))
/** What a schedule is told with: where a sentence has none of it, nothing in it is scheduled. */
export const LANGUAGE_OF_SCHEDULES = soughtWords(SCHEDULED, IS_ARE)

/** 40 more are [due to] open, 12 are [planned for] 2025 */
export function isScheduled({ phrase, governor }: Figure, tokens: readonly Token[], future: boolean): boolean {
  const behind = phrase.to
  for (let at = behind; at < behind + 7; at++) {
    if (tokens[at]?.text === ';') return false
    const next = tokens[at + 1]?.lower
    // three men [planned to] attack
    if (next === 'to' && tokens[at]?.lower === 'planned' && !BE.has(tokens[at - 1]?.lower ?? '')) continue
    // contracted by 9.9 per cent [and] is forecast to expand: the other verb of a subject
    if (tokens[at]?.lower === 'and' && governor !== null && governor < phrase.from) return false
    // sixteen were [due to] the storm
    if (next === 'to' && tokens[at]?.lower === 'due' && isCause(tokens, at + 2)) continue
    // 14 more [are to] be rebuilt
    if (next === 'to' && IS_ARE.has(tokens[at]?.lower ?? '') && isInfinitive(tokens[at + 2])) return true
    // a dividend of 6.50 per share [is proposed]
    if (next === 'proposed' && IS_ARE.has(tokens[at]?.lower ?? '')) return true
    if (next !== 'to' && !(next === 'for' && future)) continue
    const had = at > behind && tokens[at - 1]?.lower === 'had'
    // fell to 317p after it cut its profit [forecast] to £55m
    const word = tokens[at]?.lower ?? ''
    if (!had && SCHEDULED.has(word) && (word === 'due' || tokens[at]?.tag !== 'noun')) return true
  }
  return false
}

/** due to [storms], due to [heavy rain], due to [lack] of staff; but due to open, which is a verb too */
function isCause(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.entry.form?.form === 'base' && tokens[at + 1]?.lower !== 'of' && tokens[at + 1]?.tag !== 'noun')
    return false
  if (tokens[at]?.tag === 'adjective') return tokens[at + 1]?.tag === 'noun'
  return CAUSES.has(tokens[at]?.tag ?? '')
}

const CAUSES: ReadonlySet<string> = new Set(['noun', 'name', 'determiner', 'number', 'pronoun'])
