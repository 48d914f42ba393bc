import type { Voice } from '#i18n/voice.ts'
import type { Stamp } from './figure.ts'
import { paragraph, type Block, type Paragraph } from './paper.ts'

/** What stands over an official letter: who writes, its number and matter, the motto, and to whom it goes. All that no data give is left to be filled in. */
export function letterHead({ t }: Voice, { about, to }: { readonly about: string; readonly to: string }): Block[] {
  return [
    paragraph('small', t('document.letter.draft')),
    {
      kind: 'sides', share: 0.42,
      left: [paragraph('centred', t('document.letter.above')), paragraph('centred', t('document.letter.issuer'), true), rule, paragraph('centred', t('document.letter.number')), paragraph('centred', about)],
      right: [paragraph('centred', t('document.letter.country'), true), paragraph('centred', t('document.letter.motto'), true), rule, paragraph('slanted', t('document.letter.placed'))],
    },
    paragraph('subtitle', to),
  ]
}

/** What stands under it: to whom copies go, who signs, and who published the numbers. */
export function letterFoot({ t }: Voice, { publisher }: Stamp): Block[] {
  return [room, {
    kind: 'sides', share: 0.48,
    left: [paragraph('left', t('document.letter.copies'), true), ...(['copyTo', 'copyOthers', 'copyFile'] as const).map((key) => paragraph('left', t(`document.letter.${key}`)))],
    right: [paragraph('centred', t('document.letter.rank'), true), room, paragraph('centred', t('document.letter.signature')), room, paragraph('centred', t('document.letter.signer'), true)],
  }, paragraph('small', publisher)]
}

const rule: Paragraph = { kind: 'paragraph', manner: 'rule', runs: [] }
/** Left free, for a hand to sign in. */
const room: Paragraph = { kind: 'paragraph', manner: 'text', runs: [] }
