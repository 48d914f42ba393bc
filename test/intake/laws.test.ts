import { describe, expect, test } from 'vitest'
import { groundOf } from '#intake/ground.ts'
import { markedBook } from '#intake/marked.ts'
import { matchUnit, type Identity } from '#intake/match.ts'
import { readEntries } from '#intake/read.ts'
import { columnOf, day, formula, rowOf, workbookOf, type Typed } from './typed.ts'
import { fold } from '#model/fold.ts'
import type { Unit } from '#model/register.ts'
import { demoSnapshot } from '#test/demo.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { randomOf } from '#scripts/demo/random.ts'
import { sheets } from './sheets.ts'
import { told, worded } from './told.ts'
import { programme, register } from './world.ts'

const catalogue = await realCatalogue()
const real = await realSnapshot(catalogue, catalogue.current)
const demo = demoSnapshot()

describe('who is meant', () => {
  const grounds = [{ name: 'the real register', ground: groundOf(real) }, { name: 'the demonstration', ground: groundOf(demo) }]

  test.each(grounds)('every unit of $name is found by every way to write its kind, name and district', ({ ground }) => {
    const { gazetteer } = ground
    const wrong = ground.register.units.flatMap((unit) => spellings(unit, gazetteer.districtLabel(unit.district)).flatMap((identity) => {
      const { unit: found, doubt } = matchUnit(gazetteer, { ...identity, district: unit.district })
      const isPlain = identity.name === fold(identity.name) && ground.register.units.some((each) => each !== unit && each.district === unit.district && each.kind === unit.kind && fold(each.name) === fold(unit.name))
      // Without its marks, a name may be that of a neighbour.
      if (isPlain) return doubt?.rule === 'unitAmbiguous' ? [] : [[unit.code, identity, doubt]]
      return found?.code === unit.code && doubt === undefined ? [] : [[unit.code, identity, doubt]]
    }))

    expect(wrong).toEqual([])
  })

  test.each(grounds)('a name of $name is never taken for another unit: what several bear is asked', ({ ground }) => {
    const { gazetteer, register: { units } } = ground
    for (const unit of units) {
      const twins = units.filter((each) => fold(each.name) === fold(unit.name))
      const { unit: found, doubt } = matchUnit(gazetteer, { code: '', kind: '', name: fold(unit.name) })
      if (twins.length === 1) expect([found?.code, doubt?.rule]).toEqual([unit.code, 'nameAlone'])
      else expect([found, doubt?.rule]).toEqual([undefined, 'unitAmbiguous'])
    }
  })

  test('the code of one unit beside the name of another is a fault, for every two', () => {
    const { gazetteer, register: { units } } = groundOf(real)
    const taken = units.flatMap((unit) => units.filter(({ code, name, kind }) => code !== unit.code && (name !== unit.name || kind !== unit.kind)).flatMap(({ kind, name }) => {
      const match = matchUnit(gazetteer, { code: unit.code, kind, name })
      return match.unit || match.doubt.rule !== 'nameMismatch' ? [[unit.code, name]] : []
    }))

    expect(taken).toEqual([])
  })
})

function spellings({ kind, name, official = name }: Unit, district: string): Identity[] {
  const initials = kind.split(' ').map((word) => word.slice(0, 1)).join('').toUpperCase()
  const plain = (text: string): Identity => ({ code: '', kind: '', name: text })
  return [
    plain(`${kind} ${name}`), plain(`${kind.toUpperCase()} ${name.toUpperCase()}`), plain(`${initials}. ${name}`), plain(`${initials}.${name}`), plain(`UBND ${kind} ${name}`),
    plain(fold(`${kind} ${name}`)), plain(`${kind} ${official}`), plain(`${kind} ${name} (${district})`), plain(`${kind} ${name}, ${district}`), { code: '', kind, name }, { code: '', kind: initials, name },
  ]
}

