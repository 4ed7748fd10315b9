/**
 * A piece of text as a page shows it: `x` its left edge, `y` its baseline from the top of the page, both in points of
 * 1/72 inch as the page is turned for reading; `size` that of its font.
 */
export type Run = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** What a PDF library tells of a piece of text; `transform` is its matrix [a b c d e f]. */
export type TextPiece = { readonly str: string; readonly transform: readonly number[]; readonly width: number }

type Matrix = readonly [number, number, number, number, number, number]

/** Text that leans more than this (sine of the angle) is a watermark or a side note. */
const LEANING = 0.1
const WIDE_BLANK = /\s{3,}/g

/**
 * Turns the pieces of text of a page into runs, in reading position; slanted text is left out, and so are blanks.
 * @param view the matrix from the page's space to its upright view with the origin on top
 */
export function pageRuns(pieces: readonly TextPiece[], view: readonly number[]): Run[] {
  const runs: Run[] = []
  for (const { str, transform, width } of pieces) {
    if (str.trim() === '') continue
    const [a, b, c, d, x, y] = multiply(matrix(view), matrix(transform))
    const size = Math.hypot(c, d)
    if (!Number.isFinite(size + x + y + width) || size === 0 || a <= 0 || Math.abs(b) > LEANING * Math.hypot(a, b))
      continue
    runs.push(...partAtBlanks({ text: str, x, y, width: Math.abs(width), size }))
  }
  return runs
}

function matrix([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f]
}

function multiply([a, b, c, d, e, f]: Matrix, [a2, b2, c2, d2, e2, f2]: Matrix): Matrix {
  return [a * a2 + c * b2, b * a2 + d * b2, a * c2 + c * d2, b * c2 + d * d2, a * e2 + c * f2 + e, b * e2 + d * f2 + f]
}

/** Typewritten columns are parted by blanks within one piece of text; each column becomes a run of its own. */
function partAtBlanks(run: Run): Run[] {
  const each = run.width / run.text.length
  const runs: Run[] = []
  let from = 0
  const push = (to: number): void => {
    const raw = run.text.slice(from, to)
    const text = raw.trim()
    if (text === '') return
    const x = run.x + (from + raw.length - raw.trimStart().length) * each
    runs.push({ ...run, text, x, width: text.length * each })
  }
  for (const blank of run.text.matchAll(WIDE_BLANK)) {
    push(blank.index)
    from = blank.index + blank[0].length
  }
  if (from === 0) return [run]
  push(run.text.length)
  return runs
}
