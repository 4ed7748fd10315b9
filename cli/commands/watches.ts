import path from 'node:path'
import { checkWatches } from '../../functions/shared/check-watches.ts'
import { toCsv } from '../../render/csv.ts'
import { visibleRecord } from '../../render/visible.ts'
import { Slug } from '../../schemas/identity.ts'
import { SETTINGS_PREFIXES } from '../../schemas/settings-prefixes.ts'
import { EVERYTHING } from '../../schemas/watch.ts'
import { readBytes } from '../files/read-bytes.ts'
import { EXIT, Failure } from '../failure.ts'
import { faultColumns, faultMarkdown, faultTable } from '../output/catalogue-faults.ts'
import { chooseFormat, type Format } from '../output/formats.ts'
import { tell } from '../output/print.ts'
import { printAs } from '../output/print-as.ts'
import { putSettings } from '../stack/put-settings.ts'
import type { StackOptions } from '../stack/stack-access.ts'

export type CheckOptions = { format?: Format }

/**
 * `yearover watches check`: every fault of a file of watches, with its line and what to do, and of its name.
 * @throws Failure (failed) when it has one
 */
export async function checkWatchesFile(file: string, options: CheckOptions): Promise<void> {
  const { list, faults, key } = await readWatches(file)
  printAs(chooseFormat(options.format), {
    table: (terminal) =>
      faults.length === 0
        ? `${file} has no fault. It is in force once it is ${key} in the reports bucket: yearover watches put ${file}`
        : faultTable(terminal, file, visibleRecord(faults)),
    md: () => faultMarkdown(faults),
    csv: () => toCsv(faultColumns, faults),
    jsonl: () => faults,
    json: () => ({ file, watches: list?.watches.length ?? null, faults }),
  })
  if (faults.length > 0) {
    throw new Failure(EXIT.failed, `${file} has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}.`)
  }
}

/**
 * `yearover watches put`: checks a file of watches and brings it into force.
 * @throws Failure (failed) for a file with a fault, which is not put
 */
export async function putWatches(file: string, options: StackOptions): Promise<void> {
  const { list, ...checked } = await readWatches(file)
  await putSettings({ file, ...checked }, options)
  const count = list?.watches.length ?? 0
  tell(`${file}: no fault. ${count} ${count === 1 ? 'watch is' : 'watches are'} in force as ${checked.key}.`)
}

async function readWatches(file: string) {
  const text = new TextDecoder().decode(await readBytes(file))
  const name = path.basename(file, '.json')
  const { list, faults } = checkWatches(text)
  return { text, list, faults: [...nameFaults(name), ...faults], key: `${SETTINGS_PREFIXES.watches}${name}.json` }
}

/** The file's name is what subscribers call it by. */
function nameFaults(name: string) {
  if (Slug.safeParse(name).success && name !== EVERYTHING) return []
  const text = `call the file <name>.json, with a name of lower-case words joined by hyphens other than "${EVERYTHING}"`
  return [{ line: 1, where: '', text }]
}
