/** Languages by the stem of their adjective, with ISO 639 codes. «Пушту», «дари», «хинди» do not decline. */
const stems: readonly [string, string][] = [
  ['кыргызск', 'ky'],
  ['киргизск', 'ky'],
  ['русск', 'ru'],
  ['английск', 'en'],
  ['казахск', 'kk'],
  ['таджикск', 'tg'],
  ['белорусск', 'be'],
  ['армянск', 'hy'],
  ['узбекск', 'uz'],
  ['туркменск', 'tk'],
  ['азербайджанск', 'az'],
  ['грузинск', 'ka'],
  ['украинск', 'uk'],
  ['немецк', 'de'],
  ['французск', 'fr'],
  ['испанск', 'es'],
  ['итальянск', 'it'],
  ['португальск', 'pt'],
  ['китайск', 'zh'],
  ['японск', 'ja'],
  ['корейск', 'ko'],
  ['арабск', 'ar'],
  ['турецк', 'tr'],
  ['персидск', 'fa'],
  ['польск', 'pl'],
  ['монгольск', 'mn'],
  ['сербск', 'sr'],
  ['болгарск', 'bg'],
  ['чешск', 'cs'],
  ['венгерск', 'hu'],
  ['румынск', 'ro'],
  ['греческ', 'el'],
  ['татарск', 'tt'],
  ['уйгурск', 'ug'],
]
const fixed: Readonly<Record<string, string>> = {
  пушту: 'ps',
  дари: 'prs',
  фарси: 'fa',
  хинди: 'hi',
  урду: 'ur',
  иврит: 'he',
  ивритом: 'he',
  пуштунским: 'ps',
}

export function languageCode(word: string): string | undefined {
  const lower = word.toLowerCase()
  const stem = stems.find(
    ([one]) =>
      lower.startsWith(one) && /^(?:ий|им|ого|ом|ими|ому|ой)$/.test(lower.slice(one.length)),
  )
  return fixed[lower] ?? stem?.[1]
}
