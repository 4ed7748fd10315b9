/** Of each style the code that begins it and the one that ends it. */
export const STYLES = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  magenta: [35, 39],
  cyan: [36, 39],
} as const
export type Style = keyof typeof STYLES

/** Where a table goes: how wide it may be, and whether it may be coloured. */
export type Terminal = { width: number; colour: boolean }

const WIDTH_ELSEWHERE = 100
const NARROWEST = 60
const WIDEST = 140

/** The terminal behind stdout; colour only on one, and never with NO_COLOR (no-color.org). */
export function findTerminal(
  stream: Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>> = process.stdout,
  env: NodeJS.ProcessEnv = process.env,
): Terminal {
  const columns = stream.columns ?? (Number(env['COLUMNS']) || WIDTH_ELSEWHERE)
  return {
    width: Math.min(WIDEST, Math.max(NARROWEST, columns)),
    colour: stream.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
  }
}

/** Text in a style, or as it is where there is no colour. */
export function paint({ colour }: Terminal, style: Style, text: string): string {
  const [on, off] = STYLES[style]
  return colour && text !== '' ? `\u001B[${on}m${text}\u001B[${off}m` : text
}
