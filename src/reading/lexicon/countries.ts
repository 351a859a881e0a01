/**
 * States of the region and of the news: ISO 3166 code, then every base a text may use: nominative names first, then
 * abbreviations. The dictionary declines them. Official names are our own table; CLDR's differ («Киргизия»).
 */
export const countries: readonly { code: string; names: readonly string[] }[] = table(`
  AM Армения, Республика Армения
  AZ Азербайджан, Азербайджанская Республика
  BY Беларусь, Белоруссия, Республика Беларусь
  CN Китай, КНР, Китайская Народная Республика
  GE Грузия
  KG Кыргызстан, Киргизия, Кыргызская Республика, Киргизская Республика, КР
  KZ Казахстан, Республика Казахстан
  MD Молдова, Молдавия, Республика Молдова
  RU Россия, РФ, Российская Федерация
  TJ Таджикистан, Республика Таджикистан
  TM Туркменистан, Туркмения
  UA Украина
  UZ Узбекистан, Республика Узбекистан
  AF Афганистан
  AE ОАЭ
  AT Австрия
  AU Австралия
  BE Бельгия
  BG Болгария
  BR Бразилия
  CA Канада
  CH Швейцария
  CZ Чехия
  DE Германия, ФРГ
  EE Эстония
  EG Египет
  ES Испания
  FI Финляндия
  FR Франция
  GB Великобритания, Британия
  GR Греция
  HU Венгрия
  IL Израиль
  IN Индия
  IQ Ирак
  IR Иран
  IT Италия
  JP Япония
  KP КНДР
  KR Южная Корея
  LT Литва
  LV Латвия
  MN Монголия
  NL Нидерланды
  NO Норвегия
  PK Пакистан
  PL Польша
  RO Румыния
  RS Сербия
  SE Швеция
  SY Сирия
  TR Турция
  US США, Соединённые Штаты, Соединённые Штаты Америки
`)

function table(text: string): { code: string; names: string[] }[] {
  return text
    .trim()
    .split('\n')
    .map((line) => ({ code: line.trim().slice(0, 2), names: line.trim().slice(3).split(', ') }))
}
