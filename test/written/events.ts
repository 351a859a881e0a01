// docs/events.md: every event there is, from the union of events and the sentence that a page says of each.
import { eventTypes } from '../../src/rules/event.ts'
import { parents } from '../../src/rules/kinds.ts'
import { eventWords } from '../../src/telling/event-words.ts'

/** The whole of docs/events.md. */
export function eventList(): string {
  const kinds = Map.groupBy(eventTypes, (type) => type.slice(0, type.indexOf('.')))
  const rows = [...kinds].flatMap(([kind, types]) =>
    types.map(
      (type, at) =>
        `| ${at === 0 ? kind : ''} | ${at === 0 ? ownerOf(kind) : ''} | \`${type}\` | ${said('en', type)} | ${said('ru', type)} |`,
    ),
  )
  return `# Events

Every event that an entry of the record can hold. Written by \`npm run written\` from \`src/rules/event.ts\` (the union) and
\`src/telling/event-words.ts\` (the sentences); a test compares the two.

An entry holds the act that was submitted, who submitted it, when, and the events it made. An event is

\`\`\`
{ "type": "kind.participle", "id": "the thing", "laid": ["fields of the act that are not taken over"], "set": { "field": value } }
\`\`\`

It states what holds of one thing from this entry on. With \`laid\` the thing takes over the fields of the act, all but those
named there; \`set\` sets others. A field that is absent stays as it was; one that is \`null\` no longer holds. The fields of each
kind of thing are in \`src/rules/kinds.ts\`, the function that applies events in \`src/rules/evolve.ts\`. Once released, an event
type keeps its meaning for ever: what is new gets a new type ([decision 1](decisions/0001-events-say-what-holds.md)).
\`KIND.corrected\` says that a correction changed facts of a thing.

There are ${eventTypes.length} events of ${kinds.size} kinds of things.

| kind | belongs to | event | in English | in Russian |
|---|---|---|---|---|
${rows.join('\n')}
`
}

function ownerOf(kind: string): string {
  return (parents as Readonly<Record<string, string>>)[kind] ?? ''
}

function said(language: 'en' | 'ru', type: (typeof eventTypes)[number]): string {
  return eventWords(language, type).replaceAll('\u00a0', ' ')
}
