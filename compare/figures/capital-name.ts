import type { Observation } from '../../schemas/observation.ts'
import type { Stem } from '../words/synonyms.ts'
import { contentStems } from '../words/tokens.ts'

/**
 * Two words and more with capitals, which may be joined by a sign or a preposition: [Drought Appeal], [North-West Region],
 * [Ministry of Health].
 */
const NAME = /\p{Lu}[\p{L}'’-]+(?:(?: (?:of|for)(?: the)?)? \p{Lu}[\p{L}'’-]+)+/gu
const PREPOSITION = / (?:of|for)(?: the)? /

/**
 * Tells the words of the last name in capitals before a figure, else of the first behind it. They are looked for when
 * they are first asked for: of few figures, but of those for each of their candidates.
 * @param offset where its number begins in its sentence
 */
export function capitalName({ sentence }: Observation, offset: number): () => readonly Stem[] {
  let known: readonly Stem[] | null = null
  return () => (known ??= nameBeside(sentence, offset))
}

function nameBeside(sentence: string, place: number): readonly Stem[] {
  const names = sentence.match(NAME) ?? []
  let nearest = names[0] ?? ''
  let at = 0
  for (const name of names) {
    at = sentence.indexOf(name, at)
    if (at >= place) break
    nearest = name
    at += name.length
  }
  const [head = '', ...complements] = nearest.split(PREPOSITION)
  // the Ministry of Health is the Health Ministry
  return contentStems([...complements, head].join(' '))
}
