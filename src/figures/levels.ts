import { pathTo } from '#model/register.ts'
import type { Scene } from './scene.ts'
import { areaOf, nameOf } from './terms.ts'

/** Name of a level of the tree of areas, by its distance from the root: 0 is the root's own. */
export function levelName({ snapshot, voice }: Scene, depth: number): string {
  const words = snapshot.programme.levels[depth]
  return words ? voice.say(words) : ''
}

/** Name of the level to which the units' own areas belong: "huyện, thị xã, thành phố". */
export function unitLevel(scene: Scene): string {
  return levelName(scene, scene.snapshot.programme.levels.length - 2)
}

/** Name of the level of the areas right under the page's own. */
export function childLevel(scene: Scene): string {
  return levelName(scene, pathTo(scene.snapshot.register, areaOf(scene).id).length)
}

/** "Hàm Tân và Tánh Linh", or how many they are where a list would be long. */
export function areasText(scene: Scene, ids: readonly string[]): string {
  const { voice } = scene
  if (ids.length <= 4) return voice.list(ids.map((id) => nameOf(scene, id)))
  return voice.t('figure.common.areas', { n: voice.count(ids.length), level: unitLevel(scene) })
}
