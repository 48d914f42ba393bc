import { exactly, isExact } from '#model/interval.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { answer, countOf } from '#stats/answer.ts'
import type { AskOf, Term } from '#stats/ask.ts'
import { derive } from '#stats/derive.ts'
import { gradeOf, weakest, type Grade } from '#stats/grade.ts'
import { partsOf, silentParts, type Part } from '#stats/part.ts'
import { supportOf } from '#stats/support.ts'
import type { Cell } from './figure.ts'
import type { Scene } from './scene.ts'
import { asOfText, terms as glossary } from './terms.ts'
import type { Trail } from './trail.ts'
import { equation, linesOf, type Line } from './trailArithmetic.ts'
import { proofOf, scopeCites, supportText } from './trailCount.ts'
import { entriesOf, partCites } from './trailEntries.ts'
import { division } from './trailShare.ts'
import { whatOf, whereOf } from './trailWords.ts'

/** Where a part of a group comes from: each end on which it rests, and how they make it. */
export function sumTrail(scene: Scene, ask: AskOf<'sum'>, cell: Cell): Trail {
  const { voice, snapshot, catalogue } = scene
  const { terms, group, of, what } = ask
  const found = answer(snapshot, catalogue, ask)?.atLeast ?? 0
  const whole = Math.max(1, countOf(snapshot, group).atMost)
  const amounts = terms.map(({ sign, end, scope }) => sign * countOf(snapshot, scope)[end])
  const n = Math.max(0, amounts.reduce((sum, amount) => sum + amount, 0))
  const steps = terms.flatMap(({ end, scope }) => derive(snapshot, scope, end))
  const parts = partsIn(snapshot, ask)
  const title = (own: Scene): string => [own.voice.t(`trail.what.${what}`, glossary(own)), ...whereOf(own, group)].join(' · ')
  const meaning = voice.t(`trail.meaning.${what}`, glossary(scene))
  const number = (own: Scene): string => (of ? own.voice.percent(n, whole) : own.voice.count(found))
  return {
    title: title(scene),
    number: cell.text === '' ? number(scene) : cell.text,
    lead: of
      ? voice.t('trail.lead.share', { meaning, asOf: asOfText(scene), part: voice.count(n), whole: voice.count(whole) })
      : voice.t('trail.lead.exact', { meaning, asOf: asOfText(scene), n: voice.count(n), count: n }),
    arithmetic: [
      ...terms.flatMap(({ scope, end }) => linesOf(scene, derive(snapshot, scope, end), terms.length > 1 ? whatOf(scene, scope) : undefined)),
      ...(terms.length > 1 ? [together(scene, terms, amounts)] : []),
      ...(of ? [{ label: voice.t('trail.step.sharePart'), text: division(voice, n, whole) }] : []),
    ],
    entries: entriesOf(scene, parts),
    method: voice.t(what === 'possible' || what === 'open' ? 'trail.method.bounded' : 'trail.method.reckoned'),
    support: supportText(scene, gradeIn(snapshot, ask)),
    ...proofOf(scene, { parts, steps, cites: [...terms.flatMap(({ scope }) => scopeCites(scene, scope, parts)), ...(parts.length === 0 ? partCites(partsOf(snapshot, group)) : [])] }, (own) => ({ title: title(own), number: number(own) })),
  }
}

function together(scene: Scene, terms: readonly Term[], amounts: readonly number[]): Line {
  const { voice } = scene
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  const names = terms.map(({ scope, end, sign }, i) => {
    // All terms are of one group, save where they stand for the groups themselves.
    const what = [whatOf(scene, scope), ...(scope.cohorts && scope.reach ? whereOf(scene, { cohorts: scope.cohorts }) : [])].join(' · ')
    const name = isExact(countOf(scene.snapshot, scope)) ? what : voice.t(end === 'atLeast' ? 'trail.what.leastOf' : 'trail.what.mostOf', { what })
    return i === 0 ? name : `${sign < 0 ? '−' : '+'} ${name}`
  })
  // Where the ends of a group of unknown size leave less than nothing, there is nothing left.
  return total < 0
    ? { label: voice.t('trail.step.floor', { names: names.join(' ') }), text: `${equation(voice, amounts, total)} → ${voice.count(0)}` }
    : { label: voice.t('trail.step.total', { names: names.join(' ') }), text: equation(voice, amounts, total) }
}

/** The entries that count in a part, or may: for one end those that make it, else those of the group that it leaves open or outside. */
function partsIn(state: Snapshot, { what, terms, group }: AskOf<'sum'>): Part[] {
  const [first] = terms
  if (what === 'not') return partsOf(state, { ...group, to: state.programme.rolledOut - 1 })
  if (what === 'open') return partsOf(state, group).filter(({ counts }) => !isExact(counts))
  if (!first) return []
  const parts = partsOf(state, first.scope)
  if (what === 'possible') return parts.filter(({ counts }) => !isExact(counts))
  const counting = parts.flatMap(({ entry, counts }): Part[] => (counts[first.end] > 0 ? [{ entry, counts: exactly(counts[first.end]) }] : []))
  return counting.length > 0 ? counting : silentParts(state, first.scope)
}

/** What is possible, or left open, is known only by its bounds; an end of an interval is as good as the entries that make it. */
function gradeIn(state: Snapshot, { what, terms, of }: AskOf<'sum'>): Grade {
  if (what === 'possible' || what === 'open') return 'D'
  const grades = terms.map(({ scope, end }) => {
    const support = supportOf(state, scope)
    if (support.exact) return gradeOf(support)
    const counting = partsOf(state, scope).filter(({ counts }) => counts[end] > 0)
    return gradeOf({ exact: true, stated: false, methods: [...support.methods.filter((method) => method === 'assumed'), ...counting.map(({ entry }) => entry.method)] })
  })
  const [only] = grades
  return grades.length === 1 && only && !of ? only : weakest(grades)
}
