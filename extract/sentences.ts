import { LEADING_ABBREVIATIONS, SENTENCE_OPENERS, TRAILING_ABBREVIATIONS } from './words/abbreviations.ts'

/** A sentence longer than this is cut at a blank, so that no later step meets input of unbounded length. */
export const LONGEST_SENTENCE = 4000
const LONGEST_ABBREVIATION = 12

/** A stretch of the document, end exclusive. */
export type Stretch = { readonly start: number; readonly end: number }

/**
 * Cuts a block of running text into sentences.
 * @param text the whole document; `start` and `end` bound the block
 * @returns sentences in order, without the white space around them
 */
export function splitSentences(text: string, start: number, end: number): Stretch[] {
  const block = text.slice(start, end)
  const sentences: Stretch[] = []
  let from = 0
  // A stop with the quotes and brackets that close behind it, then white space.
  for (const stop of block.matchAll(/[.!?…]["”’')\]]{0,3}(?=\s)/g)) {
    const after = stop.index + stop[0].length
    if (!endsSentence(block, stop.index, after)) continue
    sentences.push({ start: start + from, end: start + after })
    from = after
  }
  sentences.push({ start: start + from, end })
  return sentences
    .flatMap((sentence) => cutOverlong(text, sentence))
    .map((sentence) => trim(text, sentence))
    .filter(notEmpty)
}

function endsSentence(block: string, stop: number, after: number): boolean {
  const next = /^\s+["“‘'([]{0,2}(\S[\p{L}\p{N}'’.-]{0,30})/u.exec(block.slice(after, after + 80))?.[1]
  if (next === undefined) return true
  if (/^\p{Ll}/u.test(next)) return false
  if (block[stop] !== '.') return true
  const word = /([\p{L}.]{1,12})$/u
    .exec(block.slice(Math.max(0, stop - LONGEST_ABBREVIATION), stop))?.[1]
    ?.toLowerCase()
  if (word === undefined) return true
  const opener = SENTENCE_OPENERS.has(next.toLowerCase().replace(/[^a-z].*$/, ''))
  if (LEADING_ABBREVIATIONS.has(word)) return word === 'no' && !/^\d/.test(next) && opener
  // An initial: J. Smith, but "vitamin C. The".
  if (/^\p{L}$/u.test(word)) return opener
  if (TRAILING_ABBREVIATIONS.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return opener
  return true
}

/** Cuts a stretch at blanks into pieces of at most {@link LONGEST_SENTENCE} characters. */
export function cutOverlong(text: string, { start, end }: Stretch): Stretch[] {
  const pieces: Stretch[] = []
  let from = start
  while (end - from > LONGEST_SENTENCE) {
    const blank = text.slice(from, from + LONGEST_SENTENCE).search(/\s\S*$/)
    const to = blank > 0 ? from + blank : from + LONGEST_SENTENCE
    pieces.push({ start: from, end: to })
    from = to
  }
  pieces.push({ start: from, end })
  return pieces
}

function trim(text: string, { start, end }: Stretch): Stretch {
  const stretch = text.slice(start, end)
  return { start: end - stretch.trimStart().length, end: start + stretch.trimEnd().length }
}

function notEmpty({ start, end }: Stretch): boolean {
  return end > start
}
