import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { allowed, atBench } from '#app/desk/bench.ts'
import type { Order } from '#app/desk/work.ts'

const order: Order = { kind: 'open', held: new Map() }

/** Stands for a worker: what it was told, and whether it was ended. */
class Bench extends EventTarget {
  static made: Bench[] = []
  readonly told: unknown[] = []
  ended = false
  readonly address: string
  constructor(address: string) {
    super()
    this.address = address
    Bench.made.push(this)
  }
  postMessage(message: unknown): void {
    this.told.push(message)
  }
  terminate(): void {
    this.ended = true
  }
}

beforeEach(() => {
  Bench.made = []
  vi.stubGlobal('Worker', Bench)
})
afterEach(() => vi.unstubAllGlobals())

const last = (): Bench => {
  const bench = Bench.made.at(-1)
  if (!bench) throw new Error('no worker')
  return bench
}

describe('work beside the page', () => {
  test('is ended with its worker as soon as it is given up', async () => {
    const controller = new AbortController()
    const work = atBench(order, controller.signal)
    expect(last().told).toEqual([order])
    controller.abort()

    await expect(work).rejects.toThrow('stopped')
    expect(last().ended).toBe(true)
  })

  test('gives back what the worker answers, and ends it', async () => {
    const work = atBench(order, new AbortController().signal)
    const answer = { kind: 'open', value: { ok: false, issues: [] } }
    last().dispatchEvent(new MessageEvent('message', { data: { answer } }))

    await expect(work).resolves.toEqual(answer)
    expect(last().ended).toBe(true)
  })

  test('fails aloud where the worker does', async () => {
    const work = atBench(order, new AbortController().signal)
    last().dispatchEvent(new MessageEvent('message', { data: { fault: 'out of memory' } }))

    await expect(work).rejects.toThrow('out of memory')
  })

  test('fails aloud where the script of the worker breaks', async () => {
    const work = atBench(order, new AbortController().signal)
    last().dispatchEvent(new ErrorEvent('error', { message: 'broken' }))

    await expect(work).rejects.toThrow('broken')
  })

  test('is done on the page where the script of the worker does not come', async () => {
    const work = atBench(order, new AbortController().signal)
    last().dispatchEvent(new Event('error'))

    await expect(work).resolves.toMatchObject({ kind: 'open', value: { ok: false } })
    expect(last().ended).toBe(true)
  })

  test('is done on the page where no worker can be had', async () => {
    vi.stubGlobal('Worker', undefined)

    await expect(atBench(order, new AbortController().signal)).resolves.toMatchObject({ kind: 'open', value: { ok: false } })
  })

  test('is never given to another script', () => {
    void atBench(order, new AbortController().signal).catch(() => undefined)
    expect(allowed(last().address)).toBe(last().address)
    expect(() => allowed('https://example.com/x.js')).toThrow(TypeError)
    expect(() => allowed(`${last().address}?x`)).toThrow(TypeError)
  })
})
