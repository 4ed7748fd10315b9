import * as z from 'zod/mini'
import { EXIT, Failure } from '../failure.ts'
import { print, tell } from '../output/print.ts'
import { openBrowser } from '../stack/open-browser.ts'
import { askApi } from '../stack/ask-api.ts'
import { authorizer } from '../stack/authorize.ts'
import { startSigningProxy } from '../stack/signing-proxy.ts'
import { findApi, isLoopback, type StackOptions } from '../stack/stack-access.ts'

export type OpenOptions = StackOptions & { port: number; browser: boolean }

/**
 * `yearover open`: the pages of a stack in the browser. Those of a deployment come through a proxy on this machine that
 * signs with the caller's credentials, until it is interrupted.
 * @throws Failure (unreachable) before any browser is opened
 */
export async function open(options: OpenOptions): Promise<void> {
  const api = await findApi(options)
  await askApi(z.object({ status: z.literal('ok') }), api, '/healthz')
  if (isLoopback(api)) return show(`${api}/`, options)
  const proxy = await startSigningProxy({ api, port: options.port, authorize: authorizer() }).catch(
    (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error)
      throw new Failure(
        EXIT.failed,
        `port ${options.port} cannot be listened on (${message}); choose another with --port.`,
      )
    },
  )
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
  tell(`Shows ${api} to this machine, in the name of your credentials. Ctrl-C stops it.`)
  await show(`${proxy.url}/`, options)
  await interrupted
  await proxy.close()
}

async function show(address: string, { browser }: OpenOptions): Promise<void> {
  print(address)
  if (browser && !(await openBrowser(address))) tell('No browser could be started; open the address yourself.')
}
