import { isSingle, shownWidth } from './shown-width.ts'
import { STYLES } from './terminal.ts'

/**
 * Wraps a text at words, and within words that are longer than a line: a path or a key is never cut. What is styled
 * over several lines is styled in each, so that no style reaches into the next column.
 * @param width of a line in places of the terminal
 * @returns no line for a text without words
 */
export function wrappedLines(text: string, width: number): string[] {
  const single = isSingle(text)
  if (single && text.length <= width) return text.trim() === '' ? [] : [text.trimEnd()]
  const isFitting = single && text.split(' ').every(({ length }) => length <= width)
  const fitting = isFitting ? text : text.replaceAll(/\S+/g, (word) => brokenUp(word, width))
  const lines = fitting.split('\n').flatMap((line) => atWords(line, width, single ? lengthOf : shownWidth))
  return text.includes('\u001B') ? styledEach(lines) : lines
}

const lengthOf = ({ length }: string): number => length

/** A character, or a code that styles what follows and takes no room. */
// oxlint-disable-next-line no-control-regex -- codes for a terminal begin with a control
const CHARACTER = /\u001B\[\d+m|[^]/gu

/** A word in lines of at most `width` places. */
function brokenUp(word: string, width: number): string {
  if (shownWidth(word) <= width) return word
  let room = width
  return word.replaceAll(CHARACTER, (character) => {
    const taken = shownWidth(character)
    room -= taken
    if (room >= 0) return character
    room = width - taken
    return `\n${character}`
  })
}

function atWords(text: string, width: number, widthOf: (part: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const [joined, blank = '', word = ''] of text.matchAll(/(\s*)(\S+)/g)) {
    const wider = used + blank.length + widthOf(word)
    if (used === 0 || wider <= width) {
      line += joined
      used = wider
    } else {
      lines.push(line)
      line = word
      used = wider - used - blank.length
    }
  }
  return used === 0 ? lines : [...lines, line]
}

// oxlint-disable-next-line no-control-regex -- codes for a terminal begin with a control
const STYLE = /\u001B\[(\d+)m/g

const OFF = new Map<number, number>(Object.values(STYLES).map(([on, off]) => [on, off]))

/** The lines of a text, each with the styles that are on where it begins, and with none on where it ends. */
function styledEach(lines: readonly string[]): string[] {
  const open: number[] = []
  return lines.map((line) => {
    const begin = open.map(code).join('')
    for (const [, number] of line.matchAll(STYLE)) {
      const off = OFF.get(Number(number))
      if (off !== undefined) open.push(Number(number))
      else {
        const ended = open.findLastIndex((on) => OFF.get(on) === Number(number))
        if (ended >= 0) open.splice(ended, 1)
      }
    }
    const end = open.toReversed().map((on) => code(OFF.get(on) ?? 0))
    return begin + line + end.join('')
  })
}

const code = (number: number) => `\u001B[${number}m`
