import { capital, unitName } from '#i18n/naming.ts'
import { sameInterval, isExact } from '#model/interval.ts'
import { unitsIn } from '#model/register.ts'
import { reached } from '#model/snapshot.ts'
import { sameMembership, tally } from '#stats/tally.ts'
import type { Figure, LegendItem, Look, TilesMark } from './figure.ts'
import { blank } from './look.ts'
import type { Scene } from './scene.ts'
import { stampOf } from './stamp.ts'
import { standings, type Standing } from './standing.ts'
import { citesText, entryCites, registerCites, sourced } from './cites.ts'
import { areasText, unitLevel } from './levels.ts'
import { asOfText, atRoot, cohortName, inside, nameOf, spoken, terms, textCell } from './terms.ts'
import { untoldHaveBegun } from './untold.ts'

type K = 'code' | 'name' | 'district' | 'step' | 'cohort' | 'source'

/** Every unit of the area as one cell, every district as one patch. */
export function map(scene: Scene): Figure<K, TilesMark> {
  const { voice, snapshot, area } = scene
  const all = standings(scene)
  const here = unitsIn(snapshot.register, area).flatMap((unit) => all.get(unit.code) ?? [])
  const placed = here.every(({ unit }) => unit.cell)
  return {
    id: 'map',
    slug: voice.t('figure.map.slug'),
    title: title(scene, here),
    subtitle: voice.t(placed ? 'figure.map.subtitle' : 'figure.map.subtitleAutomatic', {
      ...terms(scene),
      n: voice.count(here.length),
      level: unitLevel(scene),
    }),
    grid: {
      columns: [
        { key: 'code', name: voice.t('figure.column.code'), kind: 'text' },
        { key: 'name', name: voice.t('figure.column.name'), kind: 'text', lang: 'vi' },
        { key: 'district', name: capital(unitLevel(scene)), kind: 'text', lang: 'vi' },
        { key: 'step', name: voice.t('figure.column.step'), kind: 'text' },
        { key: 'cohort', name: voice.t('figure.column.cohort'), kind: 'text' },
        { key: 'source', name: voice.t('figure.column.source'), kind: 'text' },
      ],
      rows: here.map((each) => ({
        id: each.unit.code,
        kind: 'plain',
        cells: {
          code: textCell(each.unit.code),
          name: textCell(unitName(each.unit)),
          district: textCell(nameOf(scene, each.unit.district)),
          step: textCell(each.step),
          cohort: textCell(each.cohort),
          source: textCell(citesText(scene, each.cites)),
        },
      })),
    },
    mark: {
      kind: 'tiles',
      tiles: here.map((each) => ({
        row: each.unit.code,
        patch: each.unit.district,
        ...(placed && each.unit.cell ? { cell: each.unit.cell } : {}),
        look: each.look,
        name: unitName(each.unit),
        text: voice.t(each.fact ? 'figure.map.tile' : 'figure.map.tileUnnamed', { step: each.step, cohort: each.cohort, source: citesText(scene, each.cites) }),
      })),
      patches: patches(scene, here),
      brackets: brackets(scene, here),
      legend: legend(scene, here),
      description: voice.t('figure.map.description', { ...terms(scene), n: voice.count(here.length) }),
      hint: voice.t('figure.map.hint'),
    },
    notes: notes(scene, here),
    ...sourced(scene, [...entryCites(scene), ...registerCites(scene)]),
    stamp: stampOf(scene),
  }
}

/** Every unit is in one of three parts of the title: named at the goal, named elsewhere, or not named. */
function title(scene: Scene, here: readonly Standing[]): string {
  const { voice, snapshot } = scene
  const named = here.filter(({ fact }) => fact)
  const there = named.filter(({ reach }) => reached(reach, snapshot.programme.goal) === 'yes').length
  const words = {
    ...terms(scene), count: there, place: capital(nameOf(scene, scene.area)), asOf: asOfText(scene),
    n: voice.count(there), others: voice.count(named.length - there), unnamed: voice.count(here.length - named.length), total: voice.count(here.length),
  }
  if (named.length === here.length) return voice.t('figure.map.titleAll', words)
  if (there === 0) return voice.t('figure.map.titleNone', words)
  return voice.t(named.length > there ? 'figure.map.titleMixed' : 'figure.map.title', words)
}

function patches(scene: Scene, here: readonly Standing[]): TilesMark['patches'] {
  const { voice, snapshot, area } = scene
  const districts = [...new Set(here.map(({ unit }) => unit.district))]
  return districts.map((id) => {
    const own = here.filter(({ unit }) => unit.district === id)
    const announced = own.filter(({ fact }) => fact && reached(fact.reach, snapshot.programme.goal) === 'yes').length
    const within = new Set(own.flatMap(({ telling }) => (telling && telling.gap.places.length === 1 ? [telling] : [])))
    const marks = [
      ...(announced > 0 ? [voice.t('figure.map.announced', { n: voice.count(announced) })] : []),
      ...uniqueGaps([...within]).map((chance) =>
        voice.t(isExact(chance.gap.reach) ? 'figure.common.nOf' : 'figure.map.inCohort', {
          n: voice.count(chance.gap.size), total: voice.count(chance.pool.length), cohort: inside(cohortName(scene, chance.gap.membership)),
        }),
      ),
    ]
    return {
      id,
      name: nameOf(scene, id),
      lines: [voice.t('figure.common.units', { count: own.length, n: voice.count(own.length) }), ...(marks.length > 0 ? [marks.join(' · ')] : [])],
      ...(id === area ? {} : { area: id }),
    }
  })
}

