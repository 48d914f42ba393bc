import { wholeOf } from './addressees.ts'
import type { BookTable } from './book.ts'
import { alone, type Scene } from './scene.ts'
import { stampOf } from './stamp.ts'

/** The whole register, in counts and in official order, whatever the reader looks at. */
export function plain(scene: Scene): Scene {
  return { ...wholeOf(alone(scene)), measure: 'count', order: 'official' }
}

/** Over a table: that nothing of it is true where that is so, what it is, how to read it, and what it rests on. */
export function headOf(scene: Scene, [title = '', ...says]: readonly string[], basis: string): BookTable['above'] {
  const { watermark } = stampOf(scene)
  return [
    ...(watermark ? [{ manner: 'strong', text: watermark } as const] : []),
    { manner: 'title', text: title },
    ...says.map((text) => ({ manner: 'plain', text }) as const),
    { manner: 'strong', text: basis },
  ]
}

/** The state that a workbook shows. */
export function whenOf(scene: Scene): string {
  const { asOf, snapshot } = stampOf(scene)
  return `${asOf} · ${snapshot}`
}

/** The register that it lists. */
export function registerOf({ voice, snapshot: { register: { id, units } } }: Scene): string {
  return voice.t('trail.snapshot.register', { id, n: voice.count(units.length), count: units.length })
}
