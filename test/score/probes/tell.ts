/** Prints a probe's result with the peak of this process's resident memory in MB. */
export function tell(result: Record<string, unknown>): void {
  console.log(JSON.stringify({ ...result, peak: process.resourceUsage().maxRSS / 1024 }))
}
