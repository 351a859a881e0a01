// What is on the table, who has the floor, who is next and who is there: the screen, the desk, a delegation's page, the page
// that follows a session and its JSON say the same of one moment, at many moments of random councils.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseAct } from '../src/rules/acts.ts'
import { presentAt } from '../src/rules/decide/sitting.ts'
import { get, type Thing } from '../src/rules/organisation.ts'
import { seatDay } from '../src/rules/seat-day.ts'
import { memberShortName } from '../src/telling/names.ts'
import { sittingNow } from '../src/telling/situation.ts'
import { type Council, openCouncil } from '../src/web/council-of-test.ts'
import { chance } from './simulation/chance.ts'
import { sensibleAct, settling } from './simulation/moves.ts'

const SEEDS = 6
const STEPS = 110
const start = Date.UTC(2025, 10, 27, 6)

type Live = {
  at: number
  embargo: unknown
  table: { what: string; title?: string; text?: string } | null
  floor: { speaker: string } | null
  next: { member: string }[]
  figures: { present: number; members: number } | null
}

test('screen, desk, delegation, live page and JSON of one moment agree, at many moments of random councils', async (t) => {
  const seen = new Map<string, number>()
  for (let seed = 1; seed <= SEEDS; seed++) {
    const open = openCouncil({ now: start })
    t.after(() => open.close())
    await live(open, seed, seen)
  }
  for (const what of ['question', 'item', 'floor', 'next', 'figures'])
    assert.ok((seen.get(what) ?? 0) > 0, `no council came to a moment with ${what}`)
})

async function live(open: Council, seed: number, seen: Map<string, number>): Promise<void> {
  const luck = chance(seed)
  for (let step = 0; step < settling.length + STEPS; step++) {
    open.now += 1_000 + luck.below(60_000)
    const { org } = open.clerk
    const now = {
      chance: luck,
      org,
      id: `s${seed}-${step}`,
      on: seatDay(open.now, 'Europe/Moscow'),
    }
    const { act, by } = sensibleAct(now, settling[step])
    const parsed = parseAct(act)
    if (!('act' in parsed)) continue
    const taken = await open.clerk.take(parsed.act, by).catch(() => ({ refusal: {} }))
    if ('refusal' in taken || step < settling.length - 2) continue
    const session = [...org.things('session')].find(({ id }) => sittingNow(org, id))
    if (session) await agree(open, session as Thing<'session'>, seen, `seed ${seed}, step ${step}`)
  }
}

async function agree(
  open: Council,
  session: Thing<'session'>,
  seen: Map<string, number>,
  where: string,
): Promise<void> {
  const { org } = open.clerk
  const sitting = sittingNow(org, session.id)
  const [member] = sitting ? presentAt(org, sitting.id) : []
  const live = (await (await open.get(`/sessions/${session.id}/live.json`)).json()) as Live
  // Under an embargo the public reads an earlier moment than the room.
  if (live.embargo || live.at !== org.size - 1 || member === undefined) return
  // Behind closed doors the public is told that, and nothing of what the room sees.
  if (live.table?.what === 'closed') return
  const pages = {
    live: await read(open, `/sessions/${session.id}/live`),
    screen: await read(open, `/sessions/${session.id}/screen`),
    desk: await read(open, `/desk/sessions/${session.id}`, 'chair'),
    phone: await read(open, `/desk/delegation?session=${session.id}`, `delegate:${member}`),
  }
  const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1)
  const title = live.table?.title ?? live.table?.text
  if (live.table && title && !title.startsWith('sealed')) {
    count(live.table.what)
    for (const [name, html] of Object.entries(pages))
      if (name !== 'screen' || sitting?.state === 'open')
        assert.ok(
          plain(html).includes(plain(title).slice(0, 60)),
          `${where}: ${name} does not show “${title}”, ${live.table.what}`,
        )
  }
  agreeOnFloor(pages, live, where, count)
  agreeOnNext(open, pages, live, where, count)
  if (live.figures) {
    count('figures')
    const { present, members } = live.figures
    assert.match(plain(pages.phone), new RegExp(`\\b${present} of ${members} present`), where)
    if (sitting?.state === 'open')
      assert.match(plain(pages.screen), new RegExp(`${present} of ${members}`), where)
  }
}

type Pages = Readonly<Record<'live' | 'screen' | 'desk' | 'phone', string>>

function agreeOnFloor(
  pages: Pages,
  { floor }: Live,
  where: string,
  count: (what: string) => void,
): void {
  const speaker = (html: string, before: RegExp) => {
    const found = before.exec(html)?.[1]
    return found === undefined ? null : plain(found)
  }
  if (floor) count('floor')
  const said = floor ? plain(floor.speaker) : null
  assert.equal(speaker(pages.live, /class="speaker">([^<]*)</), said, `${where}: live`)
  assert.equal(speaker(pages.desk, /class="speaker">([^<]*)</), said, `${where}: desk`)
  assert.equal(speaker(pages.phone, /class="speaking"><span><b>([^<]*)</), said, `${where}: phone`)
}

function agreeOnNext(
  open: Council,
  pages: Pages,
  { next }: Live,
  where: string,
  count: (what: string) => void,
): void {
  const { org } = open.clerk
  const expected = next.map(({ member }) => plain(memberShortName({ org, language: 'en' }, member)))
  if (expected.length > 0) count('next')
  const listed = (html: string, lists: RegExp, name: RegExp) =>
    [...html.matchAll(lists)].flatMap(([, list]) =>
      [...(list ?? '').matchAll(name)].map(([, one]) => plain(one ?? '')),
    )
  const live = listed(
    pages.live,
    /Next<\/h3><ol class="follow-list">(.*?)<\/ol>/gs,
    /<li><span>([^<]*)</g,
  )
  assert.deepEqual(live, expected, `${where}: live`)
  const phone = listed(pages.phone, /<ol class="waiting">(.*?)<\/ol>/gs, /<li><span>([^<]*)</g)
  assert.deepEqual(phone, expected, `${where}: phone`)
  const desk = [
    ...listed(pages.desk, /<ol class="speakers points">(.*?)<\/ol>/gs, /<b>([^<]*)<\/b>/g),
    ...listed(
      pages.desk,
      /<ol class="speakers">(.*?)<\/ol>/gs,
      /<span class="place">\d+<\/span><span>([^<]*)</g,
    ),
  ]
  assert.deepEqual(desk, expected, `${where}: desk`)
  const sitting = [...org.things('session')].map(({ id }) => sittingNow(org, id)).find(Boolean)
  const [first] = expected
  if (first && sitting?.state === 'open' && get(org, 'sitting', sitting.id)?.floor === undefined)
    assert.ok(plain(pages.screen).includes(first), `${where}: screen does not say ${first} is next`)
}

async function read(open: Council, path: string, as?: string): Promise<string> {
  const answer = await open.get(path, as)
  assert.equal(answer.status, 200, path)
  return await answer.text()
}

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replace(/[\s\u00a0\u2060]+/g, ' ')
    .trim()
