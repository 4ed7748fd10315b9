import { tokenAt } from '../../language/token-before.ts'
import { PAST_FORMS } from '../../language/tag.ts'
import type { Figure, Token } from '../../model.ts'
import { EVENT_NOUNS, STATE_VERBS } from '../../words/event-words.ts'
import { DONE_AT_AGE } from './age-event.ts'
import type { EventFound } from './event-found.ts'
import type { Governor } from '../governor/governor.ts'
import { nearestVerbBefore } from '../governor/nearest-verb-before.ts'
import { subjectVerb } from '../governor/subject-verb.ts'
import { JOINS_ITEMS } from '../../words/closed-classes.ts'

/** the [recruitment] and use of 58 children: of nouns in a row the first tells */
export function firstNoun(tokens: readonly Token[], at: number): number {
  let first = at
  while (
    first > at - LONGEST_ROW &&
    first > 1 &&
    JOINS_ITEMS.has(tokens[first - 1]?.lower ?? '') &&
    EVENT_NOUNS.has(tokens[first - 2]?.lower ?? '')
  )
    first -= 2
  return first
}

/** recruitment, harboring, transportation, transfer, or receipt of */
const LONGEST_ROW = 12

/** What a noun stands for: repatriation, and of an age also the [work] that it is for. */
export function eventNamed({ kind }: Figure, first: Token | undefined, noun: Token): string | undefined {
  const event = EVENT_NOUNS.get(first?.lower ?? '') ?? EVENT_NOUNS.get(noun.lemma)
  return event ?? (kind === 'age' ? DONE_AT_AGE.get(noun.lemma) : undefined)
}

/** gave us a [collection] of 1,150 shells: things together, not the collecting of them */
export function isContainer(noun: Token, before: Token | undefined): boolean {
  return noun.lemma === 'collection' && before?.lower !== 'the'
}

/** [upheld] the death sentences of 12 prisoners: what a court does to a sentence, not that they were sentenced. */
export function ruledOn(tokens: readonly Token[], { at, relation }: Governor): EventFound | null {
  // dropped charges [against] five men, [in] 14 cases
  if (relation !== 'of' && !AGAINST_IN.has(tokens[at + 1]?.lower ?? '')) return null
  if (!RULINGS.has(tokens[at]?.lemma ?? '')) return null
  const verb = nearestVerbBefore(tokens, at - 1, { from: at, to: at })?.at
  return verb !== undefined && REVISES.has(tokens[verb]?.lemma ?? '')
    ? { event: tokens[verb]?.lemma ?? null, governor: verb }
    : null
}

const AGAINST_IN: ReadonlySet<string> = new Set(['against', 'in'])
const RULINGS: ReadonlySet<string> = new Set(['sentence', 'conviction', 'detention', 'acquittal', 'charge'])
const REVISES: ReadonlySet<string> = new Set(
  'appeal challenge drop withdraw dismiss uphold confirm affirm commute reduce cut overturn quash annul reverse suspend extend review'.split(
    ' ',
  ),
)

/**
 * did not disclose the whereabouts of six activists [abducted] in 2019, compensated the families of five detainees who
 * [died] in 2018: what befell those of whom something else is told
 */
export function befellThose({ kind, phrase }: Figure, tokens: readonly Token[], noun: Token): EventFound | null {
  if (kind !== 'count' || !TOLD_OF_OTHERS.has(noun.lower)) return null
  const behind = tokens[phrase.to]
  if (PAST_FORMS.has(behind?.tag ?? '')) return { event: behind?.lemma ?? null, governor: phrase.to }
  const own = behind?.lower === 'who' ? subjectVerb(tokens, phrase) : null
  const event = own === null ? undefined : tokens[own.at]?.lemma
  return own === null || event === undefined || STATE_VERBS.has(event) ? null : { event, governor: own.at }
}

const TOLD_OF_OTHERS: ReadonlySet<string> = new Set(
  'whereabouts fate family families relatives widows parents heirs names identities bodies remains'.split(' '),
)

/** found [violations] in 112 of them, identified serious violations at 40 sites: whatever it was, it was found there */
export function isFound(tokens: readonly Token[], { at, relation }: Governor): boolean {
  if (relation === 'of') return false
  let verb = at - 1
  while (
    verb > 0 &&
    verb > at - LONGEST_FOUND &&
    (INSIDE_FOUND.has(tokens[verb]?.tag ?? '') || tokens[verb]?.lower === 'of')
  )
    verb -= 1
  const token = tokenAt(tokens, verb)
  return token?.tag === 'past' && FINDS.has(token.lemma)
}

/** found credible evidence of systematic torture */
const LONGEST_FOUND = 6
const INSIDE_FOUND: ReadonlySet<string> = new Set(['adjective', 'determiner', 'noun'])
const FINDS: ReadonlySet<string> = new Set(['find', 'identify', 'discover', 'detect', 'uncover'])
