import type { Book } from './book.ts'
import { wordsOf } from './bookColumns.ts'
import { gapColumns, gapsSheet } from './bookGaps.ts'
import { guideSheet, listsSheet, stateLines, stateSheet } from './bookGuide.ts'
import { headOf, plain, registerOf, whenOf } from './bookScene.ts'
import { unitColumns, unitsSheet } from './bookUnits.ts'
import type { Scene } from './scene.ts'
import { stampOf } from './stamp.ts'
import { asOfText } from './terms.ts'

/** Rows for groups that nobody has thought of yet. */
const spare = 30

/** The workbook that an officer fills in: the register with empty columns, or with what is known so far. */
export function templateBook(asked: Scene, { filled = false }: { readonly filled?: boolean } = {}): Book {
  const scene = plain(asked)
  const { voice, snapshot: { register, facts, gaps } } = scene
  const stamp = stampOf(scene)
  const words = { ...wordsOf(scene), product: stamp.product, asOf: asOfText(scene) }
  const [units, guide] = [voice.t('book.sheet.units'), voice.t('book.sheet.guide')]
  const title = voice.t('book.above.template', words)
  const says = [voice.t('book.above.templateSays', { ...words, sheet: guide }), ...(filled ? [voice.t('book.above.templateFilled', words)] : [])]
  const basis = filled ? whenOf(scene) : registerOf(scene)
  return {
    slug: voice.t(filled ? 'book.file.templateFilled' : 'book.file.template'),
    title,
    stamp,
    running: basis,
    sheets: [
      unitsSheet(scene, { units: register.units, filled, above: headOf(scene, [title, ...says], basis) }),
      gapsSheet(scene, { filled, spare, above: headOf(scene, [voice.t('book.above.unnamed'), voice.t('book.above.unnamedTemplate', { sheet: units })], basis) }),
      stateSheet(scene),
      guideSheet(scene, (each) => [...unitColumns(each, filled ? facts : [], filled), ...gapColumns(each, filled ? gaps : [], filled), ...stateLines(each)]),
      listsSheet(scene),
    ],
  }
}
