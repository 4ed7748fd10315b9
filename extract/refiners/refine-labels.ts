import type { Figure, SentenceReading } from '../model.ts'
import { pastParticiple } from '../language/past-participle.ts'
import { EVENT_NOUNS } from '../words/event-words.ts'
import type { Refiner } from './refiner.ts'
import { topicOf } from './topic-of.ts'

/** Words for people: "nationals repatriated", "percent of girls", the label of a row of data. A metric's own label comes later. */
export const refineLabels: Refiner = (figure, sentence) => ({ label: labelOf(figure, sentence) })

function labelOf(figure: Figure, sentence: SentenceReading): string {
  const { place } = sentence
  if (place.label !== null) {
    const own = ownLabel(figure, sentence)
    return own === null ? place.label : `${place.label}: ${own}`
  }
  const topic =
    !/^(?:money|percent|measure|rate)$/.test(figure.kind) || figure.of !== null
      ? null
      : topicOf(figure, sentence.tokens)
  if (topic !== null) return figure.direction === null ? topic : `change of ${topic}`
  const counted = countedWords(figure)
  // Visits are visited and recommendations recommended: the noun alone says it.
  const said =
    figure.event === null ||
    (figure.head !== null && EVENT_NOUNS.get(sentence.tokens[figure.head]?.lemma ?? '') === figure.event)
  return said ? counted : `${counted} ${figure.negated ? 'not ' : ''}${pastParticiple(figure.event ?? '')}`
}

/** Land boundaries: [Ethiopia] 867 km; [Somalia] 684 km: the words of the row that stand before this number. */
function ownLabel(figure: Figure, { tokens }: SentenceReading): string | null {
  let from = figure.phrase.from
  while (from > 0 && from > figure.phrase.from - 5 && /^(?:name|noun|adjective)$/.test(tokens[from - 1]?.tag ?? ''))
    from -= 1
  const words = tokens.slice(from, figure.phrase.from).map((token) => token.text)
  return words.length === 0 ? null : words.join(' ')
}

function countedWords({ kind, unit, of, per }: Figure): string {
  const base = per === null ? '' : ` per ${per}`
  if (kind === 'percent') return of === null ? 'percent' : `percent of ${plural(of)}`
  if (kind === 'money') return `amount in ${unit ?? 'money'}${base}`
  if (kind === 'age') return 'age in years'
  return (unit === null ? 'number' : plural(unit)) + base
}

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    person: 'persons',
    man: 'men',
    woman: 'women',
    child: 'children',
    foot: 'feet',
    life: 'lives',
    wife: 'wives',
    staff: 'staff',
    personnel: 'personnel',
    police: 'police',
    series: 'series',
    species: 'species',
    aircraft: 'aircraft',
  }),
)

function plural(unit: string): string {
  const at = Math.max(unit.lastIndexOf(' '), unit.lastIndexOf('-')) + 1
  const noun = unit.slice(at)
  const irregular = IRREGULAR.get(noun)
  if (irregular !== undefined) return unit.slice(0, at) + irregular
  if (/[^aeiou]y$/.test(noun)) return `${unit.slice(0, -1)}ies`
  return /(?:s|sh|ch|x|z)$/.test(noun) ? `${unit}es` : `${unit}s`
}
