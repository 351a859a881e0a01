import { html } from 'hono/html'
import { allOf, type Thing } from '../../../rules/organisation.ts'
import { alphabetOf } from '../../../rules/rulebook/alphabet.ts'
import { say } from '../../../text/say.ts'
import { notStated } from '../../look/mark.ts'
import { second, type Words } from '../../look/markup.ts'
import { emptyState, entryLink, section, title } from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import { table } from '../../look/table.ts'
import type { Page } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { termSaid } from '../post/term-words.ts'
import { linked } from '../things.ts'
import { memberName, nameOf } from '../../../telling/names.ts'

/** Everyone on record by name, with the posts they hold or will hold on the day. */
export function peoplePage(visit: Visit): Page {
  const { language, org } = visit
  const heading = say(language, 'menu-people')
  const inOrder = alphabetOf(language)
  const people = allOf(org, 'person').sort((a, b) =>
    inOrder.compare(familyFirst(visit, a.id), familyFirst(visit, b.id)),
  )
  const terms = allOf(org, 'term')
  const body =
    people.length === 0
      ? emptyState(say(language, 'people-none'), say(language, 'people-none-then'))
      : section({
          id: 'people',
          label: heading,
          note: say(language, 'people-order'),
          content: table({
            caption: heading,
            columns: [
              { head: say(language, 'person') },
              { head: say(language, 'topic-citizenship') },
              { head: say(language, 'menu-posts'), phone: 'bare' },
              { head: say(language, 'entry'), kind: 'entry' },
            ],
            rows: people.map((person) => ({
              cells: [
                linked(visit, 'person', person.id),
                person.member ? memberName(visit, person.member) : notStated(language),
                postsOf(
                  visit,
                  terms.filter((term) => term.person === person.id),
                ),
                entryLink(person.made),
              ],
            })),
          }),
        })
  return {
    title: heading,
    current: 'people',
    body: width(html`${title({ heading })}${body}`),
    rests: people.map(({ changed }) => changed),
    json: { people },
  }
}

/** By family name, which ends a name as we write it. */
function familyFirst(visit: Visit, person: string): string {
  const name = nameOf(visit, 'person', person, 'full')
  return `${name.slice(name.lastIndexOf(' ') + 1)} ${name}`
}

function postsOf(visit: Visit, terms: readonly Thing<'term'>[]): Words {
  const shown = terms
    .filter(({ capacity }) => capacity !== 'designate')
    .sort((a, b) => ((a.from ?? '') > (b.from ?? '') ? -1 : 1))
  return html`${shown.map((term) => html`<span class="second">${linked(visit, 'post', term.post)}${second(termSaid(visit, term))}</span>`)}`
}
