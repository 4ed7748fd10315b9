import { FetchFault } from '../../../functions/fetch-source/fetch-fault.ts'
import { follow, type SafeHttp } from '../../../functions/fetch-source/safe-http/follow.ts'
import { readBody } from '../../../functions/fetch-source/safe-http/read-body.ts'
import { tell } from './tell.ts'

/* Fetches one address of a test server, as the fetch function does: arguments are the address, the most bytes, and the origin's settings. */
const [, , address = '', most = '0', origin = '{}'] = process.argv
const http: SafeHttp = {
  ports: [443],
  testOrigins: [JSON.parse(origin)],
  resolve: () => Promise.resolve([]),
  times: { connect: 10_000, headers: 30_000, idle: 30_000, whole: 120_000 },
  maxRedirects: 5,
  maxBytes: Number(most),
}

async function outcome(): Promise<string> {
  try {
    const answer = await follow(
      address,
      [new URL(address).host],
      { 'accept-encoding': 'gzip, br' },
      http,
      async () => {},
    )
    return String((await readBody(answer, http.maxBytes)).length)
  } catch (error) {
    if (error instanceof FetchFault) return error.reason
    throw error
  }
}

tell({ outcome: await outcome() })
