/*
 * The bucket behind this address, as any S3 client would use it. The local stack answers for S3 and CloudFormation at
 * the address of the pages, and takes whoever is on this machine for its owner; a deployment's address does neither,
 * and nothing here gives it more to allow.
 */

/** A signature that says who asks and of which service; on the local stack nobody has a secret to sign with. */
const signedFor = (service: string) =>
  `AWS4-HMAC-SHA256 Credential=pages/19700101/local/${service}/aws4_request, SignedHeaders=host, Signature=0`

/** The name of the reports bucket, or null where this address is no local stack. */
export async function findBucket(): Promise<string | null> {
  // A question that a deployment answers with a page: asked first, so that it never has to refuse one.
  const listed = await fetch('/', { headers: { authorization: signedFor('s3') } })
  if (!(await listed.text()).includes('<ListAllMyBucketsResult')) return null
  const described = await fetch('/', {
    method: 'POST',
    headers: { authorization: signedFor('cloudformation') },
    body: new URLSearchParams({ Action: 'DescribeStacks', Version: '2010-05-15' }),
  })
  const outputs = new DOMParser()
    .parseFromString(await described.text(), 'text/xml')
    .querySelectorAll('Outputs > member')
  const output = [...outputs].find((one) => one.querySelector('OutputKey')?.textContent === 'ReportsBucketName')
  return output?.querySelector('OutputValue')?.textContent ?? null
}

/**
 * Puts a file under a key and tells how far it is.
 * @param progress takes the share that is sent, from 0 to 1
 * @returns the version of the object
 */
export function putObject(bucket: string, key: string, file: Blob, progress: (share: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    // fetch does not tell how much of a body is sent.
    const request = new XMLHttpRequest()
    request.open('PUT', `/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`)
    request.setRequestHeader('authorization', signedFor('s3'))
    request.setRequestHeader('x-amz-content-sha256', 'UNSIGNED-PAYLOAD')
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total === 0 ? 1 : loaded / total))
    request.addEventListener('load', () => {
      const version = request.getResponseHeader('x-amz-version-id')
      if (request.status === 200 && version !== null) resolve(version)
      else reject(new Error(`the bucket refuses it (${request.status})`))
    })
    request.addEventListener('error', () => reject(new Error('the bucket cannot be reached')))
    request.send(file)
  })
}
