import { type Extraction, type FormatLimits, LimitExceeded, refuse } from './extraction.ts'
import { findArticle, pageTitle } from './html/find-article.ts'
import { hideByStyle } from './html/hide-by-style.ts'
import { parseHtml } from './html/html-tree.ts'
import { readHtmlBlocks } from './html/read-html-blocks.ts'
import { cutText, writeBlocks } from './text-blocks.ts'

/**
 * Reads the article of an HTML page as Markdown text: no navigation, no scripts, nothing hidden.
 * @param html the page, decoded; {@link declaredCharset} tells in which encoding it says it is
 * @param limits what it may cost; `bytes` is held against the length of the source
 * @returns the text (no pages), or `too-large`, `too-complex`, `empty`
 */
export function extractHtml(html: string, limits: FormatLimits): Extraction {
  if (html.length > limits.bytes)
    return refuse('too-large', `The page has ${html.length} characters; at most ${limits.bytes} are read.`)
  try {
    const document = parseHtml(html, limits)
    hideByStyle(document)
    const { root, marked } = findArticle(document)
    const blocks = readHtmlBlocks(root, marked)
    if (blocks.length === 0) return refuse('empty', 'The page shows no text.')
    const title = blocks.some((block) => block.kind === 'heading' && block.level === 1) ? null : pageTitle(document)
    const whole = writeBlocks(title === null ? blocks : [{ kind: 'heading', level: 1, text: title }, ...blocks])
    return { ok: true, pages: null, ...cutText(whole, limits) }
  } catch (error) {
    if (error instanceof LimitExceeded) return refuse(error.reason, error.message)
    // A tree that is deeper than the open elements ever were (misnested tags can do that) exhausts the stack.
    if (error instanceof RangeError) return refuse('too-complex', 'The page is nested too deep.')
    throw error
  }
}
