import type { Reach } from '#model/snapshot.ts'
import { said, type Book, type BookTable } from './book.ts'
import { wordsOf } from './bookColumns.ts'
import { guideSheet, listsSheet, stateLines, stateSheet } from './bookGuide.ts'
import { headOf, plain, whenOf } from './bookScene.ts'
import { unitColumns, unitsSheet } from './bookUnits.ts'
import type { Request } from './requests.ts'
import type { Scene } from './scene.ts'
import type { Standing } from './standing.ts'
import { stampOf } from './stamp.ts'
import { asOfText, cohortName, inside, reachText } from './terms.ts'

/** The workbook that an authority is asked to fill in: its own units, those of which something is not stated first, with what is known. */
export function requestBook(asked: Scene, request: Request): Book {
  const scene = plain(asked)
  const { voice, snapshot: { facts } } = scene
  const words = { ...wordsOf(scene), authority: voice.say(request.authority.name), asOf: asOfText(scene), sheet: voice.t('book.sheet.guide') }
  const title = voice.t('book.above.request', words)
  const units = unitsSheet(scene, {
    units: request.units.map(({ unit }) => unit), filled: true,
    above: headOf(scene, [title, voice.t('book.above.requestSays', words), voice.t('book.above.requestFilled', words)], whenOf(scene)),
  })
  const own = new Set(request.units.map(({ unit }) => unit.code))
  return {
    slug: voice.t('book.file.request', { id: request.authority.id }),
    title,
    stamp: stampOf(scene),
    running: stampOf(scene).asOf,
    sheets: [
      worded(scene, units, request.units),
      stateSheet(scene),
      guideSheet(scene, (each) => [
        ...unitColumns(each, facts.filter(({ unit }) => own.has(unit)), true).map((column) => (column.key === 'chances' ? { ...column, hint: each.voice.t('book.guide.chancesAlone') } : column)),
        ...stateLines(each),
      ]),
      listsSheet(scene),
    ],
  }
}

/** The sheet of units where no sheet of groups stands beside it: what a unit may be one of is said in words. */
function worded(scene: Scene, sheet: BookTable, standing: readonly Standing[]): BookTable {
  const at = sheet.columns.findIndex(({ key }) => key === 'chances')
  return { ...sheet, rows: sheet.rows.map((row, line) => row.with(at, said(standing[line] && chancesSaid(scene, standing[line])))) }
}

/** "5 trong 7 đơn vị: đợt 2017, hoàn thành bộ tài liệu; …". */
export function chancesSaid(scene: Scene, { chances }: Standing): string {
  const { voice } = scene
  return chances
    .filter(({ gap }) => !gap.rest)
    .map(({ gap, pool }) => voice.t('book.chanceSaid', {
      n: voice.count(gap.size), count: gap.size, pool: voice.count(pool.length),
      cohort: inside(cohortName(scene, gap.membership)), step: stepSaid(scene, gap.reach),
    }))
    .join('; ')
}

/** The step inside a sentence; of what may be anywhere beyond the first it is not told. */
export function stepSaid(scene: Scene, reach: Reach): string {
  const { voice, snapshot: { programme: { road, rolledOut } } } = scene
  if (reach.atLeast <= rolledOut && reach.atMost === road.length - 1) return voice.t('book.anywhere')
  return inside(reachText(scene, reach))
}
