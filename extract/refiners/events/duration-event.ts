import type { Figure, SentenceReading, Token } from '../../model.ts'
import { EVENT_NOUNS, LIGHT_VERBS, RULE_VERBS, STATE_VERBS } from '../../words/event-words.ts'
import { mayHold, soughtWords } from '../../words/sought-words.ts'
import { nearestVerbBefore } from '../governor/nearest-verb-before.ts'
import type { EventFound } from './event-found.ts'
import { tokenAt } from '../../language/token-before.ts'

const PENALTIES: ReadonlySet<string> = new Set(
  'imprisonment imprisoned jail jailed penalty penalties punishable'.split(' '),
)

const IMPRISONED: ReadonlySet<string> = new Set(['imprisonment', 'prison', 'jail', 'incarceration'])
const DETAINED: ReadonlySet<string> = new Set(['detention', 'custody'])

const PUNISHMENT = soughtWords(PENALTIES, IMPRISONED, DETAINED, ['sentence'])

/** What the words beside a stretch of time tell, before the verb of its clause is asked. */
export function ofDuration(figure: Figure, sentence: SentenceReading): EventFound | null {
  const { tokens } = sentence
  return (
    extension(figure, tokens) ??
    deadlineEvent(figure, tokens) ??
    ownNoun(figure, tokens) ??
    imprisonment(figure, sentence)
  )
}

/** Sentences and penalties in years: imprison, or sentence where that word governs. */
function imprisonment(figure: Figure, reading: SentenceReading): EventFound | null {
  if (!mayHold(reading, PUNISHMENT)) return null
  const { tokens } = reading
  // 36 months in prison, [12 of which] were suspended
  const isPart = figure.head === null && tokens[figure.phrase.to]?.lower === 'of'
  if (isPart) return null
  const { from } = figure.phrase
  const around = tokens.slice(Math.max(0, from - (standsForNoun(tokens, from) ? WITH_THAT_OF : AROUND)), from)
  const sentence = around.findLastIndex((token) => token.lemma === 'sentence')
  const offset = figure.phrase.from - around.length
  const held = around.findLastIndex((token) => DETAINED.has(token.lower))
  // passed the maximum sentence, and the [average] stay was 14 months
  const measured = around.findLastIndex(({ lower }) => lower === 'average')
  // For crimes with longer sentences, [detention] could last up to 30 days
  if (sentence > measured && held < sentence) return { event: 'sentence', governor: offset + sentence }
  const behind = tokens
    .slice(figure.phrase.to, figure.phrase.to + 4)
    .findIndex((token) => IMPRISONED.has(token.lower) || DETAINED.has(token.lower))
  const before = around.findLastIndex(
    (token, at) => PENALTIES.has(token.lower) || (token.lower === 'prison' && around[at + 1]?.lemma === 'term'),
  )
  if (behind >= 0 && DETAINED.has(tokens[figure.phrase.to + behind]?.lower ?? ''))
    return { event: 'detain', governor: figure.phrase.to + behind }
  if (behind >= 0 && !/^(?:arrest|detain|hold)$/.test(tokens[figure.phrase.to + behind]?.lemma ?? ''))
    return {
      event: tokens.some((token) => token.lemma === 'sentence') ? 'sentence' : 'imprison',
      governor: figure.phrase.to + behind,
    }
  const toTerms = tokenAt(around, before)?.lower === 'prison' ? sentencedBefore(offset, tokens) : null
  if (before >= 0) return toTerms ?? { event: 'imprison', governor: offset + before }
  return held >= 0 && held >= around.length - 6 ? { event: 'detain', governor: offset + held } : null
}

const AROUND = 12
/** upheld the 16-year [sentence] of the leader of the cell but reduced [that of] his deputy to six years */
const WITH_THAT_OF = 24

function standsForNoun(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at > 0 && at > from - AROUND; at--)
    if (tokens[at]?.lower === 'of' && tokens[at - 1]?.lower === 'that') return true
  return false
}

/** [sentenced] 22 persons, six of them minors, to prison terms ranging from six months */
function sentencedBefore(from: number, tokens: readonly Token[]): EventFound | null {
  for (let at = from - 1; at >= 0 && at > from - LONGEST_LIST; at--) {
    const token = tokens[at]
    if (token === undefined || token.entry.opensClause) return null
    if (token.lemma === 'sentence' && token.tag === 'past') return { event: 'sentence', governor: at }
  }
  return null
}

const LONGEST_LIST = 20

/** a two-week [extension], 15 days’ administrative [arrest]: the noun that the stretch of time measures. */
function ownNoun(figure: Figure, tokens: readonly Token[]): EventFound | null {
  const unit = tokens[figure.phrase.to - 1]
  const compound =
    tokens[figure.to]?.text === '-' ||
    /['’]s?$/.test(unit?.text ?? '') ||
    /^['’]$/.test(tokens[figure.phrase.to]?.text ?? '')
  if (!compound) return null
  for (let at = figure.phrase.to; at < figure.phrase.to + 4; at++) {
    const token = tokens[at]
    const event = token?.tag === 'noun' ? EVENT_NOUNS.get(token.lemma) : undefined
    // sentenced him to 14 months’ house [arrest]
    const sentenced = event === 'arrest' ? sentencedBefore(figure.phrase.from, tokens) : null
    if (sentenced !== null) return sentenced
    if (event !== undefined && token?.lemma !== 'training') return { event, governor: at }
    if (token === undefined || (!/^(?:adjective|noun)$/.test(token.tag) && !/^['’]$/.test(token.text))) return null
  }
  return null
}

/**
 * a [decision] within six months of application, must be [brought] before a judge within 48 hours of being arrested: what
 * is to be done by then, not that from which the time runs
 */
function deadlineEvent({ phrase }: Figure, tokens: readonly Token[]): EventFound | null {
  const at = tokens[phrase.from]?.lower === 'within' ? phrase.from : phrase.from - 1
  if (at <= 0 || tokens[at]?.lower !== 'within' || !RUNS_FROM.has(tokens[phrase.to]?.lower ?? '')) return null
  const noun = tokens[at - 1]
  const event = noun?.tag === 'noun' ? EVENT_NOUNS.get(noun.lemma) : undefined
  const verb = nearestVerbBefore(tokens, at - 1, { from: at, to: at })
  const ruled = verb === null ? '' : (tokens[verb.at]?.lemma ?? '')
  if (event !== undefined && (verb === null || RULE_VERBS.has(ruled) || LIGHT_VERBS.has(ruled)))
    return { event, governor: at - 1 }
  return verb === null || STATE_VERBS.has(ruled) ? null : { event: ruled, governor: verb.at }
}

const RUNS_FROM: ReadonlySet<string> = new Set(['of', 'after', 'from', 'following'])

/** Detention could be [extended] to 72 hours, [for] up to 15 days: how far, not how long it is */
function extension({ phrase }: Figure, tokens: readonly Token[]): EventFound | null {
  const link = tokens[phrase.from - 1]
  const verb = tokens[phrase.from - 2]
  return verb?.lemma === 'extend' && verb.tag === 'past' && EXTENDED_BY.has(link?.lower ?? '')
    ? { event: 'extend', governor: phrase.from - 2 }
    : null
}

const EXTENDED_BY: ReadonlySet<string> = new Set(['to', 'by', 'for'])
