/** Key prefixes of the reports bucket under which settings lie, not reports: what lands there is not read as one. */
export const SETTINGS_PREFIXES = { catalogues: 'catalogues/', watches: 'watches/', sources: 'sources/' } as const
