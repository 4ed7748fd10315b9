import { attribute, type Element } from './html-tree.ts'

// What runs, draws, is filled in, is struck out, or leads to other pages.
const NEVER_READ = new Set(
  (
    'script style template noscript head nav footer aside svg canvas object embed iframe audio video map ' +
    'button select textarea input datalist dialog menu del s strike rp rt'
  ).split(' '),
)
const ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
])
const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i

// Names that sites give to the parts around an article, as whole class names or ids.
const AROUND_THE_ARTICLE =
  /^(?:(?:site|page|global|main)?[-_]?(?:nav(?:bar|igation)?|menu|breadcrumbs?|sidebar)|(?:site|page|global)[-_](?:header|footer)|footer|cookies?|cookie[-_]?(?:banner|bar|notice|consent|popup|policy)\S*|gdpr\S*|consent[-_]?(?:banner|bar|notice|popup)|(?:onetrust|cookiebot)\S*|skip[-_]?(?:link|to\S*)|(?:social|share)[-_]?(?:links?|buttons?|icons?|bar|tools?)|newsletter\S*|related[-_]?(?:posts|links|articles|content)|screen-reader-text|sr-only|visually-?hidden|noprint|no-print)$/i
const LONGEST_NAMES = 500

/**
 * Whether an element is no part of what a reader came for: navigation, page header and footer, asides, cookie banners,
 * scripts, form controls, struck-out text, and all that is hidden.
 * @param inArticle whether it stands within the main part or an article, where a `header` holds the title
 */
export function isLeftOut(element: Element, inArticle: boolean): boolean {
  const { tagName } = element
  if (NEVER_READ.has(tagName) || (tagName === 'header' && !inArticle)) return true
  if (tagName === 'body' || tagName === 'html' || tagName === 'main') return false
  return isHidden(element) || ROLES.has((attribute(element, 'role') ?? '').toLowerCase()) || isNamedAsAround(element)
}

function isHidden(element: Element): boolean {
  const hidden = attribute(element, 'hidden')
  if (hidden !== null && hidden !== 'until-found') return true
  if (attribute(element, 'aria-hidden')?.toLowerCase() === 'true') return true
  return HIDING_STYLE.test((attribute(element, 'style') ?? '').slice(0, LONGEST_NAMES))
}

function isNamedAsAround(element: Element): boolean {
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
  if (names.length > LONGEST_NAMES) return false
  return names.split(/\s+/).some((name) => AROUND_THE_ARTICLE.test(name))
}
