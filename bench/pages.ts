// From `npm start` to the first page, and the page of the session under load beside a bare node:http answer of its bytes.
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Running, startServer } from '../test/running-server.ts'
import { median, type Row } from './table.ts'

const CONNECTIONS = 16
const REQUESTS = 3_000
const RUNS = 3
const PAGE = '/sessions/csc-2025-11-27?lang=en'

export async function rows(): Promise<Row[]> {
  const dir = mkdtempSync(join(tmpdir(), 'kurultai-pages-'))
  try {
    const first = await firstPage(join(dir, 'first'))
    await first.server.stop()
    const again: number[] = []
    let server: Running | undefined
    for (let run = 0; run < RUNS; run++) {
      await server?.stop()
      const started = await firstPage(join(dir, 'first'))
      again.push(started.milliseconds)
      server = started.server
    }
    const page = await pageRow(server as Running)
    await server?.stop()
    const aim = { of: 'measured', most: 2_000, words: 'under 2 s' } as const
    return [
      {
        what: 'from start to the first page, filling the sample',
        measured: first.milliseconds,
        unit: 'ms',
        aim,
      },
      {
        what: 'from start to the first page, record there',
        measured: median(again),
        unit: 'ms',
        aim,
      },
      page,
    ]
  } finally {
    rmSync(dir, { recursive: true })
  }
}

async function firstPage(dir: string): Promise<{ server: Running; milliseconds: number }> {
  const began = performance.now()
  const server = await startServer(dir)
  const { status } = await bytesOf(`${server.url}/`, undefined)
  if (status !== 200) throw new Error(`the first page answered ${status}`)
  return { server, milliseconds: performance.now() - began }
}

async function pageRow(server: Running): Promise<Row> {
  const { bytes, status } = await bytesOf(`${server.url}${PAGE}`, undefined)
  if (status !== 200) throw new Error(`the page of the session answered ${status}`)
  const bare = createServer((_, response) => response.end(bytes))
  await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve))
  const bareUrl = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`
  const [ours, limit]: [number[], number[]] = [[], []]
  // By turns, so that what else the machine does falls on both.
  for (let run = 0; run < RUNS; run++) {
    ours.push(await perSecond(`${server.url}${PAGE}`))
    limit.push(await perSecond(bareUrl))
  }
  bare.close()
  return {
    what: `the session's page (${Math.round(bytes.length / 1_000)} kB)`,
    measured: median(ours),
    unit: 'a second',
    limit: { what: 'node:http answering the same bytes', measured: median(limit) },
    aim: { of: 'ratio', least: 0.3 },
  }
}

async function perSecond(url: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  let left = REQUESTS
  const began = performance.now()
  const ask = async () => {
    while (left-- > 0) await bytesOf(url, agent)
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, ask))
  agent.destroy()
  return (REQUESTS * 1_000) / (performance.now() - began)
}

function bytesOf(
  url: string,
  agent: Agent | undefined,
): Promise<{ status: number; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url, { ...(agent ? { agent } : {}) }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, bytes: Buffer.concat(pieces) }),
      )
    }).on('error', reject)
  })
}
