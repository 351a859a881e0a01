// `kurultai post ID --on DAY [--at ENTRY] --data DIR [--json]`: who holds a post on a day, as known at an entry.
import { openToRead, type ReadingRoom } from '../clerk/house.ts'
import { seatDay } from '../rules/seat-day.ts'
import { type HolderAnswer, type HoldersAnswer, holdersJson } from '../formats/holders-json.ts'
import { isDay } from '../rules/day.ts'
import { founded } from '../rules/organisation.ts'
import { localised, type Language } from '../text/language.ts'
import { term } from '../text/dates.ts'
import { tellFault } from './fault.ts'
import { numberWithin, readAsked, tellUsage } from './asked.ts'
import { startProgress } from './progress.ts'
import { languageOf, say, type Terminal } from './terminal.ts'

export async function run(args: string[], terminal: Terminal): Promise<number> {
  const language = languageOf(terminal.env)
  const asked = readAsked('post', args, terminal)
  if (!asked) return 2
  const { on, at, data, json } = asked.values
  if (on !== undefined && !isDay(on))
    return tellUsage('post', 'cli-not-a-day', { day: on }, terminal)
  const entry = numberWithin(at, 0, Number.MAX_SAFE_INTEGER)
  if (at !== undefined && entry === undefined)
    return tellUsage('post', 'cli-not-an-entry', { entry: at }, terminal)
  try {
    const progress = startProgress(terminal, (done, size) =>
      say(language, 'cli-reading', { done, size }),
    )
    const room = openToRead(data, { progress: progress.tell })
    progress.end()
    try {
      return tellHolders(room, asked.positionals[0] ?? '', { on, at: entry, json }, terminal)
    } finally {
      room.close()
    }
  } catch (error) {
    return tellFault(error, { dir: data }, terminal)
  }
}

type Asked = {
  readonly on: string | undefined
  readonly at: number | undefined
  readonly json: boolean
}

function tellHolders(room: ReadingRoom, id: string, asked: Asked, terminal: Terminal): number {
  const language = languageOf(terminal.env)
  const newest = room.size - 1
  const at = asked.at ?? newest
  if (at > newest) {
    terminal.stderr.write(
      `${say(language, 'cli-no-such-entry', { entry: String(at), newest: String(newest) })}\n`,
    )
    return 1
  }
  const org = room.asKnownAt(at)
  const on = asked.on ?? seatDay(Date.now(), founded(org)?.timeZone ?? 'UTC')
  const answer = holdersJson(room.views, org, id, on, at)
  if (!answer) {
    terminal.stderr.write(`${say(language, 'cli-no-such-post', { post: id })}\n`)
    return 1
  }
  terminal.stdout.write(
    asked.json ? `${JSON.stringify(answer)}\n` : `${inWords(answer, language)}\n`,
  )
  return 0
}

function inWords({ post, on, at, holders }: HoldersAnswer, language: Language): string {
  const head = say(language, 'cli-post-asked', {
    post: localised(post.name, language).value,
    on,
    entry: String(at),
  })
  const lines = holders.map((holder) => `  ${lineOf(holder, language)}`)
  return [head, ...(lines.length > 0 ? lines : [`  ${say(language, 'cli-post-vacant')}`])].join(
    '\n',
  )
}

function lineOf(
  { person, member, capacity, from, to, decision, entry, notional }: HolderAnswer,
  language: Language,
): string {
  const name = localised((person ?? member)?.name ?? {}, language).value
  return [
    `${name}, ${say(language, `cli-capacity-${capacity}`)}`,
    from === null ? '' : term(language, from, to ?? undefined).replaceAll('\u00a0', ' '),
    decision === null ? '' : say(language, 'cli-post-decision', { decision }),
    say(language, 'cli-post-entry', { entry: String(entry) }),
    notional ? say(language, 'cli-post-notional') : '',
  ]
    .filter((part) => part !== '')
    .join('; ')
}
