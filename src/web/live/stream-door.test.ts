import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { council, sittingOpen } from '../../rules/given.ts'
import { createApp } from '../app.ts'
import { openCouncil, PERSONA_TOKEN, personaHeaders } from '../council-of-test.ts'
import { serve } from '../server.ts'
import { openBroadcast } from './broadcast.ts'

describe('a page that asks for a stream it may not follow', () => {
  const open = openCouncil()
  const { clerk, views, documents } = open
  const doors = { clerk, views, documents, personaToken: PERSONA_TOKEN, now: () => open.now }
  const live = openBroadcast(doors)
  const app = createApp({ ...doors, live })
  const ask = (headers: Record<string, string>) =>
    app.request('http://localhost/live/desk/s1?from=3', {
      headers: { host: 'localhost', ...headers },
    })

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
    assert.equal((await ask(personaHeaders('delegate:KG'))).status, 403)
  })

  it('is refused without ado where it stands behind another request on one connection', async () => {
    const served = await serve({ app, host: '127.0.0.1', port: 0 })
    try {
      const socket = connect(served.port, '127.0.0.1')
      const line = (path: string) => `GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`
      socket.write(line('/healthz') + line('/live/follow/s1'))
      let heard = ''
      socket.setEncoding('utf8').on('data', (piece: string) => {
        heard += piece
      })
      while (!heard.includes('HTTP/1.1 503')) await once(socket, 'data')
      socket.destroy()
      assert.deepEqual(live.connected(), { delegations: 0, screens: 0, others: 0 })
    } finally {
      await served.close()
    }
  })
})
