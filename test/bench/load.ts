import { Agent, get } from 'node:http'
import { inParallel, milliseconds, quantile } from './measure.ts'

/** Who asks at once, and how often all together. */
export const CLIENTS = 8
const REQUESTS = 1500

const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })

/** A GET over kept connections; gives the status and the body. */
export function ask(url: string, headers = {}): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (body += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
    }).on('error', reject)
  })
}

/** Lets go of the connections that are kept. */
export const closeConnections = () => agent.destroy()

/** Requests a second, and the 95th percentile of their latency in ms. */
export interface Load {
  rate: number
  p95: number
}

/** What one address bears with `CLIENTS` asking at once. */
export const underLoad = (url: string, headers = {}): Promise<Load> =>
  eachUnderLoad(
    Array.from({ length: REQUESTS }, () => url),
    headers,
  )

/** What addresses bear, each asked once, with `CLIENTS` asking at once. */
export async function eachUnderLoad(urls: readonly string[], headers = {}): Promise<Load> {
  const latencies: number[] = []
  const whole = await milliseconds(() =>
    inParallel(urls, CLIENTS, async (url) => {
      latencies.push(await milliseconds(() => ask(url, headers)))
    }),
  )
  return { rate: (urls.length / whole) * 1000, p95: quantile(latencies, 0.95) }
}
