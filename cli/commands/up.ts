import path from 'node:path'
import {
  DataFolderInUseError,
  type LocalEvent,
  type LocalEventKind,
  type LocalStack,
  PortInUseError,
  startStack,
} from '../../local/index.ts'
import { EXIT, Failure } from '../failure.ts'
import { tell } from '../output/print.ts'
import { invocation } from '../stack/default-data.ts'
import { LAST_PORT } from '../stack/ports.ts'
import { showSamples } from '../stack/show-samples.ts'
import { type Deployment, localSettings } from '../stack/stack-access.ts'
import { synthesize } from '../stack/synthesize.ts'

export type UpOptions = { port: number; data: string; samples: boolean }

/** `yearover up`: runs the whole pipeline on this machine until it is interrupted. */
export async function up({ port, data, samples }: UpOptions): Promise<void> {
  const assembly = await synthesize(tell)
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
  const stack = await start({ assembly, data, port })
  tell(`The stack ${stack.stackName} is up at ${stack.url}; its data is kept in ${data}.`)
  try {
    const deployment: Deployment = {
      settings: localSettings(stack.url),
      bucket: stack.outputs['ReportsBucketName'] ?? '',
      api: stack.url,
    }
    if (samples) await Promise.race([showSamples(deployment, data).catch(tellUnshown), interrupted])
    tellWhatNext(deployment, data, samples)
    await interrupted
    tell('Stopping …')
  } finally {
    await stack.stop()
  }
  // Samples that are still on their way when it is interrupted would go on asking a stack that is gone.
  process.exit(EXIT.done)
}

async function start(options: { assembly: string; data: string; port: number }): Promise<LocalStack> {
  try {
    return await startStack({ ...options, data: path.resolve(options.data), log: tellTrouble })
  } catch (error) {
    if (error instanceof DataFolderInUseError) throw new Failure(EXIT.failed, error.message)
    if (!(error instanceof PortInUseError)) throw error
    const neighbour = options.port < LAST_PORT ? options.port + 1 : options.port - 1
    throw new Failure(
      EXIT.failed,
      `${error.message} Another one: ${invocation(`up --port ${neighbour}`, options.data)}`,
    )
  }
}

/** The stack is well without its showcase, and goes on. */
function tellUnshown(error: unknown): void {
  tell(`The samples could not be shown: ${error instanceof Error ? error.message : String(error)}`)
}

/** What somebody at the terminal should see at once; all else is in the log of the data folder. */
const TROUBLE: readonly LocalEventKind[] = ['denied', 'failed', 'undelivered', 'dead-lettered', 'expired']

function tellTrouble({ kind, resource, text }: LocalEvent): void {
  if (TROUBLE.includes(kind)) tell(`${kind}: ${resource}: ${text}`)
}

/** Commands to copy: what they ask for is held. Nothing is dropped over a sample. */
function tellWhatNext({ bucket, api }: Deployment, data: string, samples: boolean): void {
  const question = samples ? 'diff country-reports-on-terrorism kazakhstan 2022 2023' : 'reports'
  const address = samples
    ? '/v1/diff?series=country-reports-on-terrorism&subject=kazakhstan&from=2022&to=2023'
    : '/v1/reports'
  const lines = `
Look at it in a browser: ${api}/
Drop a report there, or:
  ${invocation('put FILE --series harbour-reports --subject north --edition 2023', data)}
  aws s3 cp FILE s3://${bucket}/reports/harbour-reports/north/2023.txt --endpoint-url ${api}
Ask:
  ${invocation(question, data)}
  curl '${api}${address}'
Ctrl-C stops it; what was dropped stays.`
  for (const line of lines.split('\n')) tell(line)
}
