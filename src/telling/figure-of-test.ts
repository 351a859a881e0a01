// A figure in a sentence, as whoever reads it would try a number against it: for tests.

/** Whether the sentence «не менее 11 из 21» says that `got` is enough; undefined where it states no such figure. */
export function saysEnough(sentence: string, got: number): boolean | undefined {
  const found = /^(at least|at most|more than|fewer than|не менее|не более|более|менее) (\d+)/.exec(
    sentence.replaceAll('\u00a0', ' '),
  )
  if (found === null) return undefined
  const number = Number(found[2])
  switch (found[1]) {
    case 'at least':
    case 'не менее':
      return got >= number
    case 'at most':
    case 'не более':
      return got <= number
    case 'more than':
    case 'более':
      return got > number
    default:
      return got < number
  }
}
