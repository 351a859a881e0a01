// Follows the record: takes the parts of this page as they come, puts them in place without disturbing whoever is typing, and
// says plainly when the page is behind. After a break it goes on from the very entry where it was.
const { stream, from } = document.body.dataset
const SILENCE_MS = 12_000
const AGAIN_MS = 300
const HIDDEN_MS = 60_000

let source
let entry = Number(from)
let place = from
let heard = performance.now()
let waiting
let hiddenFor
/** Why nothing more comes; empty while something may. */
let over = ''

function connect() {
  clearTimeout(waiting)
  source?.close()
  source = new EventSource(`${stream}${stream.includes('?') ? '&' : '?'}from=${place}`)
  source.addEventListener('open', () => hear())
  source.addEventListener('here', ({ data }) => hear(JSON.parse(data).now))
  source.addEventListener('parts', ({ data, lastEventId }) => {
    hear()
    const { at, parts } = JSON.parse(data)
    entry = Math.max(entry, at)
    place = lastEventId
    for (const [name, words] of Object.entries(parts)) put(name, words)
    state('here')
  })
  source.addEventListener('ended', () => stop('ended'))
  source.addEventListener('full', () => stop('full'))
  source.addEventListener('error', () => {
    if (over) return
    state(navigator.onLine ? 'behind' : 'offline')
    // The browser gives up on an answer that is no stream; a server that is starting gives such answers.
    if (source.readyState === EventSource.CLOSED) again()
  })
}

function again() {
  clearTimeout(waiting)
  waiting = setTimeout(connect, AGAIN_MS * (0.5 + Math.random()))
}

function leave() {
  clearTimeout(waiting)
  source.close()
}

function stop(why) {
  over = why
  source.close()
  state(why)
}

function hear(now) {
  heard = performance.now()
  if (now !== undefined) document.documentElement.dataset.ahead = String(now - Date.now())
  if (!over) state('here')
}

/** A whole part in its place. What is typed in it, and where the reader is, outlive the change. */
function put(name, words) {
  const place = document.querySelector(`[data-live="${CSS.escape(name)}"]`)
  if (!place) return
  const typed = typedIn(place)
  const at = placeOf(place)
  const open = [...place.querySelectorAll('details[open][id]')].map(({ id }) => id)
  const before = new Set(linesOf(place).map(({ outerHTML }) => outerHTML))
  place.innerHTML = words
  if (before.size > 0)
    for (const line of linesOf(place))
      if (!before.has(line.outerHTML)) line.classList.add('just-changed')
  for (const id of open) place.querySelector(`#${CSS.escape(id)}`)?.setAttribute('open', '')
  const left = typed.filter((field) => !restore(place, field))
  if (left.length > 0) keep(place, left)
  const next = at && find(place, at.key)
  if (next) {
    next.focus({ preventScroll: true })
    if (at.start !== undefined) next.setSelectionRange?.(at.start, at.end)
  }
  // Where the words were typed is closed again once they are laid: the reader is then at what opened it.
  if (at?.within && document.activeElement === document.body)
    document.getElementById(at.within)?.focus({ preventScroll: true })
  document.dispatchEvent(new CustomEvent('part', { detail: place }))
}

function linesOf(place) {
  return [...place.querySelectorAll('li, tr')]
}

/** A field is known by its form's act, what that is about, and its own name. */
function keyOf(control) {
  const { form } = control
  const about = form
    ? [...new FormData(form)].filter(([name]) => !['act', 'back', control.name].includes(name))
    : []
  const typed = form
    ? [...form.querySelectorAll('textarea, input:not([type=hidden])')].map(({ name }) => name)
    : []
  return JSON.stringify([
    form?.getAttribute('action') ?? control.getAttribute('href') ?? '',
    about.filter(([name]) => !typed.includes(name)),
    control.name || control.id || '',
    control.matches('button, [type=radio], [type=checkbox]') ? control.value : '',
  ])
}

