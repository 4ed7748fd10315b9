import { bundledCatalogues, checkCatalogue, mergeCatalogues, pickCatalogue } from '../../extract/index.ts'
import type { Catalogue } from '../../schemas/catalogue.ts'
import { EXIT, Failure } from '../failure.ts'
import { placed } from '../output/catalogue-faults.ts'
import { tell } from '../output/print.ts'
import { readBytes } from './read-bytes.ts'

/** A catalogue of one's own, by itself, and with its metrics over those that Yearover brings for its series. */
export type OwnCatalogue = { own: Catalogue; merged: Catalogue }

/**
 * Reads a catalogue's file.
 * @throws Failure (failed) where it cannot be used; its faults go to stderr, each with its line
 */
export async function readCatalogue(file: string): Promise<OwnCatalogue> {
  const { catalogue: own, faults } = checkCatalogue(new TextDecoder().decode(await readBytes(file)), false)
  if (own === null) {
    for (const fault of faults) tell(placed(file, fault))
    throw new Failure(EXIT.failed, `${file} cannot be used: yearover catalogue check tells what to do.`)
  }
  return { own, merged: mergeCatalogues(own, pickCatalogue(bundledCatalogues, own.series)) }
}
