// Clocks that everyone sees alike: what is left, what was spoken, what time it is, by the server's clock.
const two = (n) => String(n).padStart(2, '0')
const walls = new Map()

function now() {
  return Date.now() + Number(document.documentElement.dataset.ahead ?? 0)
}

function minutes(ms) {
  const whole = Math.ceil(Math.abs(ms) / 1000)
  const hours = Math.floor(whole / 3600)
  const rest = `${two(Math.floor((whole % 3600) / 60))}:${two(whole % 60)}`
  return `${ms < 0 && whole > 0 ? '−' : ''}${hours > 0 ? `${hours}:` : ''}${rest}`
}

function write(place, words) {
  if (place.textContent !== words) place.textContent = words
}

function tick() {
  const at = now()
  for (const place of document.querySelectorAll('.countdown')) {
    const until = Number(place.dataset.until)
    const left = Math.max(0, until - at)
    write(place, minutes(left))
    place.classList.toggle('over', left === 0)
    const bar = place.parentElement?.querySelector('progress.left')
    if (bar && place.dataset.from) bar.value = left / (until - Number(place.dataset.from))
  }
  for (const place of document.querySelectorAll('.speech-clock')) {
    const { spent, since, limit } = place.dataset
    const spoken = Number(spent) + (since === undefined ? 0 : Math.max(0, at - Number(since)))
    const shown = limit === undefined ? Math.floor(spoken / 1000) * 1000 : Number(limit) - spoken
    write(place, minutes(shown))
    place.classList.toggle('over', limit !== undefined && shown < 0)
  }
  for (const place of document.querySelectorAll('.wall-clock')) {
    const { zone, shows } = place.dataset
    const key = `${zone} ${shows}`
    const format = walls.get(key) ?? formatOf(zone, shows)
    walls.set(key, format)
    write(place, format.format(at))
  }
}

function formatOf(timeZone, shows) {
  const parts = {
    hour: '2-digit',
    minute: '2-digit',
    ...(shows === 'seconds' ? { second: '2-digit' } : {}),
  }
  return new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', ...parts })
}

tick()
document.addEventListener('part', tick)
setInterval(tick, 250)
