import { readFile } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod/mini'
import { DEFAULT_PORT } from './ports.ts'

/** What a running stack writes into its data folder, and takes away when it stops. */
const RunningStack = z.object({ url: z.string() })

/** The address of the stack that runs on a data folder; the default address where none does. */
export async function findLocalStack(data: string): Promise<string> {
  try {
    return RunningStack.parse(JSON.parse(await readFile(path.join(data, 'stack.json'), 'utf8'))).url
  } catch {
    return `http://127.0.0.1:${DEFAULT_PORT}`
  }
}
