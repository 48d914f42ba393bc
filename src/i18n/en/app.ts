import type { Part } from '../dictionary.ts'

export const app: Part<'app'> = {}
