/** A feed as a whole. */
interface Feed {
  /** A UUID, the same as long as it is the same feed. */
  id: string
  series: string
  subject: string | null
  /** When its newest entry was brought about (ISO 8601). */
  updated: string
  /** Written by `atomEntry`, the newest first. */
  entries: readonly string[]
}

/**
 * Writes a feed as Atom (RFC 4287, section 4.1.1) around entries that were written when they were announced: so
 * answering needs no XML library. Series and subject are lower-case kebab, and nothing in them has to be escaped.
 */
export function atomFeed({ id, series, subject, updated, entries }: Feed): string {
  const query = `series=${series}${subject === null ? '' : `&amp;subject=${subject}`}`
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>urn:uuid:${id}</id>
  <title>${[series, subject].filter((name) => name !== null).join(' / ')}</title>
  <updated>${updated}</updated>
  <link rel="self" type="application/atom+xml" href="/v1/feed?${query}"/>
  <author>
    <name>Yearover</name>
  </author>
${entries.join('')}</feed>
`
}
