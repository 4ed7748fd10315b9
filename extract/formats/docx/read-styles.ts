import type { FormatLimits } from '../extraction.ts'
import { readXml } from './read-xml.ts'

/** What a paragraph style means for the text; inherited from the style that it is based on where it is not stated. */
export type ParagraphStyle = {
  readonly name: string
  /** 1 for the highest heading; null for none. */
  readonly heading: number | null
  readonly list: string | null
  readonly listLevel: number
}

type Stated = {
  name: string
  basedOn: string | null
  outline: number | null
  list: string | null
  listLevel: number | null
}

const LONGEST_CHAIN = 20
const BODY_OUTLINE = 9

/** Reads the paragraph styles of `styles.xml` by their ids. */
export function readStyles(xml: string, limits: FormatLimits): Map<string, ParagraphStyle> {
  const stated = new Map<string, Stated>()
  let open: Stated | null = null
  readXml(
    xml,
    {
      open: ({ name, attribute }) => {
        const value = attribute('val')
        if (name === 'style') {
          open = { name: '', basedOn: null, outline: null, list: null, listLevel: null }
          stated.set(attribute('styleId') ?? '', open)
        }
        if (open === null || value === null) return
        if (name === 'name') open.name = value.toLowerCase()
        else if (name === 'basedOn') open.basedOn = value
        else if (name === 'outlineLvl') open.outline = Number(value)
        else if (name === 'numId') open.list = value
        else if (name === 'ilvl') open.listLevel = Number(value)
      },
      close: (name) => {
        if (name === 'style') open = null
      },
      text: () => undefined,
    },
    limits,
  )
  return new Map([...stated.keys()].map((id) => [id, inherited(id, stated)]))
}

function inherited(id: string, stated: ReadonlyMap<string, Stated>): ParagraphStyle {
  const chain: Stated[] = []
  for (let at = stated.get(id); at !== undefined && chain.length < LONGEST_CHAIN; at = stated.get(at.basedOn ?? ''))
    chain.push(at)
  const heading = chain.map(headingOf).find((level) => level !== undefined) ?? null
  const list = chain.find((style) => style.list !== null)
  return { name: chain[0]?.name ?? '', heading, list: list?.list ?? null, listLevel: list?.listLevel ?? 0 }
}

/** The level that a style states, null where it states that it is body text, undefined where it says nothing. */
function headingOf({ name, outline }: Stated): number | null | undefined {
  if (outline !== null) return outline < BODY_OUTLINE ? outline + 1 : null
  const numbered = /^heading (\d)$/.exec(name)?.[1]
  if (numbered !== undefined) return Number(numbered)
  if (name === 'title') return 1
  return name === 'subtitle' ? 2 : undefined
}
