import type { Observation } from '../../schemas/observation.ts'

/** Names of units that are the same for one and for many; symbols (`km`, `GWh`) are told by their shape. */
const UNCHANGED = new Set(['percent', 'hertz', 'celsius', 'kelvin', 'fahrenheit'])
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['foot', 'feet'],
  ['inch', 'inches'],
  ['child', 'children'],
  ['person', 'people'],
])
const ENDINGS: readonly (readonly [singular: RegExp, plural: string])[] = [
  [/(?<!hu)man$/, 'men'],
  [/(?<=[^aeiou])y$/, 'ies'],
  [/(?<=s|x|sh|ch)$/, 'es'],
]
const NAME = /^\p{Ll}{3,}$/u

/** A unit behind a figure, as its number asks for: `1 day`, `6.1 days`, `2.1 million tonnes of waste`. */
export function unitInWords(unit: string, { value, bound }: Pick<Observation, 'value' | 'bound'>): string {
  return value !== null && Math.abs(value) === 1 && bound === '=' ? unit : pluralUnit(unit)
}

/** A unit of which there are several: `women`, `tonnes of waste`, `units per day`. */
export function pluralUnit(unit: string): string {
  // women and children
  const both = /^(\S+) and (\S+)$/.exec(unit)
  if (both !== null) return both.slice(1).map(pluralOf).join(' and ')
  const [whole, before = '', head = '', behind = ''] = /^(.*?)(\S+)((?: (?:of|per) .*)?)$/.exec(unit) ?? []
  return whole === undefined ? unit : `${before}${pluralOf(head)}${behind}`
}

function pluralOf(noun: string): string {
  if (!NAME.test(noun) || noun.endsWith('s') || UNCHANGED.has(noun)) return noun
  const [singular, plural] = ENDINGS.find(([ending]) => ending.test(noun)) ?? [/$/, 's']
  return IRREGULAR.get(noun) ?? noun.replace(singular, plural)
}
