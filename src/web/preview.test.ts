// What others show of a link to a page of the record: nothing of what is closed.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { council, sittingOpen, tell } from '../rules/given.ts'
import { openCouncil } from './council-of-test.ts'

describe('the preview of a link', () => {
  const open = openCouncil()
  after(() => open.close())
  before(() =>
    open.lay(
      ...council,
      ...sittingOpen,
      tell('item.propose', {
        item: 'i-closed',
        session: 's1',
        title: { en: 'A Confidential item' },
        access: 'private',
      }),
      tell('document.lay', {
        document: 'open-paper',
        session: 's1',
        title: { en: 'An open "paper"' },
        kind: 'other',
        audience: 'public',
      }),
    ),
  )

  const previewOf = async (path: string, reader?: string) =>
    [
      ...(await (await open.get(path, reader)).text()).matchAll(
        /<meta (?:property|name)="(og:[^"]+)" content="([^"]*)">/g,
      ),
    ].map(([, name, content]) => [name, content] as const)

  it('has the title of the page, the organization, and as of which entry it is', async () => {
    const tags = new Map(await previewOf('/documents/open-paper'))
    assert.equal(tags.get('og:title'), 'An open &quot;paper&quot;')
    assert.equal(tags.get('og:site_name'), 'Council of Six')
    assert.equal(tags.get('og:locale'), 'en_GB')
    const entry = open.clerk.org.size - 1
    const said = `From the record of Council of Six, as of entry ${entry}.`
    assert.equal(tags.get('og:description'), said)
  })

  it('has no closed word, and a page as a participant reads it has no preview', async () => {
    assert.doesNotMatch(JSON.stringify(await previewOf('/items/i-closed')), /Confidential/)
    assert.equal(new Map(await previewOf('/items/i-closed')).get('og:title'), 'Private item')
    assert.match(await (await open.get('/items/i-closed', 'chair')).text(), /Confidential/)
    assert.deepEqual(await previewOf('/items/i-closed', 'chair'), [])
    assert.deepEqual(await previewOf('/items/never-proposed'), [])
  })
})
