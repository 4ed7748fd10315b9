/**
 * Milliseconds of processor time that `work` takes in this process, its helper threads included. On an idle machine
 * that is the time by the clock or a little more; on a busy one it stays the same.
 */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
