// A short sound when something new asks to be heard at once: a point of order. What stood on the page when it was opened is
// not new. Browsers allow sound only after the reader has touched the page.
const remembered = 'kurultai-sound'
const button = document.querySelector('[data-switch="sound"]')
const heard = new Set(waiting())
let on = recalled() !== 'off'
let speaker

function waiting() {
  return [...document.querySelectorAll('[data-signal]')].map((place) => place.dataset.signal)
}

function ready() {
  speaker ??= new AudioContext()
  if (speaker.state === 'suspended') void speaker.resume()
}

function sound() {
  if (speaker?.state !== 'running') return
  for (const [after, pitch] of [
    [0, 660],
    [0.18, 880],
  ]) {
    const tone = new OscillatorNode(speaker, { frequency: pitch })
    const volume = new GainNode(speaker, { gain: 0 })
    const start = speaker.currentTime + after
    volume.gain.setTargetAtTime(0.15, start, 0.01)
    volume.gain.setTargetAtTime(0, start + 0.12, 0.03)
    tone.connect(volume).connect(speaker.destination)
    tone.start(start)
    tone.stop(start + 0.3)
  }
}

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
  if (!button) return
  button.hidden = false
  button.setAttribute('aria-pressed', String(on))
  button.textContent = on ? button.dataset.on : button.dataset.off
}

button?.addEventListener('click', () => {
  on = !on
  remember(on ? 'on' : 'off')
  show()
  if (on) sound()
})

document.addEventListener('pointerdown', ready)
document.addEventListener('keydown', ready)
document.addEventListener('part', () => {
  const fresh = waiting().filter((id) => !heard.has(id))
  for (const id of fresh) heard.add(id)
  if (on && fresh.length > 0) sound()
})

show()
