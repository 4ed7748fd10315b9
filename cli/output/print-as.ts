import type { Format } from './formats.ts'
import { asJson, asJsonLines, print } from './print.ts'
import { findTerminal, type Terminal } from './terminal.ts'

/** An answer in each form; only the one that is asked for is made. */
export interface Forms {
  table: (terminal: Terminal) => string
  md: () => string
  csv: () => string
  /** A line each. */
  jsonl: () => readonly unknown[]
  json: () => unknown
}

/** Writes an answer to stdout in one of its forms. */
export function printAs(format: Format, forms: Forms): void {
  switch (format) {
    case 'table':
      return print(forms.table(findTerminal()))
    case 'md':
      return print(forms.md())
    case 'csv':
      return print(forms.csv())
    case 'jsonl':
      return print(asJsonLines(forms.jsonl()))
    case 'json':
      return print(asJson(forms.json()))
  }
}
