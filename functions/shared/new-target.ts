import type { SourceTarget, Target } from '../../schemas/source-target.ts'

/** A target of which nothing is known but that it is to be asked. */
export function newTarget(of: Target, message = 'not asked yet'): SourceTarget {
  const { source, series, kind, subject, edition, address } = of
  return {
    source,
    series,
    kind,
    subject,
    edition,
    address,
    state: 'due',
    reason: null,
    message,
    asked_at: null,
    next_attempt: null,
    failures: 0,
    fetched_at: null,
    document: null,
    key: null,
    etag: null,
    last_modified: null,
    redirects: [],
  }
}
