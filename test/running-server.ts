// The real server as a process of its own, as `npm start` runs it.
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { PERSONA_TOKEN } from '../src/web/council-of-test.ts'

export type Running = {
  readonly url: string
  readonly process: ChildProcess
  /** What it said so far, on both streams. */
  said(): string
  /** SIGKILL: no time for anything. */
  kill(): Promise<void>
  /** SIGTERM: what is being written is finished. Answers the exit code. */
  stop(): Promise<number | null>
}

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

/** Starts `kurultai serve` on a free port of the loopback address; resolves when it says where. Rejects when it ends first. */
export const startServer = (dir: string, ...args: string[]): Promise<Running> =>
  startServerWith({ KURULTAI_PERSONA_TOKEN: PERSONA_TOKEN }, dir, ...args)

/** The same with its own variables of the environment. */
export function startServerWith(
  variables: Readonly<Record<string, string>>,
  dir: string,
  ...args: string[]
): Promise<Running> {
  const child = spawn(process.execPath, [main, 'serve', '--data', dir, '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      LANG: 'en_GB.UTF-8',
      LC_ALL: '',
      ...variables,
    },
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  let said = ''
  return new Promise((resolve, reject) => {
    const hear = (piece: Buffer) => {
      said += piece.toString()
      const url = /Open (http:\/\/\S+)/.exec(said)?.[1]?.replace('localhost', '127.0.0.1')
      if (url && said.includes('Ctrl+C'))
        resolve({
          url,
          process: child,
          said: () => said,
          kill: () => end('SIGKILL').then(() => {}),
          stop: () => end('SIGTERM'),
        })
    }
    const end = (signal: NodeJS.Signals) => {
      child.kill(signal)
      return ended
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    ended.then((code) => reject(new Error(`the server ended with ${code} and said: ${said}`)))
  })
}
