import { readNounPhrase } from '../language/noun-phrase.ts'
import type { SentenceReading, Token } from '../model.ts'
import type { KindReader } from './kind-reader.ts'

const SKIPPED = /^(?:the|its|their|his|her|our|these|those|all|such|other|a|an|more|additional|further|least)$/

/** Counts of persons, events and things: what is left when a number is nothing more special. Never null. */
export const readCount: KindReader = (mention, { tokens, mentions }) => {
  const { from, to, form } = mention
  const of = tokens[to]?.lower === 'of' ? to + 1 : null
  const start = skip(tokens, of ?? to, of === null ? /^(?:more|additional|further|other|new)$/ : SKIPPED, mentions)
  const report = form === 'zero' ? reportedThing(tokens, start) : null
  const several = mention.value !== 1
  // "12 of whom": the noun stands before; "one of which".
  if (of !== null && /^(?:whom|which|them|us|whose)$/.test(tokens[of]?.lower ?? '')) return count(null, null, of + 1)
  const noun = report ?? readNounPhrase(tokens, start, several)
  if (noun === null) return count(null, null, start > to && of === null ? start : to)
  return count(noun.unit, noun.head, noun.to)
  function count(unit: string | null, head: number | null, end: number) {
    return {
      kind: 'count' as const,
      unit,
      of: null,
      per: null,
      head,
      from,
      to: end,
      rule: of === null ? 'count' : 'count-of',
    }
  }
}

/** Skips determiners, and in "two of the [219] girls" the number of the whole. */
function skip(tokens: readonly Token[], at: number, words: RegExp, mentions: SentenceReading['mentions']): number {
  let index = at
  for (;;) {
    const token = tokens[index]
    if (token === undefined) return index
    const whole = mentions.find((mention) => mention.from === index)
    if (whole !== undefined && index > at) index = whole.to
    else if (
      words.test(token.lower) ||
      (/['’]s?$/.test(token.text) && index > at && /^(?:the|its)$/.test(tokens[index - 1]?.lower ?? ''))
    )
      index += 1
    else return index
  }
}

/** "no reports of coerced abortion or …", "no known reports that …": what was not reported. */
function reportedThing(tokens: readonly Token[], at: number): ReturnType<typeof readNounPhrase> {
  for (let index = at; index < at + 5; index++) {
    const token = tokens[index]
    if (token === undefined) return null
    if (
      !/^(?:reports?|accounts?|records?|cases?|instances?|indications?|allegations?|claims?|incidents?)$/.test(
        token.lower,
      )
    ) {
      if (/^(?:adjective|past|adverb)$/.test(token.tag)) continue
      return null
    }
    if (!/^(?:reports?|accounts?|records?|indications?)$/.test(token.lower)) return null
    const next = tokens[index + 1]
    const from = /^(?:of|that)$/.test(next?.lower ?? '') ? index + 2 : index + 1
    return readNounPhrase(tokens, skip(tokens, from, /^(?:the|a|an|any)$/, []), true)
  }
  return null
}
