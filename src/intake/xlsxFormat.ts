/** What a format makes of a number that is shown: a day, a month, a year, digits with zeros before them, or nothing but the number. */
export type Format = { readonly kind: 'date'; readonly shows: 'day' | 'month' | 'year' } | { readonly kind: 'padded'; readonly digits: number } | { readonly kind: 'number' }

/** Built-in formats that show a date: 14 to 16 and 22 with the day, 17 as month and year. The others from 18 to 47 are hours. */
export function builtIn(id: number): Format {
  if (id === 17) return { kind: 'date', shows: 'month' }
  return (id >= 14 && id <= 16) || id === 22 ? { kind: 'date', shows: 'day' } : number
}

/** What a format of one's own shows, by its code: "d/m/yyyy", "[$-42A]mm/yyyy;@", "00000". */
export function formatOf(code: string): Format {
  // Only the first part counts, which is for what is not negative.
  const shown = bare(code)
  if (/^0{2,}$/.test(shown)) return { kind: 'padded', digits: shown.length }
  if (/[#?]/.test(shown)) return number
  const letters = shown.replace(/am\/pm|a\/p/gi, '').toLowerCase()
  if (letters.includes('d')) return { kind: 'date', shows: 'day' }
  // An m beside hours or seconds is a minute.
  const month = letters.includes('m') && !/[hs]/.test(letters)
  if (month) return { kind: 'date', shows: letters.includes('y') ? 'month' : 'day' }
  return letters.includes('y') ? { kind: 'date', shows: 'year' } : number
}

const number: Format = { kind: 'number' }

/** The first part of a code without what is quoted, in brackets, escaped, or only takes room. */
function bare(code: string): string {
  let shown = ''
  for (let at = 0; at < code.length; at++) {
    const letter = code[at]
    if (letter === ';') break
    if (letter === '\\' || letter === '_' || letter === '*') at += 1
    else if (letter === '"' || letter === '[') {
      const end = code.indexOf(letter === '"' ? '"' : ']', at + 1)
      if (end < 0) break
      at = end
    } else shown += letter
  }
  return shown
}
