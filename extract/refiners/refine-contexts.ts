import { readNounPhrase } from '../language/noun-phrase.ts'
import type { Figure, SentenceReading, Token } from '../model.ts'
import { REPORTING_VERBS } from '../words/event-words.ts'
import { FAR } from './clause-start.ts'
import { type Refiner, UNCHANGED } from './refiner.ts'

const AND_OR: ReadonlySet<string> = new Set(['and', 'or'])
const ENDS_SOURCE: ReadonlySet<string> = new Set(', ; . ( ) :'.split(' '))
const OF_SUBJECT: ReadonlySet<string> = new Set(['noun', 'name', 'adjective', 'determiner', 'mark'])
const MARKS_OFF: ReadonlySet<string> = new Set([',', ';', ':', '(', ')'])

/** Whose word the figure is: [According to X], [X reported that]. */
export const refineAttribution: Refiner = (figure, sentence) => {
  const attributedTo = sourceOf(figure, sentence)
  return attributedTo === null ? UNCHANGED : { attributedTo }
}

/** Words that narrow the figure: [from] Syria, [for] terrorism. */
export const refineScope: Refiner = (figure, { tokens, times }) => {
  const scope: Record<string, string[]> = {}
  const isDated = (at: number): boolean =>
    times.some(
      ({ from }) => from === at || from - 1 === at || (from > at && from <= at + 4 && tokens[at + 2]?.lower === 'end'),
    )
  for (const start of [
    figure.phrase.to,
    ...(figure.governor !== null && figure.governor >= figure.phrase.to ? [figure.governor + 1] : []),
  ]) {
    for (let at = start; at < start + 12;) {
      const token = tokens[at]
      if (token === undefined || !SCOPING.has(token.lower) || isDated(at)) break
      const read = namesBehind(tokens, at + 1)
      if (read === null) break
      scope[token.lower] = withoutRepeats(scope[token.lower], read.names)
      at = read.to
    }
  }
  return { scope }
}

function withoutRepeats(before: readonly string[] | undefined, names: string[]): string[] {
  return before === undefined && names.length === 1 ? names : [...new Set([...(before ?? []), ...names])]
}

/**
 * Another subject where the figure is not about the report's own: 5 citizens of [Y], the office in neighbouring [Z].
 */
export const refineAbout: Refiner = (figure, sentence) => {
  const about = otherSubject(figure, sentence)
  return about === null ? UNCHANGED : { about }
}

const SCOPING: ReadonlySet<string> = new Set([
  'from',
  'to',
  'in',
  'for',
  'of',
  'against',
  'with',
  'by',
  'at',
  'among',
  'on',
  'into',
  'between',
])

/** `Iraq and Syria` are two names; `terrorism or extremism-related crimes` two things. */
function namesBehind(tokens: readonly Token[], at: number): { names: string[]; to: number } | null {
  const names: string[] = []
  let index = at
  for (;;) {
    while (tokens[index]?.tag === 'determiner') index += 1
    if (tokens[index]?.tag === 'number') return null
    const noun = readNounPhrase(tokens, index, false)
    if (noun === null || noun.from !== index) break
    const first = tokens[noun.from]
    const last = tokens[noun.to - 1]
    if (first === undefined || last === undefined || first.tag === 'gerund') break
    const to = nameEnd(tokens, noun.to)
    names.push(phraseText(tokens, noun.from, to))
    index = to
    if (!AND_OR.has(tokens[index]?.lower ?? '')) break
    index += 1
  }
  return names.length === 0 ? null : { names, to: index }
}

/** The Department [of Defense], the Committee [for National Security]: a name may go on behind a preposition. */
function nameEnd(tokens: readonly Token[], at: number): number {
  let to = at
  while (tokens[to - 1]?.tag === 'name' && /^(?:of|for)$/.test(tokens[to]?.lower ?? '')) {
    const from = tokens[to + 1]?.lower === 'the' ? to + 2 : to + 1
    const noun = tokens[from]?.tag === 'name' ? readNounPhrase(tokens, from, false) : null
    if (noun === null) break
    to = noun.to
  }
  return to
}

