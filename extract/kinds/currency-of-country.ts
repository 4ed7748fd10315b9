import type { Token } from '../model.ts'
import { CURRENCIES_BY_NAME } from '../words/currency-adjectives.ts'
import { tokenBefore } from '../language/token-before.ts'

/**
 * The currency of a name that several countries use, where words before it or the report's subject say which: the
 * [Danish] brewer paid 812 kroner, pesos in a report on [colombia].
 * @param name the name in the singular
 * @param number where the amount begins
 * @param subject the report's own subject in words
 * @returns an ISO 4217 code, or null where nothing says whose
 */
export function currencyOfCountry(
  name: string,
  tokens: readonly Token[],
  number: number,
  subject: string,
): string | null {
  const countries = CURRENCIES_BY_NAME.get(name)
  if (countries === undefined || name === 'dollar') return null
  if (name !== 'pound')
    for (let at = number - 1; at >= 0 && at > number - FARTHEST; at--) {
      const token = tokens[at]
      if (token?.shape !== 'word' || token.text === token.lower) continue
      // [Equatorial] Guinea
      const first = tokenBefore(tokens, at)
      const country = first?.tag === 'name' ? `${first.lower} ${token.lower}` : token.lower
      const named = countries.find(({ adjective }) => token.lower === adjective || isOf(country, adjective))
      if (named !== undefined) return named.code
    }
  const whole = countries.find(({ adjective }) => isOf(subject, adjective))
  if (whole !== undefined) return whole.code
  // danish maritime authority; of south sudanese police the longer adjective
  const said = countries.filter(({ adjective }) => ` ${subject} `.includes(` ${adjective} `))
  return said.toSorted((one, other) => other.adjective.length - one.adjective.length)[0]?.code ?? null
}

/** So many words before an amount its country may be named. */
const FARTHEST = 25
/** colombia and colombian, norway and norwegian: all but the last two letters of a name, and at least so many. */
const SHORTEST_STEM = 4

/** Word for word: South Yorkshire is not South Sudanese, and Equatorial Guinea not Guinean. */
function isOf(country: string, adjective: string): boolean {
  const words = country.split(' ')
  const others = adjective.split(' ')
  return words.length === others.length && words.every((word, at) => isOfWord(word, others[at] ?? ''))
}

function isOfWord(word: string, adjective: string): boolean {
  const stem = word.slice(0, Math.max(SHORTEST_STEM, word.length - 2))
  return word === adjective || (stem.length >= SHORTEST_STEM && adjective.startsWith(stem))
}
