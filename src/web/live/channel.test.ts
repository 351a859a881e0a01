import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { openChannel, type Rendered } from './channel.ts'

type Told = { at: number; parts: Record<string, string> }

const read = (frame: Uint8Array | undefined) => {
  assert.ok(frame)
  const [event, id, data, ...end] = Buffer.from(frame).toString().split('\n')
  assert.equal(event, 'event: parts')
  assert.deepEqual(end, ['', ''])
  const told = JSON.parse(data!.slice('data: '.length)) as Told
  assert.equal(id, `id: ${told.at}-run`)
  return told
}

describe('a channel', () => {
  const channel = () => openChannel({ at: 7, parts: { question: 'A?', floor: 'nobody' } }, 'run')

  it('sends what became different, and nothing where nothing did', () => {
    const open = channel()
    assert.equal(open.follow({ at: 8, parts: { question: 'A?', floor: 'nobody' } }), undefined)
    const frame = open.follow({ at: 9, parts: { question: 'A?', floor: 'KZ' } })
    assert.deepEqual(read(frame), { at: 9, parts: { floor: 'KZ' } })
  })

  it('sends a part that is no more as an empty one, once', () => {
    const open = channel()
    assert.deepEqual(read(open.follow({ at: 8, parts: { question: 'A?' } })), {
      at: 8,
      parts: { floor: '' },
    })
    assert.equal(open.follow({ at: 9, parts: { question: 'A?' } }), undefined)
  })

  it('gives all parts to whoever has nothing, or something from before the channel', () => {
    const whole = { at: 7, parts: { question: 'A?', floor: 'nobody' } }
    for (const from of [undefined, 3]) assert.deepEqual(read(channel().catchUp(from)), whole)
  })

  it('gives a reader who has the entry at which it was opened nothing again', () => {
    for (const from of [7, 9]) assert.deepEqual(read(channel().catchUp(from)), { at: 7, parts: {} })
  })

  it('writes a line break in a part as no line of its own', () => {
    const frame = openChannel({ at: 0, parts: { a: 'one\n\ndata: two\r\nid: 9' } }, 'run').catchUp(
      undefined,
    )
    assert.equal(read(frame).parts.a, 'one\n\ndata: two\r\nid: 9')
  })

  it('leaves every reader, wherever it broke off and came back, with the parts as they stand', () => {
    const names = ['a', 'b', 'c']
    const parts = fc.record(
      Object.fromEntries(names.map((name) => [name, fc.constantFrom<string>('', '1', '2', '3')])),
    )
    const step = fc.record({
      ahead: fc.integer({ min: 0, max: 2 }),
      parts,
      lost: fc.boolean(),
      dies: fc.boolean(),
    })
    fc.assert(
      fc.property(parts, fc.array(step, { maxLength: 12 }), (first, steps) => {
        let rendered: Rendered = { at: 5, parts: first }
        let channel = openChannel(rendered, 'run')
        const page = new Map(Object.entries(first))
        let from = 5
        const take = (frame: Uint8Array | undefined) => {
          if (!frame) return
          const told = read(frame)
          from = told.at
          for (const [name, words] of Object.entries(told.parts)) page.set(name, words)
        }
        for (const { ahead, parts: next, lost, dies } of steps) {
          rendered = { at: rendered.at + ahead, parts: next }
          // The server starts again: nothing is left of the channel, the reader knows the entry alone.
          if (dies) channel = openChannel(rendered, 'run')
          const frame = dies ? undefined : channel.follow(rendered)
          if (!lost) take(frame)
          if (dies) take(channel.catchUp(undefined))
          else if (lost) take(channel.catchUp(from))
        }
        for (const name of names) assert.equal(page.get(name), rendered.parts[name])
      }),
    )
  })
})
