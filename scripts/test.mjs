// Every check, one after another: a stage that fails does not keep the next from speaking.
// `npm test -- lint unit` runs only the stages named.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browser } from './browser.mjs'

const top = fileURLToPath(new URL('..', import.meta.url))
const results = join(top, 'test-results')
const tools = join(top, 'node_modules')
const tool = (...parts) => [process.execPath, join(tools, ...parts)]

const stages = {
  types: () => stage([...tool('typescript', 'bin', 'tsc'), '-p', '.']),
  lint: () => stage([...tool('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings']),
  unused: () => stage([...tool('knip', 'bin', 'knip.js')]),
  unit: () => {
    const file = join(results, 'unit.json')
    return counted(file, unitCounts, [...tool('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  },
  build: () => stage([...tool('vite', 'bin', 'vite.js'), 'build']),
  browser: () => {
    const file = join(results, 'browser.json')
    return counted(file, browserCounts, [...tool('@playwright/test', 'cli.js'), 'test'], { E2E_BROWSER: browser(), PLAYWRIGHT_JSON_OUTPUT_FILE: file })
  },
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in stages))
if (unknown.length > 0) {
  console.error(`no such stage: ${unknown.join(', ')}. Stages: ${Object.keys(stages).join(', ')}`)
  process.exit(2)
}

mkdirSync(results, { recursive: true })
const reports = []
for (const [name, run] of Object.entries(stages)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`\n── ${name}`)
  const began = performance.now()
  const { passed, failed } = safely(run)
  reports.push({ name, passed, failed, seconds: (performance.now() - began) / 1000 })
}

console.log('\n── stages')
for (const { name, passed, failed, seconds } of reports) {
  console.log(`${failed === 0 ? 'passed' : 'FAILED'}  ${name.padEnd(8)} ${passed} passed, ${failed} failed  ${seconds.toFixed(1)} s`)
}
const total = (key) => reports.reduce((sum, each) => sum + each[key], 0)
process.exitCode = total('failed') === 0 ? 0 : 1
console.log(`${total('passed')} passed, ${total('failed')} failed`)

function run([command, ...args], env) {
  const { status, error } = spawnSync(command, args, { cwd: top, stdio: 'inherit', env: { ...process.env, ...env } })
  if (error) console.error(error.message)
  return status === 0
}

function stage(command) {
  return run(command) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

// A runner that ends badly without naming a failed test (it crashed, it found no test) has failed once.
function counted(file, counts, command, env) {
  rmSync(file, { force: true })
  const well = run(command, env)
  const { passed, failed } = read(file, counts)
  const ended = well && passed > 0
  return { passed, failed: ended ? failed : Math.max(failed, 1) }
}

function read(file, counts) {
  try {
    return counts(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function unitCounts(report) {
  return { passed: report.numPassedTests, failed: report.numFailedTests }
}

function browserCounts({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

function safely(stageOf) {
  try {
    return stageOf()
  } catch (error) {
    console.error(error.message)
    return { passed: 0, failed: 1 }
  }
}
