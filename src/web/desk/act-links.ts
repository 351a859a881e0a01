import { html } from 'hono/html'
import type { ActType } from '../../rules/acts.ts'
import { mayLayAct } from '../../rules/decide.ts'
import { linkButton } from '../look/forms.ts'
import type { Markup, Words } from '../look/markup.ts'
import type { Visit } from '../visit.ts'
import { actName } from '../../telling/field-words.ts'
import { formHref, type FormFields } from '../forms/one-click.ts'

/** A link to an act's form, for those who may lay it. */
export function link(visit: Visit, type: ActType, fields: FormFields, words?: Words): Markup {
  if (!visit.by || !mayLayAct(type, visit.by.role)) return html``
  return html`<a href="${formHref(visit, type, fields)}">${words ?? actName(visit.language, type)}</a>`
}

export function formButton(visit: Visit, type: ActType, fields: FormFields): Markup {
  if (!visit.by || !mayLayAct(type, visit.by.role)) return html``
  return linkButton(actName(visit.language, type), formHref(visit, type, fields))
}
