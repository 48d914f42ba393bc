import { areaName } from '#i18n/naming.ts'
import type { Step } from '#model/programme.ts'
import { monthOf, firstDay, precision, type Moment } from '#model/moment.ts'
import { isExact } from '#model/interval.ts'
import type { Entry, Membership, Reach } from '#model/snapshot.ts'
import { blank, said, type BookCell, type BookCheck, type BookColumn } from './book.ts'
import type { Scene } from './scene.ts'
import { cohortName, inside, terms } from './terms.ts'

export type ColumnKey =
  | 'serial' | 'code' | 'kind' | 'name' | 'district' | 'cohort' | 'step' | 'atLeast' | 'atMost' | 'decisionNo' | 'note' | 'source' | 'chances'
  | 'id' | 'size' | 'districts'

/** A column by what it holds: its heading, its role and how it is filled in. */
export function column(scene: Scene, key: ColumnKey): BookColumn {
  const { voice } = scene
  return { key, name: voice.t(`book.column.${key}`), hint: voice.t(`book.guide.${key}`, wordsOf(scene)), ...parts[key] }
}

/** The column of days on which a step was reached. */
export function dayColumn(scene: Scene, step: Step): BookColumn {
  const { voice, snapshot: { register } } = scene
  return {
    key: `on:${step.id}`, role: 'entry', kind: 'day',
    name: voice.t('book.column.on', { step: voice.lang === 'vi' ? inside(voice.say(step.name)) : voice.say(step.name) }),
    hint: voice.t('book.guide.on', { ...wordsOf(scene), step: voice.say(step.name) }),
    check: { kind: 'day', from: register.validFrom },
  }
}

/** Steps that can be reached: at the first one, units stand from the beginning. */
export function datedSteps({ snapshot }: Scene): readonly Step[] {
  return snapshot.programme.road.slice(1)
}

/** The columns of what is known of an entry. One column of steps says "at least" as soon as some entry lies between two. */
export function reachColumns(scene: Scene, entries: readonly Entry[]): BookColumn[] {
  return [column(scene, entries.every(({ reach }) => isExact(reach)) ? 'step' : 'atLeast'), column(scene, 'atMost')]
}

/** Both ends of what is known of a group, the same twice where it is exact: nobody takes the second for one that was forgotten. */
export function boundsCells(scene: Scene, reach: Reach): BookCell[] {
  const [least = blank, most = blank] = reachCells(scene, reach)
  return [least, isExact(reach) ? least : most]
}

export function reachCells({ snapshot, voice }: Scene, reach: Reach | undefined): BookCell[] {
  const name = (position: number): BookCell => {
    const step = snapshot.programme.road[position]
    return said(step && voice.say(step.name))
  }
  return reach ? [name(reach.atLeast), isExact(reach) ? blank : name(reach.atMost)] : [blank, blank]
}

export function cohortCell(scene: Scene, membership: Membership | undefined): BookCell {
  return said(membership && (membership.kind === 'cohort' ? cohortName(scene, membership) : scene.voice.t(`book.choice.${membership.kind}`)))
}

export function dayCell({ voice }: Scene, on: Moment | undefined): BookCell {
  if (on === undefined) return blank
  return precision(on) === 'day' ? { kind: 'day', on } : said(voice.date(on))
}

const list = (of: 'cohorts' | 'steps'): Pick<BookColumn, 'role' | 'kind' | 'check'> => ({ role: 'entry', kind: 'text', check: { kind: 'list', of } })
const given: Pick<BookColumn, 'role' | 'kind'> = { role: 'given', kind: 'text' }
const open: Pick<BookColumn, 'role' | 'kind'> = { role: 'entry', kind: 'text' }
const read: Pick<BookColumn, 'role' | 'kind'> = { role: 'read', kind: 'text' }
const whole: BookCheck = { kind: 'whole' }

const parts: Readonly<Record<ColumnKey, Pick<BookColumn, 'role' | 'kind' | 'check'>>> = {
  serial: { role: 'serial', kind: 'count' },
  code: given, kind: given, name: given, district: given,
  cohort: list('cohorts'), step: list('steps'), atLeast: list('steps'), atMost: list('steps'),
  decisionNo: open, note: open, source: read, chances: read,
  id: open, size: { role: 'entry', kind: 'count', check: whole }, districts: open,
}

/** Words that hints take: those of the programme, and as examples of how things are typed a month and a place of the state's own. */
export function wordsOf(scene: Scene) {
  const { voice, snapshot: { asOf, register } } = scene
  const place = placeOf(scene, register.units[0]?.district ?? '')
  return { ...terms(scene), month: voice.dated(monthOf(firstDay(asOf))), place, sheet: voice.t('book.sheet.unnamed') }
}

/** "TP. Phan Thiết", and its id where another area is called the same. */
export function placeOf({ snapshot }: Scene, id: string): string {
  const { programme, register: { areas } } = snapshot
  const area = areas.find((each) => each.id === id)
  if (!area) return id
  const name = areaName(programme, area)
  return areas.some((each) => each.id !== id && areaName(programme, each) === name) ? `${name} (${id})` : name
}
