/** What a workbook may be at most. Past it a file is refused, so that the page stays alive. */

/** Bytes of the file. */
export const fileBytes = 20 * 1024 * 1024
/** Bytes of all parts that are read, counted while they are inflated. */
export const inflatedBytes = 200 * 1024 * 1024
/** Entries of a package, read or not. */
export const packageParts = 4096
/** Tabs that hold cells. */
export const tabs = 64
/** Rows of a tab that hold anything. */
export const rows = 20_000
/** Columns of a tab that hold anything. */
export const columns = 200
/** Cells of all tabs that hold anything. */
export const cells = 600_000
/** Strings of the table that cells share. */
export const sharedStrings = 600_000
/** Letters of a cell, as many as Excel takes. */
export const cellText = 32_767
/** Merged areas of a tab. */
export const merges = 20_000
/** Formats of cells: Excel takes 65,490. */
export const formats = 65_536
/** Elements of XML inside one another. */
export const xmlDepth = 64
/** Letters between `<` and `>`. */
export const xmlTag = 262_144

/** What Excel has at most: a place past it is none. */
export const lastRow = 1_048_576
export const lastColumn = 16_384
