import type { Problem } from '../../schemas/http.ts'
import { didYouMean, nearestName } from './nearest-name.ts'

const TITLES = {
  400: 'The request is not understood',
  404: 'Not held',
  405: 'Only GET and HEAD are answered',
  406: 'There is no such form of the answer',
  413: 'The answer is too large',
  500: 'Yearover failed',
} as const
export type ProblemStatus = keyof typeof TITLES

type More = Partial<Pick<Problem, 'errors' | 'available' | 'did_you_mean'>>

/** An error that knows its HTTP answer (RFC 9457). */
export class HttpProblem extends Error {
  readonly problem: Problem

  constructor(status: ProblemStatus, detail: string, more: More = {}) {
    super(detail)
    this.problem = { type: 'about:blank', title: TITLES[status], status, detail, ...more }
  }
}

/** The 400 that says of each parameter what is wrong with it. */
export function notUnderstood(errors: NonNullable<Problem['errors']>): HttpProblem {
  return new HttpProblem(400, errors.map(({ parameter, message }) => `${parameter}: ${message}`).join('; '), { errors })
}

/**
 * The 404 that names what is there instead, and what of it was probably meant.
 * @param what the names are of: `metrics`
 */
export function notAmong(detail: string, what: string, asked: string, names: readonly string[]): HttpProblem {
  const nearest = nearestName(asked, names)
  return new HttpProblem(404, `${detail}${didYouMean(nearest)}`, {
    available: { [what]: [...names] },
    ...(nearest !== null && { did_you_mean: nearest }),
  })
}
