import { describe, expect, test } from 'vitest'
import { footingAt } from '#intake/footing.ts'
import { bytes, edit, lines, seeds, type Texts } from '#test/compile/world.ts'
import { day } from './drafts.ts'

/** Two lists of units, the second from the middle of 2020; in the table the newer stands first or last. */
const divided = (newerFirst: boolean) => (texts: Texts): void => {
  const older = 'r1,2019,2020-06,letter'
  const newer = 'r2,2020-07,,letter'
  edit(texts, 'registers.csv', 'r1,2019,,letter', (newerFirst ? [newer, older] : [older, newer]).join('\n'))
  texts['areas-r2.csv'] = texts['areas-r1.csv'] ?? ''
  texts['register-r2.csv'] = texts['register-r1.csv'] ?? ''
  texts['succession-r2.csv'] = lines('register,from,to,cites')
}

describe.each([true, false])('of two lists of units, the newer standing first in their table: %s,', (newerFirst) => {
  const registerAt = (moment: string): string | undefined => footingAt(bytes(seeds(divided(newerFirst))), day(moment))?.register.id

  test('a sheet is read against the one in force on its day', () => {
    expect(['2019', '2020-06', '2020-07', '2021-01-01'].map(registerAt)).toEqual(['r1', 'r1', 'r2', 'r2'])
  })

  test('a sheet of a year in which both held is read against the newer', () => {
    expect(registerAt('2020')).toBe('r2')
  })

  test('a sheet from before either has none to be read against', () => {
    expect(registerAt('2018')).toBeUndefined()
  })
})
