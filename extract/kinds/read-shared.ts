import type { Mention, SentenceReading } from '../model.ts'
import type { KindReader, KindReading } from './kind-reader.ts'
import { readDuration } from './read-duration.ts'
import { readMeasure } from './read-measure.ts'
import { readMoney } from './read-money.ts'
import { readPercent } from './read-percent.ts'

const TO_AND_OR: ReadonlySet<string> = new Set(['to', 'and', 'or'])

const READERS: readonly KindReader[] = [readMoney, readPercent, readDuration, readMeasure]

/** from [12] to 8 percent, [10] and 20 years, [13.5] to 14.0 mm: the first of two numbers has the unit of the second. */
export const readShared: KindReader = (mention, sentence) => {
  const { tokens, mentions } = sentence
  const percent = inBracketBehind(mention, sentence)
  if (percent !== null) return percent
  if (mention.form !== 'digits' && mention.form !== 'words') return null
  const joint = tokens[mention.to]?.lower ?? ''
  const next = TO_AND_OR.has(joint) ? mentions.find(({ from }) => from === mention.to + 1) : undefined
  if (next === undefined || next.form !== mention.form) return null
  for (const read of READERS) {
    const reading = read(next, sentence)
    if (reading !== null)
      return { ...reading, from: mention.from, to: mention.to, head: null, rule: `${reading.rule}-shared` }
  }
  return null
}

/** Return was 12.4% [(11.8)]: a bare number alone in brackets behind a percentage is one. */
function inBracketBehind(mention: Mention, sentence: SentenceReading): KindReading | null {
  const { tokens, mentions } = sentence
  const { from, to } = mention
  if (tokens[from - 1]?.text !== '(' || tokens[to]?.text !== ')') return null
  const before = mentions.findLast((other) => other.to < from)
  const percent = before === undefined ? null : readPercent(before, sentence)
  if (percent === null || percent.to !== from - 1) return null
  return { ...percent, head: null, from, to, rule: `${percent.rule}-shared` }
}
