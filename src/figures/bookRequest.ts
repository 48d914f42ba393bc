import { isExact } from '#model/interval.ts'
import type { Authority } from '#model/programme.ts'
import { within } from '#model/register.ts'
import { membershipId, type Reach } from '#model/snapshot.ts'
import { domain } from '#stats/authority.ts'
import { said, type Book, type BookTable } from './book.ts'
import { wordsOf } from './bookColumns.ts'
import { guideSheet, listsSheet, stateLines, stateSheet } from './bookGuide.ts'
import { headOf, plain, whenOf } from './bookState.ts'
import { unitColumns, unitsSheet } from './bookUnits.ts'
import type { Scene } from './scene.ts'
import { standings, type Standing } from './standing.ts'
import { stampOf } from './stamp.ts'
import { asOfText, cohortName, inside, reachText } from './terms.ts'

/** What is asked of an authority: its units in the order in which they are asked of, and those of them of which something is not stated. */
export interface Request {
  readonly authority: Authority
  readonly units: readonly Standing[]
  readonly open: readonly Standing[]
}

/** The authorities that answer for units of the area and can be asked something: cohort or step of some unit is not stated. */
export function requestsOf(asked: Scene): Request[] {
  const scene = plain(asked)
  const { register, programme } = scene.snapshot
  const here = within(register, asked.area)
  return programme.authorities
    .filter((authority) => [...domain(register, authority)].some((id) => here.has(id)))
    .map((authority) => requestTo(scene, authority))
    .filter(({ open }) => open.length > 0)
}

function requestTo(scene: Scene, authority: Authority): Request {
  const { register } = scene.snapshot
  const districts = domain(register, authority)
  const all = standings(scene)
  const own = register.units.flatMap(({ code, district }) => (districts.has(district) ? (all.get(code) ?? []) : []))
  const open = own.filter(isOpen)
  const known = new Set(open)
  // The fewer units a group may be of, the more is already known of each.
  return { authority, units: [...open.toSorted((a, b) => poolOf(a) - poolOf(b)), ...own.filter((each) => !known.has(each))], open }
}

/** Whether cohort or step of a unit is not stated, nor follows from what is. */
function isOpen({ fact, chances }: Standing): boolean {
  if (fact) return !isExact(fact.reach) || fact.membership.kind === 'unstated'
  const answers = new Set(chances.map(({ gap }) => (isExact(gap.reach) && gap.membership.kind !== 'unstated' ? `${gap.reach.atLeast} ${membershipId(gap.membership)}` : '')))
  return answers.size !== 1 || answers.has('')
}

function poolOf({ chances }: Standing): number {
  return Math.min(...chances.filter(({ gap }) => !gap.rest).map(({ pool }) => pool.length), Number.MAX_SAFE_INTEGER)
}

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
