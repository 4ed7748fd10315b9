import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'

export interface FixtureTemplate {
  Parameters?: Record<string, unknown>
  Conditions?: Record<string, unknown>
  Resources: Record<string, { Type: string; Properties?: Record<string, unknown>; Metadata?: Record<string, unknown> }>
  Outputs?: Record<string, { Value: unknown }>
}

/**
 * Handlers by the name of their asset folder: the text of an ES module, which may import what the project has
 * installed.
 */
export type Handlers = Record<string, string>

/** Writes what `cdk synth` would: a manifest, one template and a folder for each bundled handler. */
export async function writeAssembly(
  directory: string,
  template: FixtureTemplate,
  handlers: Handlers = {},
): Promise<string> {
  await mkdir(directory, { recursive: true })
  await writeFile(
    path.join(directory, 'manifest.json'),
    JSON.stringify({
      version: '36.0.0',
      artifacts: {
        Fixture: {
          type: 'aws:cloudformation:stack',
          environment: 'aws://unknown-account/unknown-region',
          properties: { templateFile: 'Fixture.template.json' },
        },
      },
    }),
  )
  await writeFile(path.join(directory, 'Fixture.template.json'), JSON.stringify(template))
  for (const [name, source] of Object.entries(handlers)) {
    await mkdir(path.join(directory, `asset.${name}`), { recursive: true })
    await writeFile(path.join(directory, `asset.${name}`, 'index.mjs'), await bundled(source))
  }
  return directory
}

const bundles = new Map<string, Promise<string>>()

/** Bundles a handler; each text once. */
function bundled(source: string): Promise<string> {
  const known = bundles.get(source)
  if (known) return known
  const bundle = build({
    stdin: { contents: source, resolveDir: import.meta.dirname, loader: 'ts' },
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    logLevel: 'error',
  }).then(({ outputFiles: [file] }) => file?.text ?? '')
  bundles.set(source, bundle)
  return bundle
}
