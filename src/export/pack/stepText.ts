import type { Stamp } from '#figures/figure.ts'
import { voiceOf } from '#i18n/voice.ts'

/** What is being made, in the words of its language. */
export function stepText({ lang }: Stamp, kind: 'slide' | 'paper' | 'book' | 'picture', title: string): string {
  return voiceOf(lang).t(`briefing.file.step.${kind}`, { title })
}
