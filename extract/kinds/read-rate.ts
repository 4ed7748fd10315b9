import { readNounPhrase } from '../language/noun-phrase.ts'
import type { Mention, SentenceReading, Token } from '../model.ts'
import { readAtom } from '../numbers/read-atom.ts'
import type { KindReader } from './kind-reader.ts'
import { isRatePair } from '../numbers/rate-pair.ts'
import { readPer } from './read-per.ts'

const PAST_FORMS: ReadonlySet<string> = new Set(['past', 'participle'])
const VERB_TAGS: ReadonlySet<string> = new Set(['past', 'verb', 'auxiliary', 'modal'])
const IN_OF: ReadonlySet<string> = new Set(['in', 'of'])

/** Rates: 81 per 1,000 girls, 3,795 deaths per 100,000 live births, one in five, 1,200 girls per year. */
export const readRate: KindReader = (mention, sentence) => {
  const { from, to } = mention
  const { tokens } = sentence
  if (mention.form === 'zero' || mention.form === 'fraction') return null
  const bare = readPer(tokens, to)
  if (bare !== null)
    return {
      kind: 'rate',
      unit: rateOf(mention, sentence),
      of: null,
      per: bare.per,
      head: null,
      from,
      to: bare.to,
      rule: 'rate-bare',
    }
  const pair = oneIn(mention, sentence)
  if (pair !== null) return pair
  const noun = readNounPhrase(tokens, to, mention.value !== 1)
  if (noun === null) return null
  const per = readPer(tokens, closeBracket(sentence, noun.to)) ?? nearbyPerTime(sentence, noun.to)
  return per === null
    ? null
    : { kind: 'rate', unit: noun.unit, of: null, per: per.per, head: noun.head, from, to: per.to, rule: 'rate-of-noun' }
}

/** migrant[(s)]/1,000 population */
function closeBracket({ tokens }: SentenceReading, at: number): number {
  const opening = tokens[at]
  return opening?.text === '(' && opening.glued && tokens[at + 2]?.text === ')' ? at + 3 : at
}

/** 2.11 children born[/woman], killings … [during any given year] */
function nearbyPerTime({ tokens }: SentenceReading, at: number): { per: string; to: number } | null {
  return PAST_FORMS.has(tokens[at]?.tag ?? '') ? readPer(tokens, at + 1) : null
}

function oneIn({ from, to, value, form }: Mention, { tokens }: SentenceReading): ReturnType<KindReader> {
  const out = tokens[to]?.lower === 'out' ? 1 : 0
  if (!IN_OF.has(tokens[to + out]?.lower ?? '') || (out === 0 && tokens[to]?.lower === 'of')) return null
  const every = tokens[to + out + 1]?.lower === 'every' ? 1 : 0
  const base = readAtom(tokens, [], to + out + 1 + every)
  if (base === null || !isRatePair({ value, form }, base)) return null
  const noun = readNounPhrase(tokens, base.to, true)
  // one in five [had spent] the day there: of those whom the text has counted
  const understood = noun === null && VERB_TAGS.has(tokens[base.to]?.tag ?? '')
  if (noun === null && !understood) return null
  const end = noun?.to ?? base.to
  const words = tokens
    .slice(base.from, end)
    .map((token) => token.lower)
    .join(' ')
  return {
    kind: 'rate',
    unit: noun?.unit ?? null,
    of: null,
    per: words,
    head: noun?.head ?? null,
    from,
    to: end,
    rule: 'rate-one-in',
  }
}

/** The birth [rate] was 81: what the noun before "rate" counts, or the label of the row. */
function rateOf({ from }: Mention, { tokens, place }: SentenceReading): string | null {
  for (let at = from - 1; at >= 0 && at >= from - 12; at--) {
    if (tokens[at]?.lower === 'rate' || tokens[at]?.lower === 'ratio') return ratedBy(tokens[at - 1])
  }
  const label = /(\p{L}+) rate\b/iu.exec(place.label ?? '')?.[1]?.toLowerCase()
  return label === undefined ? null : (RATE_NOUNS.get(label) ?? label)
}

/** The [birth] rate, but "the rate" tells of nothing. */
function ratedBy(word: Token | undefined): string | null {
  if (word === undefined || word.tag === 'determiner') return null
  return RATE_NOUNS.get(word.lower) ?? word.lemma
}

const RATE_NOUNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    mortality: 'death',
    fertility: 'birth',
    crime: 'crime',
    suicide: 'suicide',
    accident: 'accident',
    homicide: 'homicide',
  }),
)
