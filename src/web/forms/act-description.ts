// GET /acts: what POST /acts takes, made from the shapes that decide what it takes: JSON Schema of every act for programs, and
// a page for people.
import { html } from 'hono/html'
import { z } from 'zod'
import { type ActType, shapes } from '../../rules/acts.ts'
import { rolesFor } from '../../rules/decide.ts'
import { idPattern } from '../../rules/values.ts'
import { list } from '../../text/numbers.ts'
import { say } from '../../text/say.ts'
import { chapters } from '../../rules/table.ts'
import { actConsequence, actName } from '../../telling/field-words.ts'
import type { Markup } from '../look/markup.ts'
import { section, title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import type { Page } from '../page.ts'
import type { Visit } from '../visit.ts'

export function actDescriptionPage(visit: Visit): Page {
  const { language } = visit
  const heading = say(language, 'acts-title')
  return {
    title: heading,
    rests: [],
    json: {
      acts: (Object.keys(shapes) as ActType[]).map((type) => ({
        type,
        name: actName(language, type),
        consequence: actConsequence(language, type),
        laidBy: laidBy(type),
        schema: schemaOf(type),
      })),
    },
    body: width(html`${title({ heading, lead: say(language, 'acts-lead') })}
${section({
  id: 'how',
  label: say(language, 'acts-how'),
  content: html`<p>${say(language, 'acts-how-text')}</p><pre class="code" tabindex="0">POST /acts
Content-Type: application/json
Kurultai-Persona: secretary
Kurultai-Persona-Token: …

{"id": "my-act-1", "type": "person.enter", "person": "asel", "name": {"ru": "Асель", "en": "Asel"}}</pre><p>${say(language, 'acts-answers')}</p>`,
})}
${chapters.map(([name, types]) => section({ id: name, label: say(language, `chapter-${name}`), content: html`${types.map((type) => one(visit, type))}` }))}`),
  }
}

function one({ language }: Visit, type: ActType): Markup {
  const roles = laidBy(type).map((role) => say(language, `role-${role}`))
  return html`<details class="act" id="${type}"><summary><code>${type}</code> ${actName(language, type)}</summary>
<p class="note">${actConsequence(language, type)}. ${say(language, 'acts-laid-by', { roles: list(language, roles) })}</p>
<pre class="code" tabindex="0">${JSON.stringify(schemaOf(type), null, 1)}</pre></details>`
}

function laidBy(type: ActType): readonly string[] {
  return rolesFor(type)
}

const schemas = new Map<ActType, unknown>()

/** The whole act as sent: its envelope and its fields. What only a function can check is left to the server. */
export function schemaOf(type: ActType): unknown {
  const known = schemas.get(type)
  if (known) return known
  const { $schema, properties, required, ...fields } = z.toJSONSchema(shapes[type], {
    unrepresentable: 'any',
    io: 'input',
  })
  const id = { type: 'string', pattern: idPattern.source }
  const made = {
    $schema,
    ...fields,
    properties: {
      id,
      type: { const: type },
      sources: { type: 'object', additionalProperties: { type: 'array', items: id, maxItems: 12 } },
      ...properties,
    },
    required: ['id', 'type', ...(required ?? [])],
  }
  schemas.set(type, made)
  return made
}
