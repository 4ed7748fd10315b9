import type { Problem } from '../../schemas/http.ts'

const TITLES = {
  400: 'The request is not understood',
  404: 'Not held',
  405: 'Only GET and HEAD are answered',
  413: 'The answer is too large',
  500: 'Yearover failed',
} as const

/** An error that knows its HTTP answer (RFC 9457). */
export class HttpProblem extends Error {
  readonly problem: Problem

  constructor(status: keyof typeof TITLES, detail: string, more: Partial<Pick<Problem, 'errors' | 'available'>> = {}) {
    super(detail)
    this.problem = { type: 'about:blank', title: TITLES[status], status, detail, ...more }
  }
}
