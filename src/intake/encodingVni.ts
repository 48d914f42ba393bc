import { isShared } from './encodingTcvn3.ts'

// Marks of Unicode: circumflex, breve; acute, grave, hook, tilde, dot below.
const [hat, bowl] = ['\u0302', '\u0306']
const tones = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323']

/** The letter after a vowel that stands for its marks: none and five tones; with a circumflex; with a breve. */
const marks: ReadonlyMap<string, string> = new Map([
  ...row('ùøûõï', ''),
  ...row('âáàåãä', hat),
  ...row('êéèúüë', bowl),
])

/** Letters that stand alone. */
const alone: ReadonlyMap<string, string> = new Map([
  ['ñ', 'đ'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
])

/** The text that a VNI font shows: a vowel, and after it a letter for its marks; undefined where it is none. */
export function fromVni(text: string): string | undefined {
  let read = ''
  let vowel = ''
  for (const letter of text) {
    const small = letter.toLowerCase()
    const mark = vowel === '' ? undefined : marks.get(small)
    const whole = mark === undefined ? undefined : `${vowel}${mark}`.normalize('NFC')
    if (whole !== undefined && [...whole].length === 1) {
      read = read.slice(0, -vowel.length) + whole
      vowel = ''
      continue
    }
    const own = alone.get(small)
    if (own === undefined && !isShared(letter)) return undefined
    const shown = own === undefined ? letter : small === letter ? own : own.toUpperCase()
    read += shown
    vowel = /[aeiouyơư]/i.test(shown) ? shown : ''
  }
  return read
}

function row(letters: string, shape: string): (readonly [string, string])[] {
  const plain = shape === '' ? tones : ['', ...tones]
  return [...letters].map((letter, at) => [letter, `${shape}${plain[at] ?? ''}`] as const)
}
