import { promises } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadCatalogue, loadSnapshot, type Fetch } from '#data/gate.ts'
import { failure, success, type Fault } from '#data/fault.ts'
import { bookName, writeBook } from '#export/book.ts'
import { templateBook } from '#figures/bookTemplate.ts'
import { voiceOf } from '#i18n/voice.ts'
import { rootOf } from '#model/register.ts'
import { languages } from '#model/words.ts'

const { readFile, writeFile } = promises

// Writes the workbook that an officer fills in, from published data: the register, empty or with what is known.
process.exitCode = await main(process.argv.slice(2))

/** Ends 0: written; 1: the data cannot be used; 2: wrong use. */
async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  const say = (text: string): unknown => process.stderr.write(`${text}\n`)
  const use = readUse(args)
  if (!use) {
    say(voiceOf('vi').t('book.use'))
    return 2
  }
  const voice = voiceOf(use.lang)
  const faults = (list: readonly Fault[]): 1 => {
    for (const { code, params } of list) say(voice.t(`fault.${code}`, params))
    return 1
  }
  const fetch: Fetch = async (path) => {
    try {
      return success(new Uint8Array(await readFile(`${use.data}/${path}`)))
    } catch {
      return failure({ code: 'missing', params: { file: path } })
    }
  }
  const catalogue = await loadCatalogue(fetch)
  if (!catalogue.ok) return faults(catalogue.faults)
  const snapshot = await loadSnapshot(fetch, catalogue.value, use.snapshot ?? catalogue.value.current)
  if (!snapshot.ok) return faults(snapshot.faults)
  const area = rootOf(snapshot.value.register).id
  const book = templateBook({ snapshot: snapshot.value, catalogue: catalogue.value, area, voice, measure: 'count', order: 'official' }, { filled: use.filled })
  const out = use.out ?? bookName(book)
  await writeFile(out, writeBook(book))
  process.stdout.write(`${voice.t('book.written', { file: out })}\n`)
  return 0
}

function readUse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string', default: 'public/data' }, out: { type: 'string' }, snapshot: { type: 'string' },
        lang: { type: 'string', default: 'vi' }, filled: { type: 'boolean', default: false },
      },
    })
    const lang = languages.find((each) => each === values.lang)
    return lang && { ...values, lang }
  } catch {
    return undefined
  }
}
