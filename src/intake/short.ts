import { fold } from '#model/fold.ts'
import { coreOf, type Lexicon } from './lexicon.ts'

/**
 * Position of the one step whose name a text abbreviates: by initials ("HTBTL"), by the beginnings of its words
 * ("H.thành"), or by both beside whole words ("HT bộ TL"). Every word of the name must be there, and none besides.
 */
export function stepShortened({ cores }: Lexicon, text: string): number | undefined {
  const typed = coreOf(text).split(' ')
  if (typed.join('').length < 2 || typed.length > longest || fold(text) === '') return undefined
  const at = new Set([...cores].filter(([name]) => spells(typed, name.split(' '))).map(([, step]) => step))
  return at.size === 1 ? [...at][0] : undefined
}

const longest = 8

function spells(typed: readonly string[], name: readonly string[]): boolean {
  const [piece, ...left] = typed
  if (piece === undefined) return name.length === 0
  const [word = ''] = name
  const taken = [...(piece === word || isBeginning(piece, word) ? [1] : []), ...(isInitials(piece, name) ? [piece.length] : [])]
  return taken.some((count) => spells(left, name.slice(count)))
}

function isInitials(piece: string, name: readonly string[]): boolean {
  return piece.length <= name.length && [...piece].every((letter, at) => name[at]?.startsWith(letter) ?? false)
}

/** More than half of a long word is another word of the same stem, and says something of its own. */
function isBeginning(piece: string, word: string): boolean {
  return piece.length > 1 && piece.length <= word.length * 0.6 && word.startsWith(piece)
}
