import type { Command } from 'commander'

/** `node` and the script's path. */
const BEFORE_ARGUMENTS = 2
const HELP = new Set(['--help', '-h'])

/**
 * The command line, without its wish for help where it names a command that there is not: commander would answer
 * `yearover wathces --help` with the help of the program as if nothing were wrong.
 */
export function withoutHelpOfNothing(program: Command, argv: readonly string[]): readonly string[] {
  return isKnown(program, argv.slice(BEFORE_ARGUMENTS)) ? argv : argv.filter((word) => !HELP.has(word))
}

/** Whether the words lead to commands that there are; an option ends the way. */
function isKnown(command: Command, [name, ...more]: readonly string[]): boolean {
  if (command.commands.length === 0 || name === undefined || name.startsWith('-') || name === 'help') return true
  const named = command.commands.find((one) => one.name() === name || one.aliases().includes(name))
  return named !== undefined && isKnown(named, more)
}
