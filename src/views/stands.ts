/** The entry at which a version no longer holds; for the newest version, beyond every entry. */
export const STANDS = Number.MAX_SAFE_INTEGER
