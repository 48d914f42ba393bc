import { areaName, unitName } from '#i18n/naming.ts'
import { isExact } from '#model/interval.ts'
import { reached, type Fact } from '#model/snapshot.ts'
import type { Lang } from '#model/words.ts'
import { authorityOf } from '#stats/authority.ts'
import { gradeOf, methodOf } from '#stats/grade.ts'
import type { Scene } from './scene.ts'
import { standings, tellingText, type Standing } from './standing.ts'
import { citesText } from './cites.ts'
import { citationOf, disputesOf, snapshotLines, statementsOf, type Dispute } from './trailCitation.ts'
import { asOfText, cohortName, inside, nameOf, reachText, terms } from './terms.ts'

/** What is known of one unit, told apart: stated, following from it, and not known. */
export interface Dossier {
  readonly code: string
  /** "Phường Bình Hưng". */
  readonly name: string
  /** "TP. Phan Thiết · mã 22939". */
  readonly subtitle: string
  /** The answer in one line: "Đã công bố · đợt 2017". */
  readonly lead: string
  readonly stated: readonly Statement[]
  readonly follows: readonly string[]
  readonly unknown: readonly string[]
  /** What whoever reported it added, in that person's own words. */
  readonly note?: string
  /** How it is known: "Nguồn nêu trực tiếp". */
  readonly method: string
  /** How well it is supported, and why. */
  readonly support: { readonly grade: string; readonly text: string }
  /** Where sources disagree on it. */
  readonly conflicts: readonly Dispute[]
  /** The snapshot, its hash in full, and its register. */
  readonly snapshot: readonly string[]
  /** Ready to paste, in both languages. */
  readonly citation: Readonly<Record<Lang, string>>
}

/** What a place in a source states, in our own words, and which place. */
export interface Statement {
  readonly text: string
  /** "Sở KH&CN Bình Thuận, tháng 8/2018, đoạn 5". */
  readonly cite: string
  readonly url?: string
}

/** Undefined where the register has no such unit. */
export function dossierOf(scene: Scene, code: string): Dossier | undefined {
  const standing = standings(scene).get(code)
  if (!standing) return undefined
  const { voice, snapshot } = scene
  const { programme, register } = snapshot
  const district = register.areas.find((area) => area.id === standing.unit.district)
  const { official } = standing.unit
  return {
    code,
    name: unitName(standing.unit),
    subtitle: voice.t(official ? 'figure.dossier.subtitleOfficial' : 'figure.dossier.subtitle', {
      district: district ? areaName(programme, district) : '',
      code,
      kind: kindName(scene, standing.unit.kind),
      official: official ?? '',
    }),
    lead: standing.fact ? voice.t('figure.dossier.lead', { step: standing.step, cohort: inside(standing.cohort) }) : standing.step,
    stated: statementsOf(scene, standing.cites),
    follows: follows(scene, standing),
    unknown: unknown(scene, standing),
    ...(standing.fact?.note === undefined ? {} : { note: standing.fact.note }),
    ...proof(scene, standing),
  }
}

/** The units of a pool by name; where they are many, the areas in which they lie. */
function namesOf(scene: Scene, pool: readonly string[]): string[] {
  const units = scene.snapshot.register.units.filter(({ code }) => pool.includes(code))
  if (units.length <= 12) return units.map((unit) => inside(unitName(unit)))
  return [...new Set(units.map(({ district }) => nameOf(scene, district)))]
}

function kindName({ snapshot, voice }: Scene, id: string): string {
  const kind = snapshot.programme.kinds.find((each) => each.id === id)
  return kind ? voice.say(kind.name) : id
}

