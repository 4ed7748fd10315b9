import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Source } from '../../schemas/source.ts'
import type { SourceTarget } from '../../schemas/source-target.ts'
import { BEHAVIOURS } from '../functions/sources/support/misbehaviour.ts'
import {
  published,
  redirect,
  type ReportServer,
  startReportServer,
  status,
} from '../functions/sources/support/report-server.ts'
import { permissionsOf } from './support/permissions-of.ts'
import { type SourcesPipeline, startSourcesPipeline } from './support/sources-pipeline.ts'

const run = promisify(execFile)

let server: ReportServer
let stranger: ReportServer
let pipeline: SourcesPipeline
const found = new Map<string, SourceTarget>()

const REPORT = 'In 2023 the office of the harbour detained 12 vessels.\n'

/**
 * What makes a robots.txt longer than it is read: the rules before it hold all the same, and the one behind it does
 * not.
 */
const UNREAD = `${'# nothing that matters\n'.repeat(30_000)}Disallow: /\n`

/** Nearly as long as an address may be: more than the metadata of an object holds. */
const LONG = `/docs/2023/${'folder-'.repeat(260)}/south.txt`

/** An origin of the server under another of its names. */
const named = (name: string) => server.origin.replace('reports.test', name)

const base = { from_edition: 2023, schedule: 'rate(1 day)' }

/** A source with one report, to be asked at an address. */
const one = (source: string, address: string, more: Partial<Source> = {}): Source => ({
  ...base,
  source,
  series: source,
  subjects: ['report'],
  address,
  ...more,
})

const discovered = (
  source: string,
  kind: 'list' | 'sitemap' | 'feed',
  page: string,
  links: string,
  more: Partial<Source> = {},
): Source => ({
  ...base,
  source,
  series: source,
  discover: { kind, page, links },
  ...more,
})

beforeAll(async () => {
  server = await startReportServer()
  stranger = await startReportServer({ names: ['stranger.test'] })
  for (const [subject, { page }] of Object.entries(BEHAVIOURS)) {
    if (page !== null) server.pages.set(`/2023/${subject}.txt`, page)
  }
  server.pages.set('/moved-once.txt', redirect('/moved-twice.txt', 308))
  server.pages.set('/moved-twice.txt', published(REPORT))
  server.pages.set('/robots.txt', (request, response) => {
    if (request.headers.host?.startsWith('files.test')) status(500)(request, response)
    else if (request.headers.host?.startsWith('other.test')) status(403)(request, response)
    else published(`User-agent: yearover\nDisallow: /private/\nAllow: /private/open\n${UNREAD}`)(request, response)
  })
  server.pages.set('/private/2023.txt', published(REPORT))
  server.pages.set('/private/open-2023.txt', published(REPORT))
  server.pages.set('/plain/2023.txt', published(REPORT))
  stranger.pages.set('/2023.txt', published(REPORT))
  setPages()
  // The certificate of the one server is of no use for the other.
  const [own] = server.testOrigins
  const strange = { origin: stranger.origin, address: '127.0.0.1', certificate: own?.certificate }
  const pages = [...server.testOrigins.slice(0, 2), strange]
  pipeline = await startSourcesPipeline({
    testOrigins: pages,
    seconds: { connect: 5, headers: 2, idle: 2, whole: 5 },
  })
  await pipeline.put('reports/held-already/report/2023.txt', REPORT)
  await pipeline.putSources(sources())
  for (const target of await pipeline.run()) {
    found.set(`${target.source}/${target.subject}/${target.edition}`, target)
  }
}, 240_000)
afterAll(async () => {
  await pipeline.stop()
  await server.stop()
  await stranger.stop()
})

