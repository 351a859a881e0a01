// A page as a browser without script sees it: its forms, and what each would send.
import assert from 'node:assert/strict'

/** What a form of the page would send unchanged: the first for the address whose fields are those given. */
export function sentForm(
  page: string,
  action: string,
  where: Readonly<Record<string, string>> = {},
): Record<string, string | string[]> {
  const forms = [...page.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    .filter(
      ([, attributes]) => unescaped(/action="([^"]*)"/.exec(attributes!)?.[1] ?? '') === action,
    )
    .map(([, , inside]) => fieldsOf(inside!))
  const found = forms.find((form) =>
    Object.entries(where).every(([name, value]) => form[name] === value),
  )
  if (!found)
    assert.fail(
      `the page has no form for ${action} with ${JSON.stringify(where)}; it has ${forms.length}`,
    )
  return found
}

function fieldsOf(form: string): Record<string, string | string[]> {
  const sent: [string, string][] = []
  for (const [, tag, attributes, inside] of form.matchAll(
    /<(input|textarea|select)\b([^>]*)>(?:(?<=<(?:textarea|select)\b[^>]*>)([\s\S]*?)<\/(?:textarea|select)>)?/g,
  )) {
    const attribute = (name: string) =>
      unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes!)?.[1] ?? '')
    const name = attribute('name')
    const type = attribute('type')
    if (name === '' || type === 'file') continue
    if (tag === 'textarea') sent.push([name, unescaped((inside ?? '').replace(/^\r?\n/, ''))])
    else if (tag === 'select') sent.push([name, chosen(inside ?? '')])
    else if (type !== 'radio' && type !== 'checkbox') sent.push([name, attribute('value')])
    else if (/\bchecked\b/.test(attributes!)) sent.push([name, attribute('value')])
  }
  const fields: Record<string, string | string[]> = {}
  for (const [name, value] of sent) {
    const before = fields[name]
    fields[name] = before === undefined ? value : [before, value].flat()
  }
  return fields
}

function chosen(options: string): string {
  const every = [...options.matchAll(/<option value="([^"]*)"([^>]*)>/g)]
  const one = every.find(([, , attributes]) => /\bselected\b/.test(attributes!)) ?? every[0]
  return unescaped(one?.[1] ?? '')
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
