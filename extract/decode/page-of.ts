import type { PageStart } from '../formats/extraction.ts'

/**
 * The page on which an offset of the text stands.
 * @param pages in the order of their starts; of pages that begin at one offset (those before the last have no text) the
 * last
 * @returns the page, counted from 1, or null before the first page
 */
export function pageOf(pages: readonly PageStart[], offset: number): number | null {
  let low = 0
  let high = pages.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((pages[middle]?.start ?? Infinity) <= offset) low = middle + 1
    else high = middle
  }
  return pages[low - 1]?.page ?? null
}
