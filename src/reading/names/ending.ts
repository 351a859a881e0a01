import { anyMask, type Mask, maskOf, women } from './mask.ts'

const m = (one: 'nomn' | 'gent' | 'datv' | 'accs' | 'ablt' | 'loct'): Mask => maskOf(one, 'masc')
const both = maskOf

/** The ways a name the dictionary lacks may stand, by its last letters; generous, since foreign names do not decline. */
export function maskByEnding(lower: string): Mask {
  if (/(?:ов|ев|ёв|ын)$/.test(lower)) return m('nomn')
  if (/ин$/.test(lower)) return m('nomn') | women
  if (/(?:[оеё]в|[иы]н)а$/.test(lower)) return m('gent') | m('accs') | maskOf('nomn', 'femn')
  if (/(?:[оеё]в|[иы]н)у$/.test(lower)) return m('datv') | maskOf('accs', 'femn')
  if (/(?:[оеё]в|[иы]н|ск|цк)ой$/.test(lower))
    return (women & ~maskOf('nomn') & ~maskOf('accs')) | m('nomn')
  if (/(?:[оеё]в|[иы]н)ым$/.test(lower) || /(?:ск|цк)им$/.test(lower)) return m('ablt')
  if (/[оеё]ве$|[иы]не$/.test(lower)) return m('loct') | both('nomn')
  if (/(?:ск|цк|н)ого$/.test(lower)) return m('gent') | m('accs')
  if (/(?:ск|цк|н)ому$/.test(lower)) return m('datv')
  if (/(?:ск|цк)ом$/.test(lower)) return m('loct')
  if (/(?:ск|цк)ая$/.test(lower)) return maskOf('nomn', 'femn')
  if (/(?:ск|цк)ую$/.test(lower)) return maskOf('accs', 'femn')
  if (/(?:ий|ый|ай|яй|уй|эй|юй|ой|ей)$/.test(lower))
    return m('nomn') | women | (/[ое]й$/.test(lower) ? both('ablt') : 0)
  if (/[иы]х$/.test(lower)) return anyMask
  if (/[бвгджзклмнпрстфхцчшщ]$/.test(lower))
    return m('nomn') | women | (/(?:[оеё]м|ым|им)$/.test(lower) ? m('ablt') : 0)
  if (/ь$/.test(lower)) return m('nomn') | women
  if (/а$/.test(lower))
    return both('nomn') | m('gent') | m('accs') | (/[иуоаеэыя]а$/.test(lower) ? anyMask : 0)
  if (/я$/.test(lower)) return both('nomn') | m('gent') | m('accs')
  if (/[ыи]$/.test(lower)) return /и$/.test(lower) ? anyMask : both('gent') | both('nomn')
  return anyMask
}

const son = /(?:[оеё]в|ьев|(?:ль|лук|фом|кузьм|никит|савв))ич(а|у|[ое]м|е)?$/
const daughter = /(?:[оеё]в|(?:ль|лук|фом|кузьм|никит|савв)ини|ич|инич)н(а|ы|е|у|ой)$/
const patronymicLettersMin = 6

/** The ways a patronymic may stand, by its ending: «Александровича», «Лукича», «Ильиничны». 0 for any other word. */
export function patronymicMask(lower: string): Mask {
  if (lower.length < patronymicLettersMin && !lower.startsWith('ильич')) return 0
  const man = son.exec(lower)
  if (man !== null) {
    const ways: Readonly<Record<string, Mask>> = {
      '': m('nomn'),
      а: m('gent') | m('accs'),
      у: m('datv'),
      ем: m('ablt'),
      ом: m('ablt'),
      е: m('loct'),
    }
    return ways[man[1] ?? ''] ?? 0
  }
  const ending = daughter.exec(lower)?.[1]
  if (ending === undefined) return 0
  const w = (one: 'nomn' | 'gent' | 'datv' | 'accs' | 'ablt' | 'loct'): Mask => maskOf(one, 'femn')
  const ways: Readonly<Record<string, Mask>> = {
    а: w('nomn'),
    ы: w('gent'),
    е: w('datv') | w('loct'),
    у: w('accs'),
    ой: w('gent') | w('datv') | w('ablt') | w('loct'),
  }
  return ways[ending] ?? 0
}
