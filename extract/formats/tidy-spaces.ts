// No-break, figure, punctuation, thin and narrow no-break space: between two digits they group a number: [1 204].
const GROUPING = '\\u00a0\\u2007\\u2008\\u2009\\u202f'
const GROUPED = new RegExp(`(?<=\\d)[${GROUPING}](?=\\d{3}(?!\\d))`, 'g')
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const CONTROL = /(?![\t\n])\p{Cc}/gu
const HELD = '\ue000'

/**
 * One line: every run of white space becomes one blank. A space that groups the digits of a number stays as it is,
 * so that [1 204] stays one number; soft hyphens and zero-width characters go.
 */
export function tidyLine(text: string): string {
  return tidy(text.replace(/\n/g, ' '))
}

/** The same for a text of several lines: stated line feeds stay, two or more of them part paragraphs. */
export function tidySpaces(text: string): string {
  if (!text.includes('\n')) return tidyLine(text)
  const lines = text.split('\n').map(tidy)
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}

function tidy(line: string): string {
  if (/^[\x21-\x7e]*(?: [\x21-\x7e]+)*$/.test(line)) return line
  const grouping: string[] = []
  const held = line
    .replace(INVISIBLE, '')
    .replaceAll(HELD, ' ')
    .replace(CONTROL, ' ')
    .replace(GROUPED, (space) => {
      grouping.push(space)
      return HELD
    })
  let at = 0
  return held
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll(HELD, () => grouping[at++] ?? ' ')
}
