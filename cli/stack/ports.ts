/** Where `yearover up` listens unless told otherwise. */
export const DEFAULT_PORT = 4600
/** TCP numbers ports in 16 bits. */
export const LAST_PORT = 65_535
