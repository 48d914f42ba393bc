import type { Voice } from '#i18n/voice.ts'
import { paragraph, type Block, type Paragraph } from './paper.ts'
import type { Scene } from './scene.ts'
import { stampOf } from './stamp.ts'

/**
 * What stands over an official letter: who writes, its number and matter, the motto, and to whom it goes. All that no data
 * give is left to be filled in. Of which state with which hash it is made, and who published that, stands in the line
 * that whoever sends it strikes out: no letter has such a mark at its foot.
 */
export function letterHead(scene: Scene, { about, to }: { readonly about: string; readonly to: string }): Block[] {
  const { voice: { t } } = scene
  const { snapshot, asOf, publisher } = stampOf(scene)
  return [
    paragraph('small', t('document.letter.draft', { snapshot, asOf, publisher })),
    {
      kind: 'sides', share: 0.42,
      left: [paragraph('centred', t('document.letter.above')), paragraph('centred', t('document.letter.issuer'), true), rule, paragraph('centred', t('document.letter.number')), paragraph('centred', about)],
      right: [paragraph('centred', t('document.letter.country'), true), paragraph('centred', t('document.letter.motto'), true), rule, paragraph('slanted', t('document.letter.placed'))],
    },
    paragraph('subtitle', to),
  ]
}

/** What stands under it: to whom copies go, and who signs. */
export function letterFoot({ t }: Voice): Block[] {
  // The room over them goes with them: else a page break falls between a letter and its signature.
  return [{ ...room, next: true }, {
    kind: 'sides', share: 0.48,
    left: [paragraph('left', t('document.letter.copies'), true), ...(['copyTo', 'copyOthers', 'copyFile'] as const).map((key) => paragraph('left', t(`document.letter.${key}`)))],
    right: [paragraph('centred', t('document.letter.rank'), true), room, paragraph('centred', t('document.letter.signature')), room, paragraph('centred', t('document.letter.signer'), true)],
  }]
}

const rule: Paragraph = { kind: 'paragraph', manner: 'rule', runs: [] }
/** Left free, for a hand to sign in. */
const room: Paragraph = { kind: 'paragraph', manner: 'text', runs: [] }
