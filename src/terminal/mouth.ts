/** How a command ends: 0 done, 1 faults and nothing written, 2 wrong use. */
export type End = 0 | 1 | 2

interface Stream {
  write(text: string): unknown
}

/** Where a command speaks: a process, or whoever listens in its place. */
export interface Streams {
  readonly stdout: Stream
  readonly stderr: Stream
}

/** How a command speaks: what it found to the one, what stands in its way to the other, and how it ends. */
export interface Mouth {
  readonly print: (text: string) => void
  readonly say: (text: string) => void
  readonly done: (text: string) => End
  readonly refuse: (text: string) => End
  readonly wrong: (text: string) => End
}

export function mouthOf({ stdout, stderr }: Streams): Mouth {
  const print = (text: string): void => void stdout.write(`${text}\n`)
  const say = (text: string): void => void stderr.write(`${text}\n`)
  const ending = (speak: (text: string) => void, end: End) => (text: string): End => {
    speak(text)
    return end
  }
  return { print, say, done: ending(print, 0), refuse: ending(say, 1), wrong: ending(say, 2) }
}
