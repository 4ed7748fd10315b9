import { readFile } from 'node:fs/promises'
import type { Upload } from '../../schemas/report.ts'
import { EXIT, Failure } from '../failure.ts'
import { whyUnreadable } from '../files/read-bytes.ts'
import { tell } from '../output/print.ts'
import { inNumber } from '../../compare/index.ts'
import { stateInWords } from '../../render/upload-markdown.ts'
import { dropReport } from './drop-report.ts'
import { inParallel } from './in-parallel.ts'
import type { Deployment } from './stack-access.ts'

/** A local file and the key under which it is dropped. */
export type Drop = { file: string; key: string }
export type Dropped = Drop & { upload: Upload | null }

/** Files on their way at once. */
const AT_A_TIME = 8

/**
 * Drops files into the bucket and waits for each; a line of progress on stderr for every one. A file that cannot be
 * read or was not taken is told there, and the others go on.
 * @throws Failure (unreachable) as soon as the stack does not answer any more
 */
export async function dropFiles(deployment: Deployment, drops: readonly Drop[]): Promise<Dropped[]> {
  const { S3Client } = await import('@aws-sdk/client-s3')
  const s3 = new S3Client(deployment.settings)
  let done = 0
  const told = (file: string, outcome: string) => {
    done += 1
    tell(`[${String(done).padStart(String(drops.length).length)}/${drops.length}] ${file}: ${outcome}`)
  }
  return inParallel(drops, AT_A_TIME, async ({ file, key }) => {
    try {
      const upload = await dropReport(s3, deployment, key, await readFile(file))
      const figures = upload.tally === null ? '' : `, ${inNumber(upload.tally.figures, 'figure')}`
      const words = upload.state === 'parsed' ? '' : ` ${upload.message}`
      told(file, `${stateInWords(upload)}${figures}.${words}`)
      return { file, key, upload }
    } catch (error) {
      if (error instanceof Failure && error.exitCode === EXIT.unreachable) throw error
      told(file, whyUnreadable(file, error))
      return { file, key, upload: null }
    }
  })
}
