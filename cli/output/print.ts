/** Writes an answer to stdout, with one line end after it; nothing for an empty answer (a JSONL of no lines). */
export function print(text: string): void {
  if (text !== '') process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
}

/** Writes progress or a warning to stderr. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`)
}

export const asJson = (value: unknown) => JSON.stringify(value, null, 2)
export const asJsonLines = (values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('')
