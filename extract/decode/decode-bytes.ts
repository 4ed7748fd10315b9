import type { Warning } from '../../schemas/reading.ts'

/** A text, and what was lost on the way to it. */
export type DecodedText = { readonly text: string; readonly warnings: readonly Warning[] }

// Control characters that no text file has; tab, line feed, vertical tab, form feed and carriage return are fine.
const CONTROL = /[^\P{Cc}\t\n\v\f\r\u0080-\u009f]/u

/**
 * Decodes UTF-8, UTF-16 with a byte order mark, and else Windows-1252. A UTF-8 text in which a few bytes are broken stays
 * one: they stand as U+FFFD, and a warning says so.
 * @param declared the encoding that the document itself declares, tried first; null where it declares none
 * @returns the text without its byte order mark, or null where the bytes are no text
 */
export function decodeBytes(bytes: Uint8Array, declared: string | null = null): DecodedText | null {
  const whole = (declared === null ? null : decodeAs(declared, bytes)) ?? decode(bytes)
  const decoded = whole === null ? broken(bytes) : { text: whole, warnings: [] }
  return CONTROL.test(decoded.text) ? null : decoded
}

function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes)
  return decodeAs('utf-8', bytes)
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true })
    return decoder.encoding === 'windows-1252' ? fromWindows1252(bytes) : decoder.decode(bytes)
  } catch {
    return null
  }
}

/**
 * What is no UTF-8 throughout: by the letters beyond ASCII that are whole, still UTF-8; else Windows-1252, in which such
 * a letter is one byte, and hardly ever two that would be one of UTF-8.
 */
function broken(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder('utf-8').decode(bytes)
  let [replaced, whole] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    if (text[at] === REPLACEMENT) replaced += 1
    else if (text.charCodeAt(at) > LAST_OF_ASCII) whole += 1
  }
  if (whole < replaced) return { text: fromWindows1252(bytes), warnings: [] }
  const line = text.slice(0, text.indexOf(REPLACEMENT)).split('\n').length
  const some = replaced === 1 ? 'One byte is' : `${replaced} bytes are`
  return {
    text,
    warnings: [
      {
        code: 'replaced-characters',
        text: `${some} no UTF-8, first in line ${line}, and stand as ${REPLACEMENT}; save the file as UTF-8 and drop it again.`,
      },
    ],
  }
}

const REPLACEMENT = '\ufffd'
const LAST_OF_ASCII = 0x7f

/**
 * Windows-1252 as the Encoding Standard has it. Some versions of Node read its signs from 0x80 to 0x9f as control
 * characters, and the same bytes must give the same text on each.
 */
function fromWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(C1, (control) => SIGNS[control.charCodeAt(0) - 0x80] ?? control)
}

const C1 = /[\x80-\x9f]/g
/** From 0x80 on; the five bytes that stand for no sign stay what they are. */
const SIGNS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
