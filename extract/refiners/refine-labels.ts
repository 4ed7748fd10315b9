import type { Figure, SentenceReading } from '../model.ts'
import { pastParticiple } from '../language/past-participle.ts'
import { each } from './refiner.ts'

/** Words for people: "nationals repatriated", "percent of girls", the label of a row of data. A metric's own label comes later. */
export const refineLabels = each((figure, sentence) => ({ ...figure, label: labelOf(figure, sentence) }))

function labelOf(figure: Figure, { place }: SentenceReading): string {
  if (place.label !== null) return figure.label === null ? place.label : `${place.label}: ${figure.label}`
  const counted = countedWords(figure)
  if (figure.event === null) return counted
  const done = pastParticiple(figure.event)
  return `${counted} ${figure.negated ? 'not ' : ''}${done}`
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
