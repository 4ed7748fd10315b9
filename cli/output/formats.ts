export const FORMATS = ['table', 'json', 'jsonl', 'csv', 'md'] as const
export type Format = (typeof FORMATS)[number]

/** The format asked for; otherwise a table for people at a terminal and JSON for everything else. */
export function chooseFormat(asked: Format | undefined, isTerminal = process.stdout.isTTY): Format {
  return asked ?? (isTerminal ? 'table' : 'json')
}
