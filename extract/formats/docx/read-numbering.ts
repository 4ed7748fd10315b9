import type { FormatLimits } from '../extraction.ts'
import { readXml } from './read-xml.ts'

type Level = { format: string; start: number }

/** The lists of a document: by the id that paragraphs name, the levels of each. */
export type Numbering = { readonly list: string; readonly levels: ReadonlyMap<number, Level> }

const DEEPEST = 8

/** Reads `numbering.xml`; lists that share a definition share its count. */
export function readNumbering(xml: string, limits: FormatLimits): Map<string, Numbering> {
  const definitions = new Map<string, Map<number, Level>>()
  const lists = new Map<string, string>()
  let [definition, list]: [string | null, string | null] = [null, null]
  let level: Level | null = null
  readXml(
    xml,
    {
      open: ({ name, attribute }) => {
        const value = attribute('val') ?? ''
        if (name === 'abstractNum') {
          definition = attribute('abstractNumId') ?? ''
          definitions.set(definition, new Map())
        } else if (name === 'lvl' && definition !== null) {
          level = { format: 'decimal', start: 1 }
          definitions.get(definition)?.set(Number(attribute('ilvl')), level)
        } else if (name === 'numFmt' && level !== null) level.format = value
        else if (name === 'start' && level !== null) level.start = Number(value)
        else if (name === 'num') list = attribute('numId')
        else if (name === 'abstractNumId' && list !== null) lists.set(list, value)
      },
      close: (name) => {
        if (name === 'abstractNum') definition = null
        else if (name === 'lvl') level = null
        else if (name === 'num') list = null
      },
      text: () => undefined,
    },
    limits,
  )
  return new Map(
    [...lists].map(([id, of]) => [id, { list: of, levels: definitions.get(of) ?? new Map<number, Level>() }]),
  )
}

/** Counts the items of lists and gives each its marker: `-`, `3.` or `c.`. */
export function itemMarkers(numbering: ReadonlyMap<string, Numbering>): (list: string, level: number) => string {
  const counts = new Map<string, number>()
  return (id, level) => {
    const found = numbering.get(id)
    const { format, start } = found?.levels.get(level) ?? { format: 'bullet', start: 1 }
    const list = found?.list ?? id
    const count = (counts.get(`${list} ${level}`) ?? start - 1) + 1
    counts.set(`${list} ${level}`, count)
    for (let deeper = level + 1; deeper <= DEEPEST; deeper += 1) counts.delete(`${list} ${deeper}`)
    if (format === 'decimal' || format === 'decimalZero') return `${count}.`
    return /^(?:lower|upper)Letter$/.test(format) && count <= 26 ? `${String.fromCharCode(96 + count)}.` : '-'
  }
}
