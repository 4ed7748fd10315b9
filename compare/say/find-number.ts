/**
 * Where a number stands in its sentence, of which only the number's text is known: the first time that it is a word of
 * its own. "In 20[2]2, [two] …" is thus avoided.
 * @returns offsets in the sentence, or null where it does not stand there
 */
export function findNumber(sentence: string, num: string): { start: number; end: number } | null {
  const escaped = num.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const start = sentence.search(
    new RegExp(String.raw`(?<![\p{L}\p{N}])(?<!\d[.,])${escaped}(?![\p{L}\p{N}])(?![.,]\d)`, 'u'),
  )
  return start < 0 ? null : { start, end: start + num.length }
}
