import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build, type OutputFile } from 'esbuild'

/*
 * Builds the command line into dist/, as `npm ci` does. Each command becomes a chunk of its own that is loaded
 * when it is run.
 */

const root = path.resolve(import.meta.dirname, '..')
const outdir = path.join(root, 'dist')

/** Native, or run as programs of their own: these stay in node_modules. */
const EXTERNAL = ['dynalite', 'level', 'classic-level', 'aws-cdk', 'aws-cdk-lib', 'esbuild', 'tsx']

/** CommonJS packages inside the bundle call `require` for Node's own modules. */
const REQUIRE =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);"

/** Writes beside the target and renames, so that a command that starts meanwhile never reads half a file. */
async function replaceFile({ path: target, contents }: OutputFile): Promise<void> {
  const partial = `${target}.${process.pid}`
  await writeFile(partial, contents)
  await chmod(partial, 0o755)
  await rename(partial, target)
}

const isEntry = ({ path: file }: OutputFile) => path.basename(file) === 'yearover.js'

/** Chunks first and the entry last: the entry names the chunks. */
async function writeBundle(files: readonly OutputFile[]): Promise<void> {
  await mkdir(outdir, { recursive: true })
  await Promise.all(files.filter((file) => !isEntry(file)).map(replaceFile))
  await Promise.all(files.filter(isEntry).map(replaceFile))
  const current = new Set(files.map((file) => path.basename(file.path)))
  const stale = (await readdir(outdir)).filter((name) => name.endsWith('.js') && !current.has(name))
  await Promise.all(stale.map((name) => rm(path.join(outdir, name))))
}

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: { yearover: 'cli/yearover.ts' },
  outdir,
  bundle: true,
  splitting: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  minifySyntax: true,
  external: EXTERNAL,
  banner: { js: REQUIRE },
  legalComments: 'none',
  logLevel: 'warning',
})
await writeBundle(outputFiles)
