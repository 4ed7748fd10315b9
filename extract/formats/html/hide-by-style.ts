import { attribute, childElements, elementsNamed, type Element, type Parent } from './html-tree.ts'

const HIDES = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
const SHOWS = /(?:^|[;\s])(?:display\s*:\s*(?!none)[a-z]|visibility\s*:\s*visible)/i
/** A class or an identifier, perhaps of one kind of element: [.note], [#menu], [p.note]. */
const SELECTOR = /^(?<tag>[a-z][a-z0-9]{0,20})?(?<name>[.#][\w-]{1,80})$/i
const MOST_STYLE = 1_000_000

type Hidden = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Marks the elements that the page's own style sheets hide, by a class or an identifier, as hidden. What a sheet hides
 * only on some media or in some place is not looked for.
 */
export function hideByStyle(document: Parent): void {
  const hidden = hiddenNames(styleOf(document))
  if (hidden.size === 0) return
  const visit = (parent: Parent): void => {
    for (const element of childElements(parent)) {
      if (isHiddenBy(element, hidden)) element.attrs.push({ name: 'hidden', value: '' })
      else visit(element)
    }
  }
  visit(document)
}

function styleOf(document: Parent): string {
  const sheets = elementsNamed(document, new Set(['style'])).filter((each) => attribute(each, 'media') === null)
  const texts = sheets.flatMap(({ childNodes }) => childNodes.map((child) => ('value' in child ? child.value : '')))
  return texts.join('\n').slice(0, MOST_STYLE)
}

/** Names that a rule hides and no later one shows, each with the kinds of elements that are meant (`*` for all). */
function hiddenNames(style: string): Hidden {
  const hidden = new Map<string, Set<string>>()
  for (const { selectors, body } of rulesOf(style)) {
    const hides = HIDES.test(body)
    if (!hides && !SHOWS.test(body)) continue
    for (const selector of selectors.split(',')) {
      const groups = SELECTOR.exec(selector.trim())?.groups
      if (groups === undefined) continue
      const name = groups['name'] ?? ''
      const tags = hidden.get(name) ?? new Set()
      const tag = groups['tag']?.toLowerCase() ?? '*'
      if (hides) tags.add(tag)
      else tags.delete(tag)
      hidden.set(name, tags)
    }
  }
  return hidden
}

/** The rules that hold everywhere: what stands within another rule, as in `@media`, is passed over. */
function rulesOf(style: string): { selectors: string; body: string }[] {
  const rules: { selectors: string; body: string }[] = []
  let depth = 0
  let from = 0
  let open = 0
  for (let at = 0; at < style.length; at++) {
    const sign = style[at]
    if (sign === '/' && style[at + 1] === '*') {
      const end = style.indexOf('*/', at + 2)
      if (end < 0) break
      if (depth === 0) from = end + 2
      at = end + 1
    } else if (sign === '{') {
      if (depth === 0) open = at
      depth += 1
    } else if (sign === '}' && depth > 0) {
      depth -= 1
      if (depth > 0) continue
      const selectors = style.slice(from, open)
      if (!selectors.includes('@')) rules.push({ selectors, body: style.slice(open + 1, at) })
      from = at + 1
    } else if (sign === ';' && depth === 0) from = at + 1
  }
  return rules
}

function isHiddenBy(element: Element, hidden: Hidden): boolean {
  const meant = (name: string): boolean => {
    const tags = hidden.get(name)
    return tags !== undefined && (tags.has('*') || tags.has(element.tagName))
  }
  const id = attribute(element, 'id')
  if (id !== null && meant(`#${id}`)) return true
  return (attribute(element, 'class') ?? '').split(/\s+/).some((name) => name !== '' && meant(`.${name}`))
}
