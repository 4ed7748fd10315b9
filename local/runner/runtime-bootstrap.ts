/**
 * What runs in a function's process, around the bundle: as Lambda's own runtime it loads the handler once, answers one
 * event after the other and tells how a failure looked. It is text, since it must run outside of this project's build.
 * Messages to it: `{ id, event, deadline, context }`; from it: `{ ready }`, then `{ id, payload }` or `{ id, error }`.
 */
export const RUNTIME_BOOTSTRAP = `
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { existsSync } from 'node:fs'

const [file, ...names] = (process.env._HANDLER ?? '').split('.')
const send = (message) => new Promise((resolve) => process.send(message, undefined, undefined, resolve))
const shape = (error) => error instanceof Error
  ? { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\\n') }
  : { errorType: typeof error, errorMessage: String(error), trace: [] }

async function loadHandler() {
  const base = path.join(process.env.LAMBDA_TASK_ROOT ?? '.', file ?? '')
  const found = ['.mjs', '.js', '.cjs'].map((extension) => base + extension).find((candidate) => existsSync(candidate))
  if (!found) throw Object.assign(new Error('Cannot find module ' + base), { name: 'Runtime.ImportModuleError' })
  const loaded = await import(pathToFileURL(found).href)
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
