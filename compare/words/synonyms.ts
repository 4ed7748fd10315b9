import { stem } from './stem.ts'
import { CONTRASTS, GROUPS, PHRASAL } from './thesaurus.ts'

const groupStems = GROUPS.map((group) => group.split(' ').map(stem))

const groupsOf = new Map<string, number[]>()
groupStems.forEach((stems, index) => {
  for (const key of new Set(stems)) groupsOf.set(key, [...(groupsOf.get(key) ?? []), index])
})

const contrastsOf = new Map<string, number[]>()
CONTRASTS.forEach((contrast, index) => {
  const told = new Set(contrast.split(' ').map(stem))
  const meant = groupStems.filter((stems) => stems.some((one) => told.has(one)))
  for (const key of new Set([...told, ...meant.flat()])) contrastsOf.set(key, [...(contrastsOf.get(key) ?? []), index])
})

/** The stems of words, to look one up among them. */
export const stemsOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(stem))

const PEOPLE = stemsOf('person individual human population national citizen resident man woman foreigner life')

/** Who somebody is to a report: [64,310 people] gave blood, and [63,870 donors] did a year later. */
const ROLES = stemsOf(
  `adopter applicant attendee beneficiary borrower candidate claimant client complainant customer defendant detainee
  donor driver elector employee guest inmate learner listener member offender participant passenger patient pedestrian player
  pupil prisoner reader recipient refugee schoolchild senior spectator staff student subscriber supporter survivor suspect swimmer tenant
  trainee user victim viewer visitor volunteer voter witness worker`,
)

/** A stem with what is known of it: looked up once, since two are compared tens of thousands of times. */
export interface Stem {
  readonly text: string
  /** The groups of synonyms in which it stands, by number. */
  readonly groups: readonly number[]
  /** Whether it names people in general, so that `individuals` and `citizens` may be the same people. */
  readonly namesPeople: boolean
  /** Whether it names people by what they do or are, so that they may be meant by `people`: [donors]. */
  readonly namesRole: boolean
  /** The contrasts in which it, or a synonym, stands, by number. */
  readonly contrasts: readonly number[]
  /** One text for all synonyms (of its first group, where it stands in several), so that an index finds them. */
  readonly canonical: string
  /** One text for the synonyms of each of its groups. */
  readonly canonicals: readonly string[]
}

const NO_GROUPS: readonly number[] = []

/** Looks a stem up. */
export function knownStem(text: string): Stem {
  const groups = groupsOf.get(text) ?? NO_GROUPS
  return {
    text,
    groups,
    namesPeople: PEOPLE.has(text),
    namesRole: ROLES.has(text),
    contrasts: contrastsOf.get(text) ?? NO_GROUPS,
    canonical: canonicalOf(text),
    canonicals: groups.length === 0 ? [text] : groups.map((group) => groupStems[group]?.[0] ?? text),
  }
}

/** One text for all synonyms of a stem. */
export function canonicalOf(text: string): string {
  const group = groupsOf.get(text)?.[0]
  return (group === undefined ? undefined : groupStems[group]?.[0]) ?? text
}

const phrases = new Map<string, { particle: string; event: string }[]>()
for (const [verb, particle, event] of PHRASAL)
  phrases.set(stem(verb), [...(phrases.get(stem(verb)) ?? []), { particle, event: stem(event) }])

/**
 * Words that say something only right behind their verb: took [on], not "on foot"; received [treatment], not "referrals
 * for treatment".
 */
const RIGHT_BEHIND: ReadonlySet<string> = new Set(
  'after away back down in into off on out over up advice training treatment'.split(' '),
)

/** The event that a verb and its particle name together, as a stem; the verb itself where they name none. */
export function phrasalEvent(
  verb: string,
  hasWord: (word: string) => boolean,
  isBehind: (verb: string, word: string) => boolean,
): string {
  const named = phrases
    .get(verb)
    ?.find(({ particle }) => (RIGHT_BEHIND.has(particle) ? isBehind(verb, particle) : hasWord(particle)))
  return named?.event ?? verb
}

/** Whether two stems are the same word or stand in one group of synonyms. */
export function sameMeaning(a: Stem, b: Stem): boolean {
  if (a === b || a.text === b.text) return true
  if (a.groups.length === 0 || b.groups.length === 0) return false
  for (const group of a.groups) if (b.groups.includes(group)) return true
  return false
}

/** Whether two stems tell stages or outcomes of the same things apart: [received], [closed]. */
export function areContrasted(a: Stem, b: Stem): boolean {
  return !sameMeaning(a, b) && a.contrasts.some((contrast) => b.contrasts.includes(contrast))
}

/** Whether a stem means the same as one of the first of others. */
export function meansOneOf(word: Stem | undefined, others: readonly Stem[], length: number): boolean {
  for (let at = 0; at < length; at++) {
    const other = others[at]
    if (word && other && sameMeaning(word, other)) return true
  }
  return false
}