/** How it is known, how well, and how to cite it. A unit that no source names is only one of several. */
function proof(scene: Scene, standing: Standing): Pick<Dossier, 'method' | 'support' | 'conflicts' | 'snapshot' | 'citation'> {
  const { voice } = scene
  const { fact, chances: open, unit } = standing
  const methods = fact ? [fact.method] : open.map(({ gap }) => gap.method)
  const known = { exact: fact !== undefined && isExact(fact.reach), stated: fact?.method === 'stated', methods }
  const grade = gradeOf(known)
  return {
    method: voice.t(fact ? `trail.method.${methodOf(known)}` : 'trail.method.unnamed'),
    support: { grade, text: voice.t(fact ? `trail.unitGrade.${grade}` : 'trail.unitGrade.D') },
    conflicts: disputesOf(scene, { units: new Set([unit.code]), gaps: new Set(open.map(({ gap }) => gap.id)) }),
    snapshot: snapshotLines(scene),
    citation: citationOf(scene, standing.cites, (own) => ({
      title: own.voice.t('trail.ofUnit', { name: unitName(unit), code: unit.code }),
      number: standingText(own, unit.code),
    })),
  }
}

/** How a unit stands, for a reader who does not see among which others it is. */
function standingText(scene: Scene, code: string): string {
  const standing = standings(scene).get(code)
  if (!standing?.telling) return standing?.step ?? ''
  return scene.voice.t('trail.among', { text: standing.step, names: scene.voice.list(namesOf(scene, standing.telling.pool)) })
}

function follows(scene: Scene, standing: Standing): string[] {
  const { voice, snapshot } = scene
  const authority = authorityOf(snapshot.programme, snapshot.register, standing.unit.district)
  const asOf = asOfText(scene)
  return [
    ...(standing.fact
      ? [voice.t('figure.dossier.step', { asOf, step: inside(standing.step), cohort: inside(standing.cohort) }), ...milestones(scene, standing.fact)]
      : [
          ...(standing.telling ? [voice.t('figure.dossier.among', { text: tellingText(scene, standing.telling), names: voice.list(namesOf(scene, standing.telling.pool)) })] : []),
          voice.t('figure.dossier.chances', {
            list: standing.chances.map(({ gap, pool }) =>
              voice.t('figure.dossier.chance', { n: voice.count(gap.size), pool: voice.count(pool.length), cohort: inside(cohortName(scene, gap.membership)), step: inside(reachText(scene, gap.reach)) }),
            ).join('; '),
          }),
        ]),
    ...(authority
      ? [voice.t(authority.method === 'assumed' ? 'figure.dossier.authorityAssumed' : 'figure.dossier.authority', { name: voice.say(authority.name), cite: citesText(scene, authority.cites) })]
      : []),
  ]
}

/** Steps that a source dates or numbers. */
function milestones({ voice, snapshot }: Scene, { milestones: reachedOn }: Fact): string[] {
  return reachedOn.map(({ kind, on, decisionNo }) => {
    const step = snapshot.programme.road.find(({ id }) => id === kind)
    return voice.t('figure.dossier.milestone', {
      step: step ? voice.say(step.name) : kind,
      detail: [...(on ? [voice.dated(on)] : []), ...(decisionNo ? [voice.t('figure.dossier.decision', { no: decisionNo })] : [])].join(', '),
    })
  })
}

function unknown(scene: Scene, { fact, reach, chances }: Standing): string[] {
  const { voice, snapshot } = scene
  const words = terms(scene)
  if (!fact) {
    return [voice.t('figure.dossier.notNamed'), ...(chances.length > 1 ? [voice.t('figure.dossier.whichCohort')] : []), ...(isExact(reach) ? [] : [voice.t('figure.dossier.whichStep')])]
  }
  const { goal, road } = snapshot.programme
  const there = fact.milestones.find(({ kind }) => kind === road[goal]?.id)
  return [
    ...(isExact(reach) ? [] : [voice.t('figure.dossier.whichStep')]),
    ...(reached(reach, goal) === 'yes'
      ? [...(there?.on ? [] : [voice.t('figure.dossier.when', words)]), ...(there?.decisionNo ? [] : [voice.t('figure.dossier.number', words)])]
      : []),
    ...(fact.membership.kind === 'unstated' ? [voice.t('figure.dossier.whichCohort')] : []),
  ]
}
