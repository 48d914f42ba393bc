import type { Part } from '../dictionary.ts'

export const issue: Part<'issue'> = {}
