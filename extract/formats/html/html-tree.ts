import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5'
import { LimitExceeded, type FormatLimits } from '../extraction.ts'

export type Element = DefaultTreeAdapterTypes.Element
export type Node = DefaultTreeAdapterTypes.ChildNode
export type Parent = DefaultTreeAdapterTypes.ParentNode

/**
 * Parses HTML by the rules of the HTML standard, unclosed and misnested tags included.
 * @throws LimitExceeded where elements are open inside each other beyond the limit: the parser searches the open
 *   elements on each tag, so its time is bounded by this number, not by the square of the input
 */
export function parseHtml(html: string, limits: FormatLimits): Parent {
  let depth = 0
  return parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        depth += 1
        if (depth > limits.depth) {
          throw new LimitExceeded(
            'too-complex',
            `HTML elements stand more than ${limits.depth} deep inside each other.`,
          )
        }
      },
      onItemPop: () => {
        depth -= 1
      },
    },
  })
}

/** Whether a node is an element, and no text or comment. */
export function isElement(node: Node): node is Element {
  return 'tagName' in node
}

/** The elements right below a node, in text order. */
export function childElements(parent: Parent): Element[] {
  return parent.childNodes.filter(isElement)
}

/** The value of an attribute; null where the element has none of that name. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null
}

/** All elements of the given names below a parent, in text order, those inside a match included. */
export function elementsNamed(parent: Parent, names: ReadonlySet<string>): Element[] {
  const found: Element[] = []
  const visit = (at: Parent): void => {
    for (const child of childElements(at)) {
      if (names.has(child.tagName)) found.push(child)
      visit(child)
    }
  }
  visit(parent)
  return found
}
