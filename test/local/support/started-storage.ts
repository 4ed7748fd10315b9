import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { GetObjectCommand, PutObjectCommand, type PutObjectCommandOutput, S3ServiceException } from '@aws-sdk/client-s3'
import { pipelineTemplate } from './pipeline-template.ts'
import { startedStack, type StartedStack } from './started-stack.ts'

/** A stack of two buckets: one with versions, and one without. */
export interface StartedStorage extends Pick<StartedStack, 's3' | 'stack' | 'end'> {
  /** Name of the bucket that keeps versions. */
  Bucket: string
  /** Name of the one that keeps none. */
  Plain: string
  put: (Key: string, Body?: string | Buffer, more?: object) => Promise<PutObjectCommandOutput>
  /** The object as text. */
  read: (Key: string, more?: object) => Promise<string>
  /** Names of the files that hold objects or uploads under way. */
  files: () => Promise<string[]>
}

/** Starts the stack in a temporary folder. */
export async function startedStorage(): Promise<StartedStorage> {
  const { Resources } = pipelineTemplate()
  const plain = { Type: 'AWS::S3::Bucket' }
  const buckets = {
    Reports: Resources['Reports'] ?? plain,
    ReportsPolicy: Resources['ReportsPolicy'] ?? plain,
    Plain: plain,
  }
  const outputs = { Bucket: { Value: { Ref: 'Reports' } }, Plain: { Value: { Ref: 'Plain' } } }
  const { stack, s3, folder, output, end } = await startedStack({ Resources: buckets, Outputs: outputs })
  const Bucket = output('Bucket')
  return {
    s3,
    stack,
    Bucket,
    Plain: output('Plain'),
    put: (Key, Body = 'text', more = {}) => s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more })),
    read: async (Key, more = {}) => {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key, ...more }))
      return (await Body?.transformToString()) ?? ''
    },
    files: async () => {
      const entries = await readdir(path.join(folder, 'data', 'objects'), { recursive: true, withFileTypes: true })
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
    },
    end,
  }
}

/** Name and status of the error that a call ends in. */
export async function refusal(call: Promise<unknown>): Promise<[string, number | undefined]> {
  try {
    await call
  } catch (error) {
    if (error instanceof S3ServiceException) return [error.name, error.$metadata.httpStatusCode]
    throw error
  }
  throw new Error('The call was not refused.')
}
