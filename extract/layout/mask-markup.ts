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
/** [**]2,275[**] babies, [_]410[_] doctors, [`]3[`] chaplains; neither "5 * 3", "5*3", "a_name" nor a list marker. */
const EMPHASIS = /(?<![\p{L}\p{N}\\*_`])[*_`]{1,4}(?=[^\s*_`])|(?<=[^\s\\*_`])[*_`]{1,4}(?![\p{L}\p{N}*_`])/gu
const MAY_HOLD_MARKUP = /<[!/a-z]|&nbsp;/i
const MAY_HOLD_EMPHASIS = /[*_`]/
const DIGITS = /\d[\d,.]*\d|\d/g

/**
 * Blanks out what plain text and Markdown hold of HTML tags, comments and signs of emphasis, which are no words.
 * @returns a text of the same length and the same lines; the numbers of the blanked tags, in text order
 */
export function maskMarkup(text: string): MaskedText {
  const numbers: NonFigure[] = []
  const untagged = MAY_HOLD_MARKUP.test(text)
    ? text.replace(MARKUP, (mark: string, start: number) => {
        numbers.push(...numbersOf(mark, start))
        return blanks(mark)
      })
    : text
  return { text: MAY_HOLD_EMPHASIS.test(untagged) ? untagged.replace(EMPHASIS, blanks) : untagged, numbers }
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
  if (text === masked) return stretch
  const isMark = (at: number): boolean => text.charCodeAt(at) !== masked.charCodeAt(at)
  let { start, end } = stretch
  while (end < text.length && isMark(end)) end += 1
  while (start > 0 && isMark(start - 1)) start -= 1
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
