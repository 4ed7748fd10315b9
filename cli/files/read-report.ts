import { bundledCatalogues, decodeDocument, pickCatalogue, readDecoded } from '../../extract/index.ts'
import type { Catalogue } from '../../schemas/catalogue.ts'
import type { Identity } from '../../schemas/identity.ts'
import type { Reading } from '../../schemas/reading.ts'
import type { RejectionReason } from '../../schemas/report.ts'
import { EXIT, Failure } from '../failure.ts'
import { tell } from '../output/print.ts'
import { identifyFile } from './identify-file.ts'
import { readBytes } from './read-bytes.ts'

/**
 * Reads one local file; warnings go to stderr.
 * @param asked what the options of the command say about the report
 * @param own the catalogue to read it with; without one, the catalogue that Yearover brings for its series
 * @throws Failure if the file cannot be opened, is refused (with the reason in words), or its edition is unknown
 */
export async function readReport(file: string, asked: Partial<Identity>, own?: Catalogue): Promise<Reading> {
  const bytes = await readBytes(file)
  const decoded = await decodeDocument(bytes)
  if (!decoded.ok) throw refused(file, decoded)
  const { identity, identity_from, found_in, warnings } = identifyFile(file, decoded.text, asked)
  const catalogue = own ?? pickCatalogue(bundledCatalogues, identity.series)
  const reading = readDecoded(decoded, { identity, identity_from, catalogue })
  if (found_in.length > 0) tell(`${file}: read as ${inWords(identity)}, from ${inList(found_in)}`)
  for (const warning of warnings) tell(`warning: ${warning}`)
  for (const { text } of reading.warnings) tell(`warning: ${file}: ${text}`)
  return reading
}

const inWords = ({ series, subject, edition }: Identity) => `${series}/${subject}/${edition}`

const inList = (words: readonly string[]) => words.join(', ').replace(/, ([^,]*)$/, ' and $1')

const refused = (file: string, { reason, message }: { reason: RejectionReason; message: string }) =>
  new Failure(EXIT.failed, `${file}: refused (${reason}): ${message}`)
