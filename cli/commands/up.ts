import path from 'node:path'
import { startStack } from '../../local/index.ts'
import { EXIT, Failure } from '../failure.ts'
import { tell } from '../output/print.ts'
import { announceLocalStack, findLocalStack, retractLocalStack } from '../stack/local-stack.ts'
import { localSettings, type Deployment } from '../stack/stack-access.ts'
import { synthesize } from '../stack/synthesize.ts'
import { showSamples } from '../stack/show-samples.ts'

export type UpOptions = { port: number; data: string; samples: boolean }

/** `yearover up`: runs the whole pipeline on this machine until it is interrupted. */
export async function up({ port, data, samples }: UpOptions): Promise<void> {
  await refuseSecond(data)
  const assembly = await synthesize(tell)
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
  const stack = await startStack({ assembly, data: path.resolve(data), port, log: tell }).catch((error: unknown) => {
    throw isBusy(error)
      ? new Failure(EXIT.failed, `Port ${port} is in use; take another: yearover up --port ${port + 1}`)
      : error
  })
  await announceLocalStack(data, { url: stack.url, stackName: stack.stackName, pid: process.pid })
  tell(`The stack ${stack.stackName} is up at ${stack.url}; its data is kept in ${data}.`)
  try {
    const deployment: Deployment = {
      settings: localSettings(stack.url),
      bucket: stack.outputs['ReportsBucketName'] ?? '',
      api: stack.url,
    }
    if (samples) await Promise.race([showSamples(deployment), interrupted])
    tellWhatNext(deployment)
    await interrupted
    tell('Stopping …')
  } finally {
    await stack.stop()
    await retractLocalStack(data)
  }
  // Samples that are still on their way when it is interrupted would go on asking a stack that is gone.
  process.exit(EXIT.done)
}

const isBusy = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

/** Two stacks on one data folder would write over each other's records. */
async function refuseSecond(data: string): Promise<void> {
  const { pid, url } = await findLocalStack(data)
  if (pid > 0 && (await isAnswering(url))) {
    throw new Failure(EXIT.failed, `A stack runs on ${data} already, at ${url} (process ${pid}).`)
  }
}

/** What a stack that was killed left behind names a process that is gone or another program by now. */
async function isAnswering(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(3000) })).ok
  } catch {
    return false
  }
}

function tellWhatNext({ bucket, api }: Deployment): void {
  tell(`
Drop a report:
  npx yearover put FILE --series country-reports-on-terrorism --subject kazakhstan --edition 2023
  aws s3 cp FILE s3://${bucket}/reports/country-reports-on-terrorism/kazakhstan/2023.txt --endpoint-url ${api}
Ask:
  npx yearover diff country-reports-on-terrorism kazakhstan 2022 2023
  curl '${api}/v1/diff?series=country-reports-on-terrorism&subject=kazakhstan&from=2022&to=2023'
Ctrl-C stops it; what was dropped stays.`)
}
