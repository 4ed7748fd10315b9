import type { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createBrotliDecompress, createGunzip } from 'node:zlib'
import { FetchFault } from '../fetch-fault.ts'
import type { Answer } from './exchange.ts'

/** Encodings that are asked for; anything else is refused. */
export const ACCEPTED_ENCODINGS = 'gzip, br'

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  br: () => createBrotliDecompress({ params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 0 } }),
}

/**
 * Reads the body of an answer, unpacked. Bytes are counted while they come and while they unpack, so that neither a
 * long body nor one that unpacks to a long one is ever held whole.
 * @param most bytes that may come, and that it may unpack to
 * @throws FetchFault (failed): `too-large`, `encoding`, `incomplete`, `timeout`
 */
export async function readBody(answer: Answer, most: number): Promise<Buffer> {
  const announced = Number(answer.headers['content-length'] ?? Number.NaN)
  const pieces: Buffer[] = []
  try {
    if (announced > most) throw tooLarge(`${announced} bytes are announced`, most)
    await read(answer, most, pieces)
  } catch (error) {
    throw error instanceof FetchFault ? error : broken(error)
  } finally {
    answer.end()
  }
  return Buffer.concat(pieces)
}

/**
 * Reads the beginning of a body, unpacked: all of a short one, of a longer one the lines that are whole.
 * @param most bytes that are read
 * @throws FetchFault (failed): `encoding`, `incomplete`, `timeout`; `too-large` where not even the first line is whole
 */
export async function readBeginning(answer: Answer, most: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  try {
    await read(answer, most, pieces)
    return Buffer.concat(pieces)
  } catch (error) {
    if (!(error instanceof FetchFault)) throw broken(error)
    if (error.reason !== 'too-large') throw error
    const begun = Buffer.concat(pieces)
    const whole = Math.max(begun.lastIndexOf('\n'), begun.lastIndexOf('\r')) + 1
    // Nothing would be read as a body that says nothing: of robots.txt, that all is allowed.
    if (whole === 0) throw error
    return begun.subarray(0, whole)
  } finally {
    answer.end()
  }
}

/** @param pieces takes what has come, as far as it came without a fault */
async function read({ headers, message, alive }: Answer, most: number, pieces: Buffer[]): Promise<void> {
  const encoding = (headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  const decoder = encoding === 'identity' || encoding === '' ? null : DECODERS[encoding]
  if (decoder === undefined) throw new FetchFault('failed', 'encoding', `the encoding "${encoding}" was not asked for`)

  const coming = counted(most, 'bytes came')
  const unpacked = counted(most, 'bytes came out of what was sent packed')
  const arrive = async function* (source: AsyncIterable<Buffer>) {
    for await (const piece of source) {
      alive()
      coming(piece)
      yield piece
    }
  }
  const keep = async (source: AsyncIterable<Buffer>) => {
    for await (const piece of source) {
      unpacked(piece)
      pieces.push(piece)
    }
  }
  await (decoder === null ? pipeline(message, arrive, keep) : pipeline(message, arrive, decoder(), keep))
  // Where the connection ended early without an error of its own.
  if (!message.complete) throw broken(new Error('the connection was closed'))
}

/** Counts pieces and stops at the first byte too many. */
function counted(most: number, what: string): (piece: Buffer) => void {
  let bytes = 0
  return ({ length }) => {
    bytes += length
    if (bytes > most) throw tooLarge(`more than ${most} ${what}`, most)
  }
}

const tooLarge = (what: string, most: number) =>
  new FetchFault('failed', 'too-large', `${what}; at most ${most} bytes are fetched`)

/** A packed body that ends too early is incomplete, one that cannot be unpacked is something else. */
function broken(error: unknown): FetchFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^(?:Z_(?!BUF)|ERR__?ERROR|ERR_BROTLI|ERR_PADDING|ERR_)/.test(code) && !/PREMATURE|STREAM/.test(code)) {
    return new FetchFault('failed', 'encoding', `what was sent packed cannot be unpacked (${code})`, { cause: error })
  }
  const text = error instanceof Error ? error.message : String(error)
  return new FetchFault('failed', 'incomplete', `the body ended before it was whole (${text}); it is not a document`, {
    cause: error,
  })
}
