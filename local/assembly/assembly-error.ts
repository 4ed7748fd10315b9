/** The template holds something that cannot be run here; the message names the resource and says what to do. */
export class AssemblyError extends Error {
  override readonly name = 'AssemblyError'
}
