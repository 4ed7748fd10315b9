import { Transform } from 'node:stream'
import { StorageError } from './storage-error.ts'

/** A chunk's size line and a trailer are short; what is longer is no aws-chunked body. */
const LONGEST_LINE = 4096

/**
 * Undoes `aws-chunked`: [hex-size[;extension]\r\n data \r\n] until a chunk of size 0, then trailers and an empty line.
 * Source: Amazon S3 API Reference, "Signature calculations: multiple chunks".
 * @param onTrailer called for each trailer, its name lower-cased.
 */
export function decodeAwsChunked(onTrailer: (name: string, value: string) => void): Transform {
  let pending: Buffer = Buffer.alloc(0)
  let left = 0
  let state: 'size' | 'data' | 'data-end' | 'trailers' | 'done' = 'size'

  function takeLine(): string | undefined {
    const end = pending.indexOf('\r\n')
    if (end < 0) {
      if (pending.length > LONGEST_LINE) throw malformed()
      return undefined
    }
    const line = pending.toString('latin1', 0, end)
    pending = pending.subarray(end + 2)
    return line
  }

  /** Takes one step; false where more bytes are needed. */
  function step(push: (data: Buffer) => void): boolean {
    if (state === 'data') {
      const data = pending.subarray(0, left)
      if (data.length === 0) return false
      push(data)
      left -= data.length
      pending = pending.subarray(data.length)
      if (left === 0) state = 'data-end'
      return true
    }
    if (state === 'done') return false
    const line = takeLine()
    if (line === undefined) return false
    if (state === 'size') {
      const size = /^([0-9a-fA-F]{1,12})(;.*)?$/.exec(line)?.[1]
      if (size === undefined) throw malformed()
      left = Number.parseInt(size, 16)
      state = left === 0 ? 'trailers' : 'data'
    } else if (state === 'data-end') {
      if (line !== '') throw malformed()
      state = 'size'
    } else if (line === '') {
      state = 'done'
    } else {
      const [name = '', ...value] = line.split(':')
      onTrailer(name.trim().toLowerCase(), value.join(':').trim())
    }
    return true
  }

  return new Transform({
    transform(bytes: Buffer, _encoding, done) {
      pending = pending.length === 0 ? bytes : Buffer.concat([pending, bytes])
      try {
        while (step((data) => this.push(data)));
        done()
      } catch (error) {
        done(error instanceof Error ? error : malformed())
      }
    },
    flush(done) {
      done(state === 'done' || (state === 'trailers' && pending.length === 0) ? null : malformed())
    },
  })
}

function malformed(): StorageError {
  return new StorageError('IncompleteBody', 400, 'The request body is not complete aws-chunked content.')
}
