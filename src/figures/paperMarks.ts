import { bandOf } from './currency.ts'
import type { Scene } from './scene.ts'
import { stampOf } from './stamp.ts'

/** What every page of a document says first: that nothing of it is true, or that the state no longer holds. */
export function bandsOf(scene: Scene): string[] {
  return [stampOf(scene).watermark ?? '', bandOf(scene)].filter(Boolean)
}

/** The snapshot, its hash, and when it is of. */
export function footerOf(scene: Scene): string {
  const { snapshot, asOf } = stampOf(scene)
  return scene.voice.t('document.footer', { snapshot, asOf })
}
