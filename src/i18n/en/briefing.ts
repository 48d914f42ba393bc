import type { Part } from '../dictionary.ts'

export const briefing: Part<'briefing'> = {}
