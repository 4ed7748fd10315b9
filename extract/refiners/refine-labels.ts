import type { Figure, SentenceReading } from '../model.ts'
import { pastParticiple } from '../language/past-participle.ts'
import type { Refiner } from './refiner.ts'

/** Words for people: "nationals repatriated", "percent of girls", the label of a row of data. A metric's own label comes later. */
export const refineLabels: Refiner = (figure, sentence) => ({ label: labelOf(figure, sentence) })

function labelOf(figure: Figure, sentence: SentenceReading): string {
  const { place } = sentence
  if (place.label !== null) {
    const own = ownLabel(figure, sentence)
    return own === null ? place.label : `${place.label}: ${own}`
  }
  const counted = countedWords(figure)
  if (figure.event === null) return counted
  const done = pastParticiple(figure.event)
  return `${counted} ${figure.negated ? 'not ' : ''}${done}`
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