/** Gaps that tell something of the units of several districts, without saying how they divide. */
function brackets(scene: Scene, here: readonly Standing[]): TilesMark['brackets'] {
  const { voice, snapshot } = scene
  if (!atRoot(scene)) return []
  const wide = uniqueGaps(here.flatMap(({ telling }) => (telling && telling.gap.places.length > 1 ? [telling] : [])))
  return wide.map(({ gap, pool }) => ({
    id: gap.id,
    patches: [...new Set(snapshot.register.units.filter((unit) => pool.includes(unit.code)).map((unit) => unit.district))],
    text: voice.t('figure.map.bracket', { n: voice.count(gap.size), total: voice.count(pool.length), cohort: inside(cohortName(scene, gap.membership)) }),
  }))
}

function legend(scene: Scene, here: readonly Standing[]): LegendItem[] {
  const { voice, snapshot } = scene
  const items = new Map<string, LegendItem>()
  const add = (look: Look, text: string): void => void items.set(`${look.ink} ${look.fill} ${text}`, { look, text })
  for (let step = snapshot.programme.road.length - 1; step >= 0; step--) {
    const named = here.filter(({ fact }) => fact && isExact(fact.reach) && fact.reach.atLeast === step)
    const [first] = named
    if (first) add(first.look, voice.t('figure.map.legendNamed', { n: voice.count(named.length), step: first.step }))
  }
  const open = here.filter(({ fact }) => fact && !isExact(fact.reach))
  const [first] = open
  if (first) add(first.look, voice.t('figure.map.legendNamedOpen', { n: voice.count(open.length), step: inside(first.step) }))
  // Gaps of one cohort and one step share a look, and a line that says how many of how many stand where.
  const told = uniqueGaps(here.flatMap(({ telling }) => telling ?? []))
  for (const { gap } of told) {
    const alike = told.filter((each) => sameMembership(each.gap.membership, gap.membership) && sameInterval(each.gap.reach, gap.reach))
    const look = here.find(({ telling }) => telling?.gap === gap)?.look ?? blank
    const step = snapshot.programme.road[gap.reach.atLeast]
    add(look, voice.t(isExact(gap.reach) ? 'figure.map.legendExact' : 'figure.map.legendOpen', {
      clause: step ? voice.say(step.clause) : '',
      cohort: cohortName(scene, gap.membership),
      cohortInside: inside(cohortName(scene, gap.membership)),
      places: voice.list(alike.map((each) =>
        voice.t('figure.map.legendPlace', {
          n: voice.count(each.gap.size),
          pool: voice.count(each.pool.length),
          place: areasText(scene, each.gap.places.map(({ district }) => district)),
        }),
      )),
    }))
  }
  if (here.some(({ look }) => look === blank)) {
    const silent = here.filter(({ look }) => look === blank)
    add(blank, voice.t('figure.map.legendBlank', { n: voice.count(silent.length), list: classesText(scene, silent, false) }))
  }
  return [...items.values()]
}

function uniqueGaps<T extends { readonly gap: { readonly id: string } }>(chances: readonly T[]): T[] {
  return [...new Map(chances.map((chance) => [chance.gap.id, chance])).values()]
}

/** What the picture must not be read as; where two numbers are the same by chance, that they are two. */
function notes(scene: Scene, here: readonly Standing[]): string[] {
  const { voice, snapshot, area } = scene
  const silent = here.filter(({ look }) => look === blank)
  const { announced, untold } = tally(snapshot, { area })
  return [
    ...(here.some(({ telling }) => telling) ? [voice.t('figure.map.noteHatch')] : []),
    ...(silent.length > 0 ? [voice.t('figure.map.noteBlank', { n: voice.count(silent.length), list: classesText(scene, silent, true) })] : []),
    ...(isExact(announced) ? [] : [voice.t('figure.map.noteUntold', terms(scene))]),
    ...(silent.length > 0 && isExact(untold) && untold.atMost === silent.length && untoldHaveBegun(scene, { area }) ? [voice.t('figure.map.noteCells', { cells: voice.count(silent.length), n: spoken(voice, untold), count: untold.atMost })] : []),
  ]
}

/** The groups to which units of which no source speaks one by one may belong, with or without their sizes. */
function classesText(scene: Scene, units: readonly Standing[], sized: boolean): string {
  const { voice, snapshot } = scene
  const [none] = snapshot.programme.road
  const gaps = uniqueGaps(units.flatMap((each) => each.chances))
  const names = gaps.map(({ gap }) => {
    const begun = gap.reach.atMost >= snapshot.programme.rolledOut
    const name = begun || !none ? inside(cohortName(scene, gap.membership)) : inside(voice.say(none.name))
    return { name, size: begun ? gap.size : 0 }
  })
  const sizes = new Map<string, number>()
  for (const { name, size } of names) sizes.set(name, (sizes.get(name) ?? 0) + size)
  return voice.either([...sizes].map(([cohort, size]) => (sized && size > 0 ? voice.t('figure.common.gapSize', { n: voice.count(size), cohort }) : cohort)))
}
