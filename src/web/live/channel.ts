// One layer of a page for one audience in one language: its parts as they were last made, and the frames that bring a
// reader from where it was to where the record is. No sockets here.

/** A part as it stands, and the entry as known at which it last became different. */
type Part = { readonly html: string; readonly since: number; readonly asBorn: boolean }

export type Rendered = { readonly at: number; readonly parts: Readonly<Record<string, string>> }

export type Channel = {
  /** The frame of what became different, made once for every reader; undefined where nothing did. */
  follow(rendered: Rendered): Uint8Array | undefined
  /**
   * The frame for a reader who has everything through entry `from`; all parts where `from` is undefined, or from before this
   * channel. What became different in that very entry is sent again: a part is whole, so twice is once.
   */
  catchUp(from: number | undefined): Uint8Array
}

export function openChannel(first: Rendered): Channel {
  const born = first.at
  let at = first.at
  let parts = new Map<string, Part>(
    Object.entries(first.parts).map(([name, html]) => [name, { html, since: born, asBorn: true }]),
  )

  return {
    follow(rendered) {
      const changed: Record<string, string> = {}
      const next = new Map<string, Part>()
      for (const [name, html] of Object.entries(rendered.parts)) {
        const before = parts.get(name)
        if (before?.html === html) next.set(name, before)
        else {
          next.set(name, { html, since: rendered.at, asBorn: false })
          changed[name] = html
        }
      }
      // A part that is no more is empty on the page: the page was laid out with its place.
      for (const name of parts.keys())
        if (!next.has(name)) {
          next.set(name, { html: '', since: rendered.at, asBorn: false })
          if (parts.get(name)?.html !== '') changed[name] = ''
        }
      parts = next
      at = rendered.at
      return Object.keys(changed).length === 0 ? undefined : frameOf(at, changed)
    },
    catchUp(from) {
      const known = from !== undefined && from >= born && from <= at
      const missed = [...parts].filter(([, { since, asBorn }]) => !known || (!asBorn && since >= from))
      return frameOf(at, Object.fromEntries(missed.map(([name, { html }]) => [name, html])))
    },
  }
}

/** Server-sent event (WHATWG HTML, 9.2): its id is the entry as known at which the parts stand. */
function frameOf(at: number, parts: Readonly<Record<string, string>>): Uint8Array {
  return Buffer.from(`event: parts\nid: ${at}\ndata: ${JSON.stringify({ at, parts })}\n\n`)
}
