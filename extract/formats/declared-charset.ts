/** How far into a page its encoding is looked for, as the HTML standard has it. */
const LOOK_AHEAD = 1024

const META = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_:.-]{2,40})/i
const XML = /^\s{0,20}<\?xml[^>]{0,100}?encoding\s*=\s*["']([a-z0-9_:.-]{2,40})["']/i

/**
 * The encoding that a page declares: its byte order mark, else its `meta` element, else its XML declaration.
 * @param bytes the page, or at least its beginning
 * @returns a label that `TextDecoder` knows, in lower case; null where nothing (or nothing known) is declared
 */
export function declaredCharset(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, LOOK_AHEAD))
  const label = XML.exec(head)?.[1] ?? META.exec(head)?.[1]
  if (label === undefined) return null
  try {
    const { encoding } = new TextDecoder(label)
    // A declaration that could be read byte by byte was not written in UTF-16, whatever it says.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return null
  }
}
