import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod/mini'

/** How other commands find the stack that `yearover up` runs: a file in its data folder. */
const LocalStack = z.object({ url: z.string(), stackName: z.string(), pid: z.int() })
export type LocalStack = z.infer<typeof LocalStack>

const DEFAULT: LocalStack = { url: 'http://127.0.0.1:4600', stackName: '', pid: 0 }
const fileIn = (data: string) => path.join(data, 'stack.json')

/** Says where the stack runs, for as long as it does. */
export async function announceLocalStack(data: string, stack: LocalStack): Promise<void> {
  await mkdir(data, { recursive: true })
  await writeFile(fileIn(data), `${JSON.stringify(stack)}\n`)
}

/** Takes the word back when the stack stops. */
export async function retractLocalStack(data: string): Promise<void> {
  await rm(fileIn(data), { force: true })
}

/** The stack that was announced in a data folder; the default address where none was. */
export async function findLocalStack(data: string): Promise<LocalStack> {
  try {
    return LocalStack.parse(JSON.parse(await readFile(fileIn(data), 'utf8')))
  } catch {
    return DEFAULT
  }
}
