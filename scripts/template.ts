import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { troubleOf } from '#compile/trouble.ts'
import { loadCatalogue, loadSnapshot } from '#data/gate.ts'
import type { Fault } from '#data/fault.ts'
import { bookName, writeBook } from '#export/book.ts'
import { templateBook } from '#figures/bookTemplate.ts'
import '#i18n/parts/every.ts'
import { voiceOf } from '#i18n/voice.ts'
import { rootOf } from '#model/register.ts'
import { languages } from '#model/words.ts'
import { writeWhole } from '#terminal/file.ts'
import { mouthOf, type End } from '#terminal/mouth.ts'
import { folder, isFolder } from '#terminal/place.ts'
import { troubleText } from '#terminal/trouble.ts'
import { askedLang } from '#terminal/use.ts'

// Writes the workbook that an officer fills in, from published data: the register, empty or with what is known.
process.exitCode = await main(process.argv.slice(2))

/** Ends 0: written; 1: the data cannot be used, or the file cannot be written; 2: wrong use. */
async function main(args: readonly string[]): Promise<End> {
  const mouth = mouthOf(process)
  const { say, wrong, refuse, done } = mouth
  const voice = voiceOf(askedLang(args))
  const use = readUse(args)
  if (!use) return wrong(voice.t('book.use'))
  if (use.help) return done(voice.t('book.use'))
  if (!isFolder(use.data)) return wrong(`${troubleText(voice, { code: 'ENOENT', path: use.data })} ${voice.t('terminal.nothing')}`)
  const faults = (list: readonly Fault[]): 1 => {
    for (const { code, params } of list) say(voice.t(`fault.${code}`, params))
    return 1
  }
  const fetch = folder(use.data)
  const catalogue = await loadCatalogue(fetch)
  if (!catalogue.ok) return faults(catalogue.faults)
  const snapshot = await loadSnapshot(fetch, catalogue.value, use.snapshot ?? catalogue.value.current)
  if (!snapshot.ok) return faults(snapshot.faults)
  const area = rootOf(snapshot.value.register).id
  const book = templateBook({ snapshot: snapshot.value, catalogue: catalogue.value, area, voice, measure: 'count', order: 'official' }, { filled: use.filled })
  const out = use.out ?? bookName(book)
  try {
    // What stands there may be filled in already.
    await writeWhole(out, writeBook(book), use)
  } catch (error) {
    const trouble = troubleOf(error)
    if (!trouble) throw error
    if (isFolder(out)) return refuse(`${troubleText(voice, { code: 'EISDIR', path: out })} ${voice.t('terminal.nothing')}`)
    return refuse(trouble.code === 'EEXIST' ? voice.t('terminal.bookTaken', { file: out }) : `${troubleText(voice, { ...trouble, path: trouble.code === 'ENOENT' ? dirname(out) : out })} ${voice.t('terminal.nothing')}`)
  }
  return done(voice.t('book.written', { file: out }))
}

function readUse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string', default: 'public/data' }, out: { type: 'string' }, snapshot: { type: 'string' },
        lang: { type: 'string', default: askedLang(args) }, filled: { type: 'boolean', default: false },
        replace: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const lang = languages.find((each) => each === values.lang)
    return lang && { ...values, lang }
  } catch {
    return undefined
  }
}
