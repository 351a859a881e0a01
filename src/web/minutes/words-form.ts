// Words beside a fact: a link to write them, and the form, which is there for one fact at a time and needs no script.
import { html } from 'hono/html'
import { mayLayAct } from '../../rules/decide.ts'
import { founded, get, type Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { moreLanguage, newActId } from '../forms/act-form.ts'
import { type FormFields, formHref } from '../forms/one-click.ts'
import { button, buttons, form, hiddenField, languagesField, linkButton } from '../look/forms.ts'
import type { Markup } from '../look/markup.ts'
import type { Visit } from '../visit.ts'
import { type Draft, takesWords } from '../../telling/minutes/draft.ts'
import { type Fact, restsOn } from '../../telling/minutes/fact.ts'

/** Whether the reader may still write beside the facts: of the present, before the minutes are adopted. */
export function mayWrite({ by, past }: Visit, { minutes }: Draft<Visit>): boolean {
  return (
    !past && minutes.state !== 'adopted' && by !== undefined && mayLayAct('minutes.edit', by.role)
  )
}

/** Whether the form stands under this fact: asked for by `?words=ENTRY`. */
export function isEdited(visit: Visit, draft: Draft<Visit>, fact: Fact): boolean {
  const asked = visit.query.get('words')
  const rests = restsOn(fact)
  return (
    asked !== null &&
    asked === String(rests[0]) &&
    mayWrite(visit, draft) &&
    takesWords(visit, rests)
  )
}

export function wordsLink(
  visit: Visit,
  draft: Draft<Visit>,
  fact: Fact,
  words: readonly Thing<'passage'>[],
): Markup | '' {
  const rests = restsOn(fact)
  const [first] = rests
  if (first === undefined || !mayWrite(visit, draft)) return ''
  const { language } = visit
  if (!takesWords(visit, rests))
    return html`<span class="quiet">${say(language, 'minutes-closed-to-words')}</span>`
  const label =
    words.length > 0 ? say(language, 'minutes-words-change') : say(language, 'minutes-words-add')
  return html`<a href="${visit.path}?words=${first}#entry-${first}">${label}<span class="hidden"> (${say(language, 'entry')} ${first})</span></a>`
}

/** The text of a speech is an act of its own: the whole form of it opens with what is known filled in. */
export function speechLink(visit: Visit, { minutes, then }: Draft<Visit>, fact: Fact): Markup | '' {
  const { language, by, past } = visit
  const floor = fact.floor === undefined ? undefined : get(then.org, 'floor', fact.floor)
  if (
    !floor ||
    past ||
    minutes.state === 'adopted' ||
    !by ||
    !mayLayAct('statement.record', by.role)
  )
    return ''
  const request = floor.request === undefined ? undefined : get(then.org, 'request', floor.request)
  const fields: FormFields = {
    sitting: floor.sitting,
    floor: floor.id,
    kind: request?.kind === 'right-of-reply' ? 'right-of-reply' : 'statement',
    ...(floor.item ? { item: floor.item } : {}),
    ...(floor.member ? { by: [floor.member] } : {}),
    ...(floor.person ? { person: floor.person } : {}),
  }
  const back = { ...visit, query: new URLSearchParams() }
  return html` <a href="${formHref(back, 'statement.record', fields)}">${say(language, 'minutes-speech-attach')}<span class="hidden"> (${say(language, 'entry')} ${restsOn(fact)[0]})</span></a>`
}

export function wordsForm(
  visit: Visit,
  draft: Draft<Visit>,
  fact: Fact,
  words: readonly Thing<'passage'>[],
): Markup {
  const { language, org, path } = visit
  const first = restsOn(fact)[0] ?? 0
  const passage = words.find(({ entry }) => entry === first) ?? words[0]
  const entry = passage?.entry ?? first
  const languages = [
    ...new Set([...(founded(org)?.languages ?? []), ...Object.keys(passage?.text ?? {})]),
  ]
  const back = `${path}#entry-${first}`
  return html`<div class="beside off-print">${form(
    '/desk/acts/minutes.edit',
    html`${hiddenField('act', newActId())}${hiddenField('back', back)}${hiddenField('sitting', draft.sitting.id)}
${hiddenField('entry', String(entry))}${languagesField({
  name: 'text',
  label: say(language, 'minutes-words-field'),
  hint: say(language, 'minutes-words-hint'),
  languages,
  values: passage?.text ?? {},
  long: true,
  maxlength: 8000,
})}${buttons(button(say(language, 'minutes-words-write'), { look: 'main' }), linkButton(say(language, 'form-cancel'), back))}${moreLanguage(visit)}`,
  )}</div>`
}
