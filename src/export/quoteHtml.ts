import type { Quote } from '#figures/quote.ts'

/** The finding in bold, and under it in small print what it rests on. */
export function quoteHtml({ lang, finding, rests }: Quote): string {
  const page = new Document()
  const make = (name: string, ...inside: readonly (Node | string)[]): Element => {
    const made = page.createElementNS('http://www.w3.org/1999/xhtml', name)
    made.append(...inside)
    return made
  }
  const whole = make('div', make('p', make('b', finding)), ...rests.map((line) => make('p', make('small', line))))
  whole.setAttribute('lang', lang)
  return new XMLSerializer().serializeToString(whole)
}
