import { stem } from './stem.ts'

/**
 * Words that reports use for the same thing from one year to the next. A word may stand in several groups
 * (`prevent` an attack, `prevent` from entering): two words are alike when they share a group.
 */
const GROUPS: readonly string[] = [
  'return repatriate homecoming',
  'person individual human people',
  'national citizen resident',
  'employee staff worker personnel workforce headcount',
  'child minor juvenile',
  'student pupil learner',
  'birth baby newborn born bear',
  'death fatality die kill',
  'injure wound hurt injury',
  'accident crash collision',
  'receive reach arrive lodge file submit register get',
  'close resolve conclude complete finalise dispose determine',
  'pend open outstanding unresolved backlog',
  'publish issue release appear',
  'recruit hire appoint join',
  'employ staff work',
  'leave depart departure',
  'arrest detain apprehend detention',
  'convict guilty conviction',
  'prosecute indict charge',
  'ban bar prevent refuse deny reject block',
  'disrupt prevent foil thwart avert',
  'identify detect discover find uncover discovery',
  'build construct erect',
  'open inaugurate launch',
  'conduct perform undertake hold organise',
  'accept adopt endorse',
  'provide deliver supply distribute issue give delivery',
  'buy purchase acquire',
  'repurchase buyback',
  'sell sale sold',
  'visit inspect inspection',
  'examine review investigate assess audit',
  'answer handle respond reply',
  'decide decision ruling judgment judgement',
  'dismiss reject',
  'pay disburse',
  'donate contribute give',
  'donor giver supporter',
  'spend expenditure outlay cost expense',
  'income earning profit',
  'revenue turnover sales',
  'produce generate manufacture output production',
  'emit emission discharge',
  'train training course',
  'attend participate participant attendee',
  'inhabitant population resident',
  'website site webpage',
  'inquiry query question',
  'complaint grievance complain',
  'apply application applicant',
  'car vehicle automobile',
  'incident event occurrence',
  'borrow loan lend',
  'grant award issue give',
  'permit allow authorise approve permission',
  'licence license permit authorisation',
  'admit admission intake',
  'enrol register registration enrolment',
  'cancel revoke withdraw rescind',
  'destroy demolish',
  'repair mend fix',
  'fail failure',
  'outage interruption unavailable downtime',
  'counterfeit fake forgery',
  'value worth',
  'wage salary remuneration',
  'debt indebtedness',
  'electricity power',
  'consume consumption use',
  'replace renew',
  'join start begin',
  'plant tree-planting',
  'treat treatment care',
  'deport expel remove',
  'shop store outlet',
  'member membership belong',
  'subscriber subscription',
  'send deploy dispatch',
  'travel drive journey',
  'care look manage',
  'vessel ship boat',
  'aircraft plane aeroplane airplane',
  'house home dwelling',
  'theft steal robbery',
  'offence offense crime',
  'try trial',
  'prison jail gaol',
  'prisoner inmate',
  'confiscate seize impound seizure',
  'test analyse analyze sample',
  'vaccinate inoculate immunise immunize',
  'rescue save',
  'recover recovery retrieve',
  'finish complete',
  'refurbish renovate restore',
  'lease rent let',
  'waste rubbish refuse garbage',
  'collect gather',
  'postpone delay defer',
  'relocate move transfer',
  'passenger traveller traveler',
  'tourist visitor',
  'customer client',
  'doctor physician',
  'ambassador envoy',
  'homicide murder',
  'forest wood woodland',
]

const groupsOf = new Map<string, number[]>()
GROUPS.forEach((group, index) => {
  for (const key of new Set(group.split(' ').map(stem))) groupsOf.set(key, [...(groupsOf.get(key) ?? []), index])
})

const firstWords = GROUPS.map((group) => stem(group.split(' ')[0] ?? ''))

/** The stems of words, to look one up among them. */
export const stemsOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(stem))

const PEOPLE = stemsOf('person individual human national citizen resident man woman foreigner life')

/** Who somebody is to a report: [64,310 people] gave blood, and [63,870 donors] did a year later. */
const ROLES = stemsOf(
  `adopter applicant attendee beneficiary borrower candidate claimant client complainant customer defendant detainee
  donor driver elector employee guest inmate learner listener member offender participant passenger patient pedestrian player
  pupil prisoner reader recipient refugee senior spectator staff student subscriber supporter survivor suspect swimmer tenant
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
  /** One text for all synonyms (of its first group, where it stands in several), so that an index finds them. */
  readonly canonical: string
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
    canonical: firstWords[groups[0] ?? -1] ?? text,
  }
}

/** Verb and particle that together are one event: [brought] 146 women [home] is a repatriation. */
const PHRASAL: readonly (readonly [verb: string, particle: string, event: string])[] = [
  ['bring', 'home', 'repatriate'],
  ['take', 'home', 'repatriate'],
  ['fly', 'home', 'repatriate'],
  ['turn', 'away', 'refuse'],
  ['turn', 'back', 'refuse'],
  ['turn', 'down', 'refuse'],
  ['look', 'after', 'care'],
  ['receive', 'notice', 'notify'],
  ['suffer', 'injury', 'injure'],
  ['suffer', 'injuries', 'injure'],
  ['sustain', 'injuries', 'injure'],
  ['lose', 'life', 'die'],
  ['lose', 'lives', 'die'],
  ['claim', 'lives', 'die'],
  ['cost', 'lives', 'die'],
  ['take', 'place', 'hold'],
  ['impose', 'fine', 'fine'],
  ['impose', 'fines', 'fine'],
  ['buy', 'back', 'repurchase'],
  ['set', 'up', 'establish'],
  ['put', 'up', 'build'],
  ['put', 'circulation', 'issue'],
  ['pay', 'visit', 'visit'],
  ['pay', 'visits', 'visit'],
  ['take', 'part', 'participate'],
  ['hand', 'out', 'distribute'],
  ['give', 'out', 'distribute'],
  ['give', 'away', 'donate'],
  ['hand', 'in', 'submit'],
  ['hand', 'over', 'deliver'],
  ['send', 'out', 'deploy'],
  ['look', 'into', 'investigate'],
  ['lay', 'off', 'dismiss'],
  ['shut', 'down', 'close'],
  ['stand', 'trial', 'try'],
  ['bring', 'trial', 'try'],
  ['find', 'guilty', 'convict'],
  ['receive', 'advice', 'advise'],
  ['receive', 'training', 'train'],
  ['receive', 'treatment', 'treat'],
  ['take', 'on', 'hire'],
]

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

/** Whether a stem means the same as one of the first of others. */
export function meansOneOf(word: Stem | undefined, others: readonly Stem[], length: number): boolean {
  for (let at = 0; at < length; at++) {
    const other = others[at]
    if (word && other && sameMeaning(word, other)) return true
  }
  return false
}
