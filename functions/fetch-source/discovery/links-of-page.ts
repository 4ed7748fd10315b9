import { selectAll } from 'css-select'
import { parse } from 'parse5'
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter'
import type { Link } from './link.ts'

type Node = Htmlparser2TreeAdapterMap['node']
type Element = Htmlparser2TreeAdapterMap['element']

/** Elements inside each other: a page beyond it is made to exhaust its reader. */
const DEEPEST = 500

/**
 * The links of an HTML page, in the order of the page.
 * @param select CSS selector of the links or of what they stand in; all links where nothing is said
 * @throws Error in words for a page nested too deep, and for what is no selector
 */
export function linksOfPage(html: string, select = 'a[href]'): Link[] {
  let depth = 0
  const page = parse<Htmlparser2TreeAdapterMap>(html, {
    treeAdapter: {
      ...adapter,
      onItemPush: () => {
        depth += 1
        if (depth > DEEPEST) throw new Error(`its elements stand more than ${DEEPEST} deep inside each other`)
      },
      onItemPop: () => {
        depth -= 1
      },
    },
  })
  const base = selectAll<Node, Element>('base[href]', page)[0]?.attribs['href']
  const anchors: Element[] = []
  collectAnchors(page, new Set(selectAll<Node, Element>(select, page)), false, anchors)
  return anchors.flatMap((anchor) => {
    const { href, title = '' } = anchor.attribs
    if (href === undefined) return []
    return [{ address: against(href, base), text: textOf(anchor) || title }]
  })
}

/** In one walk: selected elements may stand inside each other, many times. */
function collectAnchors(node: Node, selected: ReadonlySet<Node>, inside: boolean, found: Element[]): void {
  const chosen = inside || selected.has(node)
  if (chosen && adapter.isElementNode(node) && node.name === 'a') found.push(node)
  if (!('children' in node)) return
  for (const child of node.children) collectAnchors(child, selected, chosen, found)
}

const against = (href: string, base: string | undefined) =>
  base !== undefined && URL.canParse(href, base) ? new URL(href, base).href : href

function textOf(node: Node): string {
  if (adapter.isTextNode(node)) return node.data
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : ''
}
