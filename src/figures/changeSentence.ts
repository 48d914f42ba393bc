import { withdrawnOf } from '#stats/changeReport.ts'
import { foundKinds, foundPhrase, quiet, samePhrase, whither } from './changeFindings.ts'
import { changed, isBackwards, spanText } from './changeWords.ts'
import type { Comparison } from './scene.ts'
import { atRoot, inside, nameOf } from './terms.ts'

/** What the page of changes says first: what became known, what moved for certain, and of what the same is stated as before. */
export function changeSentence(scene: Comparison): string {
  const { voice, catalogue, from, snapshot } = scene
  const found = foundKinds(scene)
  const parts = found.map(({ kind, n }) => {
    const list = whither(scene, kind)
    const phrase = foundPhrase(scene, kind, n)
    return list.length > 0 ? voice.t('change.phrase.whither', { phrase, list: list.join(', ') }) : phrase
  })
  const list = [
    ...(found.length === 0 ? [voice.t('change.phrase.nothing')] : [...parts, ...quiet(scene)]),
    ...(changed(scene, ['unchanged']).atMost > 0 ? [samePhrase(scene)] : []),
    ...withdrawnOf(catalogue.editions, from, snapshot).map(({ id, note }) => voice.t('change.phrase.withdrawnWhy', { id, note: voice.say(note) })),
  ].join('; ')
  const words = { span: atRoot(scene) && !isBackwards(scene) ? spanText(scene) : inside(spanText(scene)), list, place: nameOf(scene, scene.area) }
  if (isBackwards(scene)) return voice.t(atRoot(scene) ? 'change.sentenceBack' : 'change.sentenceBackIn', words)
  return voice.t(atRoot(scene) ? 'change.sentence' : 'change.sentenceIn', words)
}
