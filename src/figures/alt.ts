import type { Figure } from './figure.ts'

/** Sentences one after the other, each closed once, whether or not it came closed. */
export function sentences(...texts: readonly string[]): string {
  return texts.filter(Boolean).map((text) => (/[.!?…]$/u.test(text) ? text : `${text}.`)).join(' ')
}

/** What a drawing is, for readers of a file who do not see it: its finding, what is drawn, and no word of keys. */
export function altOf({ title, subtitle, mark }: Figure): string {
  return sentences(title, subtitle, ...(mark.kind === 'tiles' ? [mark.description] : []))
}
