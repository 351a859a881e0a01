/**
 * Words of the region's press that the dictionary lacks, each with one of its words that declines alike: the stems (what
 * stays in every case) change places. Lower case.
 */
export const ownStems: readonly (readonly [own: string, model: string])[] = [
  ['аким', 'банкир'],
  ['поверенн', 'учён'],
  ['хоким', 'банкир'],
  ['торага', 'слуга'],
  ['кенеш', 'финиш'],
  ['акимат', 'салат'],
  ['хокимият', 'салат'],
  ['маслихат', 'салат'],
  ['мажилис', 'тезис'],
]
