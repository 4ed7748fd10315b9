import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Resource {
  Type: string
  Metadata?: { 'aws:asset:path'?: string; 'aws:cdk:path'?: string }
  Properties?: { Environment?: { Variables?: Record<string, unknown> } }
}

export interface FunctionBundle {
  /** The function's construct path without the stack: `Intake/ParseDocument`. */
  name: string
  directory: string
  /** The template's variables; references are filled with stand-ins, which is enough to start. */
  environment: Record<string, string>
}

/** The functions of a synthesized template with the folders of their bundles. */
export function functionBundles(assembly: string): FunctionBundle[] {
  const file = readdirSync(assembly).find((name) => name.endsWith('.template.json'))
  if (file === undefined) throw new Error(`${assembly} holds no template; run: npm run synth`)
  const template: { Resources: Record<string, Resource> } = JSON.parse(readFileSync(join(assembly, file), 'utf8'))
  return Object.values(template.Resources).flatMap(({ Type, Metadata, Properties }): FunctionBundle[] => {
    const asset = Metadata?.['aws:asset:path']
    if (Type !== 'AWS::Lambda::Function' || asset === undefined) return []
    const variables = Object.entries(Properties?.Environment?.Variables ?? {})
    return [
      {
        name: (Metadata?.['aws:cdk:path'] ?? '').split('/').slice(1, 3).join('/'),
        directory: join(assembly, asset),
        environment: Object.fromEntries(
          variables.map(([name, value]) => [name, typeof value === 'string' ? value : standIn(name)]),
        ),
      },
    ]
  })
}

/** What a reference is filled with: its own name, in the form that the function expects of such a variable. */
function standIn(variable: string): string {
  const name = variable.toLowerCase()
  if (variable.endsWith('_URL')) return `https://${name}.invalid/`
  return variable.endsWith('_ARN') ? `arn:aws:any:us-east-1:000000000000:${name}` : name
}
