import { SaxesParser } from 'saxes'
import { LimitExceeded, type FormatLimits } from '../extraction.ts'

/** An element as it opens: its name without the prefix of WordprocessingML, others keep theirs ([mc:Fallback]). */
export type OpenElement = { readonly name: string; readonly attribute: (name: string) => string | null }

export type XmlReader = {
  readonly open: (element: OpenElement) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

const WORD = /wordprocessingml\/(?:2006\/)?main$/

/**
 * Reads the XML of an Office part in one pass. No entity but the five of XML is known, no declaration is followed.
 * @throws LimitExceeded where elements are nested too deep; Error where the XML is not well-formed
 */
export function readXml(xml: string, reader: XmlReader, limits: FormatLimits): void {
  let depth = 0
  let prefix = 'w:'
  const parser = new SaxesParser()
  parser.on('opentag', (tag) => {
    if (depth === 0) prefix = wordPrefix(tag.attributes) ?? prefix
    depth += 1
    if (depth > limits.depth) {
      throw new LimitExceeded('too-complex', `XML elements stand more than ${limits.depth} deep inside each other.`)
    }
    const { attributes } = tag
    reader.open({
      name: bare(tag.name, prefix),
      attribute: (name) => attributes[prefix + name] ?? attributes[name] ?? null,
    })
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    reader.close(bare(tag.name, prefix))
  })
  parser.on('text', reader.text)
  parser.on('cdata', reader.text)
  parser.write(xml).close()
}

function wordPrefix(attributes: Readonly<Record<string, string>>): string | null {
  const found = Object.entries(attributes).find(([name, uri]) => /^xmlns(?::|$)/.test(name) && WORD.test(uri))
  if (found === undefined) return null
  const [name] = found
  return name === 'xmlns' ? '' : `${name.slice('xmlns:'.length)}:`
}

function bare(name: string, prefix: string): string {
  return name.startsWith(prefix) ? name.slice(prefix.length) : name
}
