// A vote that ended level, where the rules ask for a second one: no page calls it adopted, and none calls it rejected.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembly, close, put, sittingOf, votes } from '../../rules/assembly-of-test.ts'
import { openCouncil } from '../council-of-test.ts'

test('a tied vote is said to be tied on every page, in both languages, and the desk offers the second vote', async (t) => {
  const open = openCouncil()
  t.after(() => open.close())
  await open.lay(
    ...assembly(),
    ...sittingOf(),
    put('q', 'repeated'),
    ...votes('q', { yes: 'ABC', no: 'DEF' }),
    close('q'),
  )
  const said = { en: /equal votes/i, ru: /поровну/ } as const
  const wrong = { en: /not adopted|rejected/i, ru: /не принят|отклон/i } as const
  const pages = [
    ['/questions/q', undefined],
    ['/sessions/s/live', undefined],
    ['/sessions/s/screen', undefined],
    ['/decisions', undefined],
    ['/desk/sessions/s', 'chair'],
  ] as const
  for (const language of ['en', 'ru'] as const)
    for (const [path, persona] of pages) {
      const page = await open.get(`${path}?lang=${language}`, persona)
      assert.equal(page.status, 200, path)
      const words = (await page.text()).replace(/<script.*?<\/script>|<[^>]*>/gs, ' ')
      assert.match(words, said[language], `${path} ${language}`)
      if (path !== '/decisions') assert.doesNotMatch(words, wrong[language], `${path} ${language}`)
    }
  assert.match(await (await open.get('/desk/sessions/s', 'chair')).text(), /question\.put-again/)
})
