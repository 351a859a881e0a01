// A delegate at its page: reads it, presses its buttons, fills in its forms, as a browser without script does.
import assert from 'node:assert/strict'
import { council, sittingOpen } from '../../rules/given.ts'
import { type Council, type Fields, openCouncil } from '../council-of-test.ts'
import { sentForm } from '../desk/page-of-test.ts'

export type Seat = {
  readonly open: Council
  /** The page as this member's delegate sees it. */
  page(member: string): Promise<string>
  /** What the page says, without its markup. */
  said(member: string): Promise<string>
  /** Sends the first form of the page for the act whose fields are those given, with `typed` over them. */
  press(
    member: string,
    type: string,
    where?: Record<string, string>,
    typed?: Fields,
  ): Promise<Pressed>
}

export type Pressed = {
  readonly status: number
  readonly location: string
  readonly sent: Fields
  readonly text: string
}

/** Thursday, 27 November 2025, 12:00 in Bishkek. */
export async function seated(options: Parameters<typeof openCouncil>[0] = {}): Promise<Seat> {
  const open = openCouncil(options)
  await open.lay(...council, ...sittingOpen)
  const page = async (member: string) => {
    const answer = await open.get('/desk/delegation', `delegate:${member}`)
    assert.equal(answer.status, 200)
    return answer.text()
  }
  return {
    open,
    page,
    said: async (member) => wordsOf(await page(member)),
    async press(member, type, where = {}, typed = {}) {
      const sent = { ...sentForm(await page(member), `/desk/acts/${type}`, where), ...typed }
      const answer = await open.post(`/desk/acts/${type}`, sent, `delegate:${member}`)
      return {
        status: answer.status,
        location: answer.headers.get('location') ?? '',
        sent,
        text: wordsOf(await answer.text()),
      }
    },
  }
}

/** Words as they are read: no tags, plain spaces. */
export function wordsOf(page: string): string {
  return page
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;/g, '’')
    .replace(/[\s\u00a0]+/g, ' ')
}
