import type { OldFont } from './encodingFonts.ts'
import { isVietnamese, readingOf } from './encodingReading.ts'
import { fromTcvn3 } from './encodingTcvn3.ts'
import { fromTwiceEncoded } from './encodingUtf8.ts'
import { fromVni } from './encodingVni.ts'
import type { SheetIssue } from './issue.ts'
import { warning } from './openRefusal.ts'
import { addressOf, type Cell, type Tab } from './workbook.ts'

type OldEncoding = 'tcvn3' | 'vni' | 'twiceEncoded'

/**
 * How a cell may be read: as it stands, or as a font of old days shows it. Letters of TCVN3 and VNI are
 * letters of today at other places, so that "Phó" may mean itself or "Phú".
 */
interface Doubt {
  readonly cell: Cell
  readonly at: Pick<SheetIssue, 'tab' | 'cell'>
  readonly old: OldEncoding
  readonly shown: string
  /** It reads as Vietnamese when shown so. */
  readonly sensible: boolean
  /** And that is how it must be read: by its font, or because it makes no sense as it stands. */
  readonly sure: boolean
  readonly hinted: boolean
}

export interface Mended {
  readonly tabs: readonly Tab[]
  readonly issues: readonly SheetIssue[]
}

/**
 * Tabs with text in old encodings turned into Unicode. What can be read in two ways is turned where the
 * whole workbook is old, or fonts tell; where old and new stand side by side and nothing tells, it is an error.
 */
export function mended(tabs: readonly Tab[], fonts: ReadonlyMap<Cell, OldFont>): Mended {
  const doubts: Doubt[] = []
  let unicode = false
  for (const tab of tabs) {
    for (const { number, cells } of tab.lines) {
      for (const cell of cells) {
        if (cell.date !== undefined || cell.error || !/[^\u0000-\u007F]/.test(cell.text)) continue
        const at = { tab: tab.name, cell: addressOf(cell.column, number) }
        const doubt = doubtOf(cell, at, fonts.get(cell))
        if (doubt) doubts.push(doubt)
        // Once is enough: it is asked only whether all is old.
        unicode ||= !doubt?.sensible && isVietnamese(cell.text)
      }
    }
  }
  const sure = doubts.filter((each) => each.sure)
  if (sure.length === 0) return { tabs, issues: [] }

  const olds = new Set(sure.map(({ old }) => old))
  const pure = !unicode && olds.size === 1
  // Where every sure one is in its old font, the others are what they look like.
  const told = sure.every(({ hinted }) => hinted)
  const turned = doubts.filter(({ sure: known, old }) => known || (pure && olds.has(old)))
  const unclear = pure || told ? [] : doubts.filter(({ sure: known, sensible }) => sensible && !known)
  const texts = new Map(turned.map(({ cell, shown }) => [cell, shown]))
  return {
    tabs: tabs.map((tab) => ({ ...tab, lines: tab.lines.map((line) => ({ ...line, cells: line.cells.map((cell) => turn(cell, texts)) })) })),
    issues: [
      ...unclear.map(({ at, cell, shown }): SheetIssue => ({ kind: 'error', rule: 'file.mixedEncodings', params: { typed: cell.text, shown }, ...at, value: cell.text })),
      ...(['tcvn3', 'vni', 'twiceEncoded'] as const).flatMap((old) => {
        const count = turned.filter((each) => each.old === old).reduce((sum, { shown }) => sum + readingOf(shown).words, 0)
        return count > 0 ? [warning(old, { count })] : []
      }),
    ],
  }
}

function turn(cell: Cell, texts: ReadonlyMap<Cell, string>): Cell {
  const text = texts.get(cell)
  return text === undefined ? cell : { ...cell, text }
}

function doubtOf(cell: Cell, at: Doubt['at'], font: OldFont | undefined): Doubt | undefined {
  const twice = fromTwiceEncoded(cell.text)
  // Bytes that are UTF-8, and Vietnamese, are so by no chance.
  if (twice !== undefined && isVietnamese(twice)) return { cell, at, old: 'twiceEncoded', shown: twice, sensible: true, sure: true, hinted: true }
  const readings = [
    { old: 'tcvn3', shown: fromTcvn3(cell.text, font === 'tcvn3Capitals') },
    { old: 'vni', shown: fromVni(cell.text) },
  ] as const
  const known = readings.flatMap(({ old, shown }) => (shown !== undefined && hasWord(shown) ? [{ old, shown, sensible: isVietnamese(shown) }] : []))
  if (known.length === 0) return undefined
  const sensible = known.filter((each) => each.sensible)
  const hinted = sensible.find(({ old }) => font?.startsWith(old))
  const best = hinted ?? (sensible.length === 1 ? sensible[0] : undefined)
  const plain = isVietnamese(cell.text)
  if (best) return { cell, at, ...best, sure: hinted !== undefined || !plain, hinted: hinted !== undefined }
  // A foreign name in an old workbook reads as nothing, and is old nevertheless.
  const first = plain ? undefined : known[0]
  return first && { cell, at, ...first, sure: false, hinted: false }
}

/** A sign alone, as a cross in a list, is no word in any encoding. */
function hasWord(text: string): boolean {
  return /(?=\p{L}*[^\u0000-\u007F])\p{L}{2,}/u.test(text)
}
