import type { CatalogueFault } from '../../extract/metrics/catalogue-fault.ts'
import { EXIT, Failure } from '../failure.ts'
import { placed } from '../output/catalogue-faults.ts'
import { tell } from '../output/print.ts'
import { findDeployment, type StackOptions, unreachable } from './stack-access.ts'

/** A file of settings that was checked, and the key under which it counts. */
export type CheckedFile = {
  readonly file: string
  readonly text: string
  readonly faults: readonly CatalogueFault[]
  readonly key: string
}

/**
 * Puts a file of settings into the bucket of the reports, where it is in force without a deployment.
 * @returns the address of the stack's API
 * @throws Failure (failed) for a file with a fault, which is not put
 */
export async function putSettings({ file, text, faults, key }: CheckedFile, options: StackOptions): Promise<string> {
  if (faults.length > 0) {
    for (const fault of faults) tell(placed(file, fault))
    throw new Failure(
      EXIT.failed,
      `${file} is not put: it has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}.`,
    )
  }
  const { settings, bucket, api } = await findDeployment(options)
  const { PutObjectCommand, S3Client } = await import('@aws-sdk/client-s3')
  const object = new PutObjectCommand({ Bucket: bucket, Key: key, Body: text, ContentType: 'application/json' })
  await new S3Client(settings).send(object).catch((error: unknown) => {
    throw unreachable(api, error)
  })
  return api
}
