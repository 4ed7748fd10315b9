import { type Command, Option } from 'commander'
import { TargetState } from '../../schemas/source-target.ts'
import { addCommand, addExamples } from './add-command.ts'
import { slug } from './parse-arguments.ts'

const CHECK = 'sources check sources.json'
const PUT = 'sources put sources.json'
const LIST = 'sources list --series harbour-reports'
const RUN = 'sources run --series harbour-reports'

const choose = (command: Command) =>
  command.option('--series <series>', 'only this series', slug).option('--source <source>', 'only this source', slug)

/** The commands about where reports come from. */
export function addSourceCommands(program: Command): void {
  const sources = addExamples(
    program.command('sources').description('where reports come from by themselves: check, put, list and ask sources'),
    [CHECK, PUT, LIST, RUN],
  )
  addCommand(sources, 'check', {
    about: 'every fault of a file of sources, with its line and what to do; asks nobody',
    declare: (command) => command.argument('<file>', 'the sources, JSON (docs/sources.md)'),
    prints: true,
    examples: [CHECK],
    run: async (file, options) => (await import('../commands/sources.ts')).checkSourcesFile(file, options),
  })
  addCommand(sources, 'put', {
    about: 'check a file of sources and bring it into force',
    declare: (command) => command.argument('<file>', 'the sources, JSON (docs/sources.md)'),
    asksStack: true,
    examples: [PUT, `${PUT} --stack Yearover`],
    run: async (file, options) => (await import('../commands/sources.ts')).putSources(file, options),
  })
  addCommand(sources, 'list', {
    about: 'what is due, late, blocked, incomplete; and the editions of each series',
    declare: (command) =>
      choose(command)
        .addOption(new Option('--state <state>', 'only this state').choices(TargetState.options))
        .option('--all', 'in a table, what needs no look too'),
    asksStack: true,
    prints: true,
    examples: [LIST, 'sources list --state blocked', 'sources list --format csv'],
    run: async (options) => (await import('../commands/sources.ts')).listSources(options),
  })
  addCommand(sources, 'run', {
    about: 'ask sources now, wait, and say what became of each report',
    declare: choose,
    asksStack: true,
    prints: true,
    examples: [RUN, 'sources run --stack Yearover'],
    run: async (options) => (await import('../commands/sources.ts')).runSources(options),
  })
}
