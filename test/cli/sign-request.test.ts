import { afterEach, expect, test } from '@jest/globals'
import { requestSigner } from '../../cli/stack/sign-request.ts'

const before = { ...process.env }
afterEach(() => {
  process.env = { ...before }
})

const credentials = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'token' }
const url = new URL('https://abc123.execute-api.eu-west-1.amazonaws.com/v1/diff?series=s&from=2022')

test('a request to a deployed API is signed for the region of its address, with the caller’s credentials', async () => {
  Object.assign(process.env, credentials)
  const { headers, missing } = await requestSigner()(url, 'GET')
  expect(headers['authorization']).toMatch(
    /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/execute-api\/aws4_request, SignedHeaders=.*host.*, Signature=[0-9a-f]{64}$/,
  )
  expect(headers['x-amz-security-token']).toBe('token')
  expect(headers).not.toHaveProperty('host')
  expect(missing).toBeNull()
})

test('without credentials nothing is signed, and what is missing is told', async () => {
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name]
  const nowhere = { AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null' }
  Object.assign(process.env, nowhere, { AWS_EC2_METADATA_DISABLED: 'true' })
  const { headers, missing } = await requestSigner()(url, 'GET')
  expect(headers).toEqual({})
  expect(missing).toMatch(/credentials/)
})
