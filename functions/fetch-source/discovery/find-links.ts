import { XMLParser } from 'fast-xml-parser'
import * as z from 'zod/mini'
import { _default as withDefault } from 'zod/mini'
import type { Discovery } from '../../../schemas/source.ts'
import type { Link } from './link.ts'
import { linksOfPage } from './links-of-page.ts'

/** What a page names: reports, or further pages of the same kind. */
export interface Links {
  links: Link[]
  pages: string[]
}

/** Most links that one page is read for. */
const MOST = 20_000

const Text = z.union([
  z.string(),
  z.pipe(
    z.looseObject({ '#text': z.optional(z.string()) }),
    z.transform((node) => node['#text'] ?? ''),
  ),
])
const Many = <Item extends z.ZodMiniType>(item: Item) => withDefault(z.array(item), [])
const AtomLink = z.object({ '@href': z.optional(z.string()), '@rel': z.optional(z.string()) })

const Feed = z.object({
  urlset: z.optional(z.object({ url: Many(z.object({ loc: Text })) })),
  sitemapindex: z.optional(z.object({ sitemap: Many(z.object({ loc: Text })) })),
  rss: z.optional(
    z.object({ channel: z.object({ item: Many(z.object({ link: z.optional(Text), title: z.optional(Text) })) }) }),
  ),
  feed: z.optional(z.object({ entry: Many(z.object({ link: Many(AtomLink), title: z.optional(Text) })) })),
})

const LISTS = new Set(['url', 'sitemap', 'item', 'entry', 'link'])

/**
 * Finds the links of a list page, a sitemap (sitemaps.org) or a feed (RSS 2.0, Atom), whole addresses without fragment.
 * @param page its own address, from which relative links go out
 * @throws Error in words where it is none
 */
export function findLinks({ kind, select }: Discovery, page: string, body: string): Links {
  const { links, pages } = kind === 'list' ? { links: linksOfPage(body, select), pages: [] } : linksOfFeed(body)
  return { links: links.slice(0, MOST).flatMap((link) => whole(link, page)), pages }
}

function whole({ address, text }: Link, page: string): Link[] {
  if (!URL.canParse(address, page)) return []
  const url = new URL(address, page)
  url.hash = ''
  return /^https?:$/.test(url.protocol) ? [{ address: url.href, text: text.replaceAll(/\s+/g, ' ').trim() }] : []
}

function linksOfFeed(body: string): Links {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    removeNSPrefix: true,
    // Of an RSS link the text is the address; of an Atom link the attribute.
    isArray: (name, path) => LISTS.has(name) && (name !== 'link' || String(path).startsWith('feed.')),
  })
  const parsed = Feed.safeParse(parser.parse(body))
  if (!parsed.success) throw new Error('it is no sitemap and no feed')
  const { urlset, sitemapindex, rss, feed } = parsed.data
  if (!urlset && !sitemapindex && !rss && !feed) throw new Error('it is no sitemap and no feed')
  const located = (urlset?.url ?? []).map(({ loc }) => ({ address: loc, text: '' }))
  const items = (rss?.channel.item ?? []).map(({ link = '', title = '' }) => ({ address: link, text: title }))
  const entries = (feed?.entry ?? []).flatMap(({ link, title = '' }) => {
    const alternate = link.find((one) => one['@rel'] === undefined || one['@rel'] === 'alternate')?.['@href']
    return alternate === undefined ? [] : [{ address: alternate, text: title }]
  })
  return {
    links: [...located, ...items, ...entries],
    pages: (sitemapindex?.sitemap ?? []).map(({ loc }) => loc),
  }
}
