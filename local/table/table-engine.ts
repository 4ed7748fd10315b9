import type { IncomingMessage, OutgoingHttpHeaders, Server } from 'node:http'
import { Agent, request as startRequest } from 'node:http'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { duplexPair } from 'node:stream'
import dynalite from 'dynalite'

export interface EngineAnswer {
  status: number
  headers: Record<string, string>
  body: Buffer
}

/** DynamoDB on this machine: dynalite on a data folder, reached through memory and by nobody else. */
export interface TableEngine {
  /** Passes a request of DynamoDB's JSON protocol on. @throws TablesClosedError once it closes. */
  call: (operation: string, body: Buffer | string) => Promise<EngineAnswer>
  /** Answers what was asked until now, refuses what is asked from now on, and closes the files. */
  close: () => Promise<void>
}

/** A request that came, or a transaction that went on, while the stack was stopping. */
export class TablesClosedError extends Error {
  override readonly name = 'TablesClosedError'
}

// dynalite wants the shape of a signature and does not check it.
const STANDING_HEADERS = {
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-date': '20000101T000000Z',
  authorization:
    'AWS4-HMAC-SHA256 Credential=LOCAL/20000101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
}

/**
 * Starts the engine on a folder, creating it where it is missing. It listens on no port.
 * @param directory holds all tables
 */
export async function openTableEngine(directory: string): Promise<TableEngine> {
  await mkdir(directory, { recursive: true })
  const server = dynalite({ path: directory, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 })
  await listenUnseen(server)
  const agent = new Agent()
  Object.assign(agent, {
    createConnection: () => {
      const [near, far] = duplexPair()
      server.emit('connection', far)
      return near
    },
  })

  let closing = false
  const underway = new Set<Promise<EngineAnswer>>()
  const answerTo = async (operation: string, body: Buffer | string): Promise<EngineAnswer> => {
    const headers = { ...STANDING_HEADERS, 'x-amz-target': `DynamoDB_20120810.${operation}` }
    const response = await send(agent, headers, body)
    const chunks: Buffer[] = []
    for await (const chunk of response) chunks.push(Buffer.from(chunk))
    const kept = ['content-type', 'x-amz-crc32', 'x-amzn-requestid']
    const keptHeaders = kept
      .map((name) => [name, String(response.headers[name] ?? '')] as const)
      .filter(([, value]) => value !== '')
    return {
      status: response.statusCode ?? 500,
      headers: Object.fromEntries(keptHeaders),
      body: Buffer.concat(chunks),
    }
  }

  return {
    async call(operation, body) {
      // A question that finds the files closed would end the process: dynalite throws where nobody can catch it.
      if (closing) throw new TablesClosedError(`${operation}: the tables are closed.`)
      const answer = answerTo(operation, body)
      underway.add(answer)
      try {
        return await answer
      } finally {
        underway.delete(answer)
      }
    },
    async close() {
      closing = true
      await Promise.allSettled(underway)
      await new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      })
    },
  }
}

/**
 * dynalite closes its files only when it listened before. It listens at an address that is taken away at once, so that
 * nobody gets past the gateway's permissions.
 */
async function listenUnseen(server: Server): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'local-tables-'))
  await new Promise<void>((resolve) => server.listen(path.join(folder, 'dynalite'), resolve))
  await rm(folder, { recursive: true, force: true })
}

function send(agent: Agent, headers: OutgoingHttpHeaders, body: Buffer | string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const settings = {
      agent,
      method: 'POST',
      host: 'dynamodb',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    }
    startRequest(settings, resolve).on('error', reject).end(body)
  })
}
