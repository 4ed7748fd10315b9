import { checkCatalogue } from '../../extract/index.ts'
import { toCsv } from '../../render/csv.ts'
import type { Catalogue } from '../../schemas/catalogue.ts'
import { readBytes } from '../files/read-bytes.ts'
import { readCatalogue } from '../files/read-catalogue.ts'
import { readReport } from '../files/read-report.ts'
import { EXIT, Failure } from '../failure.ts'
import { faultColumns, faultMarkdown, faultTable } from '../output/catalogue-faults.ts'
import { trialColumns, trialMarkdown, trialOf, trialTable } from '../output/catalogue-trial.ts'
import { counted } from '../output/counted.ts'
import { chooseFormat, type Format } from '../output/formats.ts'
import { tell } from '../output/print.ts'
import { printAs } from '../output/print-as.ts'
import { textTable } from '../output/text-table.ts'
import { visibleRecord } from '../../render/visible.ts'
import { SETTINGS_PREFIXES } from '../../schemas/settings-prefixes.ts'
import { putSettings } from '../stack/put-settings.ts'
import type { StackOptions } from '../stack/stack-access.ts'

export type CheckOptions = { format?: Format }
export type TryOptions = { subject?: string; edition?: number; format?: Format }

/**
 * `yearover catalogue check`: every fault of a catalogue's file, with its line and what to do.
 * @throws Failure (failed) when it has one
 */
export async function checkCatalogueFile(file: string, options: CheckOptions): Promise<void> {
  const { catalogue, faults } = checkCatalogue(await readSource(file), true)
  printAs(chooseFormat(options.format), {
    table: (terminal) =>
      faults.length === 0
        ? textTable([terminal.width], [[soundness(file, catalogue)]])
        : faultTable(terminal, file, visibleRecord(faults)),
    md: () => faultMarkdown(faults),
    csv: () => toCsv(faultColumns, faults),
    jsonl: () => faults,
    json: () => ({ file, series: catalogue?.series ?? null, metrics: catalogue?.metrics.length ?? null, faults }),
  })
  if (faults.length > 0) {
    throw new Failure(EXIT.failed, `${file} has ${faults.length === 1 ? 'a fault' : counted(faults.length, 'fault')}.`)
  }
}

/**
 * `yearover catalogue put`: checks a catalogue and puts it beside the reports of its series.
 * @throws Failure (failed) for a catalogue with a fault, which is not put
 */
export async function putCatalogue(file: string, options: StackOptions): Promise<void> {
  const text = await readSource(file)
  const { catalogue, faults } = checkCatalogue(text, true)
  const series = catalogue?.series ?? ''
  await putSettings({ file, text, faults, key: `${SETTINGS_PREFIXES.catalogues}${series}.json` }, options)
  tell(
    `${soundness(file, catalogue)} Reports that land from now on are read with it; those that are in, by: yearover rebuild --series ${series}`,
  )
}

/**
 * `yearover catalogue try`: what a catalogue would find in reports, before it counts.
 * @param reports read as reports of the catalogue's series, with its metrics over those that Yearover brings
 * @throws Failure (failed) when the catalogue cannot be used or a report is refused
 */
export async function tryCatalogue(file: string, reports: readonly string[], options: TryOptions): Promise<void> {
  const { own, merged } = await readCatalogue(file)
  const { subject, edition, format } = options
  const asked = {
    series: own.series,
    ...(subject !== undefined && { subject }),
    ...(edition !== undefined && { edition }),
  }
  const readings: { file: string; reading: Awaited<ReturnType<typeof readReport>> }[] = []
  for (const report of reports) readings.push({ file: report, reading: await readReport(report, asked, merged) })
  const trial = trialOf(own, readings)
  printAs(chooseFormat(format), {
    table: (terminal) => trialTable(terminal, visibleRecord(trial)),
    md: () => trialMarkdown(trial),
    csv: () => toCsv(trialColumns, trial.found),
    jsonl: () => trial.found,
    json: () => trial,
  })
}

async function readSource(file: string): Promise<string> {
  return new TextDecoder().decode(await readBytes(file))
}

function soundness(file: string, catalogue: Catalogue | null): string {
  const metrics = catalogue?.metrics ?? []
  const examples = metrics.reduce((sum, { examples: { match, no_match } }) => sum + match.length + no_match.length, 0)
  return `${file}: no fault. ${counted(metrics.length, 'metric')} for ${catalogue?.series ?? 'no series'}; ${counted(examples, 'example')} read as they should.`
}
