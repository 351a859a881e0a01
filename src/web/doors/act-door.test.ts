import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { council, sittingOpen, tell } from '../../rules/given.ts'
import { openCouncil, personaHeaders } from '../council-of-test.ts'

const open = openCouncil()
await open.lay(...council, ...sittingOpen)
after(() => open.close())

const person = (id: string, act = `act-${id}`) => ({
  id: act,
  type: 'person.enter',
  person: id,
  name: { ru: 'Лицо', en: 'Person' },
})

describe('POST /acts', () => {
  it('takes an act and answers with its receipt, and the same receipt when it is sent again', async () => {
    const first = await open.send('/acts', person('p1'), 'secretary')
    assert.equal(first.status, 201)
    const { receipt, events } = (await first.json()) as {
      receipt: Record<string, unknown>
      events: unknown[]
    }
    assert.equal(receipt.act, 'act-p1')
    assert.equal(receipt.size, open.clerk.org.size)
    assert.equal(first.headers.get('location'), `/record/${receipt.entry}`)
    assert.equal(events.length, 1)
    const again = await open.send('/acts', person('p1'), 'secretary')
    assert.equal(again.status, 200)
    assert.deepEqual(await again.json(), { receipt, events })
  })

  it('refuses another act under the id of one taken', async () => {
    const other = await open.send('/acts', person('p2', 'act-p1'), 'secretary')
    assert.equal(other.status, 409)
    assert.equal(
      ((await other.json()) as { refusal: { code: string } }).refusal.code,
      'act-id-used',
    )
  })

  it('says a refusal in the reader’s language, with the rule', async () => {
    const vote = { id: 'a1', type: 'item.take', item: 'i1', sitting: 'x1' }
    const said = async (language: string) =>
      (await (await open.send('/acts', vote, 'chair', { 'accept-language': language })).json()) as {
        refusal: { code: string; rule: string; message: string; instead: string }
      }
    const { refusal } = await said('ru')
    assert.deepEqual([refusal.code, refusal.rule], ['agenda-not-adopted', 'S13'])
    assert.match(refusal.message, /Повестка дня заседания ещё не утверждена/)
    assert.match((await said('en')).refusal.instead, /Adopt the agenda/)
  })

  it('names every field that is wrong and says how to mend it', async () => {
    const answer = await open.send(
      '/acts',
      {
        id: 'a2',
        type: 'member.admit',
        member: 'K G',
        name: {},
        shortName: { ru: 'x\u0007' },
        status: 'king',
        colour: 1,
      },
      'secretary',
    )
    assert.equal(answer.status, 400)
    const { errors } = (await answer.json()) as {
      errors: { path: string; code: string; message: string }[]
    }
    assert.deepEqual(errors.map(({ path, code }) => [path, code]).sort(), [
      ['colour', 'unknown-field'],
      ['member', 'bad-id'],
      ['name', 'empty'],
      ['shortName.ru', 'control-character'],
      ['status', 'not-a-choice'],
    ])
    assert.ok(errors.every(({ message }) => message.length > 10))
  })

  it('survives what is no act at all', async () => {
    for (const nonsense of [
      '',
      '{',
      'null',
      '[]',
      '"act"',
      '{"__proto__":1}',
      '{"type":"constructor","id":"x"}',
      '\u0000',
      '[[[[',
      '1e999',
    ])
      assert.equal((await open.send('/acts', nonsense, 'secretary')).status, 400, nonsense)
    const raw = await open.app.request('/acts', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...personaHeaders('secretary') },
      body: new Uint8Array([0xff, 0xfe, 0x7b]),
    })
    assert.equal(raw.status, 400)
    assert.equal((await open.send('/acts', '['.repeat(200_000), 'secretary')).status, 400)
  })

  it('asks who lays it, and leaves others’ acts to them', async () => {
    assert.equal((await open.send('/acts', person('p3'))).status, 401)
    assert.equal((await open.send('/acts', person('p3'), 'observer')).status, 403)
    const strange = {
      id: 'a3',
      type: 'credentials.present',
      session: 's1',
      member: 'KZ',
      powers: 'not-required',
    }
    assert.equal((await open.send('/acts', strange, 'delegate:KG')).status, 403)
  })

  it('turns away what is not JSON, and what is too large without reading it', async () => {
    assert.equal(
      (await open.send('/acts', 'x', 'secretary', { 'content-type': 'text/plain' })).status,
      415,
    )
    assert.equal((await open.send('/acts', ' '.repeat(300_000), 'secretary')).status, 413)
    let read = 0
    const endless = new ReadableStream({
      pull(controller) {
        read += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(32))
        if (read > 10_000_000) controller.close()
      },
    })
    const cut = await open.app.request('/acts', {
      method: 'POST',
      body: endless,
      headers: { 'content-type': 'application/json', ...personaHeaders('secretary') },
      duplex: 'half',
    } as RequestInit)
    assert.equal(cut.status, 413)
    assert.ok(read < 1_000_000, `read ${read} bytes`)
  })

  it('lets only one of two contradictory acts through when both come at once', async () => {
    const adopt = (id: string) =>
      open.send('/acts', { id, type: 'agenda.adopt', sitting: 'x1', items: ['i1'] }, 'chair')
    const answers = await Promise.all([adopt('b1'), adopt('b2')])
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409])
  })

  it('does not answer 500 when the clerk cannot write', async () => {
    const closed = openCouncil()
    await closed.lay(...council)
    closed.clerk.close()
    const answer = await closed.send('/acts', person('p9'), 'secretary')
    assert.equal(answer.status, 503)
    assert.equal(answer.headers.get('retry-after'), '5')
  })
})

