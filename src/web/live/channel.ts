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
   * channel. What became different in that very entry is sent again: a part is always sent whole, so sending it twice is harmless.
   */
  catchUp(from: number | undefined): Uint8Array
}

/** `run`: which start of the server sends, so that a reader who comes back after another one asks for the whole. */
export function openChannel(first: Rendered, run: string): Channel {
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
      // Of what is there no more, the page was laid out with the place: it becomes empty.
      for (const name of parts.keys())
        if (!next.has(name)) {
          next.set(name, { html: '', since: rendered.at, asBorn: false })
          if (parts.get(name)?.html !== '') changed[name] = ''
        }
      parts = next
      at = rendered.at
      return Object.keys(changed).length === 0 ? undefined : frameOf({ at, parts: changed }, run)
    },
    catchUp(from) {
      // A page may stand further than the channel, which was not concerned by what came since, or is about to be sent it.
      const known = from !== undefined && from >= born
      const missed = [...parts].filter(
        ([, { since, asBorn }]) => !known || (!asBorn && since >= from),
      )
      const given = Object.fromEntries(missed.map(([name, { html }]) => [name, html]))
      return frameOf({ at, parts: given }, run)
    },
  }
}

type Told = { readonly at: number; readonly parts: Readonly<Record<string, string>> }

/** Server-sent event (WHATWG HTML, 9.2): its id is the entry as known at which the parts stand, and the run that sent it. */
function frameOf(told: Told, run: string): Uint8Array {
  return Buffer.from(`event: parts\nid: ${told.at}-${run}\ndata: ${JSON.stringify(told)}\n\n`)
}
