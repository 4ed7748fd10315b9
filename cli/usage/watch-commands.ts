import type { Command } from 'commander'
import { addCommand, addExamples } from './add-command.ts'

const CHECK = 'watches check fees.json'
const PUT = 'watches put fees.json'

/** The commands about files of watches. */
export function addWatchCommands(program: Command): void {
  const watches = addExamples(
    program.command('watches').description('which changes somebody wants to hear of: check and put a file of watches'),
    [CHECK, PUT],
  )
  addCommand(watches, 'check', {
    about: 'every fault of a file of watches, with its line and what to do',
    declare: (command) => command.argument('<file>', 'the watches, JSON'),
    prints: true,
    examples: [CHECK],
    run: async (file, options) => (await import('../commands/watches.ts')).checkWatchesFile(file, options),
  })
  addCommand(watches, 'put', {
    about: 'check a file of watches and bring it into force',
    declare: (command) => command.argument('<file>', 'the watches, JSON'),
    asksStack: true,
    examples: [PUT, `${PUT} --stack Yearover`],
    run: async (file, options) => (await import('../commands/watches.ts')).putWatches(file, options),
  })
}