function setPages(): void {
  server.pages.set(
    '/list',
    published(
      '<main><p><a href="/docs/2023/North%20Shore.txt">North Shore</a> <a href="docs/2022/south.txt">South</a> <a href="/docs/2023/south.txt#top">South</a></p></main><a href="/docs/2023/footer.txt">Not this</a>',
      { 'content-type': 'text/html' },
    ),
  )
  server.pages.set(
    '/sitemap.xml',
    published(
      `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${server.origin}/sitemap-1.xml</loc></sitemap></sitemapindex>`,
    ),
  )
  server.pages.set(
    '/sitemap-1.xml',
    published(
      `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${server.origin}/docs/2023/south.txt</loc></url><url><loc>https://elsewhere.example/docs/2023/west.txt</loc></url></urlset>`,
    ),
  )
  server.pages.set(
    '/feed.xml',
    published(
      `<rss version="2.0"><channel><title>Reports</title><item><title>South Harbour 2023</title><link>${server.origin}/docs/2023/south.txt</link></item></channel></rss>`,
    ),
  )
  server.pages.set(
    '/atom.xml',
    published(
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Harbour report 2023</title><link rel="alternate" href="/docs/2023/south.txt"/></entry></feed>`,
    ),
  )
  server.pages.set('/docs/2023/North%20Shore.txt', published(REPORT))
  server.pages.set('/long', published(`<a href="${LONG}">South</a>`, { 'content-type': 'text/html' }))
  server.pages.set(LONG, published(REPORT))
  server.pages.set('/docs/2023/south.txt', published(REPORT))
}

const sources = (): Source[] => [
  {
    ...base,
    source: 'harbour',
    series: 'harbour',
    subjects: Object.keys(BEHAVIOURS),
    address: `${server.origin}/{edition}/{subject}.txt`,
  },
  one('robots-forbid', `${server.origin}/private/{edition}.txt`),
  one('robots-allow-more-precisely', `${server.origin}/private/open-{edition}.txt`),
  one('held-already', `${server.origin}/plain/{edition}.txt`),
  one('robots-fails', `${named('files.test')}/plain/{edition}.txt`),
  one('no-such-name', 'https://no-such-name.invalid/{edition}.txt'),
  one('plain-http', 'http://reports.example/{edition}.txt'),
  one('this-machine', 'https://127.0.0.1/{edition}.txt'),
  one('this-machine-by-name', 'https://localhost/{edition}.txt'),
  one('metadata', 'https://169.254.169.254/latest/{edition}'),
  one('another-port', 'https://reports.example:8443/{edition}.txt'),
  one('wrong-certificate', `${stranger.origin}/{edition}.txt`),
  one('only-pdf', `${server.origin}/plain/{edition}.txt`, { formats: ['pdf'] }),
  {
    ...discovered('list', 'list', `${server.origin}/list`, '/docs/{edition}/{subject}.txt'),
    discover: { kind: 'list', page: `${server.origin}/list`, links: '/docs/{edition}/{subject}.txt', select: 'main' },
  },
  discovered('sitemap', 'sitemap', `${server.origin}/sitemap.xml`, '/docs/{edition}/{subject}.txt'),
  discovered('feed', 'feed', `${server.origin}/feed.xml`, '/docs/*/*.txt'),
  discovered('atom', 'feed', `${server.origin}/atom.xml`, '/docs/{edition}/*.txt', { subjects: ['harbour'] }),
  discovered('long', 'list', `${server.origin}/long`, '/docs/{edition}/*/{subject}.txt'),
  discovered('no-links', 'list', `${server.origin}/list`, '/nowhere/{edition}/{subject}.pdf'),
  discovered('no-page', 'list', `${server.origin}/no-list`, '/docs/{edition}/{subject}.txt'),
  discovered('no-feed', 'feed', `${server.origin}/plain/2023.txt`, '/docs/{edition}/{subject}.txt'),
]

const standing = (name: string) => {
  const target = found.get(name)
  if (target === undefined) throw new Error(`${name} was not asked; there are ${[...found.keys()].join(', ')}`)
  return target
}

describe('however a server behaves, the report ends in the right state', () => {
  test.each(Object.entries(BEHAVIOURS))('%s', (subject, { state, reason }) => {
    const target = standing(`harbour/${subject}/2023`)
    expect(target).toMatchObject({ state, reason })
    expect(target.message).not.toBe('')
    expect(target.next_attempt === null).toBe(state !== 'failed')
    expect(target.key === null).toBe(state !== 'fetched')
  })

  test.each<[string, string, string | null]>([
    ['robots-forbid', 'blocked', 'robots'],
    ['robots-allow-more-precisely', 'fetched', null],
    ['held-already', 'not-modified', null],
    ['robots-fails', 'failed', 'robots-unreachable'],
    ['no-such-name', 'failed', 'name-not-found'],
    ['plain-http', 'blocked', 'refused-scheme'],
    ['this-machine', 'blocked', 'refused-address'],
    ['this-machine-by-name', 'blocked', 'refused-address'],
    ['metadata', 'blocked', 'refused-address'],
    ['another-port', 'blocked', 'refused-port'],
    // Robots.txt is asked first, so it is what cannot be read.
    ['wrong-certificate', 'failed', 'robots-unreachable'],
    ['only-pdf', 'failed', 'wrong-type'],
  ])('%s: %s', (source, state, reason) => {
    expect(standing(`${source}/report/2023`)).toMatchObject({ state, reason })
  })

  test('of a host whose certificate is not to be trusted nothing is taken', () => {
    expect(standing('wrong-certificate/report/2023').message).toContain('cannot be trusted')
    expect(stranger.asked).toEqual([])
  })

  test('where robots.txt forbids or fails, the report was not asked for', () => {
    const asked = server.asked.map(({ path, host }) => `${host.split(':')[0]}${path}`)
    expect(asked).not.toContain('reports.test/private/2023.txt')
    expect(asked).not.toContain('files.test/plain/2023.txt')
    // Once for each host, however many reports there are.
    expect(asked.filter((path) => path === 'reports.test/robots.txt')).toHaveLength(1)
  })
})

describe('discovery', () => {
  test('a list: links inside the selected element, by the pattern, from the edition on', () => {
    expect(standing('list/null/null')).toMatchObject({
      kind: 'page',
      state: 'fetched',
      message: '2 reports among 3 links',
    })
    expect(standing('list/north-shore/2023')).toMatchObject({
      state: 'fetched',
      key: 'reports/list/north-shore/2023.txt',
    })
    expect(standing('list/south/2023').state).toBe('fetched')
    expect([...found.keys()].filter((name) => name.startsWith('list/')).toSorted()).toEqual([
      'list/north-shore/2023',
      'list/null/null',
      'list/south/2023',
    ])
  })

  test('a sitemap, through its index; what leads to a host that is not named is blocked', () => {
    expect(standing('sitemap/south/2023').state).toBe('fetched')
    expect(standing('sitemap/west/2023')).toMatchObject({ state: 'blocked', reason: 'refused-host' })
  })

  test('a link of nearly 2,000 characters', () => {
    expect(standing('long/south/2023')).toMatchObject({ state: 'fetched', key: 'reports/long/south/2023.txt' })
  })

  test('a feed, by the words of its entries; or its one subject', () => {
    expect(standing('feed/south-harbour/2023').state).toBe('fetched')
    expect(standing('atom/harbour/2023').state).toBe('fetched')
  })

  test.each<[string, string, string | null]>([
    ['no-links', 'failed', 'no-links'],
    ['no-page', 'not-published', null],
    ['no-feed', 'failed', 'wrong-type'],
  ])('%s: %s', (source, state, reason) => {
    expect(standing(`${source}/null/null`)).toMatchObject({ state, reason })
  })
})

const yearover = (...args: string[]) =>
  run('node', ['--import', 'tsx', 'cli/yearover.ts', ...args, '--url', pipeline.url], {
    env: { ...process.env, NODE_OPTIONS: '' },
  })

describe('what users see', () => {
  test('sources list: what is blocked, with the reason in words', async () => {
    const { stdout } = await yearover('sources', 'list', '--state', 'blocked', '--format', 'table')
    expect(stdout).toContain('robots-forbid / report / 2023')
    expect(stdout).toContain('forbids /private/2023.txt')
    expect(stdout).not.toContain('as-it-should')
  })

  test('/v1/sources as CSV, a row a target', async () => {
    const csv = await (await pipeline.get('/v1/sources?format=csv&source=robots-forbid')).text()
    const [head, row, ...more] = csv.trim().split('\r\n')
    expect(head).toMatch(/^source,series,kind,subject,edition,state,reason,message,address,asked_at/)
    expect(row).toMatch(/^robots-forbid,robots-forbid,document,report,2023,blocked,robots,/)
    expect(more.length).toBe(new Date().getFullYear() - 1 - 2023)
  })

  test('a series that no source names and of which nothing is held is not held', async () => {
    expect((await pipeline.get('/v1/sources?series=unheard')).status).toBe(404)
    expect((await pipeline.get('/v1/sources?series=robots-forbid')).status).toBe(200)
    const listed = await yearover('sources', 'list', '--series', 'unheard').catch(({ code }: { code: number }) => code)
    expect(listed).toBe(3)
  })

  test('what failed is asked again when its time has come, not before', async () => {
    const asked = server.asked.length
    await pipeline.fireSchedule('IngestionTick')
    await pipeline.run('plain-http')
    expect(server.asked.length).toBe(asked)
  })

  test.each(['PlanFetches', 'FetchSource'])('%s was granted nothing that it did not use', (name) => {
    const { granted, used } = permissionsOf(name, pipeline, pipeline.assembly)
    expect(used).toEqual(granted)
  })

  test('nothing was left behind', () => {
    expect(pipeline.faults).toEqual([])
  })
})
