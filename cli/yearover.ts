#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import packageJson from '../package.json' with { type: 'json' }
import { EXIT, Failure } from './failure.ts'
import { FORMATS } from './output/formats.ts'
import { tell } from './output/print.ts'
import { Edition, Slug } from '../schemas/identity.ts'
import { State } from '../schemas/report.ts'
import { DEFAULT_PORT, LAST_PORT } from './stack/ports.ts'

/*
 * Only what is needed to parse the command line is loaded here: each command loads its own module when it runs,
 * so that `--version`, `--help` and a misspelt option answer at once.
 */

const year = (text: string) => {
  const edition = Edition.safeParse(/^\d{4}$/.test(text) ? Number(text) : undefined)
  if (!edition.success) throw new InvalidArgumentError('An edition is a year of four digits.')
  return edition.data
}

const port = (text: string) => {
  const number = Number(text)
  if (!/^\d{1,5}$/.test(text) || number > LAST_PORT) {
    throw new InvalidArgumentError(`A port is a number up to ${LAST_PORT}.`)
  }
  return number
}

const slug = (text: string) => {
  if (!Slug.safeParse(text).success) {
    throw new InvalidArgumentError(
      'Names are lower-case words joined by hyphens, such as country-reports-on-terrorism.',
    )
  }
  return text
}

/** `--editions 2022 2023`: exactly two years; a variadic option would swallow the file names that follow. */
function joinEditions(argv: readonly string[]): string[] {
  const at = argv.indexOf('--editions')
  const [first, second] = at < 0 ? [] : argv.slice(at + 1, at + 3)
  if (first === undefined || second === undefined || !/^\d+$/.test(first) || !/^\d+$/.test(second)) return [...argv]
  return [...argv.slice(0, at), `--editions=${first},${second}`, ...argv.slice(at + 3)]
}

const twoYears = (text: string): [number, number] => {
  const [old, recent, ...more] = text.split(',')
  if (old === undefined || recent === undefined || more.length > 0) {
    throw new InvalidArgumentError('Give two years: --editions 2022 2023.')
  }
  return [year(old), year(recent)]
}

const format = () =>
  new Option('--format <format>', 'how the answer is written (table on a terminal, else json)').choices(FORMATS)

const ofStack = (command: Command) =>
  command
    .addOption(new Option('--url <url>', 'address of a running stack or of a deployed API').conflicts('stack'))
    .option('--stack <name>', 'name of a deployed stack, found with your AWS credentials')
    .option('--data <dir>', 'data folder of the local stack', '.yearover')

const examples = (command: Command, ...lines: string[]) =>
  command.addHelpText('after', `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`)

