// `kurultai serve`: opens the record of a data directory, or fills a new one with the sample, and serves its pages.
import { uptime } from 'node:os'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { type House, openHouse } from '../clerk/house.ts'
import { founded } from '../rules/organisation.ts'
import { localised } from '../text/language.ts'
import { readConfiguration } from '../configuration.ts'
import { beginServing, markBegun } from './beginning.ts'
import { tellFault } from './fault.ts'
import { numberWithin, readAsked, tellUsage } from './asked.ts'
import { startProgress } from './progress.ts'
import { fillSample } from './sample-filling.ts'
import { languageOf, type Served, say, type Terminal } from './terminal.ts'

/** An empty organization was asked for in a directory that holds the sample. */
class HoldsSample extends Error {}

export async function run(args: string[], terminal: Terminal): Promise<number> {
  const language = languageOf(terminal.env)
  const asked = readAsked('serve', args, terminal)
  if (!asked) return 2
  const { data, host, empty } = asked.values
  const port = numberWithin(asked.values.port, 0, 65_535)
  if (port === undefined)
    return tellUsage('serve', 'cli-not-a-port', { port: asked.values.port }, terminal)
  const stopped = terminal.stopped()
  let house: House | undefined
  let served: Served | undefined
  try {
    // The pages are loaded while the record is read.
    const doors = terminal.doors()
    house = await open(data, empty, terminal)
    served = await (await doors).serve(house, { host, port })
    terminal.stdout.write(`${welcome(house, served, { data }, terminal)}\n`)
    await stopped
    terminal.stderr.write(`${say(language, 'cli-stopping')}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof HoldsSample))
      return tellFault(error, { dir: data, port, host }, terminal)
    terminal.stderr.write(`${say(language, 'cli-holds-sample', { dir: data })}\n`)
    return 1
  } finally {
    await served?.close()
    house?.close()
  }
}

async function open(data: string, empty: boolean, terminal: Terminal): Promise<House> {
  const language = languageOf(terminal.env)
  const { origin, behindProxy, log, today } = readConfiguration(terminal.env)
  const ownAddress = origin !== undefined || behindProxy || log.keyFiles !== undefined
  const begun = beginServing(data, { empty, ownAddress })
  if (begun !== 'record') {
    mkdirSync(data, { recursive: true, mode: 0o700 })
    markBegun(data, begun)
  }
  const progress = startProgress(terminal, (done, size) =>
    say(language, 'cli-reading', { done, size }),
  )
  const house = openHouse(data, {
    progress: progress.tell,
    today,
    // Counted since the machine was started, the time that it slept included.
    elapsed: () => uptime() * 1_000,
  })
  progress.end()
  try {
    if (empty && founded(house.clerk.org)?.sample) throw new HoldsSample()
    if (begun === 'sample') await fillSample(house, terminal)
    return house
  } catch (error) {
    house.close()
    throw error
  }
}

type Asked = { readonly data: string }

/** What is served, where the data is, how people sign in, and how to begin with nothing. */
function welcome(house: House, served: Served, { data }: Asked, terminal: Terminal): string {
  const language = languageOf(terminal.env)
  const organisation = founded(house.clerk.org)
  const name = organisation && localised(organisation.name, language).value
  const url = served.url.replace('127.0.0.1', 'localhost')
  const said = (key: string, args: Record<string, string | number> = {}) => say(language, key, args)
  return [
    ...(organisation?.sample ? [said('cli-serving-sample')] : []),
    name ? said('cli-serving', { name, count: house.clerk.org.size }) : said('cli-serving-empty'),
    said('cli-serving-at', { url }),
    said('cli-serving-data', { dir: resolve(data) }),
    wayIn(served, url, said),
    ...(organisation?.sample ? [said('cli-serving-other')] : []),
    said('cli-serving-stop'),
  ].join('\n')
}

/** How people come in: as personas on this machine, or with keys; and what stands in the way of keys. */
function wayIn(
  { personaToken, origin }: Served,
  url: string,
  said: (key: string, args?: Record<string, string>) => string,
): string {
  if (personaToken !== undefined)
    return said('cli-serving-personas', { url: `${url}/personas?token=${personaToken}` })
  if (origin !== undefined) return said('cli-serving-keys', { url: `${origin}/sign-in` })
  return said('cli-serving-no-url')
}
