/** Whose report a file is: series, subject and edition as they stand in a key. */
export interface FileIdentity {
  series: string
  subject: string
  edition: string
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * What the name of a file tells, from the end: `harbour-reports/north/2023.txt`, `north-2023.pdf`, `2023.txt`.
 * @returns only what it tells
 */
export function identityOfFile(path: string): Partial<FileIdentity> {
  const [name = '', subject, series] = path.split('/').toReversed()
  const [, stem = '', edition] = /^(.*?)[-_ ]?((?:1[89]|20)\d{2})\.[^.]+$/.exec(name) ?? []
  if (edition === undefined) return {}
  const own = stem.toLowerCase()
  return {
    edition,
    ...(SLUG.test(own)
      ? { subject: own }
      : subject !== undefined && SLUG.test(subject) && own === ''
        ? { subject }
        : {}),
    ...(series !== undefined && SLUG.test(series) && own === '' && { series }),
  }
}

/** The key of a report; of a file whose report is not said, its name, so that the text is asked. */
export function keyOf(file: string, { series, subject, edition }: Partial<FileIdentity>): string {
  const extension = /\.([A-Za-z0-9]+)$/.exec(file)?.[1]?.toLowerCase() ?? 'txt'
  const name = file.split('/').at(-1) ?? file
  return series && subject && edition ? `reports/${series}/${subject}/${edition}.${extension}` : name
}
