import * as z from 'zod/mini'

/** What the planner needs from its environment; the CDK construct has to fill exactly this. */
export const PlanFetchesEnvironment = z.object({
  TABLE_NAME: z.string().check(z.minLength(3)),
  REPORTS_BUCKET: z.string().check(z.minLength(3)),
  SOURCES_KEY: z.string().check(z.minLength(1)),
  QUEUE_URL: z.string().check(z.minLength(3)),
})
export type PlanFetchesEnvironment = Record<keyof z.infer<typeof PlanFetchesEnvironment>, string>
