const FNV_PRIME = 0x01000193

/**
 * One number for a list of numbers, taken up one by one (Fowler, Noll & Vo 1991, by whole numbers instead of bytes).
 * Two lists that share one by chance are two candidates more, no more.
 */
export function mixed(hash: number, value: number): number {
  return Math.imul(hash ^ value, FNV_PRIME)
}

/**
 * One number for a text, whatever was read before it.
 * @param from the number of what stands before it
 */
export function mixedText(text: string, from = 0): number {
  let hash = from
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME)
  return hash
}
