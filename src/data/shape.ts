import * as z from 'zod/mini'

/** A value of a shape, or the places where it is not: `facts[3].unit`, `/` for the whole. */
export type Shaped<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly places: readonly string[] }

/** Holds a value from outside against a shape; every place that does not fit is named, once. */
export function readShape<T extends z.ZodMiniType>(shape: T, value: unknown): Shaped<z.infer<T>> {
  const read = z.safeParse(shape, value)
  if (read.success) return { ok: true, value: read.data }
  const paths = read.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path],
  )
  return { ok: false, places: [...new Set(paths.map(place))] }
}

function place(path: readonly PropertyKey[]): string {
  const text = path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
  return text === '' ? '/' : text
}
