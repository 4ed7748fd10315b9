import type { SourceTarget } from '../schemas/source-target.ts'
import { markdownTable } from './markdown-table.ts'

const stateOf = ({ state, reason }: SourceTarget) => (reason === null ? state : `${state} (${reason})`)

const toMinute = (time: string | null) => (time === null ? '–' : `${time.slice(0, 16).replace('T', ' ')}Z`)

/** `harbour-reports / north / 2023`, or the address of a page. */
export const targetInWords = ({ kind, series, subject, edition, address }: SourceTarget) =>
  kind === 'page' ? `page ${address}` : `${series} / ${subject ?? '?'} / ${edition ?? '?'}`

const explanation = ({ message, next_attempt }: SourceTarget) =>
  next_attempt === null ? message : `${message}; next attempt ${toMinute(next_attempt)}`

export const SOURCE_TARGET_HEAD = ['report or page', 'state', 'asked', 'in words'] as const

/** How it stands with a target, for people, under `SOURCE_TARGET_HEAD`. */
export const sourceTargetCells = (target: SourceTarget): [string, string, string, string] => [
  targetInWords(target),
  stateOf(target),
  toMinute(target.asked_at),
  explanation(target),
]

/** How it stands with targets as a Markdown table. */
export const sourceTargetMarkdown = (targets: readonly SourceTarget[]): string =>
  markdownTable(SOURCE_TARGET_HEAD, targets.map(sourceTargetCells))
