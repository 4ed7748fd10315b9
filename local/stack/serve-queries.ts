import { randomUUID } from 'node:crypto'
import { XMLBuilder } from 'fast-xml-parser'
import type { Principal } from '../access/decide-access.ts'
import { ACCOUNT_ID } from '../assembly/resolve-template.ts'
import type { Gate } from '../access/gate.ts'
import type { Topics } from '../events/topics.ts'
import type { Answer } from '../gateway/answer.ts'
import type { Service } from '../gateway/gateway.ts'
import { readBody } from '../gateway/read-body.ts'

/** What a client of this machine may ask about the stack as a whole. */
interface StackDescription {
  stackName: string
  stackId: string
  region: string
  outputs: Record<string, string>
  createdAt: Date
}

const LONGEST_BODY = 1024 ** 2
/** Bytes. Source: Amazon SNS API Reference, Publish. */
const LONGEST_MESSAGE = 256 * 1024
const builder = new XMLBuilder({ processEntities: true })

/**
 * Speaks AWS's query protocol, in and out, for CloudFormation's DescribeStacks, SNS's Publish and STS's
 * GetCallerIdentity.
 */
export function createQueryService(stack: StackDescription, topics: Topics, gate: Gate): Service {
  function describeStacks(parameters: URLSearchParams): Answer {
    const name = parameters.get('StackName')
    if (name !== null && name !== stack.stackName && name !== stack.stackId) {
      return queryError('ValidationError', `Stack with id ${name} does not exist`)
    }
    const member = {
      StackName: stack.stackName,
      StackId: stack.stackId,
      CreationTime: stack.createdAt.toISOString(),
      StackStatus: 'CREATE_COMPLETE',
      Outputs: {
        member: Object.entries(stack.outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })),
      },
    }
    return queryResult('DescribeStacks', { Stacks: { member } })
  }

  function publish(parameters: URLSearchParams): Answer {
    const arn = parameters.get('TopicArn') ?? ''
    if (!topics.has(arn)) return queryError('NotFound', 'Topic does not exist', 404)
    const [message, subject] = [parameters.get('Message') ?? '', parameters.get('Subject') ?? undefined]
    const fault = message === '' || Buffer.byteLength(message) > LONGEST_MESSAGE ? 'Message' : subjectFault(subject)
    if (fault !== null) return queryError('InvalidParameter', `Invalid parameter: ${fault}`)
    topics.publish(arn, message, subject, messageAttributes(parameters))
    return queryResult('Publish', { MessageId: randomUUID() })
  }

  function neededAccess(action: string, parameters: URLSearchParams): { action: string; resource: string } | undefined {
    if (action === 'DescribeStacks') return { action: 'cloudformation:DescribeStacks', resource: stack.stackId }
    return action === 'Publish' ? { action: 'sns:Publish', resource: parameters.get('TopicArn') ?? '' } : undefined
  }

  return {
    async answer(request, principal) {
      const parameters = new URLSearchParams((await readBody(request, LONGEST_BODY)).toString('utf8'))
      const action = parameters.get('Action') ?? ''
      // Everybody may ask who they are.
      if (action === 'GetCallerIdentity') return callerIdentity(principal)
      const needed = neededAccess(action, parameters)
      if (needed && !gate.allows({ principal, ...needed })) {
        return queryError('AccessDenied', `Not authorized to perform: ${needed.action}`, 403)
      }
      if (action === 'DescribeStacks') return describeStacks(parameters)
      if (action === 'Publish') return publish(parameters)
      return queryError('InvalidAction', `The local stack does not serve ${action}.`)
    },
  }
}

/** A subject is one line of fewer than 100 characters of ASCII that begins with a visible one. Source: as above. */
const subjectFault = (subject: string | undefined) =>
  subject === undefined || /^[!-~][ -~]{0,98}$/.test(subject) ? null : 'Subject'

/** [MessageAttributes.entry.1.Name=watch, MessageAttributes.entry.1.Value.StringValue=fees] as `{ watch: 'fees' }`. */
function messageAttributes(parameters: URLSearchParams): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [name, value] of parameters) {
    const entry = /^MessageAttributes\.entry\.\d+(?=\.Name$)/.exec(name)?.[0]
    if (entry !== undefined) attributes[value] = parameters.get(`${entry}.Value.StringValue`) ?? ''
  }
  return attributes
}

function callerIdentity(principal: Principal): Answer {
  const Arn = principal.kind === 'role' ? principal.arn : `arn:aws:iam::${ACCOUNT_ID}:root`
  return queryResult('GetCallerIdentity', { Arn, UserId: ACCOUNT_ID, Account: ACCOUNT_ID })
}

function queryResult(action: string, result: Record<string, unknown>): Answer {
  const content = { [`${action}Result`]: result, ResponseMetadata: { RequestId: randomUUID() } }
  return {
    status: 200,
    headers: { 'content-type': 'text/xml' },
    body: builder.build({ [`${action}Response`]: content }),
  }
}

function queryError(Code: string, Message: string, status = 400): Answer {
  const content = { Error: { Type: 'Sender', Code, Message }, RequestId: randomUUID() }
  return { status, headers: { 'content-type': 'text/xml' }, body: builder.build({ ErrorResponse: content }) }
}