function createProgram(): Command {
  const program = new Command('yearover')
    .description('What changed between two yearly reports, figure by figure, with the sentence behind each one.')
    .version(packageJson.version)
    .exitOverride()
    .showHelpAfterError('(add --help for how it is used)')
    .configureOutput({ outputError: (text) => text.trimEnd().split('\n').forEach(tell) })
  examples(
    program,
    'yearover up',
    'yearover compare kazakhstan/2022.txt kazakhstan/2023.txt',
    'yearover put 2023.txt --series country-reports-on-terrorism --subject kazakhstan --edition 2023',
    'yearover diff country-reports-on-terrorism kazakhstan 2022 2023',
  )
  program.addHelpText(
    'after',
    '\nRequests to a deployed API (https only) are signed with your AWS credentials, where there are any;' +
      '\nfor an API with tokens (JWT) put one into the environment variable YEAROVER_TOKEN.' +
      '\n\nExit codes: 0 done, 1 something was refused or failed, 2 usage, 3 not held, 6 stack not reachable.',
  )

  examples(
    program
      .command('up')
      .description('run the whole pipeline on this machine and put the sample reports through it')
      .option('--port <number>', 'port on 127.0.0.1', port, DEFAULT_PORT)
      .option('--data <dir>', 'where uploads and records are kept', '.yearover')
      .option('--no-samples', 'do not put the sample reports')
      .action(async (options) => (await import('./commands/up.ts')).up(options)),
    'yearover up',
    'yearover up --port 4700 --data /tmp/reports --no-samples',
  )

  examples(
    ofStack(
      program
        .command('put')
        .description('drop files into the bucket, wait, and say what became of each')
        .argument('<file...>', 'the reports; what cannot be read is refused with a reason')
        .option('--series <series>', 'family of reports', slug)
        .option('--subject <subject>', 'whom the report is about', slug)
        .option('--edition <year>', 'the year that the report reports on', year)
        .addOption(format()),
    ).action(async (files, options) => (await import('./commands/put.ts')).put(files, options)),
    'yearover put reports/country-reports-on-terrorism/kazakhstan/2023.txt',
    'yearover put kz.txt --series country-reports-on-terrorism --subject kazakhstan --edition 2023',
  )

  examples(
    ofStack(
      program
        .command('diff')
        .description('compare two editions that the stack holds')
        .argument('<series>', 'family of reports', slug)
        .argument('<subject>', 'whom the reports are about', slug)
        .argument('<from>', 'edition to start from', year)
        .argument('<to>', 'edition to compare it with', year)
        .option('--metric <metric>', 'one metric only', slug)
        .option('--text', 'the two texts aligned, sentence by sentence, too')
        .addOption(format()),
    ).action(async (series, subject, from, to, options) =>
      (await import('./commands/diff.ts')).diff({ series, subject, from, to }, options),
    ),
    'yearover diff country-reports-on-terrorism tajikistan 2022 2023',
    'yearover diff country-reports-on-terrorism tajikistan 2022 2023 --metric repatriations --format csv',
  )

  examples(
    ofStack(
      program
        .command('trend')
        .description('a metric of one subject over the years')
        .argument('<series>', 'family of reports', slug)
        .argument('<subject>', 'whom the reports are about', slug)
        .option('--metric <metric>', 'one metric only, with the sentences', slug)
        .addOption(format()),
    ).action(async (series, subject, options) =>
      (await import('./commands/trend.ts')).trend({ series, subject }, options),
    ),
    'yearover trend country-reports-on-terrorism tajikistan --metric repatriations',
    'yearover trend country-reports-on-terrorism kazakhstan --format csv',
  )

  examples(
    ofStack(
      program
        .command('panel')
        .description('a metric over all subjects of a series, ranked as far as the wording allows')
        .argument('<series>', 'family of reports', slug)
        .argument('<metric>', 'what is counted, such as repatriations', slug)
        .option('--edition <year>', 'edition to show (default: the latest)', year)
        .option('--from <year>', 'earlier edition to compare with (default: the year before)', year)
        .addOption(format()),
    ).action(async (series, metric, options) =>
      (await import('./commands/panel.ts')).panel({ series, metric }, options),
    ),
    'yearover panel country-reports-on-terrorism repatriations',
    'yearover panel country-reports-on-terrorism repatriations --edition 2022 --from 2021 --format csv',
  )

  examples(
    ofStack(
      program
        .command('reports')
        .description('what is in, and in which state')
        .option('--series <series>', 'only this family of reports', slug)
        .option('--subject <subject>', 'only this subject', slug)
        .addOption(new Option('--state <state>', 'only this state').choices(State.options))
        .addOption(format()),
    ).action(async (options) => (await import('./commands/reports.ts')).reports(options)),
    'yearover reports --state rejected',
    'yearover reports --series country-reports-on-terrorism --format csv',
  )

  examples(
    program
      .command('compare')
      .description('the same comparison on two files: no stack, no account')
      .argument('<old>', 'file of the earlier edition')
      .argument('<new>', 'file of the later edition')
      .option('--editions <years>', 'their years, as in --editions 2022 2023', twoYears)
      .option('--series <series>', 'family of reports: picks the catalogue', slug)
      .option('--subject <subject>', 'whom the reports are about', slug)
      .option('--text', 'show the two texts aligned, sentence by sentence (json always has them)')
      .addOption(format())
      .action(async (old, recent, options) => (await import('./commands/compare.ts')).compare(old, recent, options)),
    'yearover compare kazakhstan/2022.txt kazakhstan/2023.txt',
    'yearover compare old.txt new.txt --editions 2022 2023 --format csv',
  )

  examples(
    program
      .command('extract')
      .description('every figure of one file, with its sentence')
      .argument('<file>', 'the report')
      .option('--series <series>', 'family of reports: picks the catalogue', slug)
      .option('--subject <subject>', 'whom the report is about', slug)
      .option('--edition <year>', 'the year that the report reports on', year)
      .option('--ledger', 'the numbers that are no figures too, each with its reason')
      .addOption(format())
      .action(async (file, options) => (await import('./commands/extract.ts')).extract(file, options)),
    'yearover extract kazakhstan/2023.txt',
    'yearover extract report.txt --edition 2023 --ledger --format jsonl',
  )

  const catalogue = program
    .command('catalogue')
    .description('the metrics of a series: check and try a catalogue of your own')
  examples(
    catalogue
      .command('check')
      .description('every fault of a catalogue, with its line and what to do; its examples are read too')
      .argument('<file>', 'the catalogue, JSON')
      .addOption(format())
      .action(async (file, options) => (await import('./commands/catalogue.ts')).checkCatalogueFile(file, options)),
    'yearover catalogue check harbour-reports.json',
  )
  examples(
    catalogue
      .command('try')
      .description('what a catalogue would find in these reports, before it counts')
      .argument('<catalogue>', 'the catalogue, JSON')
      .argument('<report...>', 'reports of its series, in any format that is read')
      .option('--subject <subject>', 'whom the reports are about', slug)
      .option('--edition <year>', 'the year that the reports report on', year)
      .addOption(format())
      .action(async (file, reports, options) =>
        (await import('./commands/catalogue.ts')).tryCatalogue(file, reports, options),
      ),
    'yearover catalogue try harbour-reports.json reports/harbour-reports/north/2022.pdf',
  )
  return program
}

/** The AWS SDK's word on future Node releases is for those who choose the Node version, not for those who ask for figures. */
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true'

/** What a reader that closed the pipe early (`yearover … | head`) leaves behind is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done)
  throw error
})

try {
  await createProgram().parseAsync(joinEditions(process.argv))
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage
  } else if (error instanceof Failure) {
    for (const line of [`yearover: ${error.message}`, ...error.details]) tell(line)
    process.exitCode = error.exitCode
  } else {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
    for (const line of `yearover: ${trace}`.split('\n')) tell(line)
    process.exitCode = EXIT.failed
  }
}
