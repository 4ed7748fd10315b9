import { copyFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AssetHashType, DockerImage } from 'aws-cdk-lib'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { type BuildOptions, buildSync } from 'esbuild'
import { withLiteralKeys } from './with-literal-keys.ts'
import { withLiteralVersions } from './with-literal-versions.ts'
import { withNativeHashes } from './with-native-hashes.ts'
import { withPureCalls } from './with-pure-calls.ts'
import { withoutUnusedErrors } from './without-unused-errors.ts'

const FUNCTIONS = fileURLToPath(new URL('../../functions', import.meta.url))

/**
 * Where the SDK would look for credentials if the environment had none. A function's environment always has them,
 * so these modules would only make bundles larger, by 100 KB.
 */
const UNUSED_CREDENTIAL_SOURCES = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/credential-provider-imds',
]

/**
 * The code of a function: functions/<folder>/handler.ts with all that it imports, as one minified index.js, and beside
 * it the JSON files of the folder, which it reads when they are asked for. By esbuild's own interface and not by
 * NodejsFunction, which starts npm for each bundle: half the time of a synth.
 * @param browserFiles folder below it whose files are for browsers: each is bundled by itself into `assets/`, under a
 * name with the hash of its content, so that it can be kept for ever
 */
export function bundledHandler(folder: string, browserFiles?: string): Code {
  return Code.fromAsset(join(FUNCTIONS, folder), {
    // The same bytes keep their name, so that a deployment replaces only what has changed.
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // CDK asks for an image in case the bundling here declines, which it never does.
      image: DockerImage.fromRegistry('unused'),
      local: {
        tryBundle: (output) => {
          bundle(join(FUNCTIONS, folder, 'handler.ts'), output)
          if (browserFiles !== undefined)
            bundleForBrowsers(join(FUNCTIONS, folder, browserFiles), join(output, 'assets'))
          copyData(join(FUNCTIONS, folder), output)
          return true
        },
      },
    },
  })
}

const standIn = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** In the place of code that no operation used here needs. */
const STAND_INS = {
  '@smithy/core/event-streams': standIn('no-event-streams.ts'),
  '@aws-sdk/endpoint-cache': standIn('no-endpoint-cache.ts'),
  '@aws-sdk/signature-v4-multi-region': standIn('one-region-signer.ts'),
}

const FOR_LAMBDA = {
  bundle: true,
  platform: 'node',
  // Because the same bundle runs on a user's own Node.
  target: 'node20',
  // ES module entries shake to two thirds of the size of the CommonJS ones.
  mainFields: ['module', 'main'],
  external: UNUSED_CREDENTIAL_SOURCES,
  alias: STAND_INS,
  // Markup in code is made by preact, whatever tsconfig.json is near.
  jsx: 'automatic',
  jsxImportSource: 'preact',
} satisfies BuildOptions

/** What lets the bundler see, in the code of the AWS SDK, that something is not used. */
const ONLY_WHAT_IS_USED = [withLiteralKeys, withLiteralVersions, withNativeHashes, withPureCalls, withoutUnusedErrors]

/** In two steps: everything in one ES module, and of that what is used, minified. */
function bundle(entry: string, output: string): void {
  const { outputFiles } = buildSync({ ...FOR_LAMBDA, entryPoints: [entry], format: 'esm', write: false })
  const contents = ONLY_WHAT_IS_USED.reduce(
    (code, change) => change(code),
    outputFiles.map(({ text }) => text).join(''),
  )
  buildSync({
    ...FOR_LAMBDA,
    stdin: { contents, resolveDir: FUNCTIONS, sourcefile: entry },
    outfile: join(output, 'index.js'),
    minify: true,
    // Signs as they are: written as escapes each takes twice the room.
    charset: 'utf8',
    // CommonJS starts faster than ES modules do.
    format: 'cjs',
    // The PDF library asks where its own files are only to draw pages, or where it can do without an answer.
    logOverride: { 'empty-import-meta': 'silent' },
  })
  // The project is an ES module package, and the bundle may be run from within it.
  writeFileSync(join(output, 'package.json'), '{"type":"commonjs"}\n')
}

/** What a browser can do that is kept up to date: all of them since 2023. */
const BROWSERS = ['chrome115', 'firefox115', 'safari16.4']

function bundleForBrowsers(folder: string, output: string): void {
  buildSync({
    entryPoints: readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:ts|css|svg)$/.test(entry.name))
      .map(({ name }) => join(folder, name)),
    entryNames: '[name]-[hash]',
    outdir: output,
    bundle: true,
    minify: true,
    format: 'esm',
    target: BROWSERS,
    loader: { '.svg': 'copy' },
  })
}

function copyData(folder: string, output: string): void {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    copyFileSync(join(folder, name), join(output, name))
  }
}
