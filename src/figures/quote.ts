import type { Figure, Stamp } from './figure.ts'

/** A finding with all that it rests on, to be pasted where the page is not at hand: one line each. */
export interface Quote {
  readonly lang: Stamp['lang']
  /** The sentence itself. */
  readonly finding: string
  /** What stands under it: of when it is, where it comes from, which state it is. */
  readonly rests: readonly string[]
}

/** A figure's finding; a choice of the reader's stands with it, and under the name of a list what it holds. */
export function quoteOf({ title, subtitle, part, mark, source, stamp }: Figure): Quote {
  return quoted(mark.kind === 'roll' ? `${title} · ${subtitle}` : title, source, stamp, part?.text)
}

/** A sentence of a page, with the source and the stamp of what it was made from. */
export function quoted(finding: string, source: string, { lang, watermark, asOf, snapshot, product, publisher }: Stamp, part = ''): Quote {
  return { lang, finding: [watermark ?? '', finding].filter(Boolean).join(' · '), rests: [part, asOf, source, `${snapshot} · ${product} · ${publisher}`].filter(Boolean) }
}

/** The same as plain text. */
export function quoteText({ finding, rests }: Quote): string {
  return [finding, ...rests].join('\n')
}
