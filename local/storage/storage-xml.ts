import { XMLBuilder, XMLParser } from 'fast-xml-parser'
import type { Answer } from '../gateway/answer.ts'
import { StorageError } from './storage-error.ts'

const builder = new XMLBuilder({ suppressEmptyNode: false, processEntities: true })
const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/'

/** Values of an XML answer: a list repeats its element, what is undefined is left out. */
export type XmlValue = string | number | boolean | undefined | XmlValue[] | { [name: string]: XmlValue }

/** @param content of the root element: values, or XML that is written already */
export function xmlAnswer(root: string, content: Record<string, XmlValue> | string, status = 200): Answer {
  const inner = typeof content === 'string' ? content : builder.build(content)
  const namespace = root === 'Error' ? '' : ` xmlns="${NAMESPACE}"`
  return {
    status,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${namespace}>${inner}</${root}>`,
  }
}

/** S3's XML of an error. @param resource the path that was asked */
export function errorAnswer(
  { code, message, status, headers }: StorageError,
  resource: string,
  requestId: string,
): Answer {
  const answer = xmlAnswer('Error', { Code: code, Message: message, Resource: resource, RequestId: requestId }, status)
  return { ...answer, headers: { ...answer.headers, ...headers } }
}

/**
 * Reads an XML body; each element named in `lists` is a list, however often it occurs. All values are text.
 * @throws StorageError MalformedXML
 */
export function parseXml(body: Buffer, lists: readonly string[]): unknown {
  const parser = new XMLParser({ parseTagValue: false, isArray: (name) => lists.includes(name), trimValues: false })
  try {
    const parsed: unknown = parser.parse(body, true)
    return parsed
  } catch {
    throw malformedXml()
  }
}

/** S3's answer to a body that is no XML, or not the XML that the operation takes. */
export function malformedXml(): StorageError {
  return new StorageError(
    'MalformedXML',
    400,
    'The XML you provided was not well-formed or did not validate against our published schema.',
  )
}
