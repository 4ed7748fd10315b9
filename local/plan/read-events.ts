import * as z from 'zod/mini'
import type { ResolvedResource } from '../assembly/resolve-template.ts'
import { Amount, NotRunHere, parseProperties, resourcesOf, withDefault } from './parse-properties.ts'

export interface TargetPlan {
  id: string
  arn: string
  input: { kind: 'whole' } | { kind: 'fixed'; text: string } | { kind: 'path'; path: string }
  deadLetterArn: string | undefined
}

export interface RulePlan {
  logicalId: string
  arn: string
  bus: string
  pattern: Record<string, unknown> | undefined
  schedule: string | undefined
  enabled: boolean
  targets: TargetPlan[]
}

export interface SchedulePlan {
  logicalId: string
  arn: string
  expression: string
  timezone: string
  enabled: boolean
  targetArn: string
  roleArn: string
  input: string | undefined
  retry: RetryPolicy
  deadLetterArn: string | undefined
}

/** How long a schedule goes on after an invocation that failed: until either limit is reached. */
export interface RetryPolicy {
  /** Attempts after the first. */
  attempts: number
  /** Seconds since the scheduled time. */
  eventAge: number
}

export const DEFAULT_BUS = 'default'

const DeadLetterConfig = z.optional(z.object({ Arn: z.optional(z.string()) }))
const State = z.optional(z.enum(['ENABLED', 'DISABLED']))

const RuleProperties = z.object({
  EventBusName: z.optional(z.string()),
  EventPattern: z.optional(z.record(z.string(), z.unknown())),
  ScheduleExpression: z.optional(z.string()),
  State,
  Targets: withDefault(
    z.array(
      z.object({
        Id: z.string(),
        Arn: z.string(),
        Input: z.optional(z.string()),
        InputPath: z.optional(z.string()),
        InputTransformer: NotRunHere,
        DeadLetterConfig,
      }),
    ),
    [],
  ),
})

/**
 * The EventBridge rules of a template, disabled ones too; a rule without `EventBusName` is one of the default bus.
 * @throws AssemblyError names the rule and the property that is malformed or not run here
 */
export function readRules(resources: readonly ResolvedResource[]): RulePlan[] {
  return resourcesOf(resources, 'AWS::Events::Rule').map((resource) => {
    const properties = parseProperties(RuleProperties, resource)
    return {
      logicalId: resource.logicalId,
      arn: resource.arn,
      bus: properties.EventBusName?.split('/').at(-1) ?? DEFAULT_BUS,
      pattern: properties.EventPattern,
      schedule: properties.ScheduleExpression,
      enabled: properties.State !== 'DISABLED',
      targets: properties.Targets.map((target) => ({
        id: target.Id,
        arn: target.Arn,
        input: inputOf(target.Input, target.InputPath),
        deadLetterArn: target.DeadLetterConfig?.Arn,
      })),
    }
  })
}

function inputOf(input: string | undefined, path: string | undefined): TargetPlan['input'] {
  if (input !== undefined) return { kind: 'fixed', text: input }
  return path === undefined ? { kind: 'whole' } : { kind: 'path', path }
}

const ScheduleProperties = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: withDefault(z.string(), 'UTC'),
  State,
  FlexibleTimeWindow: z.object({
    Mode: z.literal('OFF', { error: 'only a flexible time window that is OFF runs here' }),
  }),
  Target: z.object({
    Arn: z.string(),
    RoleArn: z.string(),
    Input: z.optional(z.string()),
    RetryPolicy: z.optional(
      z.object({ MaximumRetryAttempts: z.optional(Amount), MaximumEventAgeInSeconds: z.optional(Amount) }),
    ),
    DeadLetterConfig,
  }),
})

/** Source: EventBridge Scheduler User Guide, "Managing a schedule": 185 times within a day. */
const DEFAULT_RETRY: RetryPolicy = { attempts: 185, eventAge: 24 * 60 * 60 }

/**
 * The EventBridge Scheduler schedules of a template, with the service's defaults for what they leave out.
 * @throws AssemblyError names the schedule and the property that is malformed or not run here
 */
export function readSchedules(resources: readonly ResolvedResource[]): SchedulePlan[] {
  return resourcesOf(resources, 'AWS::Scheduler::Schedule').map((resource) => {
    const { Target: target, ...properties } = parseProperties(ScheduleProperties, resource)
    return {
      logicalId: resource.logicalId,
      arn: resource.arn,
      expression: properties.ScheduleExpression,
      timezone: properties.ScheduleExpressionTimezone,
      enabled: properties.State !== 'DISABLED',
      targetArn: target.Arn,
      roleArn: target.RoleArn,
      input: target.Input,
      retry: {
        attempts: target.RetryPolicy?.MaximumRetryAttempts ?? DEFAULT_RETRY.attempts,
        eventAge: target.RetryPolicy?.MaximumEventAgeInSeconds ?? DEFAULT_RETRY.eventAge,
      },
      deadLetterArn: target.DeadLetterConfig?.Arn,
    }
  })
}
