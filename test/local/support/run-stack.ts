import { startStack } from '../../../local/index.ts'

/** Runs a stack in a process of its own, for a test that kills it: arguments are the assembly and the data folder. */
const [assembly = '', data = ''] = process.argv.slice(2)
const stack = await startStack({ assembly, data, port: 0 })
process.send?.({ url: stack.url, outputs: stack.outputs })
