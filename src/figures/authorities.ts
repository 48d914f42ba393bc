import { capital, unitName } from '#i18n/naming.ts'
import { isExact } from '#model/interval.ts'
import { unitsIn, type Unit } from '#model/register.ts'
import type { Authority, Cite } from '#model/programme.ts'
import { domain } from '#stats/authority.ts'
import type { Ask, Scope } from '#stats/ask.ts'
import { scopesOf } from '#stats/scopes.ts'
import { inCohort, tally, type Tally } from '#stats/tally.ts'
import type { Cell, Figure, LedgerMark, Row } from './figure.ts'
import { lateOf } from './late.ts'
import { overdueCites, overdueOf, overdueTexts } from './overdue.ts'
import { pressOf, type Press } from './press.ts'
import type { Scene } from './scene.ts'
import { stampOf } from './stamp.ts'
import { entryCites, sourced } from './cites.ts'
import { readingNotes } from './reading.ts'
import { asOfText, counted, inside, intervalColumn, nameOf, spoken, terms, textCell } from './terms.ts'
import { untoldHaveBegun } from './untold.ts'

type K = 'name' | 'basis' | 'assigned' | 'announced' | 'remaining' | 'untold'

/** Who must be urged: by managing authority, those assigned, announced and remaining, and those of whom nothing is said. */
export function authorities(scene: Scene): Figure<K, LedgerMark<K>> {
  const { voice, snapshot, area } = scene
  const press = pressOf(scene)
  const lines = linesOf(scene, press)
  const apart = press ? lines.filter(({ own, scope }) => own.size.atMost === 0 && overdueOf(scene, scope).length === 0) : []
  const others = apart.length > 1 ? [othersOf(scene, apart, press)] : []
  const shown = others.length > 0 ? lines.filter((line) => !apart.includes(line)) : lines
  const head = (key: 'assigned' | 'announced' | 'remaining' | 'untold'): string => headOf(scene, key, press)
  const sum: Line = { id: 'total', units: new Set(unitsIn(snapshot.register, area).map(({ code }) => code)), scope: { area }, own: ofPress(scene, press, undefined), whole: tally(snapshot, { area }) }
  return {
    id: 'authorities',
    slug: voice.t('figure.authorities.slug'),
    title: title(scene, lines, press),
    subtitle: press
      ? voice.t('figure.authorities.subtitle', { ...terms(scene), cohort: inside(voice.say(press.cohort.name)), date: voice.dated(press.cohort.dueBefore), asOf: asOfText(scene) })
      : voice.t('figure.authorities.subtitleAll', { ...terms(scene), asOf: asOfText(scene) }),
    grid: {
      columns: [
        { key: 'name', name: voice.t('figure.column.authority'), kind: 'text' },
        { key: 'basis', name: voice.t('figure.authorities.basis'), kind: 'text' },
        intervalColumn(voice, 'assigned', head('assigned')),
        intervalColumn(voice, 'announced', head('announced')),
        intervalColumn(voice, 'remaining', head('remaining')),
        intervalColumn(voice, 'untold', head('untold')),
      ],
      rows: [...lines, sum].map((line) => row(scene, line, press)),
    },
    mark: {
      kind: 'ledger',
      columns: ['name', 'assigned', 'announced', 'remaining', 'untold'],
      emphasis: 'remaining',
      rows: [...shown, ...others, sum].map(({ id }) => id),
      ...(others.length > 0 ? { folded: others.map((line) => row(scene, line, press)) } : {}),
      under: Object.fromEntries(lines.map((line) => [line.id, under(scene, line, press)]).filter(([, texts]) => texts && texts.length > 0)),
    },
    notes: notes(scene, lines, press),
    ...sourced(scene, cites(scene, press)),
    stamp: stampOf(scene),
  }
}

interface Line {
  readonly id: string
  /** For a row that stands for several authorities. */
  readonly name?: string
  readonly authority?: Authority
  /** The cohort that the deadline presses, or all cohorts where none does. */
  readonly own: Tally
  readonly whole: Tally
  /** The units of the line, of all cohorts. */
  readonly scope: Scope
  readonly units: ReadonlySet<string>
}

