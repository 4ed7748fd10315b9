import { readFile } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod/mini'
import { AssemblyError } from './assembly-error.ts'

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      displayName: z.optional(z.string()),
      environment: z.optional(z.string()),
      properties: z.optional(
        z.object({
          templateFile: z.optional(z.string()),
          stackName: z.optional(z.string()),
        }),
      ),
    }),
  ),
})

const TemplateResource = z.object({
  Type: z.string(),
  Properties: z.optional(z.record(z.string(), z.unknown())),
  Metadata: z.optional(z.record(z.string(), z.unknown())),
  Condition: z.optional(z.string()),
})
type TemplateResource = z.infer<typeof TemplateResource>

const Template = z.object({
  Parameters: z.optional(z.record(z.string(), z.object({ Default: z.optional(z.unknown()) }))),
  Mappings: z.optional(z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown())))),
  Conditions: z.optional(z.record(z.string(), z.unknown())),
  Resources: z.record(z.string(), TemplateResource),
  Outputs: z.optional(
    z.record(
      z.string(),
      z.object({ Value: z.unknown(), Condition: z.optional(z.string()), Description: z.optional(z.string()) }),
    ),
  ),
})
export type Template = z.infer<typeof Template>

export interface Assembly {
  directory: string
  stackName: string
  region: string
  template: Template
}

const DEFAULT_REGION = 'us-east-1'

/**
 * Reads one stack of a synthesized cloud assembly (`cdk.out`).
 * @param stackName which stack, by its artifact id or name; may be left out where the assembly holds one.
 * @throws AssemblyError where there is no assembly, no such stack, or more than one to choose from.
 */
export async function readAssembly(directory: string, stackName?: string): Promise<Assembly> {
  const manifest = Manifest.parse(JSON.parse(await readAssemblyFile(directory, 'manifest.json')))
  const stacks = Object.entries(manifest.artifacts)
    .filter(([, artifact]) => artifact.type === 'aws:cloudformation:stack')
    .map(([id, artifact]) => ({
      id,
      name: artifact.properties?.stackName ?? id,
      templateFile: artifact.properties?.templateFile ?? `${id}.template.json`,
      region: regionOf(artifact.environment),
    }))
  const wanted =
    stackName === undefined ? stacks : stacks.filter(({ id, name }) => id === stackName || name === stackName)
  const [stack, ...others] = wanted
  const names = stacks.map(({ name }) => name).join(', ') || 'none'
  if (!stack)
    throw new AssemblyError(`${directory} has no stack ${stackName ?? ''}: it holds ${names}. Synthesize it first.`)
  if (others.length > 0) throw new AssemblyError(`${directory} holds several stacks (${names}): say which one to run.`)
  const template = Template.parse(JSON.parse(await readAssemblyFile(directory, stack.templateFile)))
  return { directory: path.resolve(directory), stackName: stack.name, region: stack.region, template }
}

async function readAssemblyFile(directory: string, file: string): Promise<string> {
  try {
    return await readFile(path.join(directory, file), 'utf8')
  } catch (cause) {
    throw new AssemblyError(`Cannot read ${file} in ${directory}: is it a synthesized cloud assembly (cdk synth)?`, {
      cause,
    })
  }
}

/** [aws://111111111111/eu-central-1] names a region; [aws://unknown-account/unknown-region] does not. */
function regionOf(environment: string | undefined): string {
  const region = environment?.split('/').at(-1)
  return region === undefined || region === 'unknown-region' ? DEFAULT_REGION : region
}
