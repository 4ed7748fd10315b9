import type { Command } from 'commander'
import { addCommand, addExamples } from './add-command.ts'
import { slug, year } from './parse-arguments.ts'

const CHECK = 'catalogue check harbour-reports.json'
const PUT = 'catalogue put harbour-reports.json'
const TRY = 'catalogue try harbour-reports.json reports/harbour-reports/north/2022.pdf'

/** The commands about a catalogue of one's own. */
export function addCatalogueCommands(program: Command): void {
  const catalogue = addExamples(
    program.command('catalogue').description('the metrics of a series: check, try and put a catalogue of your own'),
    [CHECK, TRY, PUT],
  )
  addCommand(catalogue, 'check', {
    about: 'every fault of a catalogue, with its line and what to do; its examples are read too',
    declare: (command) => command.argument('<file>', 'the catalogue, JSON'),
    prints: true,
    examples: [CHECK],
    run: async (file, options) => (await import('../commands/catalogue.ts')).checkCatalogueFile(file, options),
  })
  addCommand(catalogue, 'try', {
    about: 'what a catalogue would find in these reports, before it counts',
    declare: (command) =>
      command
        .argument('<catalogue>', 'the catalogue, JSON')
        .argument('<report...>', 'reports of its series, in any format that is read')
        .option('--subject <subject>', 'whom the reports are about', slug)
        .option('--edition <year>', 'the year that the reports report on', year),
    prints: true,
    examples: [TRY],
    run: async (file, reports, options) =>
      (await import('../commands/catalogue.ts')).tryCatalogue(file, reports, options),
  })
  addCommand(catalogue, 'put', {
    about: 'check a catalogue and put it beside the reports of its series',
    declare: (command) => command.argument('<file>', 'the catalogue, JSON'),
    asksStack: true,
    examples: [PUT, `${PUT} --stack Yearover`],
    run: async (file, options) => (await import('../commands/catalogue.ts')).putCatalogue(file, options),
  })
}
