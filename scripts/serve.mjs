// A folder, served as any static host would: the page's rules (CSP) travel in the page itself.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const kinds = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The built site's folder. */
export const dist = fileURLToPath(new URL('../dist/', import.meta.url))

/**
 * Serves `root` under `base`; `data`, where given, stands in place of its `data/` folder.
 * Port 0 takes a free one. Resolves, once it listens, to the site's address and a way to end it.
 */
export async function serve({ root = dist, base = '/', data, port = 0, host = '127.0.0.1' } = {}) {
  const under = `/${base.split('/').filter(Boolean).join('/')}/`.replace('//', '/')
  const server = createServer((request, response) => {
    answer({ root: resolve(root), under, data: data && resolve(data), request, response }).catch((error) => {
      console.error(error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  await new Promise((ready, fail) => {
    server.once('error', fail)
    server.listen(port, host, ready)
  })
  const shown = host === '127.0.0.1' || host === '::' || host === '0.0.0.0' ? 'localhost' : host
  return {
    url: `http://${shown}:${server.address().port}${under}`,
    close: () =>
      new Promise((done) => {
        server.close(done)
        server.closeAllConnections()
      }),
  }
}

async function answer({ root, under, data, request, response }) {
  const say = (status, headers = {}, text = '') => {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers })
    response.end(text)
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return say(405, { Allow: 'GET, HEAD' }, 'only GET and HEAD\n')

  const path = decoded(request.url)
  if (path === undefined) return say(400, {}, 'not an address\n')
  if (under !== '/' && path === under.slice(0, -1)) return say(301, { Location: under })
  if (!path.startsWith(under)) return say(404, {}, 'not found\n')

  const inside = path.slice(under.length)
  const file = data && inside.startsWith('data/') ? within(data, inside.slice('data/'.length)) : within(root, inside)
  if (file === undefined) return say(403, {}, 'outside the site\n')
  const found = await fileAt(file)
  if (!found) return say(404, {}, 'not found\n')

  response.writeHead(200, {
    'Content-Type': kinds[extname(found.path)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': caching(inside),
    'X-Content-Type-Options': 'nosniff',
  })
  if (request.method === 'HEAD') return response.end()
  createReadStream(found.path).on('error', () => response.destroy()).pipe(response)
}

function decoded(url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://site').pathname)
    return path.includes('\0') ? undefined : path
  } catch {
    return undefined
  }
}

// A decoded %2e%2e%2f reaches this far, so the joined path is asked, not the address.
function within(folder, path) {
  const file = join(folder, path)
  return file === folder || file.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? file : undefined
}

async function fileAt(path) {
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory()) return fileAt(join(path, 'index.html'))
  return found?.isFile() ? { path, size: found.size } : undefined
}

// A name that holds a hash of its content never changes what it means; everything else is asked for again.
function caching(path) {
  const hashed = /^assets\/.+-[\w-]{8,}\.\w+$/.test(path) || /^data\/(.+\.|seeds\/)[0-9a-f]{8,}\.json$/.test(path)
  return hashed ? 'public, max-age=31536000, immutable' : 'no-cache'
}

function optionsIn(args) {
  try {
    return parseArgs({ args, options: { data: { type: 'string' }, root: { type: 'string' } } })
  } catch {
    return undefined
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const end = (code, text) => {
    console.error(text)
    process.exit(code)
  }
  const { values } = optionsIn(process.argv.slice(2)) ?? end(2, 'use: node scripts/serve.mjs [--data FOLDER] [--root FOLDER], with PORT, HOST and BASE from the environment')
  const port = Number(process.env.PORT ?? 4173)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) end(2, `PORT=${process.env.PORT}: a port is a whole number from 0 to 65535`)
  const root = values.root ?? dist
  if (!(await fileAt(root))) end(1, `${root} holds no index.html: npm run build makes it`)
  if (values.data !== undefined && !(await fileAt(join(values.data, 'index.json')))) end(1, `${values.data} holds no index.json: it is no folder of compiled data`)
  const host = process.env.HOST ?? '127.0.0.1'
  const site = await serve({ root, base: process.env.BASE ?? '/', port, host, ...(values.data && { data: values.data }) }).catch((error) =>
    end(1, error.code === 'EADDRINUSE' ? `port ${port} is taken: PORT=… npm start takes another` : error.code === 'EACCES' ? `port ${port} is not allowed here: PORT=… npm start takes another` : error.message),
  )
  console.log(site.url)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => site.close().then(() => process.exit(0)))
}
