import {
  columnVisibilityFeature, createColumnHelper, createExpandedRowModel, createSortedRowModel, functionalUpdate,
  rowExpandingFeature, rowSortingFeature, tableFeatures, useTable,
  type ReactTable, type Row,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import type { Entry } from '#figures/listing.ts'
import { rollColumns, type Roll, type RollColumn, type RollRow } from '#figures/roll.ts'
import type { Voice } from '#i18n/voice.ts'
import { compareIntervals } from '#model/interval.ts'

const features = tableFeatures({
  rowSortingFeature,
  rowExpandingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
  expandedRowModel: createExpandedRowModel(),
})

export type RollTable = ReactTable<typeof features, Entry>
export type RollLine = Row<typeof features, Entry>

export interface RollOrder {
  readonly column: RollColumn
  readonly desc: boolean
}

export interface RollOptions {
  readonly roll: Roll
  readonly entries: readonly Entry[]
  readonly voice: Voice
  readonly sort: readonly RollOrder[]
  readonly columns: readonly RollColumn[]
  /** Ids of the gaps that stand open. */
  readonly open: Readonly<Record<string, boolean>>
  readonly onSort: (sort: readonly RollOrder[]) => void
  readonly onOpen: (open: Readonly<Record<string, boolean>>) => void
}

/** The listing as a table: sorted by several keys, not stated last, gaps opening onto their candidates. */
export function useRollTable(options: RollOptions): RollTable {
  const { roll, entries, voice, sort, columns, open, onSort, onOpen } = options
  const data = useMemo(() => [...entries], [entries])
  const definitions = useMemo(() => columnsOf(roll, voice), [roll, voice])
  return useTable({
    features,
    data,
    columns: definitions,
    getRowId: (entry: Entry) => entry.id,
    getSubRows: (entry: Entry) => [...entry.under],
    enableSortingRemoval: true,
    state: {
      sorting: sort.map(({ column, desc }) => ({ id: column, desc })),
      columnVisibility: Object.fromEntries(rollColumns.map((column) => [column, columns.includes(column)])),
      expanded: { ...open },
    },
    onSortingChange: (updater) => {
      const next = functionalUpdate(updater, sort.map(({ column, desc }) => ({ id: column as string, desc })))
      onSort(next.flatMap(({ id, desc }) => rollColumns.filter((each) => each === id).map((column) => ({ column, desc }))))
    },
    onExpandedChange: (updater) => {
      const next = functionalUpdate(updater, { ...open })
      if (next !== true) onOpen(next)
    },
  })
}

/** Every row in the order shown, gaps without their candidates: what a file of the shown rows holds. */
export function rowsShown(table: RollTable): readonly RollRow[] {
  return table.getSortedRowModel().rows.map(({ original: { row, weight } }) => ({ ...row, weight }))
}

function columnsOf(roll: Roll, voice: Voice) {
  const helper = createColumnHelper<typeof features, Entry>()
  return helper.columns(
    rollColumns.map((column) =>
      helper.accessor((entry) => entry.row.keys[column], {
        id: column,
        header: roll.columns[column],
        sortUndefined: 'last',
        sortDescFirst: false,
        sortFn: (a, b) => compareKeys(a.original.row.keys[column], b.original.row.keys[column], voice),
      }),
    ),
  )
}

type RollKey = RollRow['keys'][RollColumn]

/** Ranks by value, names in Vietnamese order, intervals by their lower end and then their upper. */
function compareKeys(a: RollKey, b: RollKey, voice: Voice): number {
  if (a === undefined || b === undefined) return 0
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return voice.compare(a, b)
  return compareIntervals(intervalOf(a), intervalOf(b))
}

function intervalOf(key: Exclude<RollKey, undefined>): { readonly atLeast: number; readonly atMost: number } {
  if (typeof key === 'number') return { atLeast: key, atMost: key }
  // A column holds either names or numbers; a stray name among numbers goes to their end.
  return typeof key === 'string' ? { atLeast: Infinity, atMost: Infinity } : key
}
