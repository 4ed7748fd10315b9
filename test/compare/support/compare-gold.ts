import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod/mini'
import { compareEditions, type EditionFigures } from '../../../compare/index.ts'
import { GoldFigure, goldObservations } from './gold-observations.ts'

/**
 * Compares two editions of a gold pair on its gold figures, as `compare --format json` would print it: the comparer
 * alone. Arguments: the two files and their editions.
 */
const [oldFile = '', newFile = '', from = '', to = ''] = process.argv.slice(2)
const { figures } = z
  .object({ figures: z.array(GoldFigure) })
  .parse(JSON.parse(readFileSync(join(dirname(oldFile), 'gold.json'), 'utf8')))

function edition(file: string, year: number): EditionFigures {
  return {
    identity: { series: 'gold', subject: 'gold', edition: year },
    observations: goldObservations(figures, readFileSync(file, 'utf8'), year),
  }
}

process.stdout.write(JSON.stringify(compareEditions(edition(oldFile, Number(from)), edition(newFile, Number(to)))))
