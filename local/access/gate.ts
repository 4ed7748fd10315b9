import type { Log } from '../local-event.ts'
import type { AccessRequest, Decision, Principal } from './decide-access.ts'
import { allowingPatterns, decideAccess } from './decide-access.ts'
import type { PolicyDocument } from './policy-document.ts'

/** The policies of a template, by whom or what they belong to. */
export interface AccessPolicies {
  /** Role ARN -> its policies. */
  identity: ReadonlyMap<string, readonly PolicyDocument[]>
  /** ARN of a bucket, queue, topic, function or role -> its policies. */
  resource: ReadonlyMap<string, readonly PolicyDocument[]>
}

interface AccessQuestion {
  principal: Principal
  action: string
  /** What is acted on: an ARN, or `*` for actions that have no resource. */
  resource: string
  /** The ARN whose resource policy counts, where it is not `resource` itself (an object's bucket). */
  policyHolder?: string
  context?: Record<string, string>
}

/** A permission of the template that something made use of. */
export interface UsedPermission {
  /** ARN of a role, or the name of an AWS service. */
  principal: string
  action: string
  /** As the allowing statement writes it: [arn:aws:s3:::bucket/reports/*]. */
  resource: string
}

/** Allows what the template's policies allow, and says in the log what they do not. */
export interface Gate {
  allows: (question: AccessQuestion) => boolean
  /** Like `allows`, without a word in the log: for a question whose "no" is an answer and no fault. */
  wouldAllow: (question: AccessQuestion) => boolean
  /** What was allowed until now, each once; what the owner did needs no permission. */
  used: () => readonly UsedPermission[]
}

/** The gateway speaks http on loopback; what runs behind it in AWS is always reached over TLS. */
const STANDING_CONTEXT = { 'aws:SecureTransport': 'true' }

/** How many decisions are kept; they are cheap to find again. */
const LONGEST_MEMORY = 10_000

/**
 * Answers by the policies of a template what a principal may do; each decision is worked out once.
 * @param log hears of every refusal, with its reason
 */
export function createGate(policies: AccessPolicies, log: Log): Gate {
  const decisions = new Map<string, Decision>()
  const used = new Map<string, UsedPermission>()

  function decide(question: AccessQuestion): Decision {
    const key = JSON.stringify(question)
    const known = decisions.get(key)
    if (known) return known
    const { principal, action, resource, policyHolder = resource, context = {} } = question
    const request: AccessRequest = { principal, action, resource, context: { ...STANDING_CONTEXT, ...context } }
    const identity = principal.kind === 'role' ? (policies.identity.get(principal.arn) ?? []) : []
    const holder = policies.resource.get(policyHolder) ?? []
    const decision = decideAccess(request, identity, holder)
    if (decision === 'allowed' && principal.kind !== 'owner') {
      const who = principal.kind === 'role' ? principal.arn : principal.name
      for (const pattern of allowingPatterns(request, identity, holder)) {
        used.set(`${who} ${action} ${pattern}`, { principal: who, action, resource: pattern })
      }
    }
    if (decisions.size >= LONGEST_MEMORY) decisions.clear()
    decisions.set(key, decision)
    return decision
  }

  return {
    used: () => [...used.values()],
    wouldAllow: (question) => decide(question) === 'allowed',
    allows(question) {
      const decision = decide(question)
      if (decision !== 'allowed')
        log({ kind: 'denied', resource: question.resource, text: denialText(question, decision) })
      return decision === 'allowed'
    },
  }
}

function denialText({ principal, action, resource }: AccessQuestion, decision: Decision): string {
  const reason = decision === 'denied' ? 'a policy denies it' : 'no policy allows it'
  return `${principalName(principal)} may not ${action} on ${resource}: ${reason}`
}

function principalName(principal: Principal): string {
  if (principal.kind === 'owner') return 'The owner'
  return principal.kind === 'role' ? principal.arn.split('/').slice(1).join('/') : principal.name
}
