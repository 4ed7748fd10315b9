import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Principal } from '../access/decide-access.ts'
import type { Gate } from '../access/gate.ts'
import type { Answer } from '../gateway/answer.ts'
import type { Service } from '../gateway/gateway.ts'
import { BodyTooLargeError } from '../gateway/read-body.ts'
import type { BucketPlan } from '../plan/read-buckets.ts'
import { getLocation, getVersioning, listBuckets } from './bucket-operations.ts'
import { copyObject, readCopySource } from './copy-object.ts'
import { deleteObjects } from './delete-objects.ts'
import { foundVersion } from './find-version.ts'
import { getObject } from './get-object.ts'
import { listObjects } from './list-objects.ts'
import { listVersions } from './list-versions.ts'
import { deleteObject, putObject } from './object-operations.ts'
import { changeTags, getTags } from './object-tags.ts'
import type { MultipartUploads } from './multipart-uploads.ts'
import type { ObjectStore } from './object-store.ts'
import type { ObjectVersion } from './object-version.ts'
import { refuseExpired } from './presigned-expiry.ts'
import { requiredAccess } from './required-access.ts'
import { StorageError } from './storage-error.ts'
import type { BucketRequest } from './storage-request.ts'
import { headerOf, readStorageRequest } from './storage-request.ts'
import { errorAnswer, malformedXml } from './storage-xml.ts'

interface StorageParts {
  buckets: readonly BucketPlan[]
  store: ObjectStore
  uploads: MultipartUploads
  gate: Gate
  region: string
}

/** Speaks S3's REST protocol in front of the object store. */
export function createStorageService({ buckets, store, uploads, gate, region }: StorageParts): Service {
  function bucketNamed(name: string): BucketPlan {
    const bucket = buckets.find((candidate) => candidate.name === name)
    if (!bucket) throw new StorageError('NoSuchBucket', 404, `The specified bucket does not exist: ${name}`)
    return bucket
  }

  async function dispatch(message: IncomingMessage, principal: Principal): Promise<Answer> {
    const bare = readStorageRequest(message)
    refuseExpired(bare.query, Date.now())
    if (bare.bucketName === '') {
      if (!gate.allows({ principal, action: 's3:ListAllMyBuckets', resource: '*' })) throw accessDenied()
      return listBuckets(buckets)
    }
    const request: BucketRequest = { ...bare, bucket: bucketNamed(bare.bucketName) }
    for (const access of requiredAccess(request)) {
      if (!gate.allows({ principal, ...access })) throw accessDenied()
    }
    if (request.key === '') return bucketAnswer(request, principal)
    try {
      return await objectAnswer(request)
    } catch (error) {
      throw concealed(error, request, principal)
    }
  }

  /** Who may not list a bucket does not learn that a key or a version of it is missing. */
  function concealed(error: unknown, { bucket }: BucketRequest, principal: Principal): unknown {
    if (!(error instanceof StorageError) || !MISSING.has(error.code)) return error
    return gate.wouldAllow({ principal, action: 's3:ListBucket', resource: bucket.arn }) ? error : accessDenied()
  }

  async function bucketAnswer(request: BucketRequest, principal: Principal): Promise<Answer> {
    const { method, query, bucket } = request
    if (method === 'HEAD') return { status: 200, headers: { 'x-amz-bucket-region': region } }
    if (method === 'POST' && query.has('delete')) {
      return deleteObjects(request, store, (key, versionId) =>
        gate.allows({
          principal,
          action: versionId === undefined ? 's3:DeleteObject' : 's3:DeleteObjectVersion',
          resource: `${bucket.arn}/${key}`,
          policyHolder: bucket.arn,
        }),
      )
    }
    if (method !== 'GET') throw notImplemented(`${method} of a bucket (buckets come from the template)`)
    if (query.has('versions')) return listVersions(request, store)
    if (query.has('versioning')) return getVersioning(request)
    if (query.has('location')) return getLocation(region)
    if (query.has('uploads')) return uploads.listUploads(request)
    const other = BUCKET_CONFIGURATIONS.find((name) => query.has(name))
    if (other !== undefined) throw notImplemented(`?${other}`)
    return listObjects(request, store)
  }

  async function copySource(request: BucketRequest): Promise<ObjectVersion> {
    const { bucketName, key, versionId } = readCopySource(request)
    return foundVersion(await store.find(bucketNamed(bucketName), key, versionId), versionId)
  }

  async function objectAnswer(request: BucketRequest): Promise<Answer> {
    const { method, query } = request
    const isCopy = headerOf(request, 'x-amz-copy-source') !== undefined
    if (query.has('tagging')) return method === 'GET' ? getTags(request, store) : changeTags(request, store)
    if (method === 'POST' && query.has('uploads')) return uploads.create(request)
    if (query.has('uploadId')) {
      if (method === 'PUT')
        return isCopy ? uploads.copyPart(request, await copySource(request)) : uploads.putPart(request)
      if (method === 'POST') return uploads.complete(request)
      return method === 'DELETE' ? uploads.abort(request) : uploads.listParts(request)
    }
    if (method === 'GET' || method === 'HEAD') return getObject(request, store)
    if (method === 'PUT')
      return isCopy ? copyObject(request, store, await copySource(request)) : putObject(request, store)
    if (method === 'DELETE') return deleteObject(request, store)
    throw notImplemented(`${method} of an object`)
  }

  return {
    async answer(request, principal) {
      const requestId = randomUUID()
      try {
        const answer = await dispatch(request, principal)
        return { ...answer, headers: { ...answer.headers, 'x-amz-request-id': requestId } }
      } catch (error) {
        const known = error instanceof BodyTooLargeError ? malformedXml() : error
        if (known instanceof StorageError) return errorAnswer(known, request.url ?? '', requestId)
        throw error
      }
    },
  }
}

const MISSING = new Set(['NoSuchKey', 'NoSuchVersion'])

/** Parts of a bucket's configuration that the template holds and that cannot be asked for here. */
const BUCKET_CONFIGURATIONS = [
  'acl',
  'cors',
  'encryption',
  'lifecycle',
  'logging',
  'notification',
  'object-lock',
  'ownershipControls',
  'policy',
  'policyStatus',
  'publicAccessBlock',
  'replication',
  'tagging',
  'website',
]

function accessDenied(): StorageError {
  return new StorageError('AccessDenied', 403, 'Access Denied')
}

function notImplemented(what: string): StorageError {
  return new StorageError('NotImplemented', 501, `The local stack does not serve this: ${what}.`)
}
