import { isExact } from '#model/interval.ts'
import type { Cite } from '#model/programme.ts'
import { countOf } from '#stats/answer.ts'
import type { AskOf, Scope } from '#stats/ask.ts'
import { derive } from '#stats/derive.ts'
import { gradeOf, methodOf, type Grade } from '#stats/grade.ts'
import { partsOf, silentParts, type Part } from '#stats/part.ts'
import type { Step } from '#stats/step.ts'
import { supportOf } from '#stats/support.ts'
import type { Cell } from './figure.ts'
import type { Scene } from './scene.ts'
import { asOfText } from './terms.ts'
import type { Trail } from './trail.ts'
import { linesOf } from './trailArithmetic.ts'
import { citationOf, disputesOf, snapshotLines, statementsOf, type Cited } from './trailCitation.ts'
import { entriesOf, partCites } from './trailEntries.ts'
import { fullTitle, isUnstated, meaningOf, scopeTitle } from './trailWords.ts'

/** Where a count comes from. */
export function countTrail(scene: Scene, { scope }: AskOf<'count'>, cell: Cell): Trail {
  const { voice, snapshot } = scene
  const found = countOf(snapshot, scope)
  const steps = derive(snapshot, scope)
  const parts = evidence(scene, scope)
  const support = supportOf(snapshot, scope)
  const unstated = isUnstated(scene, scope)
  const title = scopeTitle(scene, scope)
  const words = {
    meaning: meaningOf(scene, scope), asOf: asOfText(scene), n: voice.interval(found), count: found.atMost,
    least: voice.count(found.atLeast), most: voice.count(found.atMost),
  }
  return {
    title,
    number: cell.text === '' ? voice.interval(found) : cell.text,
    lead: voice.t(unstated ? 'trail.lead.unstated' : isExact(found) ? 'trail.lead.exact' : 'trail.lead.open', words),
    arithmetic: linesOf(scene, steps),
    entries: entriesOf(scene, parts),
    method: voice.t(support.exact ? `trail.method.${methodOf(support)}` : 'trail.method.bounded'),
    support: supportText(scene, gradeOf(support)),
    ...proofOf(scene, { parts, steps, cites: scopeCites(scene, scope, parts) }, (own) => ({
      title: fullTitle(own, scope),
      number: isUnstated(own, scope) ? own.voice.t('trail.unstatedWithin', { n: own.voice.interval(found) }) : own.voice.interval(found),
    })),
  }
}

/** What a trail rests on: entries, lines of arithmetic with the claims that they name, and places beyond those. */
export interface Grounds {
  readonly parts: readonly Part[]
  readonly steps: readonly Step[]
  readonly cites: readonly Cite[]
}

/** Statements, disputes, snapshot and citation of a number that stands on these grounds. */
export function proofOf(
  scene: Scene,
  { parts, steps, cites }: Grounds,
  cited: (scene: Scene) => Cited,
): Pick<Trail, 'statements' | 'conflicts' | 'snapshot' | 'citation'> {
  const claims = steps.flatMap(({ claim }) => claim ?? [])
  const all = [...partCites(parts), ...claims.flatMap((claim) => [...claim.cites]), ...cites]
  const ids = (pick: (part: Part) => string | undefined): ReadonlySet<string> => new Set(parts.flatMap((part) => pick(part) ?? []))
  return {
    statements: statementsOf(scene, all),
    conflicts: disputesOf(scene, {
      units: ids(({ entry }) => (entry.kind === 'fact' ? entry.unit : undefined)),
      gaps: ids(({ entry }) => (entry.kind === 'gap' ? entry.id : undefined)),
      claims: new Set(claims.map(({ id }) => id)),
    }),
    snapshot: snapshotLines(scene),
    citation: citationOf(scene, all, cited),
  }
}

/** The entries that count; for a number that is nothing, those that show it. */
export function evidence({ snapshot }: Scene, scope: Scope): Part[] {
  const parts = partsOf(snapshot, scope)
  return parts.length > 0 ? parts : silentParts(snapshot, scope)
}

/** Who answers for the units, where a scope asks for it; the list of units; and, where nothing of a kind lies here, what says where it lies. */
export function scopeCites({ snapshot }: Scene, scope: Scope, parts: readonly Part[]): Cite[] {
  const { programme, register } = snapshot
  const { area: _, authorities: asked, kind: __, unit: ___, ...everywhere } = scope
  return [
    ...programme.authorities.filter(({ id }) => asked?.includes(id)).flatMap(({ cites }) => [...cites]),
    ...(scope.from === undefined && scope.told === undefined ? (register.cites ?? []) : []),
    ...(parts.length === 0 ? partCites(partsOf(snapshot, everywhere)) : []),
  ]
}

export function supportText({ voice }: Scene, grade: Grade): Trail['support'] {
  return { grade, text: voice.t(`trail.grade.${grade}`) }
}
