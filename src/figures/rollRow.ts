import { areaName, capital, unitName } from '#i18n/naming.ts'
import { fold } from '#model/fold.ts'
import { exactly, type Interval } from '#model/interval.ts'
import type { Cite } from '#model/programme.ts'
import { membershipId, reached, type Gap, type Membership, type Reach } from '#model/snapshot.ts'
import { authorityOf } from '#stats/authority.ts'
import { tally } from '#stats/tally.ts'
import { gapLook } from './gapLook.ts'
import type { RollColumn, RollRow } from './roll.ts'
import type { Status } from './status.ts'
import type { Scene } from './scene.ts'
import type { Standing } from './standing.ts'
import { unitLevel } from './levels.ts'
import { cohortName, inside, reachText } from './terms.ts'

export function columnNames(scene: Scene): Readonly<Record<RollColumn, string>> {
  const { voice } = scene
  return {
    name: voice.t('figure.column.name'),
    district: capital(unitLevel(scene)),
    authority: voice.t('figure.column.authority'),
    cohort: voice.t('figure.column.cohort'),
    step: voice.t('figure.column.step'),
    source: voice.t('figure.column.source'),
  }
}

/** How many of a gap's units lie in the scene's area. */
export function sizeIn({ snapshot, area }: Scene, gap: Gap): Interval {
  return tally(snapshot, { area, entry: (entry) => entry === gap }).size
}

export function unitRow(scene: Scene, standing: Standing): RollRow {
  const { unit, fact } = standing
  const own = districtOf(scene, unit.district)
  const source = placesText(scene, standing.cites)
  return {
    id: unit.code,
    kind: 'unit',
    unit: unit.code,
    weight: exactly(1),
    texts: {
      name: unitName(unit),
      district: own.name,
      authority: own.authority,
      cohort: standing.cohort,
      step: standing.step,
      source,
    },
    keys: {
      name: `${unit.name} ${unit.kind}`,
      district: own.rank,
      authority: own.authorityRank,
      cohort: fact ? cohortRank(scene, fact.membership) : undefined,
      step: stepKey(scene, standing.reach),
      source,
    },
    search: fold([unit.code, unit.kind, unit.name, unit.official ?? '', own.name].join(' ')),
    names: [fold(unit.name), fold(unitName(unit))],
    look: standing.look,
    status: statusOf(scene, standing.reach),
    district: [unit.district],
    authority: own.authorityId ? [own.authorityId] : [],
    cohort: fact ? membershipId(fact.membership) : 'unstated',
    step: stepId(scene, standing.reach),
    named: fact !== undefined,
    candidates: [],
  }
}

export function gapRow(scene: Scene, gap: Gap, units: readonly Standing[]): RollRow {
  const { voice } = scene
  const weight = sizeIn(scene, gap)
  const members = units.filter(({ chances }) => chances.some((chance) => chance.gap === gap))
  const districts = [...new Set(members.map(({ unit }) => unit.district))]
  const places = districts.map((id) => districtOf(scene, id))
  const authorities = [...new Set(places.map(({ authority }) => authority))]
  const list = (names: readonly string[], key: 'figure.common.areas' | 'figure.common.someAreas' | 'figure.roll.authorities'): string =>
    names.length <= 4 ? voice.list(names) : voice.t(key, { n: voice.count(names.length), level: unitLevel(scene) })
  const cohort = cohortName(scene, gap.membership)
  return {
    id: gap.id,
    kind: 'gap',
    weight,
    texts: {
      name: voice.t('figure.roll.gap', { n: voice.interval(weight), count: weight.atMost }),
      district: list(places.map(({ name }) => name), gap.places.every(({ atLeast }) => atLeast > 0) ? 'figure.common.areas' : 'figure.common.someAreas'),
      authority: list(authorities, 'figure.roll.authorities'),
      cohort,
      step: reachText(scene, gap.reach),
      source: placesText(scene, gap.cites),
    },
    keys: {
      name: undefined,
      district: places[0]?.rank,
      authority: places[0]?.authorityRank,
      cohort: cohortRank(scene, gap.membership),
      step: stepKey(scene, gap.reach),
      source: placesText(scene, gap.cites),
    },
    search: fold([cohort, inside(reachText(scene, gap.reach)), ...places.map(({ name }) => name)].join(' ')),
    names: [],
    look: gapLook(scene, gap),
    status: statusOf(scene, gap.reach),
    district: districts,
    authority: places.flatMap(({ authorityId }) => authorityId ?? []),
    cohort: membershipId(gap.membership),
    step: stepId(scene, gap.reach),
    named: false,
    candidates: members.map(({ unit }) => unit.code),
  }
}

export function statusOf({ snapshot }: Scene, reach: Reach): Status {
  const answer = reached(reach, snapshot.programme.goal)
  return answer === 'yes' ? 'announced' : answer === 'no' ? 'notAnnounced' : 'unstated'
}

/** Id of a known step; `unstated` where it lies between two. */
export function stepId({ snapshot }: Scene, reach: Reach): string {
  return reach.atLeast === reach.atMost ? (snapshot.programme.road[reach.atLeast]?.id ?? 'unstated') : 'unstated'
}

function cohortRank({ snapshot }: Scene, membership: Membership): number | undefined {
  if (membership.kind === 'unstated') return undefined
  const { cohorts } = snapshot.programme
  if (membership.kind === 'outside') return cohorts.length
  return cohorts.findIndex((cohort) => cohort.id === membership.id)
}

/** The whole road says nothing, and stands last like anything not stated. */
function stepKey({ snapshot }: Scene, reach: Reach): Interval | undefined {
  const whole = reach.atLeast === 0 && reach.atMost === snapshot.programme.road.length - 1
  return whole ? undefined : reach
}

interface District {
  readonly name: string
  readonly rank: number
  readonly authority: string
  readonly authorityId: string | undefined
  readonly authorityRank: number | undefined
}

/** Every unit of a district asks for it. */
const districts = new WeakMap<Scene, Map<string, District>>()

function districtOf(scene: Scene, id: string): District {
  const answers = districts.get(scene) ?? new Map<string, District>()
  districts.set(scene, answers)
  const answer = answers.get(id) ?? describe(scene, id)
  answers.set(id, answer)
  return answer
}

function describe({ snapshot, voice }: Scene, id: string): District {
  const { programme, register } = snapshot
  const area = register.areas.find((each) => each.id === id)
  const authority = authorityOf(programme, register, id)
  const name = authority ? voice.say(authority.name) : voice.t('figure.common.unstated')
  return {
    name: area ? areaName(programme, area) : id,
    rank: register.areas.findIndex((each) => each.id === id),
    authority: authority?.method === 'assumed' ? voice.t('figure.roll.assumed', { name }) : name,
    authorityId: authority?.id,
    authorityRank: authority ? programme.authorities.indexOf(authority) : undefined,
  }
}

/** "¶ 5", with the source's short name before it where there is more than one source. */
function placesText({ snapshot, voice }: Scene, cites: readonly Cite[]): string {
  const main = snapshot.sources[0]?.id
  const bySource = new Map<string, number[]>()
  for (const { source, paragraph } of cites) {
    const known = bySource.get(source) ?? []
    if (!known.includes(paragraph)) bySource.set(source, [...known, paragraph])
  }
  return [...bySource]
    .map(([id, paragraphs]) => {
      const places = voice.t('figure.roll.paragraphs', { list: paragraphs.toSorted((a, b) => a - b).join(', ') })
      const source = snapshot.sources.find((each) => each.id === id)
      return id === main || !source ? places : `${voice.say(source.short)} ${places}`
    })
    .join('; ')
}