describe('sheets made by chance', () => {
  const random = randomOf(20181130)
  const pick = <T>(things: readonly T[]): T | undefined => things[Math.floor(random() * things.length)]
  const words: readonly Typed[] = [
    ...sheets.flatMap(({ tabs }) => tabs.flatMap(({ rows }) => rows.flat())),
    '__proto__', 'toString', '(((', '[a', ')', '\u202E', '🎉', '=1+1', '\n', ' ', '0', 1e21, -1, 0.5, 43326, '31/12/9999', '(1)', '1/1/1', ': ; :', 'I.', 'Tổng', day('2021-02-28'), formula(''), 'x'.repeat(500), 'a,b,c', '\uD800', '2/2', 'từ đến', 'ngày', 'II', '5 xã', 'Hoa Sen: 1-2-3',
  ]
  const made = Array.from({ length: 400 }, (_, i) => {
    const base = pick(sheets)
    const tabs = (base?.tabs ?? []).map(({ name, rows, merged, hidden, folded }) => ({
      name, ...(merged ? { merged } : {}), ...(hidden ? { hidden } : {}), ...(folded ? { folded } : {}),
      rows: rows.flatMap((row): (readonly Typed[])[] => {
        const typed = row.map((cell) => (random() < 0.15 ? (pick(words) ?? null) : cell))
        return random() < 0.05 ? [] : random() < 0.08 ? [typed, typed] : [random() < 0.1 ? typed.toReversed() : typed]
      }),
    }))
    return workbookOf(`${i}.xlsx`, tabs)
  })

  test('never throw, and everything said of them has a place inside them and words in both languages', () => {
    let issues = 0
    for (const workbook of made) {
      const read = readEntries(workbook, { programme, register })
      for (const issue of read.issues) {
        issues += 1
        const tab = workbook.tabs.find(({ name }) => name === issue.tab)
        if (issue.tab !== undefined) expect(tab, issue.rule).toBeDefined()
        if (issue.cell === undefined) continue
        expect(tab?.lines.some(({ number }) => number === rowOf(issue.cell ?? '')), `${issue.rule} ${issue.cell}`).toBe(true)
        expect(columnOf(issue.cell)).toBeLessThanOrEqual(Math.max(...(tab?.lines.flatMap(({ cells }) => cells.map(({ column }) => column)) ?? [])))
      }
      for (const lang of ['vi', 'en'] as const) expect(worded(read.issues, lang).filter((text) => /\{\{|undefined|sheet\.rule/.test(text))).toEqual([])
      if (read.ok) for (const { code, atLeast, atMost } of read.value.entries.units) {
        expect(register.units.some((unit) => unit.code === code)).toBe(true)
        expect(at(atLeast)).toBeLessThanOrEqual(at(atMost))
      }
    }
    expect(issues).toBeGreaterThan(1000)
  })

  test('are read the same however often, and a sheet with its rows in another order says the same', () => {
    for (const { tabs } of sheets.slice(0, 3)) {
      const straight = readEntries(workbookOf('a.xlsx', tabs), { programme, register })
      const turned = readEntries(workbookOf('a.xlsx', tabs.map((tab) => ({ ...tab, rows: [...tab.rows.slice(0, 1), ...tab.rows.slice(1).toReversed()] }))), { programme, register })

      expect(straight.ok && turned.ok && told(turned.value.entries).toSorted()).toEqual(straight.ok && told(straight.value.entries).toSorted())
    }
  })

  test('every cell of theirs stands in the preview and in the marked workbook, with what is said of it', () => {
    for (const workbook of made.slice(0, 60)) {
      const { issues, preview } = readEntries(workbook, { programme, register })
      const marked = markedBook(workbook, issues, preview, { heading: 'Lỗi cần sửa', remark: ({ rule }) => rule })
      for (const [i, tab] of workbook.tabs.entries()) {
        expect(preview[i]?.rows.map(({ row }) => row)).toEqual(tab.lines.map(({ number }) => number))
        for (const line of tab.lines) for (const cell of line.cells) expect([cell.text, cell.counted]).toContain(marked[i]?.rows.find(({ row }) => row === line.number)?.cells.get(cell.column))
        const shown = preview[i]?.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.issues)) ?? []
        expect(shown).toHaveLength(issues.filter((issue) => issue.tab === tab.name && issue.cell !== undefined && workbook.tabs.indexOf(tab) === i).length)
        const remarks = marked[i]?.rows.flatMap(({ cells }) => cells.get(marked[i]?.column ?? -1)?.split('\n') ?? []).filter((text) => text !== '' && text !== 'Lỗi cần sửa') ?? []
        expect(remarks).toHaveLength(issues.filter((issue) => issue.tab === tab.name || (issue.tab === undefined && i === 0)).length)
      }
    }
  })
})

function at(step: string): number {
  return programme.road.findIndex(({ id }) => id === step)
}

describe('the real register in an officer\'s manner', () => {
  const district = (id: string): string => real.register.areas.find((area) => area.id === id)?.name ?? ''

  test('127 rows under their districts, without codes, with sums, say who is done', () => {
    const goal = real.programme.road.at(-1)?.name.vi ?? ''
    const groups = real.register.areas.filter(({ parent }) => parent !== undefined).map((area) => ({ area, units: real.register.units.filter((unit) => unit.district === area.id) }))
    const done = new Set(real.facts.map(({ unit }) => unit))
    const rows = groups.flatMap(({ area, units }, i): Typed[][] => [
      [['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][i] ?? '', area.name, units.length, units.filter(({ code }) => done.has(code)).length],
      ...units.map(({ kind, name, code }, n): Typed[] => [n + 1, `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)} ${name}`, null, done.has(code) ? 'x' : null]),
    ])
    const read = readEntries(workbookOf('bao-cao.xlsx', [{ name: 'Sheet1', rows: [['BÁO CÁO'], ['TT', 'Đơn vị', 'Số lượng', goal], ...rows, [null, 'Tổng cộng', 127, done.size]] }]), real)

    expect(worded(read.issues)).toEqual([])
    expect(read.ok && read.value.spoken).toEqual(real.register.units.map(({ code }) => code))
    expect(read.ok && read.value.entries.units.map(({ code }) => code)).toEqual(real.register.units.map(({ code }) => code).filter((code) => done.has(code)))
  })

  test('names without marks beside numbers for codes say the same, and both pairs of one name are told apart', () => {
    const rows = real.register.units.map((unit): Typed[] => [Number(unit.code), fold(unit.name).toUpperCase(), fold(district(unit.district)), '2018'])
    const read = readEntries(workbookOf('a.csv', [{ name: 'a', rows: [['MA', 'TEN XA', 'HUYEN', 'DOT'], ...rows] }]), real)

    expect(read.issues.map(({ rule, params }) => [rule, params['count']])).toEqual([['stepFromCohort', 127]])
    expect(read.ok && read.value.entries.units).toHaveLength(127)
  })
})
