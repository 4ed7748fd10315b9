#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import packageJson from '../package.json' with { type: 'json' }
import { EXIT, Failure } from './failure.ts'
import { tell } from './output/print.ts'
import { addExamples } from './usage/add-command.ts'
import { addCatalogueCommands } from './usage/catalogue-commands.ts'
import { addWatchCommands } from './usage/watch-commands.ts'
import { addFileCommands } from './usage/file-commands.ts'
import { joinEditions } from './usage/parse-arguments.ts'
import { withoutHelpOfNothing } from './usage/unknown-command.ts'
import { addQuestionCommands } from './usage/question-commands.ts'
import { addSourceCommands } from './usage/source-commands.ts'
import { addStackCommands } from './usage/stack-commands.ts'

/*
 * Only what is needed to parse the command line is loaded here: each command loads its own module when it runs,
 * so that `--version`, `--help` and a misspelt option answer at once.
 */

function createProgram(): Command {
  const program = new Command('yearover')
    .description('What changed between two yearly reports, figure by figure, with the sentence behind each one.')
    .version(packageJson.version)
    .exitOverride()
    .showHelpAfterError('(add --help for how it is used)')
    .configureOutput({ outputError: (text) => text.trimEnd().split('\n').forEach(tell) })
  addExamples(program, [
    'up',
    'compare kazakhstan/2022.txt kazakhstan/2023.txt',
    'put 2023.txt --series country-reports-on-terrorism --subject kazakhstan --edition 2023',
    'diff country-reports-on-terrorism kazakhstan 2022 2023',
  ]).addHelpText(
    'after',
    '\nRequests to a deployed API (https only) are signed with your AWS credentials, where there are any;' +
      '\nfor an API with tokens (JWT) put one into the environment variable YEAROVER_TOKEN.' +
      '\n\nExit codes: 0 done, 1 something was refused or failed, 2 usage, 3 not held, 6 stack not reachable.',
  )
  addStackCommands(program)
  addQuestionCommands(program)
  addFileCommands(program)
  addCatalogueCommands(program)
  addWatchCommands(program)
  addSourceCommands(program)
  return program
}

/**
 * The AWS SDK's word on future Node releases is for those who choose the Node version, not for those who ask for
 * figures.
 */
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true'

/** What a reader that closed the pipe early (`yearover … | head`) leaves behind is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done)
  throw error
})

try {
  const program = createProgram()
  await program.parseAsync(joinEditions(withoutHelpOfNothing(program, process.argv)))
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
