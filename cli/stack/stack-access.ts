import type { Output } from '@aws-sdk/client-cloudformation'
import { EXIT, Failure } from '../failure.ts'
import { findLocalStack } from './local-stack.ts'

/** Options that say which stack a command speaks to. */
export type StackOptions = { url?: string; stack?: string; data: string }

/** What any AWS client needs to speak to the stack; empty for AWS itself and the caller's own credentials. */
export type ClientSettings = {
  endpoint?: string
  region?: string
  credentials?: { accessKeyId: string; secretAccessKey: string }
}

const LOCAL_REGION = 'us-east-1'
/** The local stack takes any caller that is none of its functions for the owner; it checks no signature. */
const LOCAL_CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' }

/** Whether an address is this machine's own. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname)
}

/** Settings for AWS clients against a stack on this machine. */
export const localSettings = (url: string): ClientSettings => ({
  endpoint: url,
  region: LOCAL_REGION,
  credentials: LOCAL_CREDENTIALS,
})

function checkedUrl(url: string): string {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new Failure(EXIT.usage, `--url ${url}: must be an address such as http://127.0.0.1:4600`)
  }
  return url.replace(/\/+$/, '')
}

/** The address of the HTTP API: the one given, that of the deployed stack, or that of the local one. */
export async function findApi(options: StackOptions): Promise<string> {
  if (options.url !== undefined) return checkedUrl(options.url)
  if (options.stack === undefined) return findLocalStack(options.data)
  return (await describeOutputs({}, options.stack)).api
}

/** Where to drop files and where to ask. */
export type Deployment = {
  settings: ClientSettings
  bucket: string
  api: string
  planner?: string | undefined
  landed?: string | undefined
}

/**
 * Finds bucket and API by the outputs of the CloudFormation stack, local or deployed.
 * @throws Failure for the address of a deployed API: it does not tell the bucket, its stack does
 */
export async function findDeployment(options: StackOptions): Promise<Deployment> {
  if (options.stack !== undefined) return { settings: {}, ...(await describeOutputs({}, options.stack)) }
  const url = options.url === undefined ? await findLocalStack(options.data) : checkedUrl(options.url)
  if (!isLoopback(url)) {
    throw new Failure(EXIT.usage, `${url} does not tell its bucket; name its stack: --stack NAME`)
  }
  const settings = localSettings(url)
  const { bucket, planner, landed } = await describeOutputs(settings, undefined)
  return { settings, bucket, planner, landed, api: url }
}

async function describeOutputs(settings: ClientSettings, stackName: string | undefined) {
  const { CloudFormationClient, DescribeStacksCommand } = await import('@aws-sdk/client-cloudformation')
  const client = new CloudFormationClient({ ...settings, maxAttempts: 2 })
  const asked = stackName === undefined ? {} : { StackName: stackName }
  const described = await client.send(new DescribeStacksCommand(asked)).catch((error: unknown) => {
    throw unreachable(settings.endpoint ?? `stack ${stackName}`, error)
  })
  const outputs = (described.Stacks ?? []).flatMap((stack) => stack.Outputs ?? [])
  return {
    bucket: output(outputs, 'ReportsBucketName'),
    api: output(outputs, 'ApiUrl').replace(/\/+$/, ''),
    // A stack of before sources or rebuilds has none.
    planner: outputs.find(({ OutputKey }) => OutputKey === 'PlanFetchesFunction')?.OutputValue,
    landed: outputs.find(({ OutputKey }) => OutputKey === 'LandedQueueUrl')?.OutputValue,
  }
}

function output(outputs: readonly Output[], key: string): string {
  const value = outputs.find(({ OutputKey }) => OutputKey === key)?.OutputValue
  if (value === undefined) throw new Failure(EXIT.unreachable, `The stack has no output ${key}: is it Yearover's?`)
  return value
}

/** A stack that does not answer, with what to do about it. */
export function unreachable(address: string, error: unknown): Failure {
  const advice =
    URL.canParse(address) && isLoopback(address)
      ? 'Is it running? Start it with: npm start'
      : 'Check the name or address, your AWS credentials and the region.'
  return new Failure(EXIT.unreachable, `${address} cannot be reached (${cause(error)}). ${advice}`)
}

function cause(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.cause !== undefined) return cause(error.cause)
  return ('code' in error && typeof error.code === 'string' ? error.code : error.message) || error.name
}