function linesOf(scene: Scene, press: Press | undefined): Line[] {
  const { snapshot, area } = scene
  const { programme, register } = snapshot
  const here = unitsIn(register, area)
  return programme.authorities
    .map((authority) => {
      const districts = domain(register, authority)
      const units = new Set(here.filter((unit) => districts.has(unit.district)).map((unit) => unit.code))
      return { authority, units }
    })
    .filter(({ units }) => units.size > 0)
    .map(({ authority, units }) => ({
      id: authority.id, authority, units, scope: { area, authorities: [authority.id] }, own: ofPress(scene, press, units), whole: tally(snapshot, { units }),
    }))
    .toSorted((a, b) => late(b) - late(a) || (press ? b.own.size.atLeast - a.own.size.atLeast : 0))
}

/** What is not stated moves nobody up or down. */
function late({ own }: Line): number {
  return own.announcedStated ? own.remaining.atLeast : 0
}

/** Authorities without a unit of the cohort, in one line: what is said of their units is counted together. */
function othersOf(scene: Scene, apart: readonly Line[], press: Press | undefined): Line {
  const { voice, snapshot, area } = scene
  const districts = new Set(apart.flatMap(({ authority }) => (authority ? [...domain(snapshot.register, authority)] : [])))
  const units = new Set(unitsIn(snapshot.register, area).filter((unit) => districts.has(unit.district)).map(({ code }) => code))
  const assumed = apart.every(({ authority }) => authority?.method === 'assumed')
  const name = voice.t('figure.authorities.others', { n: voice.count(apart.length), count: apart.length })
  return {
    id: 'others',
    name: assumed ? voice.t('figure.roll.assumed', { name }) : name,
    scope: { area, authorities: apart.flatMap(({ authority: each }) => each?.id ?? []) },
    own: ofPress(scene, press, units),
    whole: tally(snapshot, { units }),
    units,
  }
}

function ofPress({ snapshot, area }: Scene, press: Press | undefined, units: ReadonlySet<string> | undefined): Tally {
  const scope = units ? { area, units } : { area }
  return tally(snapshot, press ? { ...scope, cohort: press.cohort.id } : scope)
}

function row(scene: Scene, { id, name, authority, own, whole, scope }: Line, press: Press | undefined): Row<K> {
  const { voice, snapshot } = scene
  const scopes = scopesOf(snapshot.programme, press ? { ...scope, cohorts: [press.cohort.id] } : scope)
  const ask = (key: 'rolledOut' | 'announced' | 'remaining'): Ask => ({ kind: 'count', scope: scopes[key] })
  return {
    id,
    kind: authority ? 'plain' : name ? 'bracket' : 'total',
    cells: {
      name: textCell(authority ? nameOfAuthority(scene, authority) : (name ?? voice.t('figure.common.total'))),
      basis: authority ? textCell(voice.t(authority.method === 'assumed' ? 'figure.authorities.assumed' : 'figure.authorities.stated')) : { text: '' },
      ...(isApart(own, press) ? { assigned: none(scene), announced: none(scene), remaining: none(scene) } : {
        assigned: counted(voice, own.rolledOut, ask('rolledOut')),
        announced: own.announcedStated ? counted(voice, own.announced, ask('announced')) : short(scene, ask('announced')),
        remaining: own.announcedStated ? counted(voice, own.remaining, ask('remaining')) : short(scene, ask('remaining')),
      }),
      untold: counted(voice, whole.untold, { kind: 'count', scope: scopesOf(snapshot.programme, scope).untold }),
    },
  }
}

/** Without a unit of the cohort that the columns count: they say nothing of it, and a nought would. */
function isApart({ size }: Tally, press: Press | undefined): boolean {
  return press !== undefined && size.atMost === 0
}

function none({ voice }: Scene): Cell {
  return { text: voice.t('figure.authorities.none') }
}

/** What a column counts and of which cohort: in a file the head alone says it. */
function headOf(scene: Scene, key: 'assigned' | 'announced' | 'remaining' | 'untold', press: Press | undefined): string {
  const { voice, snapshot } = scene
  const name = voice.t(`figure.authorities.${key}`, terms(scene))
  if (press && key !== 'untold') return voice.t('figure.authorities.ofCohort', { name, cohort: inside(voice.say(press.cohort.name)) })
  return snapshot.programme.cohorts.length > 0 ? voice.t('figure.authorities.ofAll', { name }) : name
}

/** Where it is stated what the cells rest on: who answers, the cohort and its deadline, and what is not told of others. */
function cites(scene: Scene, press: Press | undefined): Cite[] {
  const { programme } = scene.snapshot
  return [
    ...programme.authorities.flatMap((each) => [...each.cites]), ...(press?.cohort.dueCites ?? []),
    ...entryCites(scene, (entry) => (press ? inCohort(press.cohort.id)(entry) : true) || entry.reach.atMost >= programme.rolledOut), ...overdueCites(scene),
  ]
}

