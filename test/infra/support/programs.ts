import { spawnSync } from 'node:child_process'
import { buildSync } from 'esbuild'

/** The unminified bundle of a program, as the first step of the functions' own bundling makes it. */
export const bundled = (program: string): string =>
  buildSync({
    stdin: { contents: program, sourcefile: 'program.mjs', resolveDir: import.meta.dirname },
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'esm',
    write: false,
  })
    .outputFiles.map(({ text }) => text)
    .join('')

/** What is not an ES module asks for those of Node by `require`. */
const WITH_REQUIRE = "import { createRequire as requireFor } from 'node:module'; const require = requireFor('/');\n"

/**
 * What a bundle prints, read as JSON.
 * @throws Error with what it says when it fails
 */
export function printedBy(bundle: string): unknown {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module'], {
    input: WITH_REQUIRE + bundle,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}
