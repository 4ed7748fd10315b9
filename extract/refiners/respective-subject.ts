import { FINITE_FORMS, NAMING } from '../language/tag.ts'
import type { Figure, SentenceReading, Span, Token } from '../model.ts'
import { AND_COMMA } from '../words/closed-classes.ts'
import { clauseStart } from './clause-start.ts'
import { dealtOut } from './periods/respective-time.ts'

/**
 * Which of several subjects a number is of: [dismissals] and [resignations] numbered 3 and 15, respectively.
 * @returns the words of that subject, without an article; null where there are not as many subjects as numbers
 */
export function respectiveSubject(figure: Figure, sentence: SentenceReading): Span | null {
  const dealt = dealtOut(figure, sentence)
  const [first] = dealt?.numbers ?? []
  if (dealt === null || first === undefined || dealt.numbers.length < 2) return null
  const { tokens } = sentence
  const start = clauseStart(tokens, first.from)
  const verb = tokens.findIndex(({ tag }, at) => at > start && at < first.from && FINITE_FORMS.has(tag))
  const subjects = verb < 0 ? [] : conjuncts(tokens, start, verb)
  return subjects.length === dealt.numbers.length ? (subjects[dealt.place] ?? null) : null
}

/** [Exports] and [imports], [the men], [the women] and [the children]; none where anything but nouns is joined. */
function conjuncts(tokens: readonly Token[], start: number, end: number): Span[] {
  const spans: Span[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    const token = tokens[at]
    if (at < end && !AND_COMMA.has(token?.lower ?? '')) {
      if (token?.tag === 'determiner' && at === from) from += 1
      else if (!NAMING.has(token?.tag ?? '')) return []
      continue
    }
    if (at > from) spans.push({ from, to: at })
    from = at + 1
  }
  return spans.every(({ to }) => tokens[to - 1]?.tag !== 'adjective') ? spans : []
}
