import type { Identity } from '../../schemas/identity.ts'
import { objectKeys } from '../files/object-keys.ts'
import { EXIT } from '../failure.ts'
import { chooseFormat, type Format } from '../output/formats.ts'
import { printUploads } from '../output/upload-table.ts'
import { dropFiles } from '../stack/drop-files.ts'
import { findDeployment, type StackOptions } from '../stack/stack-access.ts'

export type PutOptions = StackOptions & Partial<Identity> & { format?: Format }

/** `yearover put`: drops files into the bucket, waits, and says what became of each. */
export async function put(files: readonly string[], options: PutOptions): Promise<void> {
  const { series, subject, edition } = options
  const keys = objectKeys(files, {
    ...(series !== undefined && { series }),
    ...(subject !== undefined && { subject }),
    ...(edition !== undefined && { edition }),
  })
  const deployment = await findDeployment(options)
  const drops = files.map((file, index) => ({ file, key: keys[index] ?? file }))
  const dropped = await dropFiles(deployment, drops)
  const uploads = dropped.flatMap(({ upload }) => (upload === null ? [] : [upload]))
  printUploads(chooseFormat(options.format), uploads)
  if (uploads.length < files.length || uploads.some(({ state }) => state === 'rejected')) process.exitCode = EXIT.failed
}
