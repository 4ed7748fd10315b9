import { XMLBuilder } from 'fast-xml-parser'
import type { FeedEntry } from '../schemas/announcement.ts'

const builder = new XMLBuilder({ ignoreAttributes: false, format: true, suppressEmptyNode: true })

/** Writes an entry of a feed as Atom (RFC 4287, section 4.1.2). */
export function atomEntry({ id, title, updated, kind, link, paragraphs }: FeedEntry): string {
  return builder.build({
    entry: {
      id: `urn:uuid:${id}`,
      title: inXml(title),
      updated,
      category: { '@_term': kind },
      link: { '@_rel': 'alternate', '@_href': link },
      content: { '@_type': 'html', '#text': paragraphs.map(paragraph).join('') },
    },
  })
}

/** HTML of a paragraph of text; the builder escapes it once more, as content of type `html` has to be. */
const paragraph = (text: string) => `<p>${inXml(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`

/** Text without what XML 1.0 cannot hold, even escaped. */
// oxlint-disable-next-line eslint/no-control-regex -- these are what is looked for
const inXml = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd')
