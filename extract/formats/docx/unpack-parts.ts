import { unzipSync, type UnzipFileInfo } from 'fflate'
import { LimitExceeded, type FormatLimits } from '../extraction.ts'

const decoder = new TextDecoder('utf-8')

/**
 * Unpacks the named parts of an Office package. What a part unpacks to is bounded by the size that the package's
 * directory states for it, which is checked first; a part that goes beyond its stated size is cut there.
 * @throws LimitExceeded where the stated sizes exceed the limit
 */
export function unpackParts(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: FormatLimits,
): Map<string, string> {
  let total = 0
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!wanted(name)) return false
    total += originalSize
    if (total > limits.unpackedBytes) {
      throw new LimitExceeded('too-large', `The package unpacks to more than ${limits.unpackedBytes} bytes.`)
    }
    return true
  }
  const parts = unzipSync(bytes, { filter })
  return new Map(Object.entries(parts).map(([name, part]) => [name, decode(part)]))
}

function decode(part: Uint8Array): string {
  if (part[0] === 0xff && part[1] === 0xfe) return new TextDecoder('utf-16le').decode(part)
  if (part[0] === 0xfe && part[1] === 0xff) return new TextDecoder('utf-16be').decode(part)
  return decoder.decode(part)
}
