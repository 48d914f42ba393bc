import type { Part } from '../dictionary.ts'

export const book: Part<'book'> = {}
