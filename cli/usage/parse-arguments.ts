import { InvalidArgumentError } from 'commander'
import { Edition, Slug } from '../../schemas/identity.ts'
import { LAST_PORT } from '../stack/ports.ts'

/** An edition. @throws InvalidArgumentError */
export const year = (text: string): number => {
  const edition = Edition.safeParse(/^\d{4}$/.test(text) ? Number(text) : undefined)
  if (!edition.success) throw new InvalidArgumentError('An edition is a year of four digits.')
  return edition.data
}

/** A TCP port. @throws InvalidArgumentError */
export const port = (text: string): number => {
  const number = Number(text)
  if (!/^\d{1,5}$/.test(text) || number > LAST_PORT) {
    throw new InvalidArgumentError(`A port is a number up to ${LAST_PORT}.`)
  }
  return number
}

/** The identifier of a metric; of a label the words joined by hyphens are proposed. @throws InvalidArgumentError */
export const metricName = (text: string): string => {
  if (Slug.safeParse(text).success) return text
  const joined = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  const example = Slug.safeParse(joined).success ? joined : 'repatriations'
  throw new InvalidArgumentError(`A metric is named by lower-case words joined by hyphens, such as ${example}.`)
}

/** The name of a series or subject. @throws InvalidArgumentError */
export const slug = (text: string): string => {
  if (!Slug.safeParse(text).success) {
    throw new InvalidArgumentError(
      'Names are lower-case words joined by hyphens, such as country-reports-on-terrorism.',
    )
  }
  return text
}

/** `--editions 2022 2023`: exactly two years; a variadic option would swallow the file names that follow. */
export function joinEditions(argv: readonly string[]): string[] {
  const at = argv.indexOf('--editions')
  const [first, second] = at < 0 ? [] : argv.slice(at + 1, at + 3)
  if (first === undefined || second === undefined || !/^\d+$/.test(first) || !/^\d+$/.test(second)) return [...argv]
  return [...argv.slice(0, at), `--editions=${first},${second}`, ...argv.slice(at + 3)]
}

/** What `joinEditions` joined. @throws InvalidArgumentError */
export const twoYears = (text: string): [number, number] => {
  const [old, recent, ...more] = text.split(',')
  if (old === undefined || recent === undefined || more.length > 0) {
    throw new InvalidArgumentError('Give two years: --editions 2022 2023.')
  }
  return [year(old), year(recent)]
}
