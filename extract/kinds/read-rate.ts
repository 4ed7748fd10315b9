import { type NounPhrase, readNounPhrase } from '../language/noun-phrase.ts'
import type { Mention, SentenceReading, Token } from '../model.ts'
import { readAtom } from '../numbers/read-atom.ts'
import { PERSON_NOUNS } from '../words/nouns.ts'
import type { KindReader } from './kind-reader.ts'
import { isRatePair, oneOfRatio } from '../numbers/rate-pair.ts'
import { isLengthOfEach, readPer } from './read-per.ts'
import { closeBracket, perOfSex } from './per-of-sex.ts'
import { perOfTime } from './per-of-time.ts'
import { shareBehindNoun, wholeOfShare } from './share-behind-noun.ts'
import { shareOfEvery } from './share-of-every.ts'

const IN_OF: ReadonlySet<string> = new Set(['in', 'of'])

/** Rates: 81 per 1,000 girls, 3,795 deaths per 100,000 live births, one in five, 1,200 girls per year. */
export const readRate: KindReader = (mention, sentence) => {
  const { from, to } = mention
  const { tokens } = sentence
  if (mention.form === 'zero' || mention.form === 'fraction') return null
  const every = shareOfEvery(mention, tokens)
  if (every !== null) return every
  // two [in every five] patients
  const share = IN_OF.has(tokens[to]?.lower ?? '') ? oneIn(mention, sentence) : null
  if (share !== null) return share
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
  const one = oneOfRatio(tokens, to)
  if (one !== null) return ratioOf(mention, sentence, one)
  const noun = readNounPhrase(tokens, to, mention.value !== 1)
  if (noun === null) return perOfSex(mention, tokens) ?? perOfSubject(mention, tokens)
  if (isLengthOfEach(tokens, from)) return null
  const behindNoun = shareBehindNoun(mention, noun, tokens)
  if (behindNoun !== null) return behindNoun
  const per = readPer(tokens, closeBracket(sentence.tokens, noun.to)) ?? perOfTime(tokens, from, noun.to)
  return per === null
    ? null
    : { kind: 'rate', unit: noun.unit, of: null, per: per.per, head: noun.head, from, to: per.to, rule: 'rate-of-noun' }
}

function oneIn({ from, to, value, form }: Mention, { tokens }: SentenceReading): ReturnType<KindReader> {
  const out = tokens[to]?.lower === 'out' ? 1 : 0
  const every = tokens[to + out + 1]?.lower === 'every' ? 1 : 0
  // 96 of every 100; but 2 of 12 are counted
  const isShare = out + every > 0 || tokens[to]?.lower !== 'of'
  if (!IN_OF.has(tokens[to + out]?.lower ?? '') || !isShare) return null
  const base = readAtom(tokens, [], to + out + 1 + every)
  if (base === null || !isRatePair({ value, form }, base)) return null
  const noun = withoutVerb(tokens, readNounPhrase(tokens, base.to, true))
  // one in four [of them], one in five [had spent] the day there: of those whom the text has counted
  const end = noun?.to ?? base.to
  const words = tokens
    .slice(base.from, end)
    .map((token) => token.lower)
    .join(' ')
  return {
    kind: 'rate',
    unit: noun?.unit ?? wholeOfShare(tokens, base.to),
    of: null,
    per: words,
    head: noun?.head ?? null,
    from,
    to: end,
    rule: 'rate-one-in',
  }
}

/** one in five [patients] waits: behind the plural of those who do it a verb that looks like another. */
function withoutVerb(tokens: readonly Token[], noun: NounPhrase | null): NounPhrase | null {
  if (noun === null || noun.head === noun.from) return noun
  const [doers, verb] = [tokens[noun.head - 1], tokens[noun.head]]
  if (doers?.entry.plural !== true || verb?.entry.plural !== true || !PERSON_NOUNS.has(doers.entry.singular))
    return noun
  return {
    ...noun,
    to: noun.head,
    head: noun.head - 1,
    unit: [...noun.unit.split(' ').slice(0, -2), doers.entry.singular].join(' '),
  }
}

/** The student-to-staff ratio was [16.4:1]: the first of the two nouns is counted against one of the second. */
function ratioOf({ from }: Mention, { tokens }: SentenceReading, one: number): ReturnType<KindReader> {
  return {
    kind: 'rate',
    unit: firstOfRatio(tokens, from),
    of: null,
    per: '1',
    head: null,
    from,
    to: one + 1,
    rule: 'rate-ratio',
  }
}

function firstOfRatio(tokens: readonly Token[], from: number): string | null {
  for (let at = from - 1; at >= 0 && at > from - FAR; at--) {
    if (tokens[at]?.lower !== 'ratio') continue
    // the ratio of [students] to staff, the [student]-to-staff ratio
    if (tokens[at + 1]?.lower === 'of') return readNounPhrase(tokens, at + 2, true)?.unit ?? null
    let first = at - 1
    while (tokens[first]?.glued === true && tokens[first - 1]?.text === '-') first -= 2
    return tokens[first]?.shape === 'word' ? (tokens[first]?.lemma ?? null) : null
  }
  return null
}

/** Accidents [per million hours worked] fell to 2.4: the subject names the base. */
function perOfSubject({ from, to, form }: Mention, tokens: readonly Token[]): ReturnType<KindReader> {
  if (form !== 'digits' && form !== 'words') return null
  for (let at = from - 1; at > 0 && at > from - FAR; at--) {
    const token = tokens[at]
    if (token === undefined || token.entry.opensClause || token.text === ',') return null
    if (token.lower !== 'per') continue
    const counted = tokens[at - 1]
    const base = readPer(tokens, at)
    if (base === null || counted?.tag !== 'noun' || !isPredicate(tokens, base.to, from)) return null
    return { kind: 'rate', unit: counted.lemma, of: null, per: base.per, head: null, from, to, rule: 'rate-of-subject' }
  }
  return null
}

/** fell to 2.4 [from], was: a verb, and nothing that could be counted, stands between the base and the number. */
function isPredicate(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from, to)
  return between.some(({ tag }) => VERBS.has(tag)) && between.every(({ tag }) => VERBS.has(tag) || BETWEEN.has(tag))
}

const FAR = 14
const VERBS: ReadonlySet<string> = new Set(['past', 'verb', 'auxiliary', 'participle'])
const BETWEEN: ReadonlySet<string> = new Set(['adverb', 'particle', 'preposition', 'number'])

/** The birth [rate] was 81: what the noun before "rate" counts, or the label of the row. */
function rateOf({ from }: Mention, { tokens, place }: SentenceReading): string | null {
  for (let at = from - 1; at >= 0 && at >= from - 12; at--) {
    // the [injury] frequency rate
    if (tokens[at]?.lower === 'rate' || tokens[at]?.lower === 'ratio')
      return ratedBy(tokens[at - 1]?.lower === 'frequency' ? tokens[at - 2] : tokens[at - 1])
    // [Mortality] fell to 8.4 per 1,000 births
    if ((at === 0 || tokens[at]?.tag === 'noun') && RATE_NOUNS.has(tokens[at]?.lower ?? '')) return ratedBy(tokens[at])
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
