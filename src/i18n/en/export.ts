import type { Part } from '../dictionary.ts'

export const exporting: Part<'export'> = {}
