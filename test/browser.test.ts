// A person with a browser founds an organisation and holds its session, by clicking and typing alone: the real server, a real
// browser, from an empty directory to the communique.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { launchBrowser, wanting } from './chromium.ts'
import { PERSONA_TOKEN } from '../src/web/council-of-test.ts'
import { type Running, startServer } from './running-server.ts'

type Answers = Readonly<Record<string, string | readonly string[]>>

const both = (name: string, ru: string, en: string): Answers => ({
  [`${name}.ru`]: ru,
  [`${name}.en`]: en,
})
const today = new Date()
const day = [today.getDate(), today.getMonth() + 1]
  .map((part) => String(part).padStart(2, '0'))
  .concat(String(today.getFullYear()))
  .join('.')

describe('the Secretary at the desk, with a browser', { skip: wanting }, () => {
  const dir = mkdtempSync(join(tmpdir(), 'walked-'))
  let [server, browser, page]: [Running?, Browser?, Page?] = []

  before(async () => {
    server = await startServer(dir, '--empty')
    browser = await launchBrowser()
    page = await browser.newPage({ locale: 'en-GB', baseURL: server.url })
    page.setDefaultTimeout(60_000)
  })
  after(async () => {
    await browser?.close()
    await server?.stop()
    rmSync(dir, { recursive: true })
  })

  const at = () => page as Page

  /** Clicks the link to the form of an act on the page that is open, fills it in, and sends it. */
  async function enter(type: string, answers: Answers): Promise<void> {
    await at()
      .locator(`a[href^="/desk/acts/${type}?"], a[href="/desk/acts/${type}"]`)
      .first()
      .click()
    await fill(answers)
    await send(type)
  }

  async function fill(answers: Answers): Promise<void> {
    for (const [name, value] of Object.entries(answers))
      for (const one of typeof value === 'string' ? [value] : value)
        await answer(at().locator(`main [name="${name}"]`), one)
  }

  async function send(type: string): Promise<void> {
    const form = at().locator(`main form[action="/desk/acts/${type}"]`).last()
    await Promise.all([
      at().waitForURL((url) => !url.pathname.startsWith('/desk/acts/')),
      form.locator('button:not([name="more"])').last().click(),
    ]).catch(async (error) => {
      const said = await at().locator('[role="alert"]').allInnerTexts()
      throw new Error(`${type} was not taken: ${said.join(' ') || error.message}`)
    })
  }

  /** Presses the button of an act on the session's desk; `holding`: what is hidden in its form. */
  async function press(
    type: string,
    holding: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const has = Object.entries(holding).map(
      ([name, value]) => `:has(input[name="${name}"][value="${value}"])`,
    )
    const form = at()
      .locator(`form[action="/desk/acts/${type}"]${has.join('')}`)
      .first()
    // A page that follows the record sends the act and stays; the answer says whether it was taken.
    await Promise.all([
      at().waitForResponse(
        (sent) => sent.request().method() === 'POST' && sent.url().includes(`/desk/acts/${type}`),
      ),
      form.locator('button').last().click(),
    ])
    await at().waitForLoadState()
    const refused = await at().locator('[role="alert"]').allInnerTexts()
    assert.deepEqual(refused.join(''), '', `${type} was refused`)
  }

  const toDesk = () => at().goto('/desk')
  async function toSession(): Promise<void> {
    await toDesk()
    await at().locator('main a[href^="/desk/sessions/"]').first().click()
  }

  it('signs in on this machine by choosing who they are', async () => {
    await at().goto('/desk')
    await at().locator('a[href^="/personas"]').last().click()
    await at().getByLabel('Token').fill(PERSONA_TOKEN)
    await at().locator('main form[action="/personas"] button').last().click()
    await at().locator('input[value="secretary"]').check()
    await at().locator('main form[action="/personas"] button').last().click()
    await at().waitForURL(/\/desk/)
  })

  it('founds the organisation: members, a body, a post, rules, persons', async () => {
    await enter('organisation.found', {
      ...both('name', 'Совет трёх рек', 'Council of Three Rivers'),
      ...both('shortName', 'СТР', 'CTR'),
      ...both('seat', 'Бишкек', 'Bishkek'),
      timeZone: 'Asia/Bishkek',
    })
    for (const [member, ru, en] of [
      ['AA', 'Первая', 'First'],
      ['BB', 'Вторая', 'Second'],
    ] as const) {
      await toDesk()
      await enter('member.admit', {
        member,
        ...both('name', ru, en),
        ...both('shortName', ru, en),
        status: 'member',
        from: '2020',
      })
    }
    await toDesk()
    await enter('body.establish', { ...both('name', 'Совет', 'Council'), kind: 'council' })
    await toDesk()
    await enter('post.establish', {
      ...both('name', 'Генеральный секретарь', 'Secretary General'),
      body: 'council',
      heldBy: 'person',
      appointedBy: 'council',
      termYears: '3',
    })
    await toDesk()
    await at().locator('a[href^="/desk/acts/rulebook.adopt"]').first().click()
    await answer(at().locator('[name="template"]'), 'collective-security-council')
    await at().locator('button[name="more"][value="template"]').click()
    await at().waitForLoadState()
    await fill({ body: 'council', from: '01.01.2020' })
    await send('rulebook.adopt')
    for (const [member, name] of [
      ['AA', 'Asel Almazova'],
      ['BB', 'Bolot Bekov'],
    ] as const) {
      await toDesk()
      await enter('person.enter', { 'name.en': name, 'name.ru': name, member })
    }
  })

  it('convenes a session with a sitting, delegations and an item', async () => {
    await toDesk()
    await enter('session.convene', {
      body: 'council',
      kind: 'regular',
      from: day,
      to: day,
      timeZone: 'Asia/Bishkek',
      chair: 'AA',
    })
    await toSession()
    await enter('sitting.schedule', { format: 'expanded' })
    for (const [member, person] of [
      ['AA', 'asel-almazova'],
      ['BB', 'bolot-bekov'],
    ] as const) {
      await toSession()
      await enter('delegation.name', { member, 'people.0.person': person, 'people.0.role': 'head' })
    }
    await toSession()
    await enter('item.propose', both('title', 'Назначение', 'Appointment'))
  })

  it('opens the sitting, counts who is there, appoints by consensus', async () => {
    await toSession()
    await press('sitting.open')
    for (const member of ['AA', 'BB']) {
      await toSession()
      await press('presence.record', { member, state: 'present' })
    }
    await toSession()
    await press('quorum.establish')
    await toSession()
    await enter('agenda.adopt', {})
    await toSession()
    await press('item.take')
    await toSession()
    await at().locator('a[href*="/desk/acts/question.put"]').first().click()
    await putAppointment()
    for (const member of ['AA', 'BB']) {
      await toSession()
      await press('answer.give', { member, answer: 'no-objection' })
    }
    await toSession()
    await press('question.close')
  })

  it('closes, issues the communique, and everyone can read it', async () => {
    await toSession()
    await press('item.close', { result: 'decided' })
    await toSession()
    await press('sitting.close')
    await toSession()
    await press('session.close')
    await toSession()
    await enter('communique.issue', {})
    await at().context().clearCookies()
    await at().goto('/sessions')
    await at().locator('main a[href^="/sessions/"]').first().click()
    await at().locator('a[href*="/communique"]').first().click()
    assert.match(await at().locator('main').innerText(), /Bekov/)
    const health = await at().request.get('/healthz')
    assert.equal(health.status(), 200)
  })

  /** The form of a question asks first how it is decided and what it is about, then the rest. */
  async function putAppointment(): Promise<void> {
    const form = at().locator('main form[action="/desk/acts/question.put"]').last()
    for (
      let page = 0;
      page < 3 && (await form.locator('[name="matter.person"]').count()) === 0;
      page++
    ) {
      await fill({ method: 'consensus', 'matter.kind': 'appointment' })
      await form.locator('button[name="more"]').first().click()
      await at().waitForLoadState()
    }
    await fill({
      ...both('title', 'О назначении', 'On the appointment'),
      class: 'appointment',
      'matter.post': 'secretary-general',
      'matter.person': 'bolot-bekov',
      'matter.from.how': 'day',
      'matter.from.date': '01.01.2030',
      'matter.years': '3',
      'matter.represents': 'BB',
    })
    await send('question.put')
  }
})

/** Answers one question of a form as its kind asks: typed, chosen from a list, or ticked. */
async function answer(field: Locator, value: string): Promise<void> {
  const kind = await field
    .first()
    .evaluate((element) => `${element.tagName} ${(element as { type?: string }).type ?? ''}`)
  if (kind.startsWith('SELECT')) await field.first().selectOption(value)
  else if (/radio|checkbox/.test(kind))
    await field
      .and(field.page().locator(`[value="${value}"]`))
      .first()
      .check()
  else if (kind !== 'INPUT hidden') await field.first().fill(value)
}
