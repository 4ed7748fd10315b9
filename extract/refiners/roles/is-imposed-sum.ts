import type { Figure, SentenceReading, Token } from '../../model.ts'
import { mayHold, soughtWords } from '../../words/sought-words.ts'
import { NOMINAL, PAST_FORMS } from '../../language/tag.ts'
import { clauseStart } from '../clause-start.ts'

/**
 * imposed [penalties] of £14.3 million on three companies, awarded 74 [grants] totalling $9.8 million, were fined [a
 * total of] $184,500: what came together, no rule.
 */
export function isImposedSum({ kind, bound, phrase }: Figure, sentence: SentenceReading): boolean {
  if (!mayHold(sentence, SUMS)) return false
  const { tokens } = sentence
  // grants [ranging] from $5,000 to $600,000
  const told = bound === '=' || bound === '~' || (bound === 'range' && tokens[phrase.from - 2]?.lemma === 'range')
  if ((kind !== 'money' && kind !== 'count') || !told) return false
  const start = clauseStart(tokens, phrase.from)
  if (kind === 'money' && isAwardedToMany(tokens, start, phrase.from)) return true
  const clause = tokens.slice(start, phrase.to + REACHES_VERB)
  const sum =
    clause.some(({ lower }) => IMPOSED.has(lower)) ||
    (kind === 'money' && clause.some(({ lower }) => lower === 'total'))
  // with fines of £4.4 million [in total]
  if ((sum || clause.some(isImposing)) && isAddedUp(tokens, phrase.to)) return true
  return sum && clause.some(isImposing)
}

const isImposing = ({ tag, lemma }: Token): boolean => PAST_FORMS.has(tag) && IMPOSES.has(lemma)

/** fined them £84,000 [in all] */
function isAddedUp(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower === 'altogether') return true
  return tokens[at]?.lower === 'in' && /^(?:all|total)$/.test(tokens[at + 1]?.lower ?? '')
}

/** So many words behind an amount its verb may stand: [were imposed]. */
const REACHES_VERB = 4
const IMPOSED: ReadonlySet<string> = new Set(
  'fines penalties sanctions sentences grants contracts scholarships bursaries fellowships'.split(' '),
)
const SUMS = soughtWords(IMPOSED, ['total', 'award', 'all', 'altogether'])
const IMPOSES: ReadonlySet<string> = new Set('impose levy issue collect total fine award grant'.split(' '))

/** [Feature films were awarded] 4.2 million: whoever won; but "the brothers were awarded" and "he was awarded" */
function isAwardedToMany(tokens: readonly Token[], start: number, until: number): boolean {
  let at = start
  while (NOMINAL.has(tokens[at]?.tag ?? '') && tokens[at + 1]?.lower !== 'were') at += 1
  if (tokens[at]?.tag !== 'noun' || tokens[at]?.entry.plural !== true || at + 2 >= until) return false
  return tokens[at + 1]?.lower === 'were' && tokens[at + 2]?.lemma === 'award'
}
