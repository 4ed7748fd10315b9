import type { Tag, Token } from '../model.ts'
import {
  ADJECTIVES,
  ADVERBS,
  BE,
  CONJUNCTIONS,
  DETERMINERS,
  DO,
  HAVE,
  MODALS,
  NEGATIONS,
  PREPOSITIONS,
  PRONOUNS,
} from '../words/closed-classes.ts'
import { SCALES, SMALL_NUMBERS, VAGUE } from '../words/number-words.ts'
import { ALSO_NOUNS } from '../words/verbs.ts'
import { singularOf } from './singular-of.ts'
import { verbForm } from './verb-forms.ts'

const ADJECTIVE_ENDING = /(?:al|ous|ful|less|able|ible|ive|ic|ary|ian|ese|ish|ent|ant|eous|ular|wide|like)$/
// Nouns that end like adjectives, or so often are nouns that the ending misleads.
const NOUN_DESPITE_ENDING =
  /(?:individual|official|criminal|national|hospital|journal|capital|animal|tribunal|proposal|approval|arrival|removal|trial|appeal|rival|withdrawal|denial|festival|rehearsal|militant|migrant|applicant|participant|accountant|inhabitant|defendant|tenant|merchant|immigrant|combatant|assistant|president|student|agent|parent|resident|incident|accident|event|percent|cent|talent|patient|client|precedent|continent|ment|grant|plant|restaurant|sergeant|lieutenant|infant|elephant|giant|civilian|guardian|librarian|politician|physician|technician|custodian|parliamentarian|pedestrian|arsenal|metal|material|manual|ritual|signal|medal|mineral|mammal|detective|initiative|objective|executive|representative|archive|motive|relative|native|captive|directive|incentive|alternative|perspective|cooperative|clinic|topic|fabric|traffic|public|music|republic|critic|epidemic|pandemic|arctic|vehicle|table|cable|vegetable|variable|library|boundary|salary|diary|secretary|summary|anniversary|dictionary|military|territory|burglary|commentary|documentary|glossary|january|february|content|extent|intent|scent|accent|student|rent|tent|dent|variant|consonant|adolescent|detergent|opponent|component|respondent|correspondent|superintendent|descendant|constituent|ingredient|recipient|gradient|convent|continent|element)$/

/**
 * Gives every token its part of speech and its base form. Closed classes and verb forms come from word lists; what is
 * left is told by its ending and by the word before it.
 * @param tokens one sentence
 */
export function tagWords(tokens: readonly Token[]): Token[] {
  const done: Token[] = []
  for (const [at, token] of tokens.entries()) done.push(tagOne(token, done.at(-1), tokens[at + 1], done))
  return done
}

function tagOne(token: Token, before: Token | undefined, after: Token | undefined, soFar: readonly Token[]): Token {
  if (token.shape === 'mark') return token
  if (token.shape === 'digits') return tagged(token, 'number', token.lower)
  if (token.shape === 'address') return tagged(token, 'name', token.lower)
  const tag = tagOfWord(token, before, after, soFar)
  return tagged(token, tag, lemmaOf(token.lower, tag))
}

/** Written out, because a copy by spreading is slow and there are as many as words. */
function tagged({ text, lower, start, end, glued, shape }: Token, tag: Tag, lemma: string): Token {
  return { text, lower, start, end, glued, shape, tag, lemma }
}

function lemmaOf(word: string, tag: Tag): string {
  switch (tag) {
    case 'verb':
    case 'past':
    case 'participle':
    case 'gerund':
      return verbForm(word)?.lemma ?? guessBase(word)
    case 'auxiliary':
      return BE.has(word) ? 'be' : HAVE.has(word) ? 'have' : 'do'
    case 'noun':
      return singularOf(word)
    default:
      return word
  }
}

/** The base of a regular form of a verb that no list has: [embroidered] becomes embroider. */
function guessBase(word: string): string {
  const stem = word.replace(/(?:ed|ing)$/, '')
  if (stem === word) return word
  if (/(?:[^aeiou]i)$/.test(stem) && word.endsWith('ed')) return `${stem.slice(0, -1)}y`
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1)
  return /(?:at|iz|is|us|ur|ag|uc|dg|rg|nc|rc|v|ut|ir)$/.test(stem) ? `${stem}e` : stem
}

