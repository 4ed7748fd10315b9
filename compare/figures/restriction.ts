import { offsetsIn } from '../context/owners-of.ts'
import type { Observation } from '../../schemas/observation.ts'
import type { Lexicon } from '../words/lexicon.ts'
import type { Stem } from '../words/synonyms.ts'
import { wordsOf } from '../words/tokens.ts'

/**
 * What only some need, have or are: clients who [needed] an interpreter, people who [were aged] 80. What all of them do,
 * and one edition alone says, picks nobody out: people who live in the town, candidates who sat the paper.
 */
const SELECTS =
  /^(?:(?:also|still|never|only) )?(?:(?:need|require|lack)(?:s|ed)? |(?:suffer(?:s|ed)? from|depend(?:s|ed)? on|ha[sd]|have) (?:an?|no|any|more|fewer|several|multiple|other|special|severe|serious|mental|physical) |(?:is|are|was|were) (?:aged|older|younger|not|unable) |(?:do|does|did|could|can) not |cannot )/

/** Right behind the number and the counted, without a comma: 240 clients [who needed an interpreter]. */
const RELATIVE =
  /^(?: (?!(?:in|of|at|on|for|to|by|from|and|or) )[\p{L}-]+){1,3}? (who|that|which) ([^,;:.()\d–—]{3,80})/u
/** 36 people [with disabilities]; but contracts with suppliers are concluded with them. */
const WITH =
  /^(?: (?!(?:in|of|at|on|for|to|by|from|and|or) )[\p{L}-]+){1,3}? (with) (?!whom |which )([^,;:.()\d–—]{3,60})/u

/** Clients [who needed an interpreter] numbered 240. */
const BEFORE_VERB =
  /^\P{Ll}?(?:[\p{L}-]+ ){1,3}?(who|that|which|with) ([^,;:.()\d–—]{3,80}?) (?:numbered|totall?ed|amounted to|came to|stood at) (?:about |around |some |nearly |almost |over )?$/u

/** The patterns are dear, and most sentences have none of the words. */
const MAY_RESTRICT = / (?:who|that|which|with) /

const REACH = 120
const NO_WORDS: readonly number[] = []

/**
 * The words of a clause or phrase that picks some of the counted out, by number: 240 clients who needed an
 * [interpreter] are not all 1,204 clients.
 */
export function restrictionOf(observation: Observation, unit: readonly Stem[], lexicon: Lexicon): readonly number[] {
  const { kind, sentence, num } = observation
  if (kind !== 'count' || !MAY_RESTRICT.test(sentence)) return NO_WORDS
  const [start = 0] = offsetsIn(sentence, [observation])
  const behind = sentence.slice(start + num.length, start + num.length + REACH)
  const head = unit.at(-1)
  const isOfPeople = head !== undefined && (head.namesPeople || head.namesRole)
  const opening = start < REACH ? sentence.slice(0, start) : ''
  const before = MAY_RESTRICT.test(opening) ? BEFORE_VERB.exec(opening) : null
  const [, word = '', clause = ''] = before ?? RELATIVE.exec(behind) ?? (isOfPeople ? WITH.exec(behind) : null) ?? []
  return word !== 'with' && !SELECTS.test(clause)
    ? NO_WORDS
    : wordsOf(clause).flatMap((form) => lexicon.word(form).meanings)
}