describe('files of documents', () => {
  const bytes = new TextEncoder().encode('%PDF-1.7 a paper')
  const put = (payload: Uint8Array<ArrayBuffer>, as?: string) =>
    open.app.request('/documents/files', {
      method: 'POST',
      body: payload,
      headers: { 'content-type': 'application/pdf', ...(as ? personaHeaders(as) : {}) },
    })

  it('are kept under their digest and given out to the audience of their document', async () => {
    const { digest } = (await (await put(bytes, 'secretary')).json()) as { digest: string }
    assert.match(digest, /^[0-9a-f]{64}$/)
    assert.equal((await open.get(`/files/${digest}`, 'secretary')).status, 404)
    await open.lay(
      tell('document.lay', {
        document: 'd1',
        session: 's1',
        title: { ru: 'Бумага', en: 'Paper' },
        kind: 'report',
        audience: 'participants',
      }),
      tell('version.lay', {
        document: 'd1',
        language: 'ru',
        digest,
        fileName: 'Доклад "о мерах".pdf',
        mediaType: 'application/pdf',
        bytes: bytes.length,
      }),
    )
    const given = await open.get(`/files/${digest}`, 'delegate:KG')
    assert.equal(given.status, 200)
    assert.deepEqual(new Uint8Array(await given.arrayBuffer()), bytes)
    assert.match(
      given.headers.get('content-disposition') ?? '',
      /^attachment; .*filename\*=UTF-8''%D0%94%D0%BE/,
    )
    assert.equal(given.headers.get('x-content-type-options'), 'nosniff')
    assert.equal((await open.get(`/files/${digest}`)).status, 404)
    assert.equal((await open.get(`/files/${digest}`, 'observer')).status, 404)
    assert.equal((await open.get('/files/../../etc/passwd', 'secretary')).status, 404)
  })

  it('are laid by the secretariat and delegations only, and not empty', async () => {
    assert.equal((await put(bytes)).status, 401)
    assert.equal((await put(bytes, 'observer')).status, 403)
    assert.equal((await put(new Uint8Array(), 'secretary')).status, 400)
  })
})
