import type { IncomingHttpHeaders } from 'node:http'

/**
 * Why a request may not be answered, or undefined. A page of another origin could otherwise read and change everything
 * here: directly (`Origin`, `Sec-Fetch-Site`), or under a name that it lets point to this machine (`Host`, DNS
 * rebinding).
 */
export function refuseForeign(headers: IncomingHttpHeaders, port: number): string | undefined {
  const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`)
  if (!hosts.includes(headers.host?.toLowerCase() ?? '')) return 'The Host header has to name this machine and port.'
  const { origin } = headers
  if (origin !== undefined && !hosts.some((host) => origin.toLowerCase() === `http://${host}`)) {
    return 'Requests from pages of another origin are refused.'
  }
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return 'Requests from pages of another origin are refused.'
  return undefined
}
