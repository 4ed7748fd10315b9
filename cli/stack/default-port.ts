/** Where `yearover up` listens unless told otherwise. */
export const DEFAULT_PORT = 4600
