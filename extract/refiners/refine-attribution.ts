import type { Figure, SentenceReading, Token } from '../model.ts'
import { REPORTING_VERBS } from '../words/event-words.ts'
import { mayHold, soughtWords } from '../words/sought-words.ts'
import { FAR } from './clause-start.ts'
import { phraseText } from './phrase-text.ts'
import { type Refiner, UNCHANGED } from './refiner.ts'

/** Whose word the figure is: [According to X], [X reported that]. */
export const refineAttribution: Refiner = (figure, sentence) => {
  const attributedTo = sourceOf(figure, sentence)
  return attributedTo === null ? UNCHANGED : { attributedTo }
}

function sourceOf({ phrase: { from } }: Figure, sentence: SentenceReading): string | null {
  const { tokens } = sentence
  if (mayHold(sentence, ACCORDING)) {
    const last = Math.min(tokens.length, from + FAR)
    for (let at = Math.max(0, from - FAR); at < last; at++)
      if (tokens[at]?.lower === 'according' && tokens[at + 1]?.lower === 'to') return sourceName(tokens, at + 2)
  }
  return mayHold(sentence, TELLING) ? tellerBefore(from, tokens) : null
}

const ACCORDING = soughtWords(['according'])

/** The UN office [reported that] …: a source before a verb of telling before the figure. */
function tellerBefore(from: number, tokens: readonly Token[]): string | null {
  for (let at = Math.min(from, tokens.length) - 1; at > 0 && at > from - FAR; at--) {
    const token = tokens[at]
    if (token === undefined || !mayHold(token.entry, TELLING)) continue
    if (token.lemma === 'put' && putsAt(tokens, at, from)) return subjectBefore(tokens, at)
    if (token.tag !== 'past') continue
    if (TELLING.words.has(token.lemma)) return REPORTING_VERBS.has(token.lemma) ? subjectBefore(tokens, at) : null
  }
  return null
}

/** the police [put the figure at] 184; but put 12 men in a cell */
function putsAt(tokens: readonly Token[], verb: number, number: number): boolean {
  if (tokens[number - 1]?.lower !== 'at' || number - verb > LONGEST_FIGURE) return false
  return tokens.slice(verb + 1, number).some(({ lemma }) => FIGURES.has(lemma))
}

/** put the total number of the dead at */
const LONGEST_FIGURE = 9
const FIGURES: ReadonlySet<string> = new Set('figure number toll total count tally cost damage estimate'.split(' '))

const TELLING = soughtWords(
  'report say state estimate claim announce note allege calculate assert document record find put'.split(' '),
)

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

const ENDS_SOURCE: ReadonlySet<string> = new Set(', ; . ( ) :'.split(' '))

function subjectBefore(tokens: readonly Token[], verb: number): string | null {
  let from = verb
  while (from > 0 && OF_SUBJECT.has(tokens[from - 1]?.tag ?? '') && !MARKS_OFF.has(tokens[from - 1]?.text ?? ''))
    from -= 1
  const words = phraseText(tokens, from, verb).replace(/^(?:the|a|an) /i, '')
  // 40% said yes: a share, and no source
  return from === verb || !/\p{L}/u.test(words) ? null : words
}

const OF_SUBJECT: ReadonlySet<string> = new Set(['noun', 'name', 'adjective', 'determiner', 'mark'])
const MARKS_OFF: ReadonlySet<string> = new Set([',', ';', ':', '(', ')'])
