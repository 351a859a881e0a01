/** The entry by which a version no longer stands: of the newest version, beyond every entry. */
export const STANDS = Number.MAX_SAFE_INTEGER
