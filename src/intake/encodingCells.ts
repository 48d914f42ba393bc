import type { OldFont } from './encodingFonts.ts'
import { isVietnamese, readingOf } from './encodingReading.ts'
import { fromTcvn3 } from './encodingTcvn3.ts'
import { fromTwiceEncoded } from './encodingUtf8.ts'
import { fromVni } from './encodingVni.ts'
import type { SheetIssue } from './issue.ts'
import { warning } from './openRefusal.ts'
import { addressOf, type Cell, type Tab } from './workbook.ts'

type OldEncoding = 'tcvn3' | 'vni' | 'twiceEncoded'

/** A way to read a cell that is not as it stands. */
interface OldReading {
  readonly old: OldEncoding
  readonly shown: string
  /** It reads as Vietnamese when shown so. */
  readonly sensible: boolean
}

/**
 * A cell that may be read in another way than it stands: letters of TCVN3 and VNI are letters of today
 * at other places, so that "Phó" may mean itself, or "Phú", or "Phĩ".
 */
interface Doubt {
  readonly cell: Cell
  readonly at: Pick<SheetIssue, 'tab' | 'cell'>
  readonly readings: readonly OldReading[]
  /** How it must be read: by its font, or because it makes no sense as it stands. */
  readonly sure: OldReading | undefined
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
        unicode ||= !doubt?.readings.some(({ sensible }) => sensible) && isVietnamese(cell.text)
      }
    }
  }
  const olds = new Set(doubts.flatMap(({ sure }) => (sure ? [sure.old] : [])))
  if (olds.size === 0) return { tabs, issues: [] }

  const pure = !unicode && olds.size === 1
  // Where every sure one is in its old font, the others are what they look like.
  const told = doubts.every(({ sure, hinted }) => !sure || hinted)
  const alike = ({ readings }: Doubt): OldReading | undefined => readings.find(({ old }) => olds.has(old))
  const turned = doubts.flatMap((doubt) => {
    const reading = doubt.sure ?? (pure ? alike(doubt) : undefined)
    return reading ? [{ cell: doubt.cell, ...reading }] : []
  })
  const unclear = pure || told ? [] : doubts.flatMap((doubt) => {
    const reading = alike(doubt)
    return !doubt.sure && reading?.sensible ? [{ ...doubt, shown: reading.shown }] : []
  })
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
  if (twice !== undefined && isVietnamese(twice)) {
    const sure = { old: 'twiceEncoded', shown: twice, sensible: true } as const
    return { cell, at, readings: [sure], sure, hinted: true }
  }
  const shown = [
    { old: 'tcvn3', text: fromTcvn3(cell.text, font === 'tcvn3Capitals') },
    { old: 'vni', text: fromVni(cell.text) },
  ] as const
  const readings = shown.flatMap(({ old, text }): OldReading[] => (text !== undefined && hasWord(text) ? [{ old, shown: text, sensible: isVietnamese(text) }] : []))
  if (readings.length === 0) return undefined
  const sensible = readings.filter((each) => each.sensible)
  const hinted = sensible.find(({ old }) => font?.startsWith(old))
  if (hinted) return { cell, at, readings, sure: hinted, hinted: true }
  if (isVietnamese(cell.text)) return sensible.length > 0 ? { cell, at, readings: sensible, sure: undefined, hinted: false } : undefined
  // A foreign name in an old workbook reads as nothing, and is old nevertheless.
  return { cell, at, readings, sure: sensible.length === 1 ? sensible[0] : undefined, hinted: false }
}

/** A sign alone, as a cross in a list, is no word in any encoding. */
function hasWord(text: string): boolean {
  return /(?=\p{L}*[^\u0000-\u007F])\p{L}{2,}/u.test(text)
}
