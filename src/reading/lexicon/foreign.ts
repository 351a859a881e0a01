/**
 * A Cyrillic word that Russian cannot write: with a letter of Kazakh, Ukrainian, Serbian and others, or with a hard sign
 * elsewhere than before е, ё, ю, я («съобщиха», «министър»), as Bulgarian has it.
 */
export function isForeign(lower: string): boolean {
  return /\p{Script=Cyrillic}/u.test(lower) && /[^а-яё-]|ъ(?![еёюя])/u.test(lower)
}
