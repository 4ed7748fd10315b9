import { type Command, Option } from 'commander'
import { State } from '../../schemas/report.ts'
import { addCommand } from './add-command.ts'
import { metricName, slug, year } from './parse-arguments.ts'

/** The commands that ask a stack. */
export function addQuestionCommands(program: Command): void {
  addCommand(program, 'diff', {
    about: 'compare two editions that the stack holds',
    declare: (command) =>
      ofSubject(command)
        .argument('<from>', 'edition to start from', year)
        .argument('<to>', 'edition to compare it with', year)
        .option('--metric <metric>', 'one metric only', metricName)
        .option('--from-document <sha256>', 'another document of the first edition than the one in force')
        .option('--to-document <sha256>', 'another document of the second edition')
        .option('--text', 'the two texts aligned, sentence by sentence, too'),
    asksStack: true,
    prints: true,
    examples: [
      'diff country-reports-on-terrorism tajikistan 2022 2023',
      'diff country-reports-on-terrorism tajikistan 2022 2023 --metric repatriations --format csv',
    ],
    run: async (series, subject, from, to, options) =>
      (await import('../commands/diff.ts')).diff({ series, subject, from, to }, options),
  })
  addCommand(program, 'trend', {
    about: 'a metric of one subject over the years',
    declare: (command) =>
      ofSubject(command).option('--metric <metric>', 'one metric only, with the sentences', metricName),
    asksStack: true,
    prints: true,
    examples: [
      'trend country-reports-on-terrorism tajikistan --metric repatriations',
      'trend country-reports-on-terrorism kazakhstan --format csv',
    ],
    run: async (series, subject, options) => (await import('../commands/trend.ts')).trend({ series, subject }, options),
  })
  addCommand(program, 'panel', {
    about: 'a metric over all subjects of a series, ranked as far as the wording allows',
    declare: (command) =>
      command
        .argument('<series>', 'family of reports', slug)
        .argument('<metric>', 'what is counted, such as repatriations', metricName)
        .option('--edition <year>', 'edition to show (default: the latest)', year)
        .option('--from <year>', 'earlier edition to compare with (default: the year before)', year),
    asksStack: true,
    prints: true,
    examples: [
      'panel country-reports-on-terrorism repatriations',
      'panel country-reports-on-terrorism repatriations --edition 2022 --from 2021 --format csv',
    ],
    run: async (series, metric, options) => (await import('../commands/panel.ts')).panel({ series, metric }, options),
  })
  addCommand(program, 'reports', {
    about: 'what is in, and in which state',
    declare: (command) =>
      command
        .option('--series <series>', 'only this family of reports', slug)
        .option('--subject <subject>', 'only this subject', slug)
        .addOption(new Option('--state <state>', 'only this state').choices(State.options)),
    asksStack: true,
    prints: true,
    examples: ['reports --state rejected', 'reports --series country-reports-on-terrorism --format csv'],
    run: async (options) => (await import('../commands/reports.ts')).reports(options),
  })
}

const ofSubject = (command: Command) =>
  command.argument('<series>', 'family of reports', slug).argument('<subject>', 'whom the reports are about', slug)
