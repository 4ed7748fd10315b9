import { SignatureV4 } from '@smithy/signature-v4'

/*
 * What the AWS SDK asks of the signer for requests to several regions at once
 * (`@aws-sdk/signature-v4-multi-region`): without a library for their asymmetric signatures, which no function
 * brings, it signs as the one for a single region does.
 */

/** Signs requests to the region of the function. */
export class SignatureV4MultiRegion extends SignatureV4 {
  /** No library for asymmetric signatures is there, so the SDK takes endpoints that do without. */
  static sigv4aDependency(): 'none' {
    return 'none'
  }
}

/** The signer of sessions with directory buckets, of which there are none. */
export { SignatureV4 as SignatureV4SignWithCredentials }
