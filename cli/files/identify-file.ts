import { editionFromTitle, identifyFromText } from '../../extract/index.ts'
import type { Identity, IdentityFrom } from '../../schemas/identity.ts'
import { EXIT, Failure } from '../failure.ts'
import { identityFromPath } from './identity-from-path.ts'

export type Identified = { identity: Identity; identity_from: IdentityFrom; warning: string | null }

/**
 * What a local file is about, each part from the first source that says it: the options of the command, the file's
 * path, the text itself; series and subject are `unknown` where nothing tells them.
 * @throws Failure (usage) where nothing tells the edition
 */
export function identifyFile(file: string, text: string, asked: Partial<Identity>): Identified {
  const byPath = identityFromPath(file, process.cwd())
  const outside = { ...byPath, ...asked }
  const complete = outside.series !== undefined && outside.subject !== undefined && outside.edition !== undefined
  const byText = complete ? null : identifyFromText(text)
  const edition = outside.edition ?? byText?.edition ?? editionFromTitle(text) ?? undefined
  if (edition === undefined) {
    throw new Failure(
      EXIT.usage,
      `${file}: neither its path nor its text say which year it reports on. Pass the edition, as in --edition 2023.`,
    )
  }
  const series = outside.series ?? byText?.series ?? 'unknown'
  const subject = outside.subject ?? byText?.subject ?? 'unknown'
  const missing = [series === 'unknown' ? 'series' : null, subject === 'unknown' ? 'subject' : null].filter(
    (name) => name !== null,
  )
  return {
    identity: { series, subject, edition },
    identity_from: outside.edition === undefined ? 'text' : 'key',
    warning:
      missing.length === 0
        ? null
        : `${file}: its ${missing.join(' and ')} cannot be told from path or text; pass ${missing.map((name) => `--${name}`).join(' and ')} for the right catalogue.`,
  }
}
