// Lays an act from a page that stays open. The same act is sent until it is answered: its id is made once, so however often
// it arrives it counts once. Acts arrive in the order in which they were laid: whoever changes their mind while the network is
// away is heard to say first the one thing and then the other. What waits outlives a reload of the page. Without script the
// form is sent as forms are.
const AGAIN_MS = 1_000
const KEPT = 'kurultai-laying'
const sending = new Set()
/** What waits, in the order in which it was laid: the browser may keep nothing for us. */
let waiting = remembered()
let last = Promise.resolve()

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!form.matches('form[data-lay]')) return
  event.preventDefault()
  const fields = new URLSearchParams(new FormData(form, event.submitter))
  if (!sending.has(key(form.action, fields))) void lay(form, fields)
})

for (const one of waiting) void resend(one)

/** One act at a time for one button: a second click while the first is under way is the same act. */
function key(address, fields) {
  return JSON.stringify([address, [...fields].filter(([name]) => name !== 'act')])
}

async function lay(form, fields) {
  if (!fields.get('act')) fields.set('act', newId())
  form.setAttribute('aria-busy', 'true')
  trouble()
  const act = { address: form.action, fields: fields.toString(), words: wordsOf(form) }
  waiting.push(act)
  remember()
  const answer = await inTurn(act)
  form.removeAttribute('aria-busy')
  // Answered, the act is over: whatever is laid from this form next is another one.
  if (form.elements.act) form.elements.act.value = ''
  // What was typed is on record now: it is nobody's draft any more.
  if (answer.ok) form.reset()
  tell(answer, form.isConnected ? [] : act.words)
}

async function resend(act) {
  tell(await inTurn(act), act.words)
}

/** Sends an act when those laid before it have been answered. */
async function inTurn(act) {
  const mine = key(act.address, new URLSearchParams(act.fields))
  sending.add(mine)
  const answer = last.then(() => sent(act))
  last = answer.catch(() => {})
  await answer
  sending.delete(mine)
  waiting = waiting.filter((one) => one !== act)
  if (waiting.length === 0) delete document.body.dataset.sending
  remember()
  return answer
}

/**
 * Sends until there is an answer. No answer is no knowledge: the act may be recorded, and is asked about by laying it again. A
 * gateway that speaks for a server which is away, and a network that shows its own page, have answered nothing.
 */
async function sent({ address, fields }) {
  const to = new URL(address)
  to.searchParams.set('lang', document.documentElement.lang)
  for (let tries = 0; ; tries++) {
    try {
      const headers = {
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
      }
      const answer = await fetch(to, { method: 'POST', headers, body: fields })
      const { status, ok } = answer
      const told = await answer.json().catch(() => undefined)
      if (ok ? told?.receipt !== undefined : status < 500 && status !== 408 && status !== 429)
        return { status, ok, told }
    } catch {}
    // What follows the record goes on saying so: that something has not been laid comes first.
    document.body.dataset.sending = ''
    show('sending')
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS * Math.min(5, 1 + tries / 3)))
  }
}

/** `words`: what was typed where there is no form any more to hold it. */
function tell({ status, ok, told }, words) {
  if (!ok && words.length > 0) document.dispatchEvent(new CustomEvent('unsent', { detail: words }))
  if (status === 401) return document.dispatchEvent(new CustomEvent('ended'))
  if (!ok) {
    const { refusal, error, errors = [], message } = told ?? {}
    const why = refusal?.message ?? error?.message ?? message
    return why
      ? trouble(why, ...errors.map((one) => one.message), refusal?.instead)
      : trouble(undefined)
  }
  for (const place of document.querySelectorAll('[data-laid]'))
    place.textContent = String(told.receipt.entry)
  show('laid')
}

function wordsOf(form) {
  const fields = [...form.querySelectorAll('textarea, input[type=text], input:not([type])')]
  return fields
    .filter(({ value }) => value.trim() !== '')
    .map(({ value, name, labels }) => ({
      value,
      label: labels?.[0]?.textContent.trim() ?? name,
      words: true,
    }))
}

function remembered() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? '[]').filter(
      (one) => one.address && one.fields && one.words,
    )
  } catch {
    return []
  }
}

function remember() {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(waiting))
  } catch {}
}

function show(state) {
  for (const line of document.querySelectorAll('[data-link] [data-when]'))
    line.hidden = line.dataset.when !== state
}

/** Says what stands against an act; that it was not taken, where nobody said why; nothing, where nothing is the matter. */
function trouble(...sentences) {
  for (const box of document.querySelectorAll('[data-trouble]')) {
    const said = sentences.filter(Boolean)
    box.textContent =
      sentences.length > 0 && said.length === 0 ? box.dataset.otherwise : said.join(' ')
    box.hidden = box.textContent === ''
  }
}

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return `page-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
