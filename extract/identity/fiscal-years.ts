import { YEAR } from '../words/year.ts'

// [2022], [2022/23], [2022–23]
const FISCAL_YEARS = new RegExp(String.raw`\b(?<first>${YEAR})(?: ?[/–-] ?(?<second>\d\d)\b)?`, 'g')

/** The years that a line names, each fiscal one as both of its years: [2022/23] as 2022 and 2023. */
export function yearsOfLine(line: string): number[][] {
  return Array.from(line.matchAll(FISCAL_YEARS), ({ groups: { first = '', second = '' } = {} }) => {
    if (second === '') return [[Number(first)]]
    const years = [Number(first), Number(first.slice(0, -2) + second)] as const
    return years[1] === years[0] + 1 ? [[...years]] : [[years[0]], [years[1]]]
  }).flat()
}

/** Annual report [2022–23] is the edition of 2023, in which its year ended. */
export function withOneYear(line: string): string {
  return line.replace(FISCAL_YEARS, (whole, first: string, second?: string) => {
    const last = second === undefined ? '' : `${first.slice(0, -2)}${second}`
    return Number(last) === Number(first) + 1 ? last : whole
  })
}
