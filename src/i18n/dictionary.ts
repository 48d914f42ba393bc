import type { vi } from './vi.ts'

type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }

/** Same keys as the Vietnamese master; a missing or a surplus one does not compile. */
export type Dictionary = Shape<typeof vi>

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`
}[keyof T & string]

/** Plural forms end in `_one` and `_other`; callers name the key without the ending and pass `count`. */
type Base<K extends string> = K extends `${infer B}_one` | `${infer B}_other` ? B : K

export type Key = Base<Paths<Dictionary>>

/** One part of the dictionary in another language than the master: `Part<'app'>`. */
export type Part<K extends keyof Dictionary> = Dictionary[K]
