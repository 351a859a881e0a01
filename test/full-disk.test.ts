// The real server on a disk without room: it reads, says what is wrong, and takes acts again once there is room.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openCast } from '../src/record/log/test-cast.ts'
import { verifyStore } from '../src/record/store/verify.ts'
import { emptyDisk, fillDisk, mountSmallDisk } from './faults/small-disk.ts'
import { personaHeaders } from '../src/web/council-of-test.ts'
import { type Running, startServer } from './running-server.ts'

const cast = openCast()
const disk = mountSmallDisk(cast)
after(async () => {
  disk?.unmount()
  await cast.clear()
})

const founding = {
  id: 'founding',
  type: 'organisation.found',
  name: { en: 'Council' },
  shortName: { en: 'C' },
  seat: { en: 'Bishkek' },
  timeZone: 'Asia/Bishkek',
  languages: ['en'],
}
const person = (id: string) => ({ id, type: 'person.enter', person: id, name: { en: id } })

test('a server whose disk is full goes on reading, says so, and comes back by itself when there is room', {
  skip: disk ? false : 'a file system of its own may not be mounted here',
}, async (t) => {
  assert.ok(disk)
  const data = join(disk.dir, 'data')
  const server = await startServer(data, '--empty')
  t.after(() => server.kill())
  assert.equal(await lay(server, founding), 201)
  fillDisk(disk.dir, 0)
  let statuses: number[] = []
  for (let n = 0; statuses.at(-1) !== 503 && n < 200; n++)
    statuses = [...statuses, await lay(server, person(`p${n}`))]
  assert.equal(statuses.at(-1), 503)
  const taken = statuses.filter((status) => status === 201).length
  for (const path of ['/', '/record', '/people', '/people?at=0', '/acts'])
    assert.equal((await fetch(`${server.url}${path}`)).status, 200, path)
  const health = await fetch(`${server.url}/healthz`)
  const { parts } = (await health.json()) as { parts: { record: string; disk: string } }
  assert.ok(parts.disk !== 'ok', JSON.stringify(parts))
  const upload = await fetch(`${server.url}/documents/files`, {
    method: 'POST',
    headers: personaHeaders('secretary'),
    body: 'a file',
  })
  assert.equal(upload.status, 507)

  emptyDisk(disk.dir)
  let status = 503
  for (let n = 0; status === 503 && n < 200; n++) {
    status = await lay(server, person('after'))
    if (status === 503) await new Promise((resolve) => setTimeout(resolve, 50))
  }
  assert.equal(status, 201)
  assert.equal(server.process.exitCode, null, 'it is the same process')
  assert.equal(await server.stop(), 0)
  const verified = verifyStore(data)
  assert.deepEqual([verified.ok, verified.size], [true, taken + 3])
})

/** Lays an act as the Secretary; answers the status. */
async function lay(server: Running, act: object): Promise<number> {
  const answer = await fetch(`${server.url}/acts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...personaHeaders('secretary') },
    body: JSON.stringify(act),
  })
  return answer.status
}
