import type { Part } from '../dictionary.ts'

export const chart: Part<'chart'> = {}
