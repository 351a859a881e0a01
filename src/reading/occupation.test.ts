import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { draftOf, wordsOf } from './sentence.ts'

describe('a person and a post', () => {
  it('are bound when they stand side by side and agree in case', () => {
    same('Глава Роскосмоса Анатолий Лебедев сказал', ['Анатолий Лебедев: Глава, Роскосмоса'])
    same('встретился с министром иностранных дел Грузии Александром Квиташвили', [
      'Александром Квиташвили: министром иностранных дел, Грузии',
    ])
    same('по словам президента Всемирного банка Роберта Зелла', [
      'Роберта Зелла: президента, Всемирного банка',
    ])
    same('Председатель КНР Ху Цзиньтао прибыл', ['Ху Цзиньтао: Председатель, КНР'])
    same('капитан клуба Ривертаун Ледли Кинг', ['Ледли Кинг: капитан, Ривертаун'])
  })

  it('are bound in apposition, across a dash, in a list and behind a title', () => {
    same('Матиас Йорш, докладчик ПАСЕ, сообщил', ['Матиас Йорш: докладчик, ПАСЕ'])
    same('Кирилл Разин — директор Института истории, а', [
      'Кирилл Разин: директор, Института истории',
    ])
    same('Председатель Совета ветеранов и депутат Городского собрания Лев Орлов', [
      'Лев Орлов: Председатель, Совета ветеранов',
      'Лев Орлов: депутат, Городского собрания',
    ])
    same('Начальник Генштаба генерал Николай Макаров', ['Николай Макаров: Начальник, Генштаба'])
  })

  it('are not bound across cases, clauses or another name', () => {
    same('Указом президента Руслан Кадыров освобождён', [])
    same('Встреча Романа Дьякова с министром образования Литвы состоялась', [])
    same('Пост председателя Комитета остаётся вакантным, Юрий Савченко выступил', [])
    same('после разлада с руководством канала Перепёлкин ушёл', [])
    same('Кандидаты в президенты Гвинеи встретились с Иваном Петровым', [])
  })

  it('do not mix two persons: a post disputed between two names is nobody’s', () => {
    same('Иван Петров, глава Совета, министр Латвии Янис Озолс', ['Янис Озолс: министр, Латвии'])
    same('директор музея имени Михаила Фрунзе Болот Исаев', [
      'Болот Исаев: директор, музея имени Михаила Фрунзе',
    ])
  })

  it('are not bound by callings that are no posts', () => {
    same('Известный правозащитник Лев Пономарёв сообщил', [])
    same('Житель Москвы Иван Петров рассказал', [])
    same('Супруга президента России Светлана Иванова', [])
  })
})

function same(text: string, expected: readonly string[]): void {
  const draft = draftOf(text)
  const found = draft.sentences.flatMap(({ occupations }) =>
    occupations.map(({ person, post }) => {
      const place = post.places[0]
      const where =
        place === undefined
          ? ''
          : wordsOf(draft, (place.name ?? place).start, (place.name ?? place).end)
      return `${wordsOf(draft, person.start, person.end)}: ${wordsOf(draft, post.start, post.wordsEnd)}, ${where}`
    }),
  )
  assert.deepEqual(found, expected, text)
}
