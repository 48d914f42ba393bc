/** Something to be said of a sheet: where, what stands there, which rule. Words come from the dictionary, `sheet.rule.<rule>`. */
export interface SheetIssue {
  /** An error must be mended; a warning must be known. */
  readonly kind: 'error' | 'warning'
  /** Name of the tab; left out where it is of the file as a whole. */
  readonly tab?: string
  /** "C14"; left out where it is of the tab as a whole. */
  readonly cell?: string
  /** What stands in the cell, as typed. */
  readonly value?: string
  readonly rule: string
  readonly params: Readonly<Record<string, string | number>>
}

/** A value, or everything that stands in its way; warnings come along with a value. */
export type Read<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly SheetIssue[] }
  | { readonly ok: false; readonly issues: readonly SheetIssue[] }
