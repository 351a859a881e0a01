// What may be done with the minutes now: draft them, draft them again, agree them, adopt them at a later sitting.
import { html } from 'hono/html'
import type { ActType } from '../../rules/acts.ts'
import { mayLayAct } from '../../rules/decide.ts'
import { allOf, get } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { nameOfThing } from '../../telling/names.ts'
import { newActId } from '../forms/act-form.ts'
import { actName } from '../../telling/field-words.ts'
import { oneClick } from '../forms/one-click.ts'
import { button, buttons, form, hiddenField, selectField } from '../look/forms.ts'
import { mark } from '../look/mark.ts'
import type { Markup } from '../look/markup.ts'
import { section } from '../look/section.ts'
import type { Visit } from '../visit.ts'
import type { Draft } from '../../telling/minutes/draft.ts'

export function draftNow(visit: Visit, sitting: string): Markup | '' {
  if (!may(visit, 'minutes.draft')) return ''
  return click(visit, 'minutes.draft', sitting, actName(visit.language, 'minutes.draft'), 'main')
}

/** Entries that came after the draft are not in it; drafted again, they are. Words that were written stay. */
export function draftAgain(visit: Visit, { minutes, since }: Draft<Visit>): Markup | '' {
  if (since === 0) return ''
  const { language } = visit
  const again = minutes.state !== 'adopted' && may(visit, 'minutes.draft')
  return html`<div class="minutes-since off-print">${mark('triangle', say(language, 'minutes-since', { count: since }))}
${again && click(visit, 'minutes.draft', minutes.sitting, say(language, 'minutes-draft-again'), 'plain')}</div>`
}

/** The step that comes next, for whoever may take it. Adopted minutes have none. */
export function nextStep(visit: Visit, { minutes, sitting }: Draft<Visit>): Markup | '' {
  const { language } = visit
  const act = minutes.state === 'drafted' ? 'minutes.agree' : 'minutes.adopt'
  if (minutes.state === 'adopted' || !may(visit, act)) return ''
  const content =
    act === 'minutes.agree'
      ? html`<p class="note">${say(language, 'minutes-agree-then')}</p>${click(visit, act, sitting.id, actName(language, act), 'main')}`
      : adopting(visit, sitting.id, sitting.session)
  return html`<div class="off-print">${section({ id: 'next', label: actName(language, act), content })}</div>`
}

function adopting(visit: Visit, sitting: string, session: string): Markup {
  const { language, org } = visit
  const body = get(org, 'session', session)?.body
  const open = allOf(org, 'sitting').filter(
    (one) => one.state === 'open' && get(org, 'session', one.session)?.body === body,
  )
  if (open.length === 0) return html`<p class="note">${say(language, 'minutes-adopt-later')}</p>`
  return html`<p class="note">${say(language, 'minutes-adopt-then')}</p>${form(
    '/desk/acts/minutes.adopt',
    html`${hiddenField('act', newActId())}${hiddenField('back', visit.path)}${hiddenField('sitting', sitting)}
${selectField({
  name: 'in',
  label: say(language, 'minutes-adopt-in'),
  options: open.map((one) => ({ value: one.id, label: nameOfThing(visit, 'sitting', one) })),
  value: open[0]?.id,
})}${buttons(button(actName(language, 'minutes.adopt'), { look: 'main' }))}`,
  )}`
}

function may({ by, past }: Visit, act: ActType): boolean {
  return !past && by !== undefined && mayLayAct(act, by.role)
}

function click(
  visit: Visit,
  act: ActType,
  sitting: string,
  label: string,
  look: 'main' | 'plain',
): Markup {
  return oneClick({ ...visit, query: new URLSearchParams() }, act, { sitting }, label, look)
}
