import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { connect, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { generate } from 'selfsigned'
import { startSigningProxy } from '../../cli/stack/signing-proxy.ts'
import { builtCli, root, yearover } from './support/run-cli.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'yearover-open-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** 0.0.0.0 leads to this machine too, but is no loopback address: it stands for an address elsewhere. */
async function listen(server: Server): Promise<number> {
  server.listen(0, '0.0.0.0')
  await once(server, 'listening')
  const address = server.address()
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}

/** A deployment: says how it was asked, and streams when asked to. */
const deployment =
  (asked: IncomingMessage[]): RequestListener =>
  (request, response) => {
    asked.push(request)
    if (request.url === '/healthz') {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"ok"}')
    } else if (request.url === '/forbidden') {
      response.writeHead(403, { 'content-type': 'application/json' }).end('{"message":"Forbidden"}')
    } else if (request.url === '/moved') {
      response.writeHead(303, { location: `http://${request.headers.host}/there?x=1` }).end()
    } else if (request.url === '/endless') {
      response.writeHead(200, { 'content-type': 'text/plain' }).write('first')
    } else {
      response.writeHead(200, { 'content-type': 'text/html', etag: '"e"', 'strict-transport-security': 'max-age=1' })
      response.end(`<p>${request.method} ${request.url}</p>`)
    }
  }

const authorize = async () => ({ headers: { authorization: 'signed' }, refused: 'it wants more.' })

async function proxied() {
  const asked: IncomingMessage[] = []
  const server = createServer(deployment(asked))
  const api = `http://0.0.0.0:${await listen(server)}`
  const proxy = await startSigningProxy({ api, port: 0, authorize })
  const close = async () => {
    await proxy.close()
    server.close()
    server.closeAllConnections()
  }
  return { asked, proxy, close }
}

/** Sends bytes as they are, and gives the status line that comes back. */
async function raw(url: string, head: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.write(head)
  let said = ''
  for await (const chunk of socket) {
    said += String(chunk)
    if (said.includes('\r\n')) break
  }
  socket.destroy()
  return said.split('\r\n')[0] ?? ''
}

describe('the proxy', () => {
  test('passes on what is read, in the name of the caller, and keeps back what is the browser’s own', async () => {
    const { asked, proxy, close } = await proxied()
    const response = await fetch(`${proxy.url}//odd/../path?a=1&a=2`, {
      headers: { cookie: 'c=1', authorization: 'Basic x', accept: 'text/html', 'if-none-match': '"e"', 'x-other': 'y' },
    })
    expect([response.status, await response.text()]).toEqual([200, '<p>GET //path?a=1&a=2</p>'])
    expect(response.headers.get('etag')).toBe('"e"')
    expect(response.headers.get('strict-transport-security')).toBeNull()
    expect(asked[0]?.headers).toMatchObject({ accept: 'text/html', authorization: 'signed', 'if-none-match': '"e"' })
    for (const name of ['cookie', 'x-other']) expect(asked[0]?.headers).not.toHaveProperty(name)
    const head = await fetch(`${proxy.url}/page`, { method: 'HEAD' })
    expect([head.status, await head.text(), asked[1]?.method]).toEqual([200, '', 'HEAD'])
    await close()
  })

  test('refuses other names (DNS rebinding), pages of other origins, other methods and other places', async () => {
    const { asked, proxy, close } = await proxied()
    const { port } = new URL(proxy.url)
    const here = `Host: 127.0.0.1:${port}\r\n`
    const refusals = [
      [`GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n`, 403],
      [`GET / HTTP/1.1\r\nHost: evil.example:${port}\r\n\r\n`, 403],
      [`GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`, 403],
      [`GET / HTTP/1.0\r\n\r\n`, 403],
      [`GET / HTTP/1.1\r\n${here}Origin: https://evil.example\r\n\r\n`, 403],
      [`GET / HTTP/1.1\r\n${here}Origin: null\r\n\r\n`, 403],
      [`GET / HTTP/1.1\r\n${here}Sec-Fetch-Site: cross-site\r\n\r\n`, 403],
      [`GET http://evil.example/ HTTP/1.1\r\n${here}\r\n`, 400],
      [`OPTIONS * HTTP/1.1\r\n${here}\r\n`, 400],
      [`POST /v1/diff HTTP/1.1\r\n${here}Content-Length: 0\r\n\r\n`, 405],
    ] as const
    for (const [head, status] of refusals)
      expect([head, await raw(proxy.url, head)]).toEqual([head, expect.stringContaining(` ${status} `)])
    expect(await raw(proxy.url, `CONNECT evil.example:443 HTTP/1.1\r\n${here}\r\n`)).not.toContain(' 200 ')
    expect(asked).toEqual([])
    expect(await raw(proxy.url, `GET / HTTP/1.1\r\n${here}Origin: http://127.0.0.1:${port}\r\n\r\n`)).toContain(' 200 ')
    await close()
  })

  test('is heard on this machine alone', async () => {
    const { proxy, close } = await proxied()
    expect(new URL(proxy.url).hostname).toBe('127.0.0.1')
    const other = connect(Number(new URL(proxy.url).port), '127.0.0.2')
    const [error] = await once(other, 'error')
    expect(error).toMatchObject({ code: 'ECONNREFUSED' })
    await close()
  })

  test('streams, and lets go of what the browser lets go of', async () => {
    const { asked, proxy, close } = await proxied()
    const abort = new AbortController()
    const response = await fetch(`${proxy.url}/endless`, { signal: abort.signal })
    const first = await response.body?.getReader().read()
    expect(Buffer.from(first?.value ?? []).toString()).toBe('first')
    const gone = once(asked[0]?.socket ?? process, 'close')
    abort.abort()
    await gone
    await close()
  })

  test('leads redirections of the deployment through itself, and explains refusals', async () => {
    const { proxy, close } = await proxied()
    const moved = await fetch(`${proxy.url}/moved`, { redirect: 'manual' })
    expect([moved.status, moved.headers.get('location')]).toEqual([303, '/there?x=1'])
    const forbidden = await fetch(`${proxy.url}/forbidden`)
    expect([forbidden.status, await forbidden.text()]).toEqual([403, expect.stringContaining('it wants more.')])
    await close()
  })

  test('says so when the deployment does not answer', async () => {
    const proxy = await startSigningProxy({ api: 'http://127.0.0.1:9', port: 0, authorize })
    const response = await fetch(proxy.url)
    expect([response.status, await response.text()]).toEqual([502, expect.stringContaining('cannot be reached')])
    await proxy.close()
  })
})

