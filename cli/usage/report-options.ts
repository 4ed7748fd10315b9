import type { Command } from 'commander'
import { slug, year } from './parse-arguments.ts'

/**
 * Options that say what a report is about.
 * @param series what else the series does
 */
export const addReportOptions = (command: Command, series: string): Command =>
  command
    .option('--series <series>', series, slug)
    .option('--subject <subject>', 'whom the report is about', slug)
    .option('--edition <year>', 'the year that the report reports on', year)
