// Control characters that no text file has; tab, line feed, vertical tab, form feed and carriage return are fine.
const CONTROL = /[^\P{Cc}\t\n\v\f\r\u0080-\u009f]/u

/**
 * Decodes UTF-8, UTF-16 with a byte order mark, and else Windows-1252.
 * @param declared the encoding that the document itself declares, tried first; null where it declares none
 * @returns the text without its byte order mark, or null where the bytes are no text
 */
export function decodeBytes(bytes: Uint8Array, declared: string | null = null): string | null {
  const text = (declared === null ? null : decodeAs(declared, bytes)) ?? decode(bytes)
  return text === null || CONTROL.test(text) ? null : text
}

function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes)
  return decodeAs('utf-8', bytes) ?? decodeAs('windows-1252', bytes)
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