/** A stand-in for the program that opens addresses: it notes them. */
function browser(): { opened: () => string; PATH: string } {
  const file = path.join(folder, 'opened')
  const program = path.join(folder, 'xdg-open')
  writeFileSync(program, `#!/bin/sh\necho "$1" >> ${file}\n`)
  chmodSync(program, 0o755)
  return { opened: () => readFileSync(file, 'utf8').trim(), PATH: `${folder}:${process.env['PATH']}` }
}

async function running(args: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [builtCli(), 'open', ...args], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await once(child.stdout, 'data')
  return { child, address: String(said).trim() }
}

describe('yearover open', () => {
  test('signs for a deployment with the caller’s credentials, and ends with Ctrl-C', async () => {
    const key = await generate([{ name: 'commonName', value: '0.0.0.0' }], {
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '0.0.0.0' }] }],
    })
    const certificate = path.join(folder, 'certificate.pem')
    writeFileSync(certificate, key.cert)
    const asked: IncomingMessage[] = []
    const server = createTlsServer({ key: key.private, cert: key.cert }, deployment(asked))
    const url = `https://0.0.0.0:${await listen(server)}`
    const { opened, PATH } = browser()
    const credentials = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret', AWS_REGION: 'eu-west-1' }
    const { child, address } = await running(['--url', url], { ...credentials, NODE_EXTRA_CA_CERTS: certificate, PATH })
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    const response = await fetch(`${address}compare/s/x/2022/2023?metric=m`)
    expect([response.status, await response.text()]).toEqual([200, '<p>GET /compare/s/x/2022/2023?metric=m</p>'])
    expect(asked.at(-1)?.headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d+\/eu-west-1\/execute-api/,
    )
    child.kill('SIGINT')
    const [code] = await once(child, 'exit')
    expect([code, opened()]).toEqual([0, address])
    server.close()
    server.closeAllConnections()
  })

  test('of a local stack says its address, and is done', async () => {
    const server = createServer(deployment([]))
    const port = await listen(server)
    const run = await yearover(['open', '--url', `http://127.0.0.1:${port}`, '--no-browser'])
    expect(run).toEqual({ code: 0, stdout: `http://127.0.0.1:${port}/\n`, stderr: '' })
    server.close()
    server.closeAllConnections()
  })

  test('of a stack that does not answer ends with 6 and opens nothing', async () => {
    const { code, stdout, stderr } = await yearover(['open', '--url', 'http://127.0.0.1:9'])
    expect({ code, stdout, stderr }).toEqual({ code: 6, stdout: '', stderr: expect.stringContaining('npm start') })
  })
})
