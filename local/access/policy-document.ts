import * as z from 'zod/mini'

const OneOrMany = z.union([z.string(), z.array(z.string())])
const ConditionValue = z.union([
  z.string(),
  z.boolean(),
  z.number(),
  z.array(z.union([z.string(), z.boolean(), z.number()])),
])

export const PolicyStatement = z.object({
  Sid: z.optional(z.string()),
  Effect: z.enum(['Allow', 'Deny']),
  Principal: z.optional(z.union([z.literal('*'), z.record(z.string(), OneOrMany)])),
  Action: z.optional(OneOrMany),
  NotAction: z.optional(OneOrMany),
  Resource: z.optional(OneOrMany),
  NotResource: z.optional(OneOrMany),
  Condition: z.optional(z.record(z.string(), z.record(z.string(), ConditionValue))),
})
export type PolicyStatement = z.infer<typeof PolicyStatement>

export const PolicyDocument = z.object({
  Version: z.optional(z.string()),
  Statement: z.union([
    z.array(PolicyStatement),
    z.pipe(
      PolicyStatement,
      z.transform((statement) => [statement]),
    ),
  ]),
})
export type PolicyDocument = z.infer<typeof PolicyDocument>
