// How fast acts are decided and written down, and how fast a record is read back into memory.
import { hash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { replay } from '../src/clerk/replay.ts'
import { type Entry, encodeEntry, release } from '../src/record/entry.ts'
import { openStore } from '../src/record/store/sqlite-store.ts'
import { type Act, type By, parseAct } from '../src/rules/acts.ts'
import { decide } from '../src/rules/decide.ts'
import { evolve } from '../src/rules/evolve.ts'
import { council, sittingOpen, type TestAct } from '../src/rules/given.ts'
import { emptyOrganisation } from '../src/rules/organisation.ts'
import { median, type Row } from './table.ts'

const BATCH = 20_000
const secretary: By = { role: 'secretary' }
const at = Date.UTC(2025, 10, 27, 9)

export async function rows(entries = 1_000_000): Promise<Row[]> {
  return [decidedRow(Math.min(entries, 100_000)), replayedRow(entries)]
}

/** The n-th act of a long session: statements, persons, lines of dossiers, members coming and going. */
function actOf(n: number): unknown {
  const words = {
    ru: `Выступление ${n} по пункту повестки дня`,
    en: `Statement ${n} under an item of the agenda`,
  }
  const person = `person-${n - (n % 4)}`
  const name = { ru: `Участник ${n}`, en: `Participant ${n}` }
  const kinds = [
    { type: 'person.enter', person, name, member: 'KG' },
    {
      type: 'statement.record',
      statement: `statement-${n}`,
      sitting: 'x1',
      kind: 'statement',
      by: ['KG'],
      text: words,
    },
    {
      type: 'dossier.enter',
      dossier: `dossier-${n}`,
      person,
      topic: 'career',
      what: words,
      when: '2024-01',
    },
    {
      type: 'presence.record',
      sitting: 'x1',
      member: 'TJ',
      state: Math.floor(n / 4) % 2 === 0 ? 'left' : 'present',
    },
  ]
  return { id: `act-${n}`, ...kinds[n % 4] }
}

/** A council sitting, and the entries that brought it there. */
function sittingCouncil() {
  const org = emptyOrganisation()
  const entries: Uint8Array[] = []
  const lay = (value: unknown) => {
    const { act, entry, bytes } = decided(org, value)
    entries.push(bytes)
    evolve(org, entry.n, act, entry.events)
  }
  for (const [n, { by: _, ...told }] of ([...council, ...sittingOpen] as TestAct[]).entries())
    lay({ id: `setting-${n}`, ...told })
  return { org, entries }
}

function decided(org: ReturnType<typeof emptyOrganisation>, value: unknown) {
  const parsed = parseAct(value)
  if ('errors' in parsed) throw new Error(`misshapen: ${JSON.stringify(parsed.errors)}`)
  const { act } = parsed
  const answered = decide(org, act, secretary, { at, on: '2025-11-27' })
  if ('refusal' in answered) throw new Error(`refused: ${JSON.stringify(answered.refusal)}`)
  const entry: Entry = {
    n: org.size,
    at,
    on: '2025-11-27',
    by: secretary,
    act,
    events: answered.events,
    release,
  }
  return { act, entry, bytes: encodeEntry(entry) }
}

function decidedRow(count: number): Row {
  const { org } = sittingCouncil()
  const written: Entry[] = []
  const began = performance.now()
  for (let n = 0; n < count; n++) {
    const { act, entry } = decided(org, actOf(n))
    evolve(org, entry.n, act, entry.events)
    written.push(entry)
  }
  const perSecond = (count * 1_000) / (performance.now() - began)
  const bare = median(Array.from({ length: 3 }, () => timed(() => each(written, encodeEntry))))
  return {
    what: 'acts read, decided, encoded',
    measured: perSecond,
    unit: 'a second',
    limit: { what: 'encoding the same entries alone', measured: (count * 1_000) / bare },
  }
}

/** A record on the disk, read entry by entry into memory as every start does. */
function replayedRow(entries: number): Row {
  const dir = mkdtempSync(join(tmpdir(), 'kurultai-replay-'))
  const store = openStore(dir)
  try {
    const { entries: setting } = sittingCouncil()
    store.append(setting, 0)
    fill(store, entries)
    const { size } = store.head()
    const replayed = median(Array.from({ length: 3 }, () => timed(() => replay(store))))
    const bytes = [...store.read(0, size)].map((entry) => entry.bytes)
    const hashed = median(
      Array.from({ length: 3 }, () => timed(() => each(bytes, (one) => hash('sha256', one)))),
    )
    return {
      what: `a record of ${entries} entries replayed (${(replayed / 1_000).toFixed(1)} s)`,
      measured: (size * 1_000) / replayed,
      unit: 'entries a second',
      limit: { what: 'SHA-256 of the same bytes', measured: (size * 1_000) / hashed },
      aim: { of: 'measured', least: 200_000, words: 'a million under 5 s' },
    }
  } finally {
    store.close()
    rmSync(dir, { recursive: true })
  }
}

/** The events of such an act are known, so a million of them need not be decided to be read. */
function fill(store: ReturnType<typeof openStore>, entries: number): void {
  const { org } = sittingCouncil()
  const patterns = [0, 1, 2, 3].map((n) => {
    const { act, entry } = decided(org, actOf(n))
    evolve(org, entry.n, act, entry.events)
    return JSON.stringify(entry.events)
  })
  for (let from = store.head().size; from < entries; from = store.head().size) {
    const batch = Array.from({ length: Math.min(BATCH, entries - from) }, (_, index) => {
      const n = from + index
      const act = actOf(n) as Act
      const events = JSON.parse(
        (patterns[n % 4] ?? '').replaceAll(/(statement|person|dossier)-\d+/g, (_, kind) =>
          idOf(act, kind),
        ),
      )
      return encodeEntry({ n, at, on: '2025-11-27', by: secretary, act, events, release })
    })
    store.append(batch, from)
  }
}

const idOf = (act: Act, kind: string): string =>
  String((act as unknown as Record<string, unknown>)[kind])

function timed(work: () => void): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

function each<T>(list: readonly T[], work: (one: T) => unknown): void {
  for (const one of list) work(one)
}
