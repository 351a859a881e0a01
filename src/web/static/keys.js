// Single letters lead to the act that shows them: the letter finds the button, Enter presses it, so that a slip lays nothing.
// They can be switched off (WCAG 2.1.4), and are never taken from whoever is typing. A letter counts by its place on the
// keyboard too: whoever has the other layout on need not change it.
const cyrillic = 'йцукенгшщзхъфывапролджэячсмитьбю'
const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
const remembered = 'kurultai-keys'

const button = document.querySelector('[data-switch="keys"]')
let on = recalled() !== 'off'
let last

/** A browser that keeps nothing for us begins with everything on. */
function recalled() {
  try {
    return localStorage.getItem(remembered)
  } catch {
    return null
  }
}

function remember(choice) {
  try {
    localStorage.setItem(remembered, choice)
  } catch {}
}

function show() {
  document.body.classList.toggle('keyless', !on)
  if (!button) return
  button.hidden = false
  button.setAttribute('aria-pressed', String(on))
  button.textContent = on ? button.dataset.on : button.dataset.off
}

button?.addEventListener('click', () => {
  on = !on
  remember(on ? 'on' : 'off')
  show()
})

document.addEventListener('keydown', (event) => {
  if (!on || event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.isComposing)
    return
  if (event.target.closest('input, textarea, select, [contenteditable]')) return
  const pressed = event.key.toLowerCase()
  const same = [pressed, latin[cyrillic.indexOf(pressed)], cyrillic[latin.indexOf(pressed)]].filter(
    Boolean,
  )
  for (const place of document.querySelectorAll('[data-key]')) {
    if (!same.includes(place.dataset.key.toLowerCase()) || place.closest('details:not([open])'))
      continue
    event.preventDefault()
    place.querySelector('button, a.button')?.focus()
    return
  }
})

// A button that was pressed is gone when its part comes anew: the reader stays in that part, not at the top of the page.
document.addEventListener('focusin', ({ target }) => {
  last = target.closest('[data-live]')
})
document.addEventListener('part', ({ detail: part }) => {
  if (part !== last || document.activeElement !== document.body) return
  part.tabIndex = -1
  part.focus({ preventScroll: true })
})

show()
