import { type Command, Option } from 'commander'
import { DEFAULT_DATA } from '../stack/default-data.ts'
import { FORMATS } from '../output/formats.ts'

/** How a command is used; `declare` adds its own arguments and options. */
export interface Usage {
  about: string
  declare?: (command: Command) => Command
  /** It speaks to a stack: local, deployed, or by address. */
  asksStack?: true
  /** It prints an answer, in any format. */
  prints?: true
  /** What stands in the help below `$ yearover`, without these words. */
  examples: readonly string[]
  /** Loads the command's module and runs it: none is loaded before its command is asked for. */
  run: Parameters<Command['action']>[0]
}

/** Adds a command; `name` as its users write it. */
export function addCommand(parent: Command, name: string, usage: Usage): Command {
  const command = parent.command(name).description(usage.about)
  usage.declare?.(command)
  if (usage.asksStack) addStackOptions(command)
  if (usage.prints) command.addOption(formatOption())
  return addExamples(command, usage.examples).action(usage.run)
}

/** Adds examples below the help; each a command line without the `yearover` that begins it. */
export const addExamples = (command: Command, examples: readonly string[]) =>
  command.addHelpText('after', `\nExamples:\n${examples.map((line) => `  $ yearover ${line}`).join('\n')}`)

const formatOption = () =>
  new Option('--format <format>', 'how the answer is written (table on a terminal, else json)').choices(FORMATS)

const addStackOptions = (command: Command) =>
  command
    .addOption(new Option('--url <url>', 'address of a running stack or of a deployed API').conflicts('stack'))
    .option('--stack <name>', 'name of a deployed stack, found with your AWS credentials')
    .option('--data <dir>', 'data folder of the local stack', DEFAULT_DATA)
