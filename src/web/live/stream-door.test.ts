import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { council, sittingOpen } from '../../rules/given.ts'
import { createApp } from '../app.ts'
import { openCouncil } from '../council-of-test.ts'
import { openBroadcast } from './broadcast.ts'

describe('a page that asks for a stream it may not follow', () => {
  const open = openCouncil()
  const { clerk, views, documents } = open
  const doors = { clerk, views, documents, personas: true, now: () => open.now }
  const live = openBroadcast(doors)
  const app = createApp({ ...doors, live })
  const ask = (headers: Record<string, string>) =>
    app.request('http://localhost/live/desk/s1?from=3', { headers: { host: 'localhost', ...headers } })

  before(() => open.lay(...council, ...sittingOpen))
  after(() => {
    live.close()
    open.close()
  })

  it('is told so in the one way that it hears, and does not ask for ever', async () => {
    const answer = await ask({ accept: 'text/event-stream' })
    assert.equal(answer.status, 200)
    assert.match(await answer.text(), /^retry: 60000\nevent: ended\n/)
  })

  it('is refused by its status where a program asks', async () => {
    assert.equal((await ask({ accept: 'application/json' })).status, 401)
    assert.equal((await ask({ 'kurultai-persona': 'delegate:KG' })).status, 403)
  })
})
