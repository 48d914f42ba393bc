// Where a real browser is had: named, Playwright's own, the system's, or fetched now. In that order.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.PROGRAMFILES ?? 'C:\\Program Files'}\\Google\\Chrome\\Application\\chrome.exe`,
]

/** A browser that is here already, or undefined. */
export function foundBrowser() {
  const named = process.env.E2E_BROWSER
  if (named) {
    if (!runs(named)) throw new Error(`E2E_BROWSER names ${named}, which cannot be run`)
    return named
  }
  const own = chromium.executablePath()
  if (own && existsSync(own)) return own
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...places].find(runs)
}

/** A browser, fetched if none is here. Throws with what to do when it cannot be had. */
export function browser() {
  const here = foundBrowser()
  if (here) return here
  const tried = []
  for (const [command, ...args] of fetches()) {
    console.log(`no browser yet: ${command} ${args.join(' ')}`)
    const { status } = spawnSync(command, args, { stdio: 'inherit', env: fetching() })
    tried.push(`${command} ${args.join(' ')} (${status ?? 'not run'})`)
    const fetched = status === 0 ? foundBrowser() : undefined
    if (fetched) return fetched
  }
  throw new Error(`no browser for the tests. Tried: ${tried.join('; ')}. Install Chromium or Chrome, or name one: E2E_BROWSER=/path/to/chrome npm test`)
}

/** What the browser is started with. */
export function browserArgs() {
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  return isRoot() ? ['--no-sandbox', ...quiet] : quiet
}

function fetches() {
  const playwright = join(import.meta.dirname, '../node_modules/@playwright/test/cli.js')
  const system = isRoot() && existsSync('/etc/debian_version')
    ? [['sh', '-c', 'apt-get update && apt-get install -y --no-install-recommends chromium']]
    : []
  return [[process.execPath, playwright, 'install', 'chromium'], ...system]
}

// Asked for here and now, so a setting meant for `npm ci` does not forbid it.
function fetching() {
  const { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: _, ...rest } = process.env
  return { ...rest, DEBIAN_FRONTEND: 'noninteractive' }
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function isRoot() {
  return process.getuid?.() === 0
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(browser())
