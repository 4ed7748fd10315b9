import path from 'node:path'
import * as z from 'zod/mini'
import { FetchFault } from '../../functions/fetch-source/fetch-fault.ts'
import { type Allowance, checkUrl } from '../../functions/fetch-source/safe-http/check-url.ts'
import { toCsv } from '../../render/csv.ts'
import { type CheckedAgainst, checkSources } from '../../functions/shared/check-sources.ts'
import { readSettings, type Settings } from '../../infra/settings.ts'
import { targetInWords } from '../../render/source-target-markdown.ts'
import { visibleRecord } from '../../render/visible.ts'
import type { Source } from '../../schemas/source.ts'
import { EXIT, Failure } from '../failure.ts'
import { readBytes } from '../files/read-bytes.ts'
import { faultColumns, faultMarkdown, faultTable, placed } from '../output/catalogue-faults.ts'
import { chooseFormat, type Format } from '../output/formats.ts'
import { tell } from '../output/print.ts'
import { printAs } from '../output/print-as.ts'
import { countsInWords, printSources } from '../output/sources-table.ts'
import { projectRoot } from '../project.ts'
import { awaitRun } from '../stack/await-run.ts'
import { planNow } from '../stack/plan-now.ts'
import { putSettings } from '../stack/put-settings.ts'
import { askSources } from '../stack/source-pages.ts'
import { findApi, findDeployment, isLoopback, type StackOptions } from '../stack/stack-access.ts'

export type CheckOptions = { format?: Format }
export type ChosenSources = { series?: string; source?: string }
export type ListOptions = StackOptions & ChosenSources & { state?: string; all?: boolean; format?: Format }
export type RunOptions = StackOptions & ChosenSources & { format?: Format }

/** What of `cdk.json` is read: the settings that a user made. */
const CdkFile = z.object({ context: z.object({ yearover: z.optional(z.unknown()) }) })

/** Where the file lies in the bucket of the reports. */
const KEY = 'sources/sources.json'

const NO_CONTACT =
  'Warning: cdk.json sets no fetching.contact, so the User-Agent tells hosts nobody to ask: set it to "mailto:…" or "https://…" (docs/sources.md, Settings).'

/**
 * `yearover sources check`: every fault of a file of sources, with its line and what to do.
 * @throws Failure (failed) when it has one
 */
export async function checkSourcesFile(file: string, options: CheckOptions): Promise<void> {
  const { sources, faults } = checkSources(await readText(file), await whatHolds())
  await warnOfNoContact()
  printAs(chooseFormat(options.format), {
    table: (terminal) =>
      faults.length === 0 ? soundness(file, sources ?? []) : faultTable(terminal, file, visibleRecord(faults)),
    md: () => faultMarkdown(faults),
    csv: () => toCsv(faultColumns, faults),
    jsonl: () => faults,
    json: () => ({ file, sources: sources?.length ?? null, faults }),
  })
  if (faults.length > 0)
    throw new Failure(EXIT.failed, `${file} has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}.`)
}

/** The day, and by the settings of this project which addresses are refused by their text alone. */
async function whatHolds(): Promise<CheckedAgainst> {
  const { ports, testOrigins } = await fetchingSettings()
  return { now: new Date(), refusal: (address) => refusal(address, { ports, testOrigins }) }
}

async function fetchingSettings(): Promise<Settings['fetching']> {
  const { context } = CdkFile.parse(JSON.parse(await readText(path.join(projectRoot(), 'cdk.json'))))
  return readSettings(context.yearover).fetching
}

/**
 * An honest guest can be asked what it wants. Going without is no fault: whoever only tries has nobody to name.
 * @param api that is asked: a deployment may have been made with other settings than those of this folder
 */
async function warnOfNoContact(api?: string): Promise<void> {
  if (api !== undefined && !isLoopback(api)) return
  const { contact } = await fetchingSettings()
  if (contact === undefined) tell(NO_CONTACT)
}

function refusal(address: string, allowance: Allowance): string | null {
  try {
    checkUrl(address, [new URL(address).host], allowance)
    return null
  } catch (error) {
    if (error instanceof FetchFault) return `would not be fetched: ${error.message}`
    return `is no address: ${address}`
  }
}

/** `yearover sources list`: how it stands with what sources are asked for, and the calendars of their series. */
export async function listSources({ series, source, state, all, ...options }: ListOptions): Promise<void> {
  const api = await findApi(options)
  const page = await askSources(api, { series, source, standing: state })
  tellFaults(page.faults)
  await warnOfNoContact(api)
  printSources(chooseFormat(options.format), page, all === true || state !== undefined)
}

/**
 * `yearover sources put`: checks a file and puts it where the planner reads it.
 * @throws Failure (failed) for a file with a fault, which is not put
 */
export async function putSources(file: string, options: StackOptions): Promise<void> {
  const text = await readText(file)
  const { sources, faults } = checkSources(text, await whatHolds())
  await warnOfNoContact(await putSettings({ file, text, faults, key: KEY }, options))
  tell(
    `${soundness(file, sources ?? [])} It is in force from the next quarter of an hour on; at once by: yearover sources run`,
  )
}

/** `yearover sources run`: asks sources now, whatever their schedules say, and says what became of each report. */
export async function runSources({ series, source, ...options }: RunOptions): Promise<void> {
  const deployment = await findDeployment(options)
  const plan = await planNow(deployment, { series, source })
  tellFaults(plan.faults)
  if (plan.sources.length === 0) throw new Failure(EXIT.notHeld, nothingChosen({ series, source }))
  const planned = plan.sources.reduce((sum, { targets }) => sum + targets.length, 0)
  tell(
    `${planned} to ask of ${plan.sources.map((one) => one.source).join(', ')}; one host after its pause, so it may take a while:`,
  )
  const { page, asked, isOver } = await awaitRun(deployment.api, plan, { series, source }, (target, left) =>
    tell(
      `  ${targetInWords(target)}: ${target.state}${target.reason === null ? '' : ` (${target.reason})`}. ${target.message}${left > 0 ? ` [${left} left]` : ''}`,
    ),
  )
  printSources(chooseFormat(options.format), { ...page, items: asked }, true)
  if (!isOver) throw new Failure(EXIT.failed, 'Nothing has moved for some minutes; see later: yearover sources list')
  tell(countsInWords(asked))
  if (asked.some(({ state }) => state === 'failed' || state === 'blocked')) process.exitCode = EXIT.failed
}

function nothingChosen({ series, source }: { [Name in keyof ChosenSources]: string | undefined }): string {
  const which = source ?? series
  return which === undefined
    ? 'No source is in force: put a file of sources first (yearover sources put sources.json).'
    : `No source ${source === undefined ? `of series ${which}` : which} is in force.`
}

/** A file with a fault changes nothing: the sources before it go on. */
function tellFaults(faults: Parameters<typeof placed>[1][]): void {
  for (const fault of faults) tell(placed(KEY, fault))
  if (faults.length > 0) tell(`${KEY} has a fault and is not in force; the sources before it still are.`)
}

const readText = async (file: string) => new TextDecoder().decode(await readBytes(file))

function soundness(file: string, sources: readonly Source[]): string {
  const series = new Set(sources.map((source) => source.series))
  return `${file}: no fault. ${sources.length} ${sources.length === 1 ? 'source' : 'sources'} for ${[...series].join(', ') || 'no series'}.`
}
