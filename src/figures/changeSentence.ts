import { differences, changed, changePhrase, spanText, whither } from './changeWords.ts'
import type { Comparison } from './scene.ts'
import { atRoot, nameOf } from './terms.ts'

/** What the page of changes says first: what became known, what moved for certain, and what is as before. */
export function changeSentence(scene: Comparison): string {
  const { voice } = scene
  const found = differences.map((kind) => ({ kind, n: changed(scene, [kind]) })).filter(({ n }) => n.atMost > 0)
  const parts = found.map(({ kind, n }) => {
    const list = whither(scene, kind)
    const phrase = changePhrase(scene, kind, n)
    return list.length > 0 ? voice.t('change.phrase.whither', { phrase, list: list.join(', ') }) : phrase
  })
  const quiet = found.every(({ kind }) => kind !== 'progress')
  const same = changed(scene, ['unchanged'])
  const list = [
    ...(found.length === 0 ? [voice.t('change.phrase.nothing')] : parts),
    ...(found.length > 0 && quiet ? [voice.t('change.phrase.noProgress')] : []),
    ...(same.atMost > 0 ? [changePhrase(scene, 'unchanged', same)] : []),
  ].join('; ')
  const span = spanText(scene)
  return atRoot(scene)
    ? voice.t('change.sentence', { span, list })
    : voice.t('change.sentenceIn', { span: span.charAt(0).toLocaleLowerCase('vi') + span.slice(1), list, place: nameOf(scene, scene.area) })
}
