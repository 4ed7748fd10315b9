import { PAST_FORMS } from '../../language/tag.ts'
import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, Token } from '../../model.ts'
import { COMPARING, HAVE } from '../../words/closed-classes.ts'
import { CAUSING_VERBS, EVENT_NOUNS, UP_OR_DOWN } from '../../words/event-words.ts'
import { comparisonBefore } from '../comparison-before.ts'
import type { EventFound } from './event-found.ts'
import type { Governor } from '../governor/governor.ts'
import { isAdjectival } from '../governor/is-adjectival.ts'
import { isNominal } from '../governor/is-nominal.ts'
import { isVerbal } from '../governor/is-verbal.ts'
import { saysOfWhatKind } from '../governor/postnominal-verb.ts'
import { subjectVerb } from '../governor/subject-verb.ts'
import { HARM_NOUNS, harmOf } from './harm.ts'
import { listBefore } from '../list-before.ts'

const BREAKS_LIST: ReadonlySet<string> = new Set(['while', 'but', ';'])

/**
 * Members of a list share the event of the first: arrested 12 men[, 5 women, and 3 children]; a part shares that of its
 * whole.
 */
export function listEvent(
  figure: Figure,
  tokens: readonly Token[],
  before: readonly Figure[],
  governor: Governor | null,
): EventFound | null {
  if (before.length === 0 || !LINKS.has(tokenBefore(tokens, figure.phrase.from)?.lower ?? '')) return null
  const listed = listBefore(figure, before, tokens)
  const previous = listedBefore(listed.figures, tokens)
  if (previous === undefined) return null
  const done = doneToPart(figure, tokens, before)
  if (done !== null) return done
  const again = saidAgain(figure, tokens, before)
  if (again !== null) return again
  if (isAsideOf(previous, figure, tokens)) return { event: previous.event, governor: previous.governor }
  if (!isOneList(tokens, listed.from, figure.phrase.from)) return null
  const own = ownVerb(figure, tokens, previous)
  if (own?.finite === true) return null
  if (own !== null && !own.finite && tokens[own.at]?.tag === 'past' && figure.head === null)
    return { event: tokens[own.at]?.lemma ?? null, governor: own.at }
  const sameKind = previous.kind === figure.kind || (previous.kind === 'count' && figure.kind === 'rate')
  const leaf = governor !== null && governor.relation === 'object' && governor.at > previous.phrase.to
  if (!sameKind || leaf) return null
  const shared = previous.governor === null ? undefined : tokens[previous.governor]
  const harm = figure.head === null ? undefined : tokens[figure.head]
  if (shared !== undefined && harm !== undefined && CAUSING_VERBS.has(shared.lemma)) {
    if (HARM_NOUNS.test(harm.lemma)) return { event: harmOf(harm), governor: previous.governor }
    // caused 40 deaths and 12 [kidnappings]
    const told = isHarm(previous, tokens) ? EVENT_NOUNS.get(harm.lemma) : undefined
    if (told !== undefined) return { event: told, governor: previous.governor }
  }
  // prosecuted 58 suspects, a decrease from 71 [prosecutions]
  const compared =
    harm === undefined || (previous.head !== null && harm.lemma === tokens[previous.head]?.lemma)
      ? undefined
      : EVENT_NOUNS.get(harm.lemma)
  if (harm !== undefined && isCompared(figure.phrase.from, tokens)) {
    // opened 26 inquiries into 41 officers, compared with [18 inquiries] into 27
    const like = before.findLast(({ head }) => head !== null && tokens[head]?.lemma === harm.lemma)
    if (like !== undefined) return { event: like.event, governor: like.governor }
    if (compared !== undefined) return { event: compared, governor: figure.head }
  }
  // left one dead and [14] in hospital
  const isBeside = shared?.lemma === 'leave' && figure.partOf === null
  return { event: isBeside ? 'leave' : previous.event, governor: previous.governor }
}

/** prosecuted no officials for complicity in smuggling, compared with two [prosecutions]: the noun of the same event */
function saidAgain({ head, phrase }: Figure, tokens: readonly Token[], before: readonly Figure[]): EventFound | null {
  const event = head === null ? undefined : EVENT_NOUNS.get(tokens[head]?.lemma ?? '')
  if (event === undefined || comparisonBefore(phrase.from, tokens) === null) return null
  return before.some((other) => other.event === event) ? { event, governor: head } : null
}

const LINKS: ReadonlySet<string> = new Set(
  'and or , : — – including to with from versus vs against than as ('.split(' '),
)