function nameOfAuthority({ voice }: Scene, authority: Authority): string {
  const name = voice.say(authority.name)
  return authority.method === 'assumed' ? voice.t('figure.roll.assumed', { name }) : name
}

/** Said twice in every row, and therefore in few words. */
function short({ voice }: Scene, ask: Ask): Cell {
  return { text: voice.t('figure.common.notStatedShort'), ask }
}

function title(scene: Scene, lines: readonly Line[], press: Press | undefined): string {
  const { voice } = scene
  const where = { place: capital(nameOf(scene, scene.area)), asOf: asOfText(scene) }
  const late = lines.filter(({ id, own }) => (press ? press.authorities.includes(id) : own.announcedStated && own.remaining.atMost > 0))
  const stated = lines.some(({ own }) => own.announcedStated && own.size.atMost > 0)
  if (!stated) return voice.t('figure.authorities.titleUnstated', { ...terms(scene), ...where })
  if (late.length === 0) return voice.t(press ? 'figure.authorities.titleNone' : 'figure.authorities.titleUnstated', { ...terms(scene), ...where, cohort: press ? inside(voice.say(press.cohort.name)) : '' })
  return voice.t(press ? 'figure.authorities.title' : 'figure.authorities.titleAll', {
    cohort: press ? inside(voice.say(press.cohort.name)) : '',
    ...terms(scene),
    count: late.length,
    n: voice.count(late.length),
    list: voice.list(
      late.map(({ authority, own }) =>
        voice.t('figure.common.nameCount', { name: authority ? voice.say(authority.name) : '', n: voice.interval(own.remaining) }),
      ),
    ),
  })
}

/** What is overdue, and who remains, by name or among whom; and that an authority is only assumed. */
function under(scene: Scene, line: Line, press: Press | undefined): string[] {
  const { authority } = line
  if (!authority) return []
  return [...overdueTexts(scene, line.scope), ...remainingUnder(scene, line, press)]
}

function remainingUnder(scene: Scene, line: Line, press: Press | undefined): string[] {
  const { voice } = scene
  const { authority } = line
  if (!authority) return []
  if (!press || !line.own.announcedStated || line.own.remaining.atMost === 0) return []
  const { named, unnamed } = lateOf(scene, press, authority)
  const names = (units: readonly Unit[]): string => voice.list(units.map((unit) => inside(unitName(unit))))
  return [
    ...(named.length > 0 ? [voice.t('figure.authorities.named', { count: named.length, names: names(named) })] : []),
    ...unnamed.map(({ gap, size, pool }) =>
      voice.t('figure.authorities.unnamed', { n: voice.interval(size), count: gap.size, pool: voice.count(pool.length), names: names(pool) }),
    ),
  ]
}

function notes(scene: Scene, lines: readonly Line[], press: Press | undefined): string[] {
  const { voice, snapshot, area } = scene
  const { programme, register } = snapshot
  const here = new Set(unitsIn(register, area).map((unit) => unit.district))
  const serving = programme.authorities.filter((each) => [...domain(register, each)].some((id) => here.has(id)))
  const idle = programme.authorities.filter((each) => each.areas.length === 0)
  const whole = tally(snapshot, { area })
  const cohort = press ? inside(voice.say(press.cohort.name)) : ''
  return [
    ...overdueTexts(scene),
    ...(press ? [voice.t('figure.authorities.noteCohort', { ...terms(scene), cohort, date: voice.dated(press.cohort.dueBefore) })] : []),
    ...(lines.some(({ own }) => isApart(own, press)) ? [voice.t('figure.authorities.noteNone', { cohort })] : []),
    ...(isExact(whole.untold) && whole.untold.atMost === 0 ? [] : [voice.t(untoldHaveBegun(scene, { area }) ? 'figure.authorities.noteUntold' : 'figure.authorities.noteUntoldAny', { ...terms(scene), n: spoken(voice, whole.untold), count: whole.untold.atMost })]),
    ...readingNotes(scene, lines.map(({ units }) => ({ units }))),
    ...(serving.some((each) => each.method === 'assumed') ? [voice.t('figure.authorities.noteAssumed')] : []),
    ...idle.map((each) => voice.t('figure.authorities.noteIdle', { ...terms(scene), name: voice.say(each.name), note: each.note ? voice.say(each.note) : '' })),
  ]
}
