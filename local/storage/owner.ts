/** Whom all buckets and objects belong to. */
export const OWNER = { ID: '000000000000', DisplayName: 'owner' }
