import { describe, expect, test } from 'vitest'
import { readDate, readDateText } from '#intake/dates.ts'

describe('a number in a cell', () => {
  test.each([[20_000, '1954-10-03'], [80_000, '2119-01-11']] as const)('%i is a day as Excel counts them, and is said to be', (number, moment) => {
    expect(readDate({ text: String(number), number })).toEqual({ ok: true, moment, rule: 'dateSerial' })
  })

  test.each([19_999, 80_001])('%i is more likely something else', (number) => {
    expect(readDate({ text: String(number), number })).toMatchObject({ ok: false })
  })

  test.each([1900, 2100])('%i is a year', (number) => {
    expect(readDate({ text: String(number), number })).toEqual({ ok: true, moment: String(number) })
  })
})

describe('a date whose parts stand the other way round', () => {
  test.each([['08/31/2018', 'dateUsOrder'], ['08/13/2018', 'dateUsOrder'], ['08/32/2018', 'dateImpossible'], ['13/13/2018', 'dateImpossible']] as const)('%s: %s', (text, rule) => {
    expect(readDateText(text)).toEqual({ ok: false, rule })
  })
})
