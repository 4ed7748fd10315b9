import {
  bundledCatalogues,
  decodeDocument,
  FORMAT_LIMITS,
  numbersBeyond,
  pickCatalogue,
  readDecoded,
  sentencesBeyond,
} from '../../extract/index.ts'
import { INTAKE_LIMITS } from '../../infra/intake-limits.ts'
import type { Catalogue } from '../../schemas/catalogue.ts'
import type { Identity } from '../../schemas/identity.ts'
import type { Reading } from '../../schemas/reading.ts'
import type { RejectionReason } from '../../schemas/report.ts'
import { EXIT, Failure } from '../failure.ts'
import { tell } from '../output/print.ts'
import { identifyFile } from './identify-file.ts'
import { meantSeries } from './meant-series.ts'
import { readBytes, sizeOf } from './read-bytes.ts'

/** Runs of digits: a machine has more memory than the function, and 10 MiB of an almanac hold a quarter of a million. */
const MOST_NUMBERS = 400_000

/**
 * Reads one local file, of at most the bytes that the bucket takes; warnings go to stderr.
 * @param asked what the options of the command say about the report
 * @param own the catalogue to read it with; without one, the catalogue that Yearover brings for its series
 * @throws Failure if the file cannot be opened, is refused (with the reason in words), or its edition is unknown
 */
export async function readReport(file: string, asked: Partial<Identity>, own?: Catalogue): Promise<Reading> {
  const { maxDocumentBytes: most } = INTAKE_LIMITS
  const size = await sizeOf(file)
  if (size > most)
    throw refused(file, 'too-large', `The file has ${size} bytes; at most ${most} are read: split the report.`)
  const bytes = await readBytes(file)
  const decoded = await decodeDocument(bytes, { ...FORMAT_LIMITS, bytes: most, characters: most })
  if (!decoded.ok) throw refused(file, decoded.reason, decoded.message)
  const tooMany = numbersBeyond({ ...INTAKE_LIMITS, maxNumbers: MOST_NUMBERS }, decoded.text)
  if (tooMany !== null) throw refused(file, 'too-complex', tooMany)
  const { identity, identity_from, found_in, warnings } = identifyFile(file, decoded.text, asked)
  const catalogue = own ?? pickCatalogue(bundledCatalogues, identity.series)
  const reading = readDecoded(decoded, { identity, identity_from, catalogue })
  const tooMuch = sentencesBeyond(INTAKE_LIMITS, reading.observations)
  if (tooMuch !== null) throw refused(file, 'too-complex', tooMuch)
  if (found_in.length > 0) tell(`${file}: read as ${inWords(identity)}, from ${inList(found_in)}`)
  for (const warning of warnings) tell(`warning: ${warning}`)
  const meant = own === undefined ? meantSeries(identity.series) : null
  if (meant !== null)
    tell(
      `warning: ${file}: no catalogue is named ${identity.series}, and the general one is used; is ${meant} meant? Then pass --series ${meant}.`,
    )
  for (const { text } of reading.warnings) tell(`warning: ${file}: ${text}`)
  return reading
}

const inWords = ({ series, subject, edition }: Identity) => `${series}/${subject}/${edition}`

const inList = (words: readonly string[]) => words.join(', ').replace(/, ([^,]*)$/, ' and $1')

const refused = (file: string, reason: RejectionReason, message: string) =>
  new Failure(EXIT.failed, `${file}: refused (${reason}): ${message}`)
