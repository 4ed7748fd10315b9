import type { Shape, Token } from '../model.ts'

// One alternative for each shape, tried in this order; every character but white space falls into one of them.
const TOKEN = new RegExp(
  [
    // An address is one word, whatever digits it holds.
    String.raw`(?<address>https?:\/\/[^\s<>"”]{1,500}|www\.[^\s<>"”]{1,500}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4})`,
    // 1,234.56 and 1234.56 and .500, but of "1,2" only the 1.
    String.raw`(?<digits>\d{1,3}(?:,\d{3}){1,8}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<=^|[\s(])\.\d+)`,
    // U.S., a.m., Washington's, nation’s, naïve
    String.raw`(?<word>(?:\p{L}\.){2,6}|[\p{L}\p{M}]+(?:['’]\p{L}{1,3}(?!\p{L}))?)`,
    String.raw`(?<mark>\.{2,5}|[^\s])`,
  ].join('|'),
  'gu',
)

/**
 * Cuts a stretch of text into words, numbers and marks.
 * @param text the whole document; `start` and `end` bound the stretch
 * @returns tokens in order, with offsets of the document, not yet tagged
 */
export function tokenise(text: string, start: number, end: number): Token[] {
  const stretch = text.slice(start, end)
  const tokens: Token[] = []
  let last = -1
  for (const match of stretch.matchAll(TOKEN)) {
    const at = start + match.index
    const lower = match[0].toLowerCase().replaceAll('’', "'")
    tokens.push({
      text: match[0],
      lower,
      start: at,
      end: at + match[0].length,
      glued: at === last,
      shape: shapeOf(match.groups),
      tag: 'mark',
      lemma: lower,
    })
    last = at + match[0].length
  }
  return tokens
}

function shapeOf(groups: Record<string, string | undefined> | undefined): Shape {
  if (groups?.['digits'] !== undefined) return 'digits'
  if (groups?.['word'] !== undefined) return 'word'
  return groups?.['address'] === undefined ? 'mark' : 'address'
}
