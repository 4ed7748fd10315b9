/** For every answer that says nothing else: none is for a frame, a script of another site or a guess at its type. */
const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
}

/** Seconds that a browser shall ask over TLS alone: a year, the usual. */
const TLS_ONLY = 365 * 24 * 60 * 60

/**
 * The headers that protect readers.
 * @param protocol by which the request came (`X-Forwarded-Proto`); over plain HTTP, as on one's own machine, nothing is
 * said of TLS.
 */
export const securityHeaders = (protocol: string | undefined): Record<string, string> => ({
  ...ALWAYS,
  ...(protocol === 'https' && { 'strict-transport-security': `max-age=${TLS_ONLY}` }),
})
