import { expect, test } from '@jest/globals'
import { signRequest } from '../../cli/stack/sign-request.ts'

const credentials = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'token' }

test('a request to a deployed API is signed for the region of its address, with the caller’s credentials', async () => {
  Object.assign(process.env, credentials)
  const url = new URL('https://abc123.execute-api.eu-west-1.amazonaws.com/v1/diff?series=s&from=2022')
  const headers = await signRequest(url)
  expect(headers['authorization']).toMatch(
    /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/execute-api\/aws4_request, SignedHeaders=.*host.*, Signature=[0-9a-f]{64}$/,
  )
  expect(headers['x-amz-security-token']).toBe('token')
  expect(headers).not.toHaveProperty('host')
})
