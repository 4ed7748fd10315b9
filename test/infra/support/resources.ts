import type { Template } from 'aws-cdk-lib/assertions'
import * as z from 'zod/mini'

/** Whatever stands in a template: its shape is CloudFormation's, and each test reads the part it is about. */
export type Json = z.core.util.JSONType

const Resource = z.object({
  Type: z.string(),
  Properties: z.prefault(z.record(z.string(), z.json()), {}),
  DeletionPolicy: z.optional(z.string()),
  UpdateReplacePolicy: z.optional(z.string()),
})
export type Resource = z.infer<typeof Resource>

const Statement = z.looseObject({ Effect: z.string(), Action: z.json(), Resource: z.json() })
export type Statement = z.infer<typeof Statement>

const TemplateJson = z.object({
  Resources: z.record(z.string(), Resource),
  Outputs: z.record(z.string(), z.object({ Value: z.json() })),
})

export function outputsOf(template: Template): Record<string, Json> {
  const { Outputs } = TemplateJson.parse(template.toJSON())
  return Object.fromEntries(Object.entries(Outputs).map(([name, { Value }]) => [name, Value]))
}

/** All resources, of one type or of all, by logical id. */
export function resourcesOf(template: Template, type?: string): Record<string, Resource> {
  const { Resources } = TemplateJson.parse(template.toJSON())
  return Object.fromEntries(Object.entries(Resources).filter(([, { Type }]) => type === undefined || Type === type))
}

/** The one resource of a type whose logical id begins so: `IntakeReports` for the bucket of that construct. */
export function resource(
  template: Template,
  type: string,
  begin = '',
): { id: string; properties: Resource['Properties'] } {
  const [found, ...others] = Object.entries(resourcesOf(template, type)).filter(([id]) => id.startsWith(begin))
  if (found === undefined || others.length > 0) throw new Error(`not one ${type} that begins with "${begin}"`)
  const [id, { Properties }] = found
  return { id, properties: Properties }
}

export function logicalId(template: Template, type: string, begin = ''): string {
  return resource(template, type, begin).id
}

/** What stands in a value under these names, one inside the other. */
export function partOf(value: Json | undefined, ...names: string[]): Json | undefined {
  const [name, ...deeper] = names
  if (name === undefined) return value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return partOf(value[name], ...deeper)
}

/** A value as text: `{Fn::GetAtt: [id, Arn]}` as `id.Arn`, `Fn::Join` joined, `Ref` as the id. */
export function inWords(value: Json | undefined): string {
  if (Array.isArray(value)) return value.map(inWords).join('')
  if (typeof value !== 'object' || value === null) return String(value)
  if ('Ref' in value) return inWords(value['Ref'])
  if ('Fn::Join' in value) return inWords(asList(value['Fn::Join'])[1])
  if ('Fn::GetAtt' in value) return asList(value['Fn::GetAtt']).map(inWords).join('.')
  throw new Error(`no words for ${JSON.stringify(value)}`)
}

export function asList(value: Json | undefined): Json[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

/** The statements of a policy resource. */
export function statementsOf({ Properties }: Resource): Statement[] {
  return z.array(Statement).parse(partOf(Properties['PolicyDocument'], 'Statement'))
}

/** `action on resource` for each pair that a policy allows. */
export function allowedBy(policy: Resource): string[] {
  return statementsOf(policy).flatMap(({ Action, Resource: resources }) =>
    asList(Action).flatMap((action) => asList(resources).map((on) => `${inWords(action)} on ${inWords(on)}`)),
  )
}
