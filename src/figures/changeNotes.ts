import { codesIn } from '#model/register.ts'
import { changeKinds, type ChangeKind } from '#stats/change.ts'
import { withdrawnOf } from '#stats/changeReport.ts'
import { changesOf, isBackwards, momentText, unitText } from './changeWords.ts'
import type { Comparison } from './scene.ts'

/** The rule of each kind that is shown, and what one must know of the two states and their registers. */
export function changeNotes(scene: Comparison, kinds: readonly ChangeKind[]): string[] {
  const { voice, catalogue, from, snapshot } = scene
  const report = changesOf(scene)
  const moments = { from: momentText(scene, from), to: momentText(scene, snapshot) }
  const [here, there] = [codesIn(snapshot.register, scene.area), codesIn(from.register, scene.area)]
  const own = report.changes.filter(({ unit }) => unit !== undefined && here.has(unit))
  const mixed = own.flatMap(({ mixed: several, unit }) => (several && unit !== undefined ? [unit] : []))
  const merged = own.flatMap(({ of, unit, mixed: several }) => (of && !several && unit !== undefined ? [unit] : []))
  const unmatched = [
    ...report.come.filter((code) => here.has(code)).map((code) => unitText(snapshot, code)),
    ...report.gone.filter((code) => there.has(code)).map((code) => unitText(from, code)),
  ]
  const names = (codes: readonly string[]): string => voice.list(codes.map((code) => unitText(snapshot, code)))
  const overlapping = report.changes.some(({ kind, unit, mixed: several }) => kind === 'undetermined' && !several && (unit === undefined || here.has(unit)))
  return [
    ...withdrawnOf(catalogue.editions, from, snapshot).map(({ id, note }) => voice.t('change.rule.withdrawn', { id, note: voice.say(note) })),
    ...(isBackwards(scene) ? [voice.t('change.rule.backwards')] : []),
    ...changeKinds.filter((kind) => kinds.includes(kind) && (kind !== 'undetermined' || overlapping)).map((kind) => voice.t(`change.rule.${kind}`, moments)),
    ...(report.changes.some(({ id, unit }) => unit === undefined && id === 'regrouped') ? [voice.t('change.rule.regrouped')] : []),
    ...(mixed.length > 0 ? [voice.t('change.rule.mixed', { list: names(mixed) })] : []),
    ...(merged.length > 0 ? [voice.t('change.rule.merged', { list: names(merged) })] : []),
    ...(unmatched.length > 0 ? [voice.t('change.rule.unmapped', { list: voice.list(unmatched) })] : []),
  ]
}