function tagOfWord(token: Token, before: Token | undefined, after: Token | undefined, soFar: readonly Token[]): Tag {
  const word = token.lower
  const capital = token.text.charCodeAt(0) !== word.charCodeAt(0)
  const opens = before === undefined || (before.shape === 'mark' && !/[,;)]/.test(before.text) && !before.glued)
  if (capital && !opens && word !== 'i') {
    if (DETERMINERS.has(word) && token.text.length > 1) return 'determiner'
    return 'name'
  }
  const closed = closedClass(word, before, after)
  if (closed !== undefined) return closed
  if (capital && opens && after?.shape === 'word' && after.text !== after.lower && verbForm(word) === undefined)
    return 'name'
  if (word.endsWith("'s") || word.endsWith("s'")) return 'noun'
  const form = verbForm(word)
  if (form !== undefined) return tagOfVerbForm(word, form.form, before, after, soFar)
  if (ADJECTIVES.has(word)) return 'adjective'
  if (
    word.endsWith('ly') &&
    word.length > 4 &&
    !/(?:family|assembly|supply|reply|italy|july|monopoly|anomaly)$/.test(word)
  ) {
    return /^(?:friendly|deadly|elderly|costly|early|likely|monthly|weekly|daily|hourly|yearly|quarterly)$/.test(word)
      ? 'adjective'
      : 'adverb'
  }
  if (/[a-z]{2}ed$/.test(word) && !/(?:need|seed|breed|speed|weed|deed|feed|shed|hundred)$/.test(word)) return 'past'
  if (/[a-z]{3}ing$/.test(word) && !/(?:thing|morning|evening|ceiling|sibling|building|wedding|during)$/.test(word)) {
    return 'gerund'
  }
  if (ADJECTIVE_ENDING.test(word) && !NOUN_DESPITE_ENDING.test(word)) return 'adjective'
  return capital && opens && !isKnownCommon(word) ? 'name' : 'noun'
}

function isKnownCommon(word: string): boolean {
  return word.endsWith('s') || ALSO_NOUNS.has(word)
}

/** Closed classes in the order in which they win over one another. */
const CLOSED: readonly (readonly [Iterable<string>, Tag])[] = [
  [[...SMALL_NUMBERS.keys(), ...SCALES.keys(), ...VAGUE.keys()], 'number'],
  [['to'], 'particle'],
  [[...BE, ...DO, ...HAVE], 'auxiliary'],
  [MODALS, 'modal'],
  [['without'], 'preposition'],
  [NEGATIONS, 'adverb'],
  [['that'], 'pronoun'],
  [CONJUNCTIONS, 'conjunction'],
  [DETERMINERS, 'determiner'],
  [PRONOUNS, 'pronoun'],
  [PREPOSITIONS, 'preposition'],
  [ADVERBS, 'adverb'],
]

const CLOSED_CLASS: ReadonlyMap<string, Tag> = new Map(
  CLOSED.toReversed().flatMap(([words, tag]) => [...words].map((word) => [word, tag] as const)),
)

function closedClass(word: string, before: Token | undefined, after: Token | undefined): Tag | undefined {
  if (worksAsPreposition(word, after)) return 'preposition'
  if (word === 'may' && before?.lower === 'in') return 'name'
  return CLOSED_CLASS.get(word)
}

/** [according] to, [compared] with, [based] on: forms of verbs that tell nothing that happened. */
function worksAsPreposition(word: string, after: Token | undefined): boolean {
  if (word === 'according' || word === 'pending' || word === 'owing') return true
  if (word === 'compared') return /^(?:with|to)$/.test(after?.lower ?? '')
  return word === 'based' && /^(?:on|upon)$/.test(after?.lower ?? '')
}

const OPENS_NOUN: ReadonlySet<Tag> = new Set(['determiner', 'adjective', 'number', 'preposition'])

function tagOfVerbForm(
  word: string,
  form: 'base' | 'third' | 'past' | 'participle' | 'gerund',
  before: Token | undefined,
  after: Token | undefined,
  soFar: readonly Token[],
): Tag {
  const previous = lastButAdverbs(soFar)
  if (form === 'past' || form === 'participle') {
    if (form === 'participle') return 'participle'
    return 'past'
  }
  if (form === 'gerund') return 'gerund'
  if (form === 'base' && ADJECTIVES.has(word) && !/^(?:particle|modal)$/.test(previous?.tag ?? '')) return 'adjective'
  const noun = ALSO_NOUNS.has(word) || (form === 'third' && ALSO_NOUNS.has(verbForm(word)?.lemma ?? ''))
  if (
    previous?.tag === 'modal' ||
    previous?.lower === 'to' ||
    (previous?.tag === 'auxiliary' && previous.lemma === 'do')
  ) {
    return previous.lower === 'to' && form === 'third' ? 'noun' : 'verb'
  }
  const opensNoun = previous !== undefined && OPENS_NOUN.has(previous.tag) && previous.tag !== 'preposition'
  if (!noun) return opensNoun && !(form === 'base' && previous.tag === 'number') ? 'noun' : 'verb'
  if (before === undefined || before.lower === 'percentage') return 'noun'
  if (previous?.tag === 'pronoun' && previous.lower !== 'that') return 'verb'
  if (OPENS_NOUN.has(before.tag) || before.tag === 'gerund' || before.tag === 'past' || before.tag === 'participle')
    return 'noun'
  // The plural of a noun before a plain verb form: "villagers report that"; a singular before a third person: "it claims".
  const subject = before.tag === 'noun' || before.tag === 'name'
  const counted = after?.shape === 'digits' || SMALL_NUMBERS.has(after?.lower ?? '')
  const followsAsObject = counted || /^(?:that|the|a|an|its|their|his|her|to)$/.test(after?.lower ?? '')
  return subject && followsAsObject ? 'verb' : 'noun'
}

function lastButAdverbs(soFar: readonly Token[]): Token | undefined {
  for (let at = soFar.length - 1; at >= 0 && at > soFar.length - 4; at--) {
    if (soFar[at]?.tag !== 'adverb') return soFar[at]
  }
  return soFar.at(-1)
}
