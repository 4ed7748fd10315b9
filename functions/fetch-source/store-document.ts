import { sniffFormat } from '../../extract/formats/sniff-format.ts'
import { keyOfIdentity } from '../../schemas/identity.ts'
import type { FetchRequest } from '../../schemas/fetch-plan.ts'
import type { DocumentFormat } from '../../schemas/source.ts'
import type { Given } from './ask-address.ts'
import { FetchFault } from './fetch-fault.ts'
import { type ReportBucket, sha256Of } from './report-bucket.ts'

/** Where a document lies, and whether it was there already. */
export interface Stored {
  key: string
  document: string
  isNew: boolean
}

const FORMATS: readonly string[] = ['pdf', 'html', 'docx', 'text'] satisfies DocumentFormat[]
const EXTENSIONS: Readonly<Record<DocumentFormat, string>> = { pdf: 'pdf', html: 'html', docx: 'docx', text: 'txt' }

const isReadable = (format: string): format is DocumentFormat => FORMATS.includes(format)

/** Types by which a server says that it sends a document of one format and no other. */
const ANNOUNCED: readonly (readonly [type: string, format: DocumentFormat])[] = [
  ['application/pdf', 'pdf'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
]

/**
 * Stores the bytes of a report under the key of its identity, unless these bytes stand there already. The content says
 * what they are, whatever the server calls them; a page in place of a PDF is an error page or a login, not a report.
 * @throws FetchFault (failed): `empty`, `wrong-type`
 */
export async function storeDocument(
  { series, subject, edition, address, formats }: FetchRequest,
  { bytes, headers, redirects }: Extract<Given, { kind: 'body' }>,
  bucket: ReportBucket,
  now: Date,
): Promise<Stored> {
  if (subject === null || edition === null) throw new Error(`${address} is to be stored without an identity`)
  const format = formatOf(bytes, headers['content-type'] ?? '', formats)
  const last = new URL(redirects.at(-1) ?? address).pathname
  const extension = format === 'text' && /\.(?:md|markdown)$/i.test(last) ? 'md' : EXTENSIONS[format]
  const key = keyOfIdentity({ series, subject, edition }, extension)
  const document = sha256Of(bytes)
  const isNew = (await bucket.documentAt(key)) !== document
  if (isNew) {
    const { etag = null, 'last-modified': lastModified = null } = headers
    await bucket.put(key, bytes, { address, redirects, fetchedAt: now.toISOString(), etag, lastModified })
  }
  return { key, document, isNew }
}

function formatOf(bytes: Buffer, type: string, wanted: FetchRequest['formats']): DocumentFormat {
  const format = sniffFormat(bytes)
  if (format === 'empty') throw new FetchFault('failed', 'empty', 'the answer has no bytes')
  if (!isReadable(format)) throw wrong(`what came is ${format}, which is not read`)
  const announced = ANNOUNCED.find(([name]) => type.toLowerCase().startsWith(name))?.[1]
  if (announced !== undefined && announced !== format) {
    throw wrong(`${announced} is announced, but what came is ${format}: an error page or a login?`)
  }
  if (wanted !== null && !wanted.includes(format)) {
    throw wrong(`what came is ${format}; the source gives ${wanted.join(', ')} only: an error page or a login?`)
  }
  return format
}

const wrong = (message: string) => new FetchFault('failed', 'wrong-type', message)
