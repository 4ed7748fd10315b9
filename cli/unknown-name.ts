/** The series or subject of a local file of which nothing tells them. */
export const UNKNOWN_NAME = 'unknown'
