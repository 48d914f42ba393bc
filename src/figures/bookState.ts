import { childrenOf } from '#model/register.ts'
import type { Book } from './book.ts'
import { aboutSheet, sourcesSheet } from './bookAbout.ts'
import { wordsOf } from './bookColumns.ts'
import { gapColumns, gapsSheet } from './bookGaps.ts'
import { guideSheet, listsSheet } from './bookGuide.ts'
import { headOf, plain, whenOf } from './bookScene.ts'
import { unitColumns, unitsSheet } from './bookUnits.ts'
import { figureOf, idsFor } from './catalogue.ts'
import type { Scene } from './scene.ts'
import { stampOf } from './stamp.ts'

/**
 * The workbook of a state: every unit of the register, what sources count and do not name, the tables by area and by
 * cohort, and where it all comes from. Given back unchanged, it says the same state.
 */
export function bookOf(asked: Scene): Book {
  const scene = plain(asked)
  const { voice, snapshot: { register, facts, gaps, programme } } = scene
  const stamp = stampOf(scene)
  const words = { ...wordsOf(scene), product: stamp.product, sheet: voice.t('book.sheet.units') }
  // A root without areas under it is told apart by kind of unit.
  const nested = childrenOf(register, scene.area).length > 0
  const figures = (['districts', 'cohorts'] as const).filter((id) => idsFor(programme).includes(id))
  return {
    slug: voice.t('book.file.book'),
    title: voice.t('book.above.units', words),
    stamp,
    running: stamp.asOf,
    sheets: [
      unitsSheet(scene, { units: register.units, filled: true, above: headOf(scene, [voice.t('book.above.units', words), voice.t('book.above.unitsSays', words)], whenOf(scene)) }),
      gapsSheet(scene, { filled: true, spare: 0, above: headOf(scene, [voice.t('book.above.unnamed'), voice.t('book.above.unnamedSays', words)], whenOf(scene)) }),
      ...figures.map((id) => ({ kind: 'figure', name: voice.t(`book.sheet.${nested || id === 'cohorts' ? id : 'kinds'}`), figure: figureOf(id, scene) }) as const),
      sourcesSheet(scene),
      guideSheet(scene, (each) => [...unitColumns(each, facts, true), ...gapColumns(each, gaps, true)]),
      listsSheet(scene),
      aboutSheet(scene),
    ],
  }
}
