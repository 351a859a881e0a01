// Passkeys in the browser: each [data-passkey] has a button. Ask the server what to sign, let the device answer, send the
// answer. Every sentence that is shown comes with the page, in the reader's language.
const { browserSupportsWebAuthn, startAuthentication, startRegistration } =
  globalThis.SimpleWebAuthnBrowser

for (const place of document.querySelectorAll('[data-passkey]')) {
  const button = place.querySelector('button')
  if (!browserSupportsWebAuthn()) {
    button.disabled = true
    tell(place, place.dataset.unsupported)
  }
  button.addEventListener('click', () => perform(place, button))
}

async function perform(place, button) {
  const { passkey, options, to, back, stay, working, done } = place.dataset
  const given = JSON.parse(place.dataset.given)
  button.disabled = true
  tell(place, working)
  try {
    const optionsJSON = await send(options, given)
    const answer = await (passkey === 'sign-in'
      ? startAuthentication({ optionsJSON })
      : startRegistration({ optionsJSON }))
    const name = place.querySelector('input')?.value
    const answered = await send(to, {
      ...given,
      answer,
      ...(name === undefined ? {} : { name }),
      ...(back ? { back } : {}),
    })
    if (!stay) return location.assign(answered.to)
    tell(place, done)
  } catch (error) {
    button.disabled = false
    const { cancelled, unreachable } = place.dataset
    tell(
      place,
      error.said ??
        (error.name === 'NotAllowedError' || error.name === 'AbortError'
          ? cancelled
          : (error.message ?? unreachable)),
    )
  }
}

async function send(address, value) {
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(value) })
  const told = await answer.json()
  if (!answer.ok) throw Object.assign(new Error(), { said: told.error?.message })
  return told
}

function tell(place, words) {
  place.querySelector('[role="status"]').textContent = words
}
