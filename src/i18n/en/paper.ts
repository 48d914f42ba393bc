import type { Part } from '../dictionary.ts'

export const paper: Part<'paper'> = {}
