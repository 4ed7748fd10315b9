import type { Command } from 'commander'
import { DEFAULT_DATA } from '../stack/default-data.ts'
import { DEFAULT_PORT } from '../stack/ports.ts'
import { addCommand } from './add-command.ts'
import { port, slug } from './parse-arguments.ts'
import { addReportOptions } from './report-options.ts'

/** The commands that run a stack or bring something into it. */
export function addStackCommands(program: Command): void {
  addCommand(program, 'up', {
    about: 'run the whole pipeline on this machine and put the sample reports through it',
    declare: (command) =>
      command
        .option('--port <number>', 'port on 127.0.0.1', port, DEFAULT_PORT)
        .option('--data <dir>', 'where uploads and records are kept', DEFAULT_DATA)
        .option('--no-samples', 'do not put the sample reports'),
    examples: ['up', 'up --port 4700 --data /tmp/reports --no-samples'],
    run: async (options) => (await import('../commands/up.ts')).up(options),
  })
  addCommand(program, 'open', {
    about: 'show the pages of a stack in the browser; those of a deployment through a proxy on this machine that signs',
    declare: (command) =>
      command
        .option('--port <number>', 'port of the proxy on 127.0.0.1 (0: any that is free)', port, 0)
        .option('--no-browser', 'only say the address'),
    asksStack: true,
    examples: ['open', 'open --stack Yearover', 'open --stack Yearover --port 4700 --no-browser'],
    run: async (options) => (await import('../commands/open.ts')).open(options),
  })
  addCommand(program, 'put', {
    about: 'drop files into the bucket, wait, and say what became of each',
    declare: (command) =>
      addReportOptions(
        command.argument('<file...>', 'the reports; what cannot be read is refused with a reason'),
        'family of reports',
      ),
    asksStack: true,
    prints: true,
    examples: [
      'put reports/country-reports-on-terrorism/kazakhstan/2023.txt',
      'put kz.txt --series country-reports-on-terrorism --subject kazakhstan --edition 2023',
    ],
    run: async (files, options) => (await import('../commands/put.ts')).put(files, options),
  })
  addCommand(program, 'rebuild', {
    about: 'read everything again from the bucket: after a new engine or catalogue, or a lost table',
    declare: (command) => command.option('--series <series>', 'only this family of reports', slug),
    asksStack: true,
    prints: true,
    examples: ['rebuild', 'rebuild --series country-reports-on-terrorism --stack Yearover'],
    run: async (options) => (await import('../commands/rebuild.ts')).rebuild(options),
  })
}
