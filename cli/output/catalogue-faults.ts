import type { CatalogueFault } from '../../extract/index.ts'
import type { Column } from '../../render/columns.ts'
import { markdownTable } from '../../render/markdown-table.ts'
import { paint, type Terminal } from './terminal.ts'
import { textTable } from './text-table.ts'

/** A fault on one line, as compilers write it, so that editors jump to it. */
export const placed = (file: string, { line, where, text }: CatalogueFault) =>
  `${file}:${line}: ${where === '' ? '' : `${where}: `}${text}`

export const faultColumns: readonly Column<CatalogueFault>[] = [
  { name: 'line', cell: ({ line }) => line },
  { name: 'where', cell: ({ where }) => where },
  { name: 'text', cell: ({ text }) => text },
]

/** The faults of a catalogue for a terminal: the place, and below it what is wrong and what to do. */
export function faultTable(terminal: Terminal, file: string, faults: readonly CatalogueFault[]): string {
  return faults
    .map(({ line, where, text }) => {
      const place = paint(terminal, 'bold', `${file}:${line}`)
      const head = textTable([terminal.width], [[where === '' ? place : `${place}  ${where}`]])
      return `${head}\n${textTable([4, terminal.width - 4], [['', text]])}`
    })
    .join('\n')
}

/** The faults of a catalogue as a Markdown table of line, place and fault. */
export function faultMarkdown(faults: readonly CatalogueFault[]): string {
  return markdownTable(
    ['line', 'where', 'fault'],
    faults.map(({ line, where, text }) => [String(line), where, text]),
  )
}
