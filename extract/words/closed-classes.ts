import { wordSet } from './word-set.ts'

/** Words of the closed classes of English: few, known and frequent, so that a list is the best tagger for them. */
export const DETERMINERS = wordSet(`
  the a an this that these those its their his her our your my each every all both some any no another such either
  neither several many much few fewer other certain various most half what whose
`)
export const PRONOUNS = wordSet(`
  i you he she it we they me him us them himself herself itself themselves ourselves who whom which that someone anyone
  everyone nobody nothing something everything others one ones none there
`)
export const RELATIVES = wordSet(`
  who whom which that whose where when
`)
export const PREPOSITIONS = wordSet(`
  of in on at by for from to with within without into onto over under above below between among amongst through
  throughout during since until till before after against about across along around as behind beneath beside besides
  beyond despite down inside like near off out outside past per regarding than toward towards up upon via versus amid
  including concerning following unlike excluding except
`)
export const CONJUNCTIONS = wordSet(`
  and or but nor yet so because although though while whereas if unless whether
`)
/** Marks between two ends of a range, or around what is told in passing. */
export const DASHES = wordSet('- – —')
/** Coordinators of one thing with another. */
export const AND_OR = wordSet('and or')
/** What stands between two of a kind that are told one after the other. */
export const AND_COMMA = wordSet('and ,')
/** What stands between the items of a list. */
export const JOINS_ITEMS = wordSet('and or ,')
/** What joins a second predicate of one subject to the first. */
export const JOINS_PREDICATES = wordSet('and but then')
/** What joins a clause that leaves out its verb to the one before. */
export const JOINS_CLAUSES = wordSet('and , while but')
/** Marks between main clauses. */
export const SEMICOLON_COLON = wordSet('; :')
/** The present of "be" that has a subject told of. */
export const IS_ARE = wordSet('is are')
/** Relatives that open a clause as its subject, behind a comma or not, and those of a part: four of [whom] died. */
export const WHICH_WHO = wordSet('which who')
export const WHO_THAT_WHICH = wordSet('who that which')
export const WHICH_WHOM = wordSet('which whom')
/** How a number went, behind it or before it: sales [up] 11%, [down] from 66. */
export const UP_DOWN = wordSet('up down')
/** What leads to the level that a change ended at: rose [to] 40, stood [at] 40. */
export const TO_AT = wordSet('to at')
/** What leads to the ends of a change or of a time. */
export const FROM_TO = wordSet('from to')
/** Limits of an age in a word with it: [under]-16s. */
export const UNDER_OVER = wordSet('under over')
/** What leads to the figure that one is compared with. */
export const COMPARING = wordSet('compared compares versus vs')
/** Words that belong to a verb: handed [out], put [away]. */
export const VERB_PARTICLES = wordSet('out away back off over down up aside')
/** Words that set what is against what was said before. */
export const ADVERSATIVES = wordSet(`
  but yet however nevertheless
`)
/** Signs and words that a new clause begins behind or with. */
export const CLAUSE_OPENERS = wordSet(`
  ; : — although while but yet whereas because
`)
export const BE = wordSet(`
  be is are was were been being am
`)
/** Base forms before what a number is: 18 [is] the minimum age, 18 [as] the minimum age. */
export const BE_AS = wordSet('be as')
export const HAVE = wordSet(`
  have has had having
`)
export const DO = wordSet(`
  do does did
`)
export const MODALS = wordSet(`
  will would shall should can could may might must cannot
`)
/** Auxiliaries and modals that deny, by the word that each is made of: [didn't] of did, [won't] of will. */
export const CONTRACTED_NOT: ReadonlyMap<string, string> = new Map([
  ...[...BE, ...HAVE, ...DO, ...MODALS].map((word) => [`${word}n't`, word] as const),
  ["can't", 'can'],
  ["won't", 'will'],
  ["shan't", 'shall'],
])
export const NEGATIONS = wordSet(`
  not never neither nor without
`)
export const ADVERBS = wordSet(`
  also still just only even very too so then now here there again aside once almost nearly quite rather already yet ever
  always often sometimes seldom rarely soon later earlier together apart away back elsewhere further furthermore however moreover
  therefore thus hence meanwhile instead otherwise nationwide worldwide abroad overseas online offline alone perhaps
  maybe well twice overall altogether thereby therein ago not never more most less least about around approximately
  roughly respectively afterwards forward else today yesterday tomorrow annually monthly daily weekly previously
  reportedly allegedly
`)
export const ADJECTIVES = wordSet(`
  new old young foreign open high low large small big major minor senior junior male dead ill sick private public free
  full own same different other additional more less further good bad better best worse worst long short late early
  recent current former latter next last previous prior future past several many few numerous multiple single double
  only main key likely unlikely available able unable common rare poor rich strong weak hard soft heavy light deep wide
  broad narrow clear dark black white red green blue hot cold warm cool dry wet fresh raw pure clean dirty safe secure
  sure certain true false real fake right wrong left live armed unarmed civil human domestic separate moderate similar equal
  unequal extra total net gross joint mutual average mean median fair unfair basic prime chief top bottom upper lower
  inner outer northern southern eastern western north south east west northeast northwest southeast southwest unknown
  known aged unannounced indiscriminate consecutive illicit covert overt adult pregnant elderly mere sheer entire whole
  complete partial final initial ultimate interim urgent violent nonviolent peaceful ancient modern contemporary decent
  severe verified confirmed suspected alleged attempted combined estimated registered reported recorded so-called
  long-standing high-risk high-level low-income unofficial official extreme remote proper frequent absent present
  apparent transparent independent dependent permanent temporary consistent sufficient insufficient efficient innocent
  complicit guilty aware hostile prone
`)
export const MONTH_NAMES: readonly string[] = [
  ...wordSet('january february march april may june july august september october november december'),
]
/** By name or abbreviation, from 1. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((name, at) => [[name, at + 1] as const, [name.slice(0, 3), at + 1] as const]).concat([
    ['sept', 9] as const,
  ]),
)
