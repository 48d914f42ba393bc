import type { data } from '#terminal/data.ts'

export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** A command with an ear in the place of its process. */
export async function heard(command: typeof data, args: readonly string[]): Promise<Ended> {
  const said = { out: '', err: '' }
  const code = await command(args, {
    stdout: { write: (text) => (said.out += text) },
    stderr: { write: (text) => (said.err += text) },
  })
  return { code, ...said }
}
