/**
 * About so many round values from one number to another: multiples of 1, 2 or 5 times a power of ten, as Heckbert (1990,
 * "Nice Numbers for Graph Labels") has them.
 */
export function roundValues(least: number, most: number, count: number): number[] {
  const rough = (most - least) / count
  const power = Math.floor(Math.log10(rough))
  // The step next to it on a logarithmic scale: the borders are the geometric means of 1 and 2, 2 and 5, 5 and 10.
  const share = rough / 10 ** power
  const factor = share < Math.SQRT2 ? 1 : share < Math.sqrt(10) ? 2 : share < Math.sqrt(50) ? 5 : 10
  // Divided by a whole number, for 3 * 0.1 is not 0.3.
  const [times, over] = power < 0 ? [factor, 10 ** -power] : [factor * 10 ** power, 1]
  const values: number[] = []
  // || 0: no -0
  for (let at = Math.ceil((least * over) / times) || 0; at <= (most * over) / times; at++)
    values.push((at * times) / over)
  return values
}
