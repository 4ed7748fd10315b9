import { attribute, childElements, elementsNamed, isElement, type Element, type Parent } from './html-tree.ts'
import { isLeftOut } from './is-left-out.ts'

/** The least share of the page's text that its main part holds; below that the mark-up is not to be trusted. */
const MAIN_SHARE = 0.4
const DOCUMENT = new Set(['main', 'article', 'div', 'section'])

/**
 * Finds the part of a page that holds the report.
 * @returns the one `main` element (or role), else the one `article`, where it holds most of the text; else the body
 */
export function findArticle(document: Parent): { root: Parent; marked: boolean } {
  const body = elementsNamed(document, new Set(['body']))[0] ?? document
  const whole = textLength(body)
  const candidates = elementsNamed(body, DOCUMENT)
  const mains = candidates.filter((each) => each.tagName === 'main' || attribute(each, 'role') === 'main')
  const articles = candidates.filter((each) => each.tagName === 'article')
  for (const found of [mains, articles]) {
    const [only, second] = found
    if (only !== undefined && second === undefined && textLength(only) >= MAIN_SHARE * whole) {
      return { root: only, marked: true }
    }
  }
  return { root: body, marked: false }
}

/** Letters and digits of what would be read. */
function textLength(parent: Parent): number {
  let length = 0
  const visit = (at: Parent, inArticle: boolean): void => {
    for (const child of at.childNodes) {
      if (child.nodeName === '#text' && 'value' in child) length += child.value.replace(/\s+/g, '').length
      else if (isElement(child) && !isLeftOut(child, inArticle)) visit(child, inArticle || isArticle(child))
    }
  }
  visit(parent, false)
  return length
}

/** Whether an element says that it is the main text of its page. */
export function isArticle({ tagName }: Element): boolean {
  return tagName === 'article' || tagName === 'main'
}

/** The title of a page whose article has no heading of the first level: of its header, else the document's title. */
export function pageTitle(document: Parent): string | null {
  const named = elementsNamed(document, new Set(['h1', 'title']))
  const title = named.find((each) => each.tagName === 'h1') ?? named.find((each) => each.tagName === 'title')
  const text = title === undefined ? '' : plainText(title).replace(/\s+/g, ' ').trim()
  return text === '' ? null : text
}

function plainText(element: Element): string {
  const own = element.childNodes.map((child) => ('value' in child && child.nodeName === '#text' ? child.value : ''))
  return own.join('') + childElements(element).map(plainText).join('')
}
