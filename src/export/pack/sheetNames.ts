/** Excel takes 31 characters. */
const longest = 31

/** Names of sheets that a workbook may hold side by side: a name that is taken, in whatever case, gets a number. */
export function named(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const own = free(name, taken)
    taken.add(own.toLowerCase())
    return own
  })
}

function free(name: string, taken: ReadonlySet<string>): string {
  const short = name.slice(0, longest)
  if (!taken.has(short.toLowerCase())) return short
  for (let n = 2; ; n++) {
    const tail = ` (${n})`
    const tried = `${name.slice(0, longest - tail.length)}${tail}`
    if (!taken.has(tried.toLowerCase())) return tried
  }
}
