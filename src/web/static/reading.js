// A field under the pointer or the focus lights its words up, and the words their field. Without script the numbers are links.
const pairOf = (element) => {
  const holder = element.closest?.('[id^="field-"], mark.words')
  if (!holder) return []
  if (holder.matches('mark.words')) {
    const numbers = [...holder.querySelectorAll('[id^="words-"]')].map((link) =>
      link.id.slice('words-'.length),
    )
    return [holder, ...numbers.map((number) => document.getElementById(`field-${number}`))]
  }
  const words = document.getElementById(`words-${holder.id.slice('field-'.length)}`)
  return [holder, words?.closest('mark')]
}
const light = (on) => (event) => {
  for (const element of pairOf(event.target)) element?.classList.toggle('lit', on)
}
for (const [name, on] of [
  ['mouseover', true],
  ['mouseout', false],
  ['focusin', true],
  ['focusout', false],
])
  document.addEventListener(name, light(on))
