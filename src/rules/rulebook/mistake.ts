/**
 * What is wrong in a file, where, and what would correct it. `path` leads to the place in the file; `mend` is a code whose
 * sentence lies with the words; `facts` fill it.
 */
export type RulebookMistake = {
  path: (string | number)[]
  code: string
  mend: string
  facts: Record<string, string>
}