function phraseText(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token, at) => (at > 0 && !token.glued ? ' ' : '') + token.text)
    .join('')
    .replace(/["“”]/g, '')
}

function sourceOf(figure: Figure, { tokens }: SentenceReading): string | null {
  for (let at = Math.max(0, figure.phrase.from - FAR); at < Math.min(tokens.length, figure.phrase.from + FAR); at++) {
    const token = tokens[at]
    if (token === undefined) break
    if (token.lower === 'according' && tokens[at + 1]?.lower === 'to') return sourceName(tokens, at + 2)
  }
  // The UN office [reported that] …: a source before a verb of telling before the figure.
  for (let at = Math.min(figure.phrase.from, tokens.length) - 1; at > 0 && at > figure.phrase.from - FAR; at--) {
    const token = tokens[at]
    if (token === undefined || token.tag !== 'past' || !TELLING.has(token.lemma)) continue
    const subject = subjectBefore(tokens, at)
    return subject === null || !REPORTING_VERBS.has(token.lemma) ? null : subject
  }
  return null
}

const TELLING: ReadonlySet<string> = new Set([
  'report',
  'say',
  'state',
  'estimate',
  'claim',
  'announce',
  'note',
  'allege',
  'calculate',
  'assert',
  'document',
  'record',
  'find',
])

function sourceName(tokens: readonly Token[], at: number): string | null {
  let to = at
  while (to < tokens.length && to < at + 14 && !ENDS_SOURCE.has(tokens[to]?.text ?? '')) to += 1
  const words = phraseText(tokens, at, to)
    .replace(
      /^(?:information|data|figures|statistics|reports?) (?:provided|collected|released|published|compiled|issued)? ?(?:by|from) /i,
      '',
    )
    .replace(/^(?:the|a|an) /i, '')
  return words === '' || /^(?:estimates?|data|figures|reports?|information|statistics)\b/i.test(words) ? null : words
}

function subjectBefore(tokens: readonly Token[], verb: number): string | null {
  let from = verb
  while (from > 0 && OF_SUBJECT.has(tokens[from - 1]?.tag ?? '') && !MARKS_OFF.has(tokens[from - 1]?.text ?? ''))
    from -= 1
  const words = phraseText(tokens, from, verb).replace(/^(?:the|a|an) /i, '')
  return words === '' || from === verb ? null : words
}

const NEIGHBOUR: ReadonlySet<string> = new Set(['neighbouring', 'neighboring', 'nearby', 'rival'])
const BELONGING = /^(?:citizen|national|resident|people|inhabitant|subject)$/

function otherSubject(figure: Figure, { tokens, subject }: SentenceReading): string | null {
  for (let at = Math.max(0, figure.phrase.from - FAR); at < figure.phrase.from; at++) {
    const token = tokens[at]
    if (token === undefined) break
    if (!LEADS_TO_OTHER.has(token.lower)) continue
    if (NEIGHBOUR.has(token.lower)) return nameAt(tokens, at + 1, subject)
    if (RIVAL.has(token.lower)) {
      const rival = nameAt(tokens, tokens[at + 1]?.text === ',' ? at + 2 : at + 1, subject)
      if (rival !== null) return rival
    }
    if (token.lower === 'comparison') return setBeside(tokens, at, subject)
  }
  const head = figure.head === null ? undefined : tokens[figure.head]
  if (head === undefined || !BELONGING.test(head.entry.singular) || tokens[figure.phrase.to]?.lower !== 'of')
    return null
  return nameAt(
    tokens,
    tokens[figure.phrase.to + 1]?.lower === 'the' ? figure.phrase.to + 2 : figure.phrase.to + 1,
    subject,
  )
}

const RIVAL: ReadonlySet<string> = new Set(['competitor', 'rival'])
const LEADS_TO_OTHER: ReadonlySet<string> = new Set([...NEIGHBOUR, ...RIVAL, 'comparison'])

/** [The National Gallery], by comparison, had 1.7 million visitors; [Iceland’s fleet], for comparison, landed more. */
function setBeside(tokens: readonly Token[], at: number, subject: string): string | null {
  const comma = at - 2
  const aside = /^(?:by|for|in)$/.test(tokens[at - 1]?.lower ?? '') && tokens[at + 1]?.text === ','
  if (!aside || tokens[comma]?.text !== ',') return null
  let from = comma
  while (from > 0 && tokens[from - 1]?.shape !== 'mark' && comma - from < LONGEST_NAME) from -= 1
  const named = tokens.slice(from, comma).findIndex(({ tag }) => tag === 'name')
  return named < 0 ? null : nameAt(tokens, from + named, subject)
}

const LONGEST_NAME = 8

function nameAt(tokens: readonly Token[], at: number, subject: string): string | null {
  let to = at
  while (to < tokens.length && (tokens[to]?.tag === 'name' || (tokens[to]?.text === '&' && to > at))) to += 1
  if (to === at) return null
  const name = phraseText(tokens, at, to)
  const plain = name.toLowerCase()
  return subject.includes(plain) || plain.includes(subject) ? null : name
}
