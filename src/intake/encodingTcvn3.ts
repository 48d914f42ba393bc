/**
 * TCVN3 (TCVN 5712:1993, VN3) as it is met today: its letters stand at the codes of other letters of
 * Windows, and only fonts made for it show them right. Capitals with tone marks it has none; fonts of
 * capitals draw them.
 */
const codes = 'ĂÂÊÔƠƯĐăâêôơưđ'
const pairs: readonly (readonly [from: number, letters: string])[] = [
  [0xa1, codes],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
]
const letters: ReadonlyMap<string, string> = new Map(pairs.flatMap(([from, row]) => [...row].map((letter, at) => [String.fromCharCode(from + at), letter] as const)))

/** The text that a font for TCVN3 shows; undefined where it holds a letter that the encoding does not have. */
export function fromTcvn3(text: string, capitals: boolean): string | undefined {
  let read = ''
  for (const code of text) {
    const letter = letters.get(code) ?? (isShared(code) ? code : undefined)
    if (letter === undefined) return undefined
    read += letter
  }
  return capitals || isShouted(text) ? read.toUpperCase() : read
}

/** Letters that mean the same in the old encodings and today: ASCII, and the marks of typesetting. */
export function isShared(letter: string): boolean {
  return letter <= '\u007F' || '\u00A0“”‘’–—…•'.includes(letter)
}

/** "B×NH THUËN": all that has a capital is one, so the letters between are meant as capitals too. */
function isShouted(text: string): boolean {
  const plain = text.replace(/[^A-Za-z]/g, '')
  return plain.length > 1 && plain === plain.toUpperCase()
}
