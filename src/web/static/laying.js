// Lays an act from a page that stays open. The same act is sent until it is answered: its id is made once, so however often
// it arrives it counts once. What waits for the network outlives a reload of the page. Without script the form is sent as
// forms are.
const AGAIN_MS = 1_000
const KEPT = 'kurultai-laying'
const sending = new Set()

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!form.matches('form[data-lay]')) return
  event.preventDefault()
  if (!sending.has(form.action + key(form))) void lay(form, event.submitter)
})

for (const [address, fields] of kept()) void resend(address, new URLSearchParams(fields))

/** One act at a time for one button: a second click while the first is under way is the same act. */
function key(form) {
  return [...new FormData(form)].filter(([name]) => name !== 'act').join()
}

async function lay(form, submitter) {
  const fields = new URLSearchParams(new FormData(form, submitter))
  if (!fields.get('act')) fields.set('act', newId())
  const mine = form.action + key(form)
  sending.add(mine)
  form.setAttribute('aria-busy', 'true')
  trouble('')
  try {
    const answer = await sent(form.action, fields)
    if (answer.ok) {
      // What was typed is on record now: it is nobody's draft any more, and the next act is another one.
      form.reset()
      if (form.elements.act) form.elements.act.value = ''
    } else if (!form.isConnected) document.dispatchEvent(new CustomEvent('unsent', { detail: wordsOf(form) }))
    await tell(answer)
  } finally {
    sending.delete(mine)
    form.removeAttribute('aria-busy')
  }
}

async function resend(address, fields) {
  await tell(await sent(address, fields))
}

/** Sends until there is an answer. No answer is no knowledge: the act may be recorded, and is asked about by laying it again. */
async function sent(address, fields) {
  keep(address, fields)
  for (let tries = 0; ; tries++) {
    try {
      const headers = { accept: 'application/json' }
      const answer = await fetch(address, { method: 'POST', headers, body: fields })
      if (answer.status !== 503) {
        forget(fields)
        return answer
      }
    } catch {}
    show('sending')
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS * Math.min(5, 1 + tries / 3)))
  }
}

async function tell(answer) {
  if (answer.status === 401) return document.dispatchEvent(new CustomEvent('ended'))
  const told = await answer.json().catch(() => ({}))
  if (!answer.ok)
    return trouble(told.refusal?.message ?? told.error?.message ?? told.message ?? '', told.refusal?.instead)
  for (const place of document.querySelectorAll('[data-laid]')) place.textContent = String(told.receipt.entry)
  show('laid')
}

function wordsOf(form) {
  const fields = [...form.querySelectorAll('textarea, input:not([type=hidden])')]
  return fields.map(({ value, name, labels }) => ({
    value,
    label: labels?.[0]?.textContent.trim() ?? name,
    words: true,
  }))
}

function kept() {
  return JSON.parse(sessionStorage.getItem(KEPT) ?? '[]')
}

function keep(address, fields) {
  const others = kept().filter(([, other]) => other !== fields.toString())
  sessionStorage.setItem(KEPT, JSON.stringify([...others, [address, fields.toString()]]))
}

function forget(fields) {
  sessionStorage.setItem(KEPT, JSON.stringify(kept().filter(([, other]) => other !== fields.toString())))
}

function show(state) {
  for (const line of document.querySelectorAll('[data-link] [data-when]')) line.hidden = line.dataset.when !== state
}

function trouble(...sentences) {
  for (const box of document.querySelectorAll('[data-trouble]')) {
    box.textContent = sentences.filter(Boolean).join(' ')
    box.hidden = box.textContent === ''
  }
}

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return `page-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