function controls(place) {
  return [
    ...place.querySelectorAll(
      'a[href], button, input:not([type=hidden]), select, textarea, summary',
    ),
  ]
}

function find(place, key) {
  return controls(place).find((control) => keyOf(control) === key)
}

function placeOf(place) {
  const { activeElement: focused } = document
  if (!focused || !place.contains(focused) || focused === place) return undefined
  return {
    key: keyOf(focused),
    within: focused.closest('details')?.querySelector('summary')?.id,
    ...(isWords(focused) ? { start: focused.selectionStart, end: focused.selectionEnd } : {}),
  }
}

function typedIn(place) {
  const changed = (field) => {
    if (field.tagName === 'SELECT')
      return [...field.options].some((one) => one.selected !== one.defaultSelected)
    if (field.type === 'checkbox' || field.type === 'radio')
      return field.checked !== field.defaultChecked
    return field.value !== field.defaultValue
  }
  // What is on its way to the server is kept by whoever sends it.
  return [...place.querySelectorAll('textarea, select, input:not([type=hidden])')]
    .filter((field) => changed(field) && field.form?.getAttribute('aria-busy') !== 'true')
    .map((field) => ({
      key: keyOf(field),
      value: field.value,
      checked: field.checked,
      words: isWords(field),
      label: labelOf(field),
    }))
}

function isWords(field) {
  return field.matches('textarea, input[type=text], input:not([type])')
}

function labelOf(field) {
  return field.labels?.[0]?.textContent.trim() ?? field.name
}

function restore(place, { key, value, checked }) {
  const field = find(place, key)
  if (!field) return false
  if (field.type === 'checkbox' || field.type === 'radio') field.checked = checked
  else field.value = value
  return true
}

/** Its form is gone, because the question is closed or the act was laid elsewhere: the words stay where they can be copied. */
function keep(place, fields) {
  for (const { label, value } of fields.filter((one) => one.words && one.value.trim() !== '')) {
    const words = document.createElement('textarea')
    words.readOnly = true
    words.value = value
    words.className = 'kept-words'
    words.setAttribute('aria-label', label)
    place.after(words)
  }
}

function state(link) {
  const now = link === 'here' && document.body.dataset.sending !== undefined ? 'sending' : link
  for (const box of document.querySelectorAll('[data-link]')) {
    // Only what differs is written: a screen reader takes whatever is written for news.
    for (const line of box.querySelectorAll('[data-when]'))
      if (line.hidden !== (line.dataset.when !== now)) line.hidden = line.dataset.when !== now
    for (const words of box.querySelectorAll('[data-entry]'))
      if (words.textContent !== String(entry)) words.textContent = String(entry)
  }
  document.body.dataset.linked = link
}

setInterval(() => {
  if (over || document.hidden || performance.now() - heard < SILENCE_MS) return
  heard = performance.now()
  state('behind')
  connect()
}, 1_000)

document.addEventListener('ended', () => stop('ended'))
// Refused after its form had gone: the words are the reader's.
document.addEventListener('unsent', ({ detail }) =>
  keep(document.querySelector('main').lastElementChild, detail),
)
addEventListener('online', () => !over && connect())
addEventListener('offline', () => !over && state('offline'))
// A page left in the background gives its place to others and comes back to where it was; a desk and a screen stay.
document.addEventListener('visibilitychange', () => {
  clearTimeout(hiddenFor)
  if (over || document.body.dataset.stays !== undefined) return
  if (document.hidden) hiddenFor = setTimeout(leave, HIDDEN_MS)
  else if (source.readyState === EventSource.CLOSED) connect()
})
// Whoever signed in again in another window comes back to this one.
document.addEventListener('visibilitychange', () => {
  if (document.hidden || over !== 'ended') return
  over = ''
  connect()
})
// Kept by the browser while another page was read, and gone back to.
addEventListener('pageshow', ({ persisted }) => persisted && !over && connect())

connect()
