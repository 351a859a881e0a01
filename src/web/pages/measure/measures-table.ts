import { html } from 'hono/html'
import { ownedBy, type Thing } from '../../../rules/organisation.ts'
import { imprecise } from '../../../text/dates.ts'
import { say } from '../../../text/say.ts'
import { mark, notStated } from '../../look/mark.ts'
import type { Markup, Words } from '../../look/markup.ts'
import { entryLink } from '../../look/section.ts'
import { table } from '../../look/table.ts'
import type { Visit } from '../../visit.ts'
import { listed, marked } from '../sourced.ts'
import { linked } from '../things.ts'

/** Priorities and measures: what, who answers for it, by when, how far it is. */
export function measuresTable(visit: Visit, measures: readonly Thing<'measure'>[]): Markup {
  const { language } = visit
  return table({
    caption: say(language, 'measures'),
    columns: [
      { head: say(language, 'measure') },
      { head: say(language, 'measure-responsible') },
      { head: say(language, 'measure-by') },
      { head: say(language, 'measure-progress'), kind: 'state', phone: 'bare' },
      { head: say(language, 'entry'), kind: 'entry' },
    ],
    rows: measures.map((measure) => ({
      cells: [
        html`${linked(visit, 'measure', measure.id)}<span class="second">${say(language, `measure-kind-${measure.kind}`)}</span>`,
        responsibleFor(visit, measure),
        measure.by === undefined
          ? notStated(language)
          : marked(visit, measure.sources, 'by', imprecise(language, measure.by)),
        progressOf(visit, measure),
        entryLink(measure.changed),
      ],
    })),
  })
}

export function responsibleFor(visit: Visit, measure: Thing<'measure'>): Words {
  const { members, bodies, posts } = measure.responsible ?? {}
  const all = [
    ...(members ?? []).map((id) => linked(visit, 'member', id)),
    ...(bodies ?? []).map((id) => linked(visit, 'body', id)),
    ...(posts ?? []).map((id) => linked(visit, 'post', id)),
  ]
  if (all.length === 0) return notStated(visit.language)
  return marked(visit, measure.sources, 'responsible', listed(all))
}

export function progressOf({ language, org, on }: Visit, measure: Thing<'measure'>): Markup {
  const { progress, percent } = measure
  const reports = ownedBy(org, 'report', measure.id).length
  const done = percent === undefined ? '' : ` ${percent} %`
  if (progress === 'done') return mark('disc', say(language, 'progress-done'))
  if (progress === 'dropped') return mark('cross', say(language, 'progress-dropped'))
  if (measure.by !== undefined && /^\d{4}-\d\d-\d\d$/.test(measure.by) && measure.by < on)
    return mark('triangle', say(language, 'progress-overdue'))
  if (progress === undefined || reports === 0) return mark('ring', say(language, 'progress-none'))
  return mark('half-disc', html`${say(language, `progress-${progress}`)}${done}`)
}
