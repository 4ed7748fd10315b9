/**
 * Which of the offered media types an `Accept` header prefers (RFC 9110, section 12.5.1): the greatest weight wins,
 * among equals the one offered first.
 * @returns null where it accepts none of them.
 */
export function acceptedType<Type extends string>(accept: string, offered: readonly Type[]): Type | null {
  const ranges = accept.split(',').map((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    return { type, weight: weight === undefined ? 1 : Number(weight) || 0 }
  })
  const weightOf = (type: Type) => {
    const family = `${type.slice(0, type.indexOf('/'))}/*`
    // The most specific range speaks for a type, whatever a wider one says.
    const range = [type, family, '*/*'].map((name) => ranges.find((one) => one.type === name)).find(Boolean)
    return range?.weight ?? 0
  }
  return offered.reduce<Type | null>((best, type) => {
    const weight = weightOf(type)
    return weight > (best === null ? 0 : weightOf(best)) ? type : best
  }, null)
}
