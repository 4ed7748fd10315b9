/** One line of docs/performance.md. */
export interface Measure {
  what: string
  /** The measured figure with its unit, for people. */
  figure: string
  /** The same against something of the same run, so that the line means something on another machine. */
  ratio: string
  target: string
}

const sorted = (samples: readonly number[]) => samples.toSorted((one, other) => one - other)

/** The quantile of samples by the nearest-rank method; `share` between 0 and 1. */
export function quantile(samples: readonly number[], share: number): number {
  const ranked = sorted(samples)
  return ranked[Math.max(0, Math.ceil(share * ranked.length) - 1)] ?? Number.NaN
}

export const median = (samples: readonly number[]) => quantile(samples, 0.5)

/** Milliseconds that `work` takes. */
export async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

/** Milliseconds of each of `times` runs, one after the other. */
export async function repeat(times: number, work: (run: number) => Promise<unknown>): Promise<number[]> {
  const samples: number[] = []
  for (let run = 0; run < times; run++) samples.push(await milliseconds(() => work(run)))
  return samples
}

/** Runs `jobs` with at most `width` at a time. */
export async function inParallel<Job>(jobs: Iterable<Job>, width: number, work: (job: Job) => Promise<unknown>) {
  const waiting = jobs[Symbol.iterator]()
  const worker = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await work(next.value)
  }
  await Promise.all(Array.from({ length: width }, worker))
}

export const ms = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
export const seconds = (value: number) => `${(value / 1000).toFixed(1)} s`
export const times = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ×`
