/**
 * The version of everything that decides what is read out of a text, the catalogue aside. It goes up with every change
 * that changes an observation: readings are stored under it, so an unchanged version promises unchanged observations.
 */
export const ENGINE_VERSION = '10'
