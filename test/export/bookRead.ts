import { readSheet } from 'read-excel-file/node'
import { writeBook } from '#export/book.ts'
import type { Book } from '#figures/book.ts'
import type { Scene } from '#figures/scene.ts'
import { voiceOf } from '#i18n/voice.ts'
import { membershipId, type Snapshot } from '#model/snapshot.ts'

type Line = Readonly<Record<string, unknown>>

/** Rows under the head that begins with a heading, by heading. */
export function headed(rows: readonly (readonly unknown[])[], first: string): Line[] {
  const at = rows.findIndex(([value]) => value === first)
  const head = rows[at] ?? []
  return rows.slice(at + 1).map((row) => Object.fromEntries(head.map((name, column) => [String(name), row[column] ?? null])))
}

/** What a state says, unit by unit and group by group, in words that sheets and states share. */
export function stateEntries({ facts, gaps, register, programme: { road } }: Snapshot) {
  const order = new Map(register.units.map(({ code }, at) => [code, at]))
  const step = (position: number): string => road[position]?.id ?? ''
  return {
    units: facts.toSorted((a, b) => (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0)).map(({ unit, membership, reach, milestones, note }) => ({
      code: unit, cohort: membershipId(membership), atLeast: step(reach.atLeast), atMost: step(reach.atMost),
      reached: Object.fromEntries(milestones.flatMap(({ kind, on }) => (on === undefined || !road.slice(1).some(({ id }) => id === kind) ? [] : [[kind, on]]))),
      decisionNo: milestones.find(({ decisionNo }) => decisionNo !== undefined)?.decisionNo ?? null, note: note ?? null,
    })),
    gaps: gaps.filter(({ rest, membership }) => !rest || membership.kind === 'outside').map(({ id, size, places, membership, reach }) => ({
      id, size, cohort: membershipId(membership), atLeast: step(reach.atLeast), atMost: step(reach.atMost),
      // A bound that is no less than the whole group binds nothing.
      places: places.map(({ district, atLeast, atMost }) => ({ district, atLeast, atMost: Math.min(size, atMost ?? size) })),
    })),
  }
}

/** The same, read from the cells of a workbook by their headings and by the words of the programme. */
export async function bookEntries(book: Book, { snapshot: { programme, register } }: Scene) {
  const voice = voiceOf(book.stamp.lang)
  const bytes = Buffer.from(writeBook(book))
  const sheet = async (id: string): Promise<Line[]> => {
    const name = book.sheets.find((each) => each.kind === 'table' && each.id === id)?.name ?? ''
    return headed(await readSheet(bytes, name), voice.t('book.column.serial'))
  }
  const lower = (value: unknown): string => (typeof value === 'string' ? value.toLocaleLowerCase('vi') : '')
  const stepId = (value: unknown): string => programme.road.find(({ name }) => voice.say(name) === value)?.id ?? `? ${String(value)}`
  const cohortId = (value: unknown): string => {
    if (value === voice.t('book.choice.outside')) return 'outside'
    if (value === voice.t('book.choice.unstated')) return 'unstated'
    return programme.cohorts.find(({ name }) => lower(voice.say(name)) === lower(value))?.id ?? `? ${String(value)}`
  }
  const known = (line: Line) => {
    const atLeast = line[voice.t('book.column.step')] ?? line[voice.t('book.column.atLeast')]
    return { cohort: cohortId(line[voice.t('book.column.cohort')]), atLeast: stepId(atLeast), atMost: stepId(line[voice.t('book.column.atMost')] ?? atLeast) }
  }
  const dayOf = (value: unknown): string => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value).split('/').toReversed().join('-'))
  const dated = programme.road.slice(1).map(({ id, name }) => {
    const own = voice.say(name)
    return { id, heading: voice.t('book.column.on', { step: voice.lang === 'vi' ? lower(own.charAt(0)) + own.slice(1) : own }) }
  })
  const spoken = (line: Line): boolean => (line[voice.t('book.column.step')] ?? line[voice.t('book.column.atLeast')] ?? null) !== null
  const areaId = (text: string): string => {
    const kinds = new Map(programme.kinds.map(({ id, short }) => [id, short]))
    return register.areas.find(({ kind, name }) => [kinds.get(kind), name].filter(Boolean).join(' ') === text)?.id ?? `? ${text}`
  }
  const places = (text: unknown, size: number) => String(text).split('; ').map((each) => {
    const [place = '', bounds = ''] = each.split(': ')
    const [low, high] = [...bounds.matchAll(/\d+/g)].map(([digits]) => Number(digits))
    const least = /ít nhất|at least/.test(bounds)
    return { district: areaId(place), atLeast: low ?? 0, atMost: high ?? (low === undefined || least ? size : low) }
  })
  return {
    units: (await sheet('units')).filter(spoken).map((line) => ({
      code: line[voice.t('book.column.code')], ...known(line),
      reached: Object.fromEntries(dated.flatMap(({ id, heading }) => (line[heading] ? [[id, dayOf(line[heading])]] : []))),
      decisionNo: line[voice.t('book.column.decisionNo')] ?? null, note: line[voice.t('book.column.note')] ?? null,
    })),
    gaps: (await sheet('unnamed')).filter((line) => line[voice.t('book.column.size')] !== null && line[voice.t('book.column.size')] !== undefined).map((line) => {
      const size = Number(line[voice.t('book.column.size')])
      return { id: line[voice.t('book.column.id')], size, ...known(line), places: places(line[voice.t('book.column.districts')], size) }
    }),
  }
}
