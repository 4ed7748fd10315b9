/** Characters after a number in which what it counts is looked for. */
const REACH = 60
/** Letters by which a unit is known again: [vessel] stands for "vessels", [countr] for "countries". */
const STEM = 6

/**
 * Where a number stands in its sentence, of which only the number's text is known: where it is a word of its own. "In
 * 20[2]2, [two] …" is thus avoided. Where it stands several times, the one soonest followed by what is counted is taken:
 * "Within 12 months it detained [12] vessels"; else the first.
 * @param unit what is counted, where it is known
 * @returns offsets in the sentence, or null where it does not stand there
 */
export function findNumber(
  sentence: string,
  num: string,
  unit: string | null = null,
): { start: number; end: number } | null {
  const escaped = num.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const places = [
    ...sentence.matchAll(
      new RegExp(String.raw`(?<![\p{L}\p{N}])(?<!\d[.,])${escaped}(?![\p{L}\p{N}])(?![.,]\d)`, 'gu'),
    ),
  ].map(({ index }) => ({ start: index, end: index + num.length }))
  const head = unit?.split(' ').at(-1)?.toLowerCase().slice(0, STEM) ?? ''
  if (places.length < 2 || head === '') return places[0] ?? null
  const away = ({ end }: { end: number }) => {
    const at = sentence
      .slice(end, end + REACH)
      .toLowerCase()
      .indexOf(head)
    return at < 0 ? REACH : at
  }
  return places.reduce((best, place) => (away(place) < away(best) ? place : best))
}
