// Where the program starts, and the only file that sees all of it: the terminal gets the web's doors from here.
import { commandLine } from './cli/command-line.ts'
import { sayStandstill } from './cli/standstill-sentence.ts'
import type { Doors } from './cli/terminal.ts'
import { startClock } from './clerk/clock.ts'
import { openPublication, type Publishing } from './clerk/publication.ts'

async function doors(): Promise<Doors> {
  const [{ createApp }, { personasAllowedOn, serve }, { refusalWords }, { fieldErrorWords }] = await Promise.all([
    import('./web/app.ts'),
    import('./web/server.ts'),
    import('./web/doors/refusal-words.ts'),
    import('./web/doors/field-error-words.ts'),
  ])
  return {
    async serve(house, { host, port }) {
      const { clerk, views, documents } = house
      const publication = openPublication(house, publishing())
      const app = createApp({
        clerk,
        views,
        documents,
        recordFile: publication.answer,
        opened: house.opened,
        standing: publication.standing,
        personas: personasAllowedOn(host),
        now: Date.now,
      })
      const served = await serve({ app, host, port })
      // Beside the doors: witnesses that are slow keep nobody waiting.
      void publication.start()
      const clock = startClock(clerk)
      return {
        url: served.url,
        async close() {
          clock.stop()
          await served.close()
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

/** KURULTAI_LOG_KEY: where the log's keys are held, commas between them; KURULTAI_ORIGIN: the name of a new log. */
function publishing(): Publishing {
  let told = ''
  return {
    origin: env.KURULTAI_ORIGIN,
    keyFiles: env.KURULTAI_LOG_KEY?.split(','),
    onChange({ standstill, trouble }) {
      const line = standstill ? sayStandstill(standstill) : (trouble ?? '')
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
process.exitCode = await commandLine(process.argv.slice(2), { stdout, stderr, stdin, env, stopped, doors })
