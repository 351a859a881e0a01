// What never stands on the record, because nothing there can be taken back: e-mail addresses, and links that let someone in.
// The address at which a person signs in, and the link sent to them, are kept beside the record, in access.sqlite.

export type PrivateWord = { readonly path: string; readonly code: 'email-address' | 'secret-link' }

/** A local part, '@', and a name with a dot. '@' at the beginning of a part of an address (medium.com/@name) is none. */
const email = /[\p{L}\p{N}._%+-]*[\p{L}\p{N}_%+-]@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u

/** The link of an invitation, or the one printed at start for personas. */
const secret = /\/invitation#[\w-]{20,}|\/personas\?(?:[^\s#]*&)?token=[\w-]{16,}/

/** Where such words stand in an act, each place once; `path` as in FieldError. */
export function privateWordsIn(act: unknown): PrivateWord[] {
  const found: PrivateWord[] = []
  const waiting: { readonly path: string; readonly value: unknown }[] = [{ path: '', value: act }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path, value } = next
    if (typeof value === 'string') {
      if (secret.test(value)) found.push({ path, code: 'secret-link' })
      else if (value.includes('@') && email.test(value)) found.push({ path, code: 'email-address' })
    } else if (typeof value === 'object' && value !== null)
      for (const [name, part] of Object.entries(value).reverse())
        waiting.push({ path: path === '' ? name : `${path}.${name}`, value: part })
  }
  return found
}
