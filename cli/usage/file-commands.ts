import type { Command } from 'commander'
import { addCommand } from './add-command.ts'
import { slug, twoYears } from './parse-arguments.ts'
import { addReportOptions } from './report-options.ts'

/** The commands that read files: no stack, no account. */
export function addFileCommands(program: Command): void {
  addCommand(program, 'compare', {
    about: 'the same comparison on two files: no stack, no account',
    declare: (command) =>
      command
        .argument('<old>', 'file of the earlier edition')
        .argument('<new>', 'file of the later edition')
        .option('--editions <years>', 'their years, as in --editions 2022 2023', twoYears)
        .option('--series <series>', 'family of reports: picks the catalogue', slug)
        .option('--subject <subject>', 'whom the reports are about', slug)
        .option('--catalogue <file>', 'a catalogue of your own, over the one that Yearover brings')
        .option('--text', 'show the two texts aligned, sentence by sentence (json always has them)'),
    prints: true,
    examples: [
      'compare kazakhstan/2022.txt kazakhstan/2023.txt',
      'compare old.txt new.txt --editions 2022 2023 --format csv',
    ],
    run: async (old, recent, options) => (await import('../commands/compare.ts')).compare(old, recent, options),
  })
  addCommand(program, 'extract', {
    about: 'every figure of one file, with its sentence',
    declare: (command) =>
      addReportOptions(command.argument('<file>', 'the report'), 'family of reports: picks the catalogue')
        .option('--catalogue <file>', 'a catalogue of your own, over the one that Yearover brings')
        .option('--ledger', 'the numbers that are no figures too, each with its reason'),
    prints: true,
    examples: ['extract kazakhstan/2023.txt', 'extract report.txt --edition 2023 --ledger --format jsonl'],
    run: async (file, options) => (await import('../commands/extract.ts')).extract(file, options),
  })
}
