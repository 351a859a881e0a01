// A feed as RFC 4287 (Atom) has it. Ids never change: they are made from the entry that made the news.
import { createHash } from 'node:crypto'

export type AtomEntry = {
  readonly id: string
  readonly title: string
  /** Path on this site; feeds are read relative to their own address. */
  readonly href: string
  /** UTC milliseconds. */
  readonly updated: number
  readonly summary: string
}

export type AtomFeed = {
  readonly id: string
  readonly title: string
  readonly language: string
  readonly author: string
  readonly self: string
  readonly home: string
  readonly updated: number
  readonly entries: readonly AtomEntry[]
}

export function atomFeed(feed: AtomFeed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(feed.language)}">
<id>${escaped(feed.id)}</id>
<title>${escaped(feed.title)}</title>
<updated>${instant(feed.updated)}</updated>
<author><name>${escaped(feed.author)}</name></author>
<link rel="self" type="application/atom+xml" href="${escaped(feed.self)}"/>
<link rel="alternate" type="text/html" href="${escaped(feed.home)}"/>
${feed.entries.map(entryXml).join('\n')}
</feed>
`
}

/** A name that is always the same for the same leaf of the record and what it is about (RFC 9562, version 8). */
export function stableId(leaf: Uint8Array, about: string): string {
  const hash = createHash('sha256').update(leaf).update(about).digest('hex')
  const variant = '89ab'[Number.parseInt(hash[16] ?? '0', 16) % 4]
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

function entryXml({ id, title, href, updated, summary }: AtomEntry): string {
  return `<entry>
<id>${escaped(id)}</id>
<title>${escaped(title)}</title>
<updated>${instant(updated)}</updated>
<link rel="alternate" type="text/html" href="${escaped(href)}"/>
<summary>${escaped(summary)}</summary>
</entry>`
}

/** RFC 3339, in UTC. */
function instant(at: number): string {
  return new Date(at).toISOString()
}

function escaped(words: string): string {
  return words.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
