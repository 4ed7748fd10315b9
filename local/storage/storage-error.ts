/** An answer of S3 that is no success; `code` and `status` as in the Amazon S3 API Reference, "Error responses". */
export class StorageError extends Error {
  override readonly name = 'StorageError'
  readonly code: string
  readonly status: number
  readonly headers: Record<string, string>

  constructor(code: string, status: number, message: string, headers: Record<string, string> = {}) {
    super(message)
    this.code = code
    this.status = status
    this.headers = headers
  }
}
