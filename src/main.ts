// Where the program starts, and the only file that sees all of it: the terminal gets the web's doors from here.
import { commandLine } from './cli/command-line.ts'
import type { Doors } from './cli/terminal.ts'

async function doors(): Promise<Doors> {
  const [{ createApp }, { personasAllowedOn, serve }, { refusalWords }, { fieldErrorWords }] = await Promise.all([
    import('./web/app.ts'),
    import('./web/server.ts'),
    import('./web/doors/refusal-words.ts'),
    import('./web/doors/field-error-words.ts'),
  ])
  return {
    serve(house, { host, port }) {
      const { clerk, views, documents } = house
      const app = createApp({ clerk, views, documents, personas: personasAllowedOn(host), now: Date.now })
      return serve({ app, host, port })
    },
    refusal(language, org, refusal) {
      const { sentence, rule, instead } = refusalWords({ org, language }, refusal)
      return [`${sentence} (${rule})`, instead].filter((part) => part !== undefined).join(' ')
    },
    fieldError: fieldErrorWords,
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
