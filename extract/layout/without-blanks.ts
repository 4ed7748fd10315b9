import { isBlank } from '../words/signs.ts'

/** The stretch of a text without the blanks at its ends; what holds nothing else is empty, and stands at its end. */
export function withoutBlanks(text: string, from: number, to: number): { start: number; end: number } {
  let [start, end] = [from, to]
  while (start < to && isBlank(text.charCodeAt(start))) start += 1
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1
  return { start, end }
}
