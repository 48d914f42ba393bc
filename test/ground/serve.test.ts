import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve, type Site } from '#scripts/serve.mjs'

const place = mkdtempSync(join(tmpdir(), 'serve-'))
const root = join(place, 'site')
const data = join(place, 'other')
let site: Site
let under: Site

beforeAll(async () => {
  write('site/index.html', '<title>page</title>')
  write('site/assets/index-Ab12Cd34.js', 'export {}')
  write('site/assets/vn-400-Ab12Cd34.woff2', 'font')
  write('site/data/index.json', '{"of":"site"}')
  write('site/data/snapshots/2018-08.1.0a1b2c3d4e.json', '{}')
  write('other/index.json', '{"of":"other"}')
  write('secret.txt', 'secret')
  site = await serve({ root })
  under = await serve({ root, base: '/a/b/', data })
})

afterAll(async () => {
  await Promise.all([site.close(), under.close()])
  rmSync(place, { recursive: true, force: true })
})

describe('a file is served as what it is', () => {
  test.each([
    ['', 'text/html; charset=utf-8', 'no-cache'],
    ['assets/index-Ab12Cd34.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['assets/vn-400-Ab12Cd34.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
    ['data/index.json', 'application/json; charset=utf-8', 'no-cache'],
    ['data/snapshots/2018-08.1.0a1b2c3d4e.json', 'application/json; charset=utf-8', 'public, max-age=31536000, immutable'],
  ])('/%s is %s, kept: %s', async (path, type, cache) => {
    const { status, headers } = await ask(site, path)

    expect(status).toBe(200)
    expect(headers['content-type']).toBe(type)
    expect(headers['cache-control']).toBe(cache)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toBeUndefined()
  })
})

describe('nothing outside the folder is served', () => {
  test.each(['../secret.txt', '%2e%2e/secret.txt', '..%2fsecret.txt', 'assets/..%2f..%2fsecret.txt', '..%5csecret.txt', '%00', '%zz', 'data/..%2f..%2fsecret.txt'])('/%s', async (path) => {
    const { status, body } = await ask(site, path)

    expect([400, 403, 404]).toContain(status)
    expect(body).not.toContain('secret')
  })

  test('not through the data folder either', async () => {
    expect((await ask(under, 'data/..%2fsecret.txt')).status).toBe(403)
  })
})

test('an unknown file is 404, never the page', async () => {
  expect((await ask(site, 'data/nothing.json')).status).toBe(404)
})

test('only reading is answered', async () => {
  expect((await ask(site, '', 'POST')).status).toBe(405)
  expect(await ask(site, '', 'HEAD')).toMatchObject({ status: 200, body: '' })
})

test('another data folder stands in place of the built one, under a sub-path', async () => {
  expect(under.url).toMatch(/\/a\/b\/$/)
  expect((await ask(under, 'data/index.json')).body).toBe('{"of":"other"}')
  expect((await ask(site, 'data/index.json')).body).toBe('{"of":"site"}')
})

test('the sub-path without its slash leads to it, and nothing stands beside it', async () => {
  const { port } = new URL(under.url)

  expect(await ask({ ...under, url: `http://localhost:${port}/` }, 'a/b')).toMatchObject({ status: 301, headers: { location: '/a/b/' } })
  expect((await ask({ ...under, url: `http://localhost:${port}/` }, 'index.html')).status).toBe(404)
})

function write(path: string, text: string): void {
  const file = join(place, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
}

interface Answer {
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** Sends the path as it is: `fetch` would fold the dots first. */
async function ask({ url }: Site, path: string, method = 'GET'): Promise<Answer> {
  const { hostname, port, pathname } = new URL(url)
  return new Promise((done, fail) => {
    const sent = request({ hostname, port, path: pathname + path, method }, (response) => {
      let body = ''
      response.on('data', (chunk) => (body += String(chunk)))
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body }))
    })
    sent.on('error', fail)
    sent.end()
  })
}
