import type { RegisterFile } from '#data/schema.ts'
import { compareMoments } from '#model/moment.ts'
import type { Register } from '#model/register.ts'
import { compose } from './compose.ts'
import type { Report } from './issue.ts'
import type { RegisterSeed } from './registers.ts'
import type { Sources } from './sources.ts'
import { readSuccession, type Line } from './succession.ts'
import type { Seeds } from './table.ts'

type Registers = ReadonlyMap<string, RegisterSeed>
type Origins = NonNullable<RegisterFile['origins']>

/** The registers with what each says of those before it: what was typed, and what follows from that through those between. */
export function withOrigins(seeds: Seeds, registers: Registers, sources: Sources, report: Report): Registers {
  reportStrays(seeds, report)
  // The oldest first: what one says of those before it is known when the next is read.
  const done: RegisterSeed[] = []
  for (const seed of [...registers.values()].toSorted((a, b) => compareMoments(a.register.validFrom, b.register.validFrom))) {
    const typed = readSuccession(seeds, seed, registers, sources, report)
    const origins = new Map<string, Line[]>([...typed].map(([id, { lines }]) => [id, lines]))
    for (const between of done.toReversed().filter(({ file }) => typed.has(file.id)))
      for (const { register: id } of between.file.origins ?? []) {
        const through = { id, register: seed.file.id, through: between.file.id }
        typed.get(id)?.row.wrong('register', 'successionIndirect', through)
        const first = done.find(({ file }) => file.id === id)
        if (first && !origins.has(id))
          origins.set(id, compose(first.register, between.register, following(seed, origins).register))
      }
    // The nearest first.
    const order = done.map(({ file }) => file.id).toReversed()
    done.push(following(seed, new Map([...origins].toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)))))
  }
  return new Map([...registers].map(([id, seed]) => [id, done.find(({ file }) => file.id === id) ?? seed]))
}

function following({ file, register, source }: RegisterSeed, lines: ReadonlyMap<string, Line[]>): RegisterSeed {
  if (lines.size === 0) return { file, register, source }
  const origins: Origins = [...lines].map(([id, units]) => ({ register: id, units }))
  const followed: Register = { ...register, origins }
  return { file: { ...file, origins }, register: followed, source }
}

/** A table of a register that is not there would be passed over without a word. */
function reportStrays(seeds: Seeds, report: Report): void {
  for (const path of seeds.keys()) {
    const id = /^succession-(.*)\.csv$/.exec(path)?.[1]
    if (id !== undefined && !seeds.has(`register-${id}.csv`)) report({ file: path, rule: 'unknownRegister', params: { id } })
  }
}
