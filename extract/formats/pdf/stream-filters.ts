const LARGEST_CODE = 4096
const CLEAR = 256
const END = 257

/** Length of what an LZW stream unpacks to (PDF 32000-1:2008, 7.4.4), counted no further than the limit. */
export function lzwLength(data: Uint8Array, limit: number): number {
  const lengths = new Uint32Array(LARGEST_CODE).fill(1, 0, CLEAR)
  let [total, next, width, previous, buffer, bits] = [0, END + 1, 9, 0, 0, 0]
  for (const byte of data) {
    buffer = ((buffer << 8) | byte) & 0xffffff
    bits += 8
    if (bits < width) continue
    bits -= width
    const code = (buffer >> bits) & ((1 << width) - 1)
    if (code === END) break
    if (code === CLEAR) {
      ;[next, width, previous] = [END + 1, 9, 0]
      continue
    }
    const length = code < next ? (lengths[code] ?? 0) : previous + 1
    if (previous > 0 && next < LARGEST_CODE) {
      lengths[next] = previous + 1
      next += 1
      if (next + 1 >= 1 << width && width < 12) width += 1
    }
    total += length
    previous = length
    if (total > limit) break
  }
  return total
}

/** Length of what a run-length stream unpacks to (PDF 32000-1:2008, 7.4.5). */
export function runLengthLength(data: Uint8Array): number {
  let total = 0
  for (let at = 0; at < data.length;) {
    const byte = data[at] ?? 128
    if (byte === 128) break
    total += byte < 128 ? byte + 1 : 257 - byte
    at += byte < 128 ? byte + 2 : 2
  }
  return total
}

/** Decodes base-85 text (PDF 32000-1:2008, 7.4.3); what is no digit is passed over. */
export function decodeAscii85(data: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length * 4)
  let [length, value, digits] = [0, 0, 0]
  for (const byte of data) {
    if (byte === 0x7e) break
    if (byte === 0x7a && digits === 0) length += 4
    if (byte < 0x21 || byte > 0x75) continue
    value = value * 85 + byte - 0x21
    digits += 1
    if (digits < 5) continue
    for (let shift = 24; shift >= 0; shift -= 8) out[length++] = Math.floor(value / 2 ** shift) & 0xff
    ;[value, digits] = [0, 0]
  }
  if (digits > 1) {
    const rest = (value + 1) * 85 ** (5 - digits) - 1
    for (let at = 0; at < digits - 1; at += 1) out[length++] = Math.floor(rest / 2 ** (24 - 8 * at)) & 0xff
  }
  return out.subarray(0, length)
}

/** Decodes hexadecimal text (PDF 32000-1:2008, 7.4.2); what is no digit is passed over. */
export function decodeAsciiHex(data: Uint8Array): Uint8Array {
  const digits: number[] = []
  for (const byte of data) {
    if (byte === 0x3e) break
    const digit = Number.parseInt(String.fromCharCode(byte), 16)
    if (!Number.isNaN(digit)) digits.push(digit)
  }
  return Uint8Array.from(
    { length: digits.length >> 1 },
    (_, at) => ((digits[2 * at] ?? 0) << 4) | (digits[2 * at + 1] ?? 0),
  )
}