/** Between two members of a list no verb stands, and nothing that sets one against the other. */
function isOneList(tokens: readonly Token[], from: number, to: number): boolean {
  if (to <= from || to - from > LONGEST_JOINT) return false
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token === undefined || token.tag === 'auxiliary' || BREAKS_LIST.has(token.lower)) return false
    if (!isVerbal(token)) continue
    const [left, right] = [at > from ? tokens[at - 1] : undefined, at + 1 < to ? tokens[at + 1] : undefined]
    if (!isNominal(token, left, right) && !isAdjectival(tokens, at)) return false
  }
  return true
}

const LONGEST_JOINT = 12

/** compared with 12 raids and [four deaths]: also behind another that is compared */
function isCompared(from: number, tokens: readonly Token[]): boolean {
  if (comparisonBefore(from, tokens) !== null) return true
  for (let at = from - 1; at > 0 && at > from - NEAR_COMPARED; at--) {
    const token = tokens[at]
    if (token === undefined || token.shape === 'mark' || (isVerbal(token) && !COMPARING.has(token.lower))) return false
    if (COMPARING.has(token.lower)) return true
  }
  return false
}

const NEAR_COMPARED = 12

/** identified 39 victims, including 24 children [exploited] in begging: what a participle tells of the part alone */
function doneToPart(
  { partOf, phrase }: Figure,
  tokens: readonly Token[],
  before: readonly Figure[],
): EventFound | null {
  const verb = tokens[phrase.to]
  const whole = partOf === null ? undefined : before[partOf]
  if (whole?.governor == null || whole.governor > whole.phrase.from || verb === undefined) return null
  const isPart = OPENS_PART.has(tokens[phrase.from - 1]?.lower ?? '') && phrase.from > whole.phrase.to
  const participle = PAST_FORMS.has(verb.tag) && tokens[phrase.to + 1]?.tag === 'preposition'
  if (!isPart || !participle || saysOfWhatKind(tokens, phrase.to)) return null
  return { event: verb.lemma, governor: phrase.to }
}

const OPENS_PART: ReadonlySet<string> = new Set(['including', 'and'])

function isHarm({ head }: Figure, tokens: readonly Token[]): boolean {
  return head !== null && HARM_NOUNS.test(tokens[head]?.lemma ?? '')
}

/** 14 demonstrators, [including three minors], were arrested: the aside stands before the verb of its whole. */
function isAsideOf({ governor }: Figure, { phrase }: Figure, tokens: readonly Token[]): boolean {
  if (tokens[phrase.from - 1]?.lower !== 'including' || governor === null) return false
  return tokens[phrase.from - 2]?.text === ',' && tokens[phrase.to]?.text === ',' && governor > phrase.to
}

/**
 * What the list began with: not the whole of a part (41 [of the 150] seats and five …), not a change between two items.
 */
function listedBefore(before: readonly Figure[], tokens: readonly Token[]): Figure | undefined {
  const last = before.at(-1)
  const earlier = before.at(-2)
  if (last === undefined || earlier === undefined) return last
  const whole = earlier.rule.endsWith('count-of') && last.from < earlier.phrase.to
  const noun = last.governor === null ? undefined : tokens[last.governor]
  const change = noun?.tag === 'noun' && UP_OR_DOWN.has(noun.lemma)
  // reserved 60 seats in the [350-seat] house for women and 10 for others
  const compound = last.event === null && last.head === last.to + 1 && tokens[last.to]?.text === '-'
  return whole || compound || (change && last.kind === earlier.kind) ? earlier : last
}

/**
 * The verb of a listed figure, unless it stands far behind what is listed: 269 persons, 233 civilians … [directed] at.
 */
function ownVerb(figure: Figure, tokens: readonly Token[], listed: Figure): ReturnType<typeof subjectVerb> {
  const own = subjectVerb(tokens, figure.phrase)
  // had 28 points, 11 rebounds and seven assists as the home side [won]
  const objects =
    listed.governor === null
      ? tokens
          .slice(Math.max(0, listed.phrase.from - LONGEST_LIST), listed.phrase.from)
          .some(({ lower }) => HAVE.has(lower))
      : listed.governor < listed.from
  // 71 children[, most of them infants,] died
  const aside = own !== null && tokens[figure.phrase.to]?.text === ',' && tokens[own.at - 1]?.text === ','
  const far =
    own !== null &&
    !aside &&
    own.at > figure.phrase.to + 3 &&
    tokens[own.at]?.tag === 'past' &&
    tokens[own.at - 1]?.tag !== 'auxiliary'
  return objects && far ? null : own
}

/** had 28 points, 11 rebounds and seven */
const LONGEST_LIST = 8
