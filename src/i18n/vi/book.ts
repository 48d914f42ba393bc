/** Words of the workbook of a state: its sheets, columns, choices and instructions. */
export const book = {} as const
