/**
 * What runs in a function's process, around the bundle: as Lambda's own runtime it loads the handler once, answers one
 * event after the other and tells how a failure looked. It is text, since it must run outside of this project's build.
 * Messages to it: `{ id, event, deadline, context }`; from it: `{ ready }`, then `{ id, payload }` or `{ id, error }`.
 */
export const RUNTIME_BOOTSTRAP = `
import Module from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { existsSync, readFileSync } from 'node:fs'

const [file, ...names] = (process.env._HANDLER ?? '').split('.')
const send = (message) => new Promise((resolve) => process.send(message, undefined, undefined, resolve))
const shape = (error) => error instanceof Error
  ? { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\\n') }
  : { errorType: typeof error, errorMessage: String(error), trace: [] }

// A bundle's index.js is CommonJS in Lambda, whatever the project around the bundle says of its own files.
function loadCommonJs(file) {
  const module = new Module(file)
  module.filename = file
  module.paths = Module._nodeModulePaths(path.dirname(file))
  module._compile(readFileSync(file, 'utf8'), file)
  return module.exports
}

async function load(file, root) {
  const isCommonJs = file.endsWith('.cjs') || (file.endsWith('.js') && !existsSync(path.join(root, 'package.json')))
  if (!isCommonJs) return import(pathToFileURL(file).href)
  try {
    return loadCommonJs(file)
  } catch (error) {
    if (error instanceof SyntaxError) return import(pathToFileURL(file).href)
    throw error
  }
}

async function loadHandler() {
  const root = process.env.LAMBDA_TASK_ROOT ?? '.'
  const base = path.join(root, file ?? '')
  const found = ['.mjs', '.js', '.cjs'].map((extension) => base + extension).find((candidate) => existsSync(candidate))
  if (!found) throw Object.assign(new Error('Cannot find module ' + base), { name: 'Runtime.ImportModuleError' })
  const loaded = await load(found, root)
  const read = (root) => names.reduce((value, name) => value?.[name], root)
  const handler = read(loaded) ?? read(loaded.default)
  if (typeof handler === 'function') return handler
  throw Object.assign(new Error(process.env._HANDLER + ' is undefined or not exported'), { name: 'Runtime.HandlerNotFound' })
}

let handler
try {
  handler = await loadHandler()
} catch (error) {
  console.error(error)
  await send({ failed: shape(error) })
  process.exit(1)
}

process.on('message', async ({ id, event, deadline, context }) => {
  try {
    const parsed = JSON.parse(event)
    const result = await handler(parsed, {
      ...context,
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    })
    await send({ id, payload: JSON.stringify(result === undefined ? null : result), memory: process.resourceUsage().maxRSS })
  } catch (error) {
    console.error(error)
    await send({ id, error: shape(error), memory: process.resourceUsage().maxRSS })
  }
})
process.on('disconnect', () => process.exit(0))
await send({ ready: true })
`
