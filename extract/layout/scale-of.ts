import type { Kind } from '../../schemas/observation.ts'
import { isPlural, singularOf } from '../language/singular-of.ts'
import {
  CURRENCY_ABBREVIATIONS,
  CURRENCY_CODES,
  CURRENCY_NAMES,
  CURRENCY_SIGNS,
  SUBUNITS,
} from '../words/currencies.ts'
import { CAPITAL_MEASURES, MASS_SIGNS, MEASURES, POWERS, TIME_UNITS } from '../words/nouns.ts'
import { SCALES, SHORT_SCALES } from '../words/number-words.ts'

/** What a heading or label says of the numbers below it: £ million, in thousands, %. */
export type Scale = {
  readonly factor: number
  readonly currency: string | null
  readonly percent: boolean
  /** A unit that is no money: (days), (km). */
  readonly unit: { readonly kind: Kind; readonly name: string } | null
  /** On what base: (litres a [day]), (pence per [share]). */
  readonly per: string | null
}

/** (pence), (days), (km), (million m3), (litres a day), [, tonnes CO2e]: a unit of its own at the end of a label. */
const UNIT =
  /(?:\(|, )(?:in )?((?:[’']000|thousand|million|billion|[kKMG]) )?(\p{L}[\p{L}/ ]*[23²³]?)(?: (?:of )?(?:CO[2₂]?e?q?|carbon dioxide)(?: equivalents?)?)?\)?$/u

const WORDS = "thousands?|millions?|billions?|trillions?|mn|bn|m|k|[’']?000s?"
const CURRENCY = String.raw`(?:[A-Z]{1,3})?\p{Sc}|[A-Z]{3}|Kč|zł|Rs|KSh`
/** (£ million), US$ m, (KZT bn), £'000, $ in thousands */
const MONEY_SCALE = new RegExp(String.raw`(?<![\p{L}\d])(${CURRENCY})\s?(?:in )?(${WORDS})(?![\p{L}\d])`, 'u')
/** in thousands, (millions of euros), in millions of US dollars; Passengers[, thousands] */
const WORD_SCALE =
  /(?:\bin |\(|, |[–—] |^)(?:(US|U\.S\.)? ?(\p{L}+) )?(?:in )?([’']?000s?|thousands?|millions?|billions?)(?: of (?:US |U\.S\. )?(\p{L}+))?(?=[),;:]|$)/iu
/** (£), Bill (£ per household) */
const BARE_CURRENCY = /\(((?:[A-Z]{1,3})?\p{Sc}|[A-Z]{3})(?: (?:a|per) (\p{L}[\p{L} ]*))?\)/u
/** (%), Reach[, % of adults], Change [%] */
const PERCENT =
  /(?<=\p{L}) %$|\((?:%|percent|per cent)(?: of [^()]+)?\)|^%|^(?:percent|per cent)$|, (?:%|percent|per cent)(?: of [\p{L} -]+)?$/iu

/** Signs of money by the stretches in which they lie: a class is looked up in a long list for each sign beyond ASCII. */
const MAY_NAME_CURRENCY = /[$\xa2-\xa5\u058f-\u1fff\u20a0-\u20cf\ua000-\uffff]|[A-Z]{3}|Kč|zł|Rs|KSh/
const MAY_NAME_SCALE = /000|thousand|illion/i
const MAY_NAME_PERCENT = /%|per ?cent/i
/** What every scale holds: most lines hold nothing of it. */
const MAY_STATE_SCALE =
  /[$\xa2-\xa5\u058f-\u1fff\u20a0-\u20cf\ua000-\uffff]|[A-Z]{3}|Kč|zł|Rs|KSh|%|[Pp]er ?cent|000|[Tt]housand|illion|\)\s*$|, /

/** Reads the scale that a heading, a label or the head of a column states; null where it states none. */
export function scaleOf(text: string): Scale | null {
  if (!MAY_STATE_SCALE.test(text)) return null
  const mayBeMoney = MAY_NAME_CURRENCY.test(text)
  const money = mayBeMoney ? MONEY_SCALE.exec(text) : null
  const currency = codeOf(money?.[1])
  if (money !== null && currency !== null) return { ...PLAIN, factor: factorOf(money[2]), currency }
  const words = MAY_NAME_SCALE.test(text) ? WORD_SCALE.exec(text) : null
  if (words !== null) {
    const named = codeOf(words[2]) ?? codeOf(words[4]) ?? codeOf(/\((?:in )?(\p{Sc})/u.exec(text)?.[1])
    return { ...PLAIN, factor: factorOf(words[3]), currency: named }
  }
  const bare = mayBeMoney ? BARE_CURRENCY.exec(text) : null
  const code = codeOf(bare?.[1])
  if (code !== null) return { ...PLAIN, currency: code, per: bare?.[2] ?? null }
  if (MAY_NAME_PERCENT.test(text) && PERCENT.test(text.trim())) return { ...PLAIN, percent: true }
  return text.includes('(') || text.includes(', ') ? unitScale(text.trim()) : null
}

const PLAIN: Scale = { factor: 1, currency: null, percent: false, unit: null, per: null }
/** megalitres [a] day, litres [per] person, kg[/]t */
const PER = / (?:an?|per|each) |\//

/** Dividend ([pence]) is money in hundredths, stay ([days]) a duration: neither takes the scale of a heading above. */
function unitScale(text: string): Scale | null {
  const mass = CARBON_MASS.exec(text)
  if (mass !== null) return { ...PLAIN, unit: { kind: 'measure', name: MASSES[mass[1] ?? ''] ?? 'tonne' } }
  const match = UNIT.exec(text)
  const [written, base] = match?.[2]?.split(PER) ?? []
  if (match === null || written === undefined) return null
  const word = written.toLowerCase()
  const per = base?.toLowerCase() ?? null
  const isScaled = match[1] !== undefined
  // Goods in transit, [in]; Plan B, [m]: behind a comma a letter or two may be anything
  if (!isScaled && match[0].startsWith(',') && word.length < SHORTEST_BEHIND_COMMA) return null
  const factor = factorOf(match[1]?.trim())
  const name = singularOf(word)
  if (SUBUNITS.has(word)) return { ...PLAIN, factor: 0.01, currency: word === 'p' ? 'GBP' : codeOf(name), per }
  if (TIME_UNITS.has(name)) return { ...PLAIN, factor, unit: { kind: 'duration', name }, per }
  const measure = CAPITAL_MEASURES.get(written) ?? MASS_SIGNS.get(written) ?? measureOf(word)
  if (measure !== null) return { ...PLAIN, factor, unit: { kind: 'measure', name: measure }, per }
  // Revenue ([million francs]), Grants ([euros]); but Matches ([won])
  const currency = match[1] !== undefined || (isPlural(word) && match[0].startsWith('(')) ? codeOf(name) : null
  if (currency !== null) return { ...PLAIN, factor, currency, per }
  // Reach ([million listeners])
  const counted = isScaled && isPlural(word) && !word.includes(' ')
  return counted ? { ...PLAIN, factor, unit: { kind: 'count', name }, per } : null
}

/** (tCO2e), (kt CO2), [, MtCO₂e] */
const CARBON_MASS = /(?:\(|, )(?:in )?([kM]?)t ?CO[2₂]?-?e?q?\)?$/u
const MASSES: Readonly<Record<string, string>> = { '': 'tonne', k: 'kilotonne', M: 'megatonne' }
const SHORTEST_BEHIND_COMMA = 3

/** tonnes, km, m3, square metres */
function measureOf(words: string): string | null {
  const power = POWERS.get(words.slice(-1))
  const [first = '', second = '', ...rest] = (power === undefined ? words : words.slice(0, -1)).split(' ')
  if (rest.length > 0) return null
  const name = MEASURES.get(first) ?? MEASURES.get(singularOf(first))
  if (second === '') return name === undefined ? null : power === undefined ? name : `${power} ${name}`
  const base = MEASURES.get(second) ?? MEASURES.get(singularOf(second))
  return base !== undefined && (name === 'square' || name === 'cubic') ? `${name} ${base}` : null
}

function factorOf(word: string | undefined): number {
  const plain = (word ?? '').toLowerCase()
  if (/000/.test(plain)) return 1000
  return SCALES.get(plain.replace(/s$/, '')) ?? SHORT_SCALES.get(plain) ?? 1
}

function codeOf(word: string | undefined): string | null {
  if (word === undefined) return null
  if (CURRENCY_CODES.has(word)) return word
  return (
    CURRENCY_SIGNS.get(word) ??
    CURRENCY_ABBREVIATIONS.get(word) ??
    CURRENCY_NAMES.get(word.toLowerCase().replace(/s$/, '')) ??
    null
  )
}
