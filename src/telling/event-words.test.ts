import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eventTypes } from '../rules/event.ts'
import { pageLanguages } from '../text/language.ts'
import { eventWords } from './event-words.ts'

describe('the words of what an entry did', () => {
  for (const language of pageLanguages)
    it(`say of every event in ${language} what happened, and the same of no two of one kind`, () => {
      for (const type of eventTypes) assert.ok(eventWords(language, type).length > 5, type)
      const said = eventTypes
        .filter((type) => !type.endsWith('.corrected'))
        .map((type) => `${type.split('.')[0]} ${eventWords(language, type)}`)
      assert.deepEqual(
        said.filter((words, i) => said.indexOf(words) < i),
        [],
      )
    })
})
