import { describe, expect, test } from 'vitest'
import { readEntries } from '#intake/read.ts'
import { readMoment } from '#model/moment.ts'
import { sheets } from './sheets.ts'
import { told, worded } from './told.ts'
import { workbookOf } from './typed.ts'
import { programme, register } from './world.ts'

describe('sheets as officers send them', () => {
  test.each(sheets)('$name', ({ tabs, asOf, says, issues }) => {
    const moment = readMoment(asOf ?? '')
    const read = readEntries(workbookOf('sheet.xlsx', tabs), { programme, register, ...(moment ? { asOf: moment } : {}) })

    expect(worded(read.issues)).toEqual(issues)
    expect(read.ok ? told(read.value.entries) : undefined).toEqual(says)
  })

  test('there are at least forty of them, each of its own name', () => {
    expect(new Set(sheets.map(({ name }) => name)).size).toBeGreaterThanOrEqual(40)
  })
})
