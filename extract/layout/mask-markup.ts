import type { NonFigure } from '../../schemas/observation.ts'

/** A text whose marks of layout are blanks, at the same offsets, and the numbers that stood inside those marks. */
export type MaskedText = { readonly text: string; readonly numbers: readonly NonFigure[] }

const ELEMENTS = [
  'a abbr address article aside b blockquote body br caption center cite code col colgroup dd del details div dl dt em',
  'figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr html i img ins kbd li main mark nav ol p picture pre q s',
  'section small source span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul var',
]
  .join('|')
  .replaceAll(' ', '|')

/** [<b>]31[</b>] fires, 31 fires[<sup>2</sup>], [<!-- draft -->]; "fewer than <3" is no tag. */
const MARKUP = new RegExp(
  String.raw`<!--(?:(?!<!--)[^]){0,4000}?-->|<sup>\d{1,3}</sup>|</?(?:${ELEMENTS})(?:\s[^<>]{0,1000})?/?>|&nbsp;`,
  'gi',
)
const SIGNS_OF_EMPHASIS = /[*_`]+/g
const MOST_SIGNS = 4
const BLANK = /\s/
const ENDS_WORD = /[\p{L}\p{N}]$/u
const BEGINS_WORD = /^[\p{L}\p{N}]/u
const DIGITS = /\d[\d,.]*\d|\d/g

/**
 * Blanks out what plain text and Markdown hold of HTML tags, comments and signs of emphasis, which are no words.
 * @returns a text of the same length and the same lines; the numbers of the blanked tags, in text order
 */
export function maskMarkup(text: string): MaskedText {
  const numbers: NonFigure[] = []
  const mayHoldTags = text.includes('<') || text.includes('&')
  const untagged = mayHoldTags
    ? text.replace(MARKUP, (mark: string, start: number) => {
        numbers.push(...numbersOf(mark, start))
        return blanks(mark)
      })
    : text
  const hasSigns = untagged.includes('*') || untagged.includes('_') || untagged.includes('`')
  return { text: hasSigns ? untagged.replace(SIGNS_OF_EMPHASIS, withoutEmphasis) : untagged, numbers }
}

/** [**]2,275[**] babies, [_]410[_] doctors, [`]3[`] chaplains; neither "5 * 3", "5*3", "a_name" nor a list marker. */
function withoutEmphasis(signs: string, start: number, text: string): string {
  const end = start + signs.length
  const before = text.slice(Math.max(0, start - 2), start)
  const after = text.slice(end, end + 2)
  if (signs.length > MOST_SIGNS || before.endsWith('\\')) return signs
  const opens = after !== '' && !BLANK.test(after.charAt(0)) && !ENDS_WORD.test(before)
  const closes = before !== '' && !BLANK.test(before.slice(-1)) && !BEGINS_WORD.test(after)
  return opens || closes ? blanks(signs) : signs
}

/**
 * The stretch with the marks right around it: a sentence in bold letters is cited with both of its signs.
 * @param masked the text from {@link maskMarkup}
 */
export function withMarks<Stretch extends { readonly start: number; readonly end: number }>(
  stretch: Stretch,
  text: string,
  masked: string,
): Stretch {
  const isMark = (at: number): boolean => text.charCodeAt(at) !== masked.charCodeAt(at)
  let { start, end } = stretch
  while (end < text.length && isMark(end)) end += 1
  while (start > 0 && isMark(start - 1)) start -= 1
  if (start === stretch.start && end === stretch.end) return stretch
  // Marks that touch the sentence before close it: "it.[</p>]<p>Then".
  return { ...stretch, start: start === 0 || /\s/.test(text.charAt(start - 1)) ? start : stretch.start, end }
}

function blanks(mark: string): string {
  return mark.replace(/[^\n]/g, ' ')
}

function numbersOf(mark: string, at: number): NonFigure[] {
  return [...mark.matchAll(DIGITS)].map(({ 0: num, index }) => ({
    num,
    start: at + index,
    end: at + index + num.length,
    reason: 'identifier',
    rule: 'markup',
  }))
}
