import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, Token } from '../../model.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'

/**
 * How old one person was of whom a happening is told: a [19-year-old] man was injured, a driver aged [24] died, John Smith,
 * [43], was fined. It is told of that once, and says nothing of a year; children aged 5 are many.
 */
export function isAgeOfOne(figure: Figure, tokens: readonly Token[], previous: Figure | undefined): boolean {
  const { kind, rule, phrase, range, bound } = figure
  if (kind !== 'age' || range || bound !== '=') return false
  if (rule.endsWith('age-appositive')) return true
  if (rule.endsWith('age-listed')) return previous?.kind === 'age' && previous.role === 'incident'
  // a 19-year-old, a 19-year-old man; but a 10-year-old programme
  if (rule.endsWith('age-years-old') && ARTICLES.has(tokens[phrase.from - 1]?.lower ?? '')) {
    const behind = tokens[phrase.to]
    return behind?.tag !== 'noun' || isPerson(behind) || isPerson(tokens[phrase.to + 1])
  }
  // One applicant, who was 17 years old,
  const who = WAS.has(tokens[phrase.from - 1]?.lower ?? '') && tokens[phrase.from - 2]?.lower === 'who'
  if (!who && !rule.endsWith('age-before')) return false
  const before = who ? phrase.from - 3 : phrase.from - 1
  const at = tokens[before]?.text === ',' ? before - 1 : before
  // Two men, aged [19] and 23,
  if (at < before && tokens[at]?.entry.plural === true) return tokens[at - 1]?.tag === 'number'
  return isPerson(tokens[at]) && isOne(tokens, at)
}

/** held a journalist incommunicado for [nine days], questioned the lawyer for [six hours]: what befell one person, once */
export function isStretchOfOne({ kind, governor, phrase }: Figure, tokens: readonly Token[]): boolean {
  if (kind !== 'duration' || governor === null || tokens[phrase.from - 1]?.lower !== 'for') return false
  if (tokens[governor]?.tag !== 'past' || !IN_CUSTODY.has(tokens[governor].lemma)) return false
  const noun = governor + tokens.slice(governor, phrase.from).findIndex(isPerson)
  return noun > governor && isOne(tokens, noun)
}

const IN_CUSTODY: ReadonlySet<string> = new Set('hold detain question interrogate torture abduct kidnap'.split(' '))

/** killed five girls [younger than 16], detained a 16-year-old for [11 days]: of the same verb as what befell few */
export function isOfThoseTold(
  { kind, governor, time, phrase }: Figure,
  tokens: readonly Token[],
  previous: Figure | undefined,
): boolean {
  const lasts = kind === 'duration' && tokenBefore(tokens, phrase.from)?.lower === 'for'
  if ((kind !== 'age' && !lasts) || governor === null) return false
  return previous?.role === 'incident' && previous.governor === governor && previous.time === time
}

function isPerson(token: Token | undefined): boolean {
  return token?.entry.plural === false && PERSON_NOUNS.has(token.entry.singular)
}

/** [a] young driver, [one] driver; but any driver, no driver, every driver */
function isOne(tokens: readonly Token[], noun: number): boolean {
  let at = noun - 1
  while (INSIDE.has(tokens[at]?.tag ?? '')) at -= 1
  return ARTICLES.has(tokens[at]?.lower ?? '') || tokens[at]?.lower === 'one'
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'his', 'her', 'another'])
const WAS: ReadonlySet<string> = new Set(['was', 'is'])
const INSIDE: ReadonlySet<string> = new Set(['adjective', 'noun', 'name'])
