import type { Browser } from 'playwright-core'
import { CHROMIUM, openBrowser } from '../pages/support/chromium.ts'
import { ask, CLIENTS, closeConnections, underLoad } from './load.ts'
import { type Measure, median, ms, times } from './measure.ts'
import { startStack } from './running-stack.ts'

/** Visits of each page, each with nothing kept from the one before. */
const VISITS = 7

const SUBJECT = 'country-reports-on-terrorism/tajikistan'
const COMPARISON = `/compare/${SUBJECT}/2022/2023`

const PAGES: Readonly<Record<string, string>> = {
  home: '/',
  comparison: COMPARISON,
  redline: `/redline/${SUBJECT}/2022/2023`,
  report: `/reports/${SUBJECT}/2023`,
  trend: `/trend/${SUBJECT}?metric=repatriations`,
  panel: '/panel/country-reports-on-terrorism/repatriations',
  metrics: '/metrics/country-reports-on-terrorism',
  sources: '/sources',
}

/** The smallest page there is: what the browser and the stack take for any. */
const SMALLEST = '/no-such-page'

interface Visit {
  /** First contentful paint, in ms. */
  paint: number
  /** Bytes of all answers as they came, headers included. */
  bytes: number
}

async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    sizes.push(
      request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
    )
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime)
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  await context.close()
  if (paint === undefined) throw new Error(`${address} paints nothing`)
  return { paint, bytes }
}

async function visits(browser: Browser, address: string): Promise<Visit> {
  const all: Visit[] = []
  for (let at = 0; at < VISITS; at++) all.push(await visit(browser, address))
  return { paint: median(all.map(({ paint }) => paint)), bytes: median(all.map(({ bytes }) => bytes)) }
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`

async function seen(url: string): Promise<Measure[]> {
  const browser = await openBrowser()
  try {
    await visit(browser, url + SMALLEST)
    const smallest = await visits(browser, url + SMALLEST)
    const measures: Measure[] = []
    for (const [name, address] of Object.entries(PAGES)) {
      await visit(browser, url + address)
      const { paint, bytes } = await visits(browser, url + address)
      measures.push(
        {
          what: `${name}: first contentful paint, median of ${VISITS}`,
          figure: ms(paint),
          ratio: `${times(paint / smallest.paint)} that of the smallest page`,
          target: '',
        },
        {
          what: `${name}: bytes of the first visit, style and script included`,
          figure: kilobytes(bytes),
          ratio: `${times(bytes / smallest.bytes)} the smallest page`,
          target: '< 300 KB',
        },
      )
    }
    return measures
  } finally {
    await browser.close()
  }
}

async function comparisonLoad(url: string): Promise<Measure[]> {
  const reader = { accept: 'text/html', 'accept-encoding': 'gzip' }
  await ask(url + COMPARISON, reader)
  const health = await underLoad(`${url}/healthz`)
  const load = await underLoad(url + COMPARISON, reader)
  return [
    {
      what: `comparison page, requests a second, ${CLIENTS} clients`,
      figure: `${Math.round(load.rate)}`,
      ratio: `${(load.rate / health.rate).toFixed(2)} of /healthz in the same stack`,
      target: '',
    },
    {
      what: 'the same, 95th percentile of latency',
      figure: ms(load.p95),
      ratio: `${times(load.p95 / health.p95)} /healthz`,
      target: '',
    },
  ]
}

/** The script of the pages as it goes over the wire. */
async function scriptSize(url: string): Promise<Measure[]> {
  const { body } = await ask(`${url}/`, { accept: 'text/html' })
  const script = /src="([^"]+)"/.exec(body)?.[1] ?? ''
  const packed = await fetch(url + script, { headers: { 'accept-encoding': 'gzip' } })
  const bytes = Number(packed.headers.get('content-length'))
  return [{ what: 'all script of the pages, gzipped', figure: kilobytes(bytes), ratio: '', target: '< 100 KB' }]
}

/** The pages on the local stack, with the samples in it: in headless Chromium where there is one, and under load. */
export async function pages(): Promise<Measure[]> {
  const stack = await startStack()
  try {
    const read = CHROMIUM === undefined ? [] : await seen(stack.url)
    return [...read, ...(await scriptSize(stack.url)), ...(await comparisonLoad(stack.url))]
  } finally {
    closeConnections()
    await stack.stop()
  }
}
