/** Where a word or a number begins, and with which letter or digit. */
export type WordStart = { readonly at: number; readonly letter: string }

/** All places of a text at which a word or a number begins that is written in plain letters or digits. */
export function wordStarts(text: string): WordStart[] {
  const starts: WordStart[] = []
  let inside = false
  for (let at = 0; at < text.length; at++) {
    const plain = isPlain(text.charCodeAt(at))
    if (plain && !inside) starts.push({ at, letter: text.charAt(at) })
    inside = plain
  }
  return starts
}

function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
}
