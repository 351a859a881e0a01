// Acts laid over HTTP on a connection of one's own, which is kept open as a browser keeps it.
import { Agent, request } from 'node:http'
import { personaHeaders } from '../src/web/council-of-test.ts'

export type Answered = {
  readonly status: number
  readonly entry: number | undefined
  readonly body: string
}

export type Layer = { lay(act: object, as: string): Promise<Answered>; close(): void }

export function openLayer(url: string, connections = 1): Layer {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  return {
    lay: (act, as) =>
      new Promise((resolve, reject) => {
        const headers = { 'content-type': 'application/json', ...personaHeaders(as) }
        const sent = request(`${url}/acts`, { method: 'POST', agent, headers }, (answer) => {
          let body = ''
          answer.setEncoding('utf8')
          answer.on('data', (piece: string) => {
            body += piece
          })
          answer.on('error', reject)
          answer.on('end', () => {
            const status = answer.statusCode ?? 0
            const entry =
              status < 300
                ? (JSON.parse(body) as { receipt: { entry: number } }).receipt.entry
                : undefined
            resolve({ status, entry, body })
          })
        })
        sent.on('error', reject)
        sent.end(JSON.stringify(act))
      }),
    close: () => agent.destroy(),
  }
}
