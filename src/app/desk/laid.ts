import type { SheetFile } from '#intake/sheets.ts'

/** What lies on the desk, each under a name of its own, and what gave way to a newer file of its name. */
export interface Laid {
  readonly files: readonly SheetFile[]
  readonly replaced: readonly SheetFile[]
}

/** A file takes the place of the one of its name; two of one name that come together are two. */
export function laidIn(held: readonly SheetFile[], dropped: readonly SheetFile[]): Laid {
  const own: SheetFile[] = []
  const among = (): readonly string[] => [...held, ...dropped, ...own].map(({ name }) => name)
  for (const file of dropped) own.push(own.some(({ name }) => name === file.name) ? { ...file, name: freeName(file.name, among()) } : file)
  const newer = new Map(own.map((file) => [file.name, file]))
  return {
    files: [...held.map((file) => newer.get(file.name) ?? file), ...own.filter(({ name }) => !held.some((file) => file.name === name))],
    replaced: held.filter((file) => {
      const next = newer.get(file.name)
      return next !== undefined && !same(file.bytes, next.bytes)
    }),
  }
}

/** The same with what gave way beside it, under another name. */
export function besides(held: readonly SheetFile[], replaced: readonly SheetFile[]): readonly SheetFile[] {
  return replaced.reduce<readonly SheetFile[]>((files, file) => [...files, { ...file, name: freeName(file.name, files.map(({ name }) => name)) }], held)
}

/** "bảng.xlsx" → "bảng (2).xlsx" */
function freeName(name: string, taken: readonly string[]): string {
  const [, stem = name, end = ''] = /^(.+?)(\.[^.]*)?$/s.exec(name) ?? []
  for (let n = 2; ; n++) if (!taken.includes(`${stem} (${n})${end}`)) return `${stem} (${n})${end}`
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
