// The program, and the only file that sees all of it: the terminal gets the doors of the web from here.
import { randomBytes } from 'node:crypto'
import { flushCompileCache } from 'node:module'
import { setTimeout as delay } from 'node:timers/promises'
import { commandLine } from './cli/command-line.ts'
import { sayStandstill } from './cli/standstill-sentence.ts'
import { openAccessStore } from './access/access-store.ts'
import type { Doors } from './cli/terminal.ts'
import { startClock } from './clerk/clock.ts'
import { healthOf } from './clerk/health.ts'
import { openPublication, type Publishing } from './clerk/publication.ts'
import { type Configuration, readConfiguration, terminalLanguage } from './configuration.ts'

/** So long the doors wait until it is known what witnesses have seen. */
const LOOK_MILLISECONDS = 1_000

async function doors(): Promise<Doors> {
  const [
    { createApp },
    { openBroadcast },
    { personasAllowed, serve },
    { openSigningIn },
    { checkPasskeyDomain },
    { refusalWords },
    { fieldErrorWords },
  ] = await Promise.all([
    import('./web/app.ts'),
    import('./web/live/broadcast.ts'),
    import('./web/server.ts'),
    import('./web/sign-in/routes.ts'),
    import('./web/sign-in/passkey-domain.ts'),
    import('./telling/refusal-words.ts'),
    import('./web/doors/field-error-words.ts'),
  ])
  return {
    async serve(house, { host, port }) {
      const { clerk, views, documents } = house
      const configuration = readConfiguration(env)
      const personaToken = personasAllowed(host, configuration)
        ? (configuration.personaToken ?? randomBytes(24).toString('base64url'))
        : undefined
      const access = openAccessStore(house.dir)
      try {
        checkPasskeyDomain(access, configuration)
      } catch (error) {
        access.close()
        throw error
      }
      const publication = openPublication(house, publishing(configuration))
      const standsOn = {
        clerk,
        views,
        documents,
        recordFile: publication.answer,
        opened: house.opened,
        standing: publication.standing,
        receiptOf: publication.receiptOf,
        health: () => healthOf(house, publication, Date.now()),
        personaToken,
        signingIn: openSigningIn(access, configuration),
        now: Date.now,
      }
      const live = openBroadcast(standsOn, { streamsPerSource: configuration.streamsPerAddress })
      const app = createApp({ ...standsOn, live })
      // What is ahead of this record is mostly known at once; witnesses that are slow keep nobody waiting.
      await Promise.race([publication.look(), delay(LOOK_MILLISECONDS, undefined, { ref: false })])
      const served = await serve({ app, host, port })
      publication.nameReceiptKey()
      publication.start().catch((error: unknown) => console.error(error))
      const clock = startClock(clerk)
      // Once everything has been read: a server that is killed has no time for it.
      setTimeout(flushCompileCache, 2_000).unref()
      return {
        url: served.url,
        personaToken,
        origin: configuration.origin,
        async close() {
          clock.stop()
          live.close()
          await served.close()
          access.close()
          await publication.close()
        },
      }
    },
    refusal(language, org, refusal) {
      const { sentence, rule, instead } = refusalWords({ org, language }, refusal)
      return [`${sentence} (${rule})`, instead].filter((part) => part !== undefined).join(' ')
    },
    fieldError: fieldErrorWords,
  }
}

/** Tells the operator once of each trouble. */
function publishing({ log }: Configuration): Publishing {
  let told = ''
  return {
    ...log,
    onChange({ standstill, trouble }) {
      const line = standstill
        ? sayStandstill(terminalLanguage(env), standstill)
        : (trouble?.said ?? '')
      if (line !== told && line !== '') stderr.write(`${line}\n`)
      told = line
    },
  }
}

/** The first signal asks to stop; a second one is taken as meant. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

const { stdout, stderr, stdin, env } = process
// Whoever reads what is said may stop reading, as `head` does: then it is said to nobody, and the command goes on to its end.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error
})
// A full disk under the server's log keeps the server from nothing.
stderr.on('error', () => {})
process.exitCode = await commandLine(process.argv.slice(2), {
  stdout,
  stderr,
  stdin,
  env,
  stopped,
  doors,
})
