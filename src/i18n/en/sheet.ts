import type { Part } from '../dictionary.ts'

export const sheet: Part<'sheet'> = {}
