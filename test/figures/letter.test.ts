import { describe, expect, test } from 'vitest'
import { addresseesOf, wholeOf } from '#figures/addressees.ts'
import { authorities } from '#figures/authorities.ts'
import { lettersOf } from '#figures/letter.ts'
import { noteOf } from '#figures/note.ts'
import { overdueOf } from '#figures/overdue.ts'
import { linesOf, type Paper, type Run } from '#figures/paper.ts'
import { pressOf } from '#figures/press.ts'
import type { Scene } from '#figures/scene.ts'
import { summaryOf } from '#figures/summary.ts'
import { capital, unitName } from '#i18n/naming.ts'
import { voiceOf, written } from '#i18n/voice.ts'
import type { Cell } from '#figures/figure.ts'
import type { Moment } from '#model/moment.ts'
import type { Programme } from '#model/programme.ts'
import { languages, type Lang } from '#model/words.ts'
import { chances } from '#stats/candidates.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { sceneOf } from '#test/demo/scenes.ts'
import { realCatalogue, realSnapshot } from './real.ts'

const catalogue = await realCatalogue()
const states = await Promise.all(catalogue.editions.map(({ id }) => realSnapshot(catalogue, id)))
const current = await realSnapshot(catalogue, '2018-08.1')
const real = (lang: Lang = 'vi', area?: string): Scene => sceneOf(catalogue, current, lang, area)
const changed = (programme: Partial<Programme>, asOf: Moment = current.asOf): Scene =>
  sceneOf(catalogue, { ...current, asOf, programme: { ...current.programme, ...programme } }, 'vi')

const textOf = (paper: Paper | undefined): string => (paper?.blocks ?? []).flatMap(linesOf).join('\n')
const runsOf = ({ blocks }: Paper): Run[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : block.kind === 'sides' ? [...block.left, ...block.right] : [])).flatMap(({ runs }) => [...runs])

describe('letters of the real data', () => {
  test.each(languages)('read as accepted, in %s', async (lang) => {
    const text = lettersOf(real(lang)).map((letter) => [`######## ${letter.slug}`, letter.title, ...letter.bands, textOf(letter), letter.footer, ''].join('\n'))

    await expect(text.join('\n')).toMatchFileSnapshot(`golden/letters.${lang}.txt`)
  })

  test('go to the two authorities of whose units five each remain, and from a district to its own alone', () => {
    expect(lettersOf(real()).map(({ slug }) => slug)).toEqual(['cong-van-don-doc-ubnd-phan-thiet', 'cong-van-don-doc-ubnd-la-gi'])
    expect(lettersOf(real('vi', '594')).map(({ slug }) => slug)).toEqual(['cong-van-don-doc-ubnd-la-gi'])
    expect(lettersOf(real('vi', '602'))).toEqual([])
  })

  test('of a district say the same as those of the province', () => {
    expect(textOf(lettersOf(real('vi', '594'))[0])).toBe(textOf(lettersOf(real())[1]))
  })

  test('are not written of a state that does not say who announced', () => {
    const silent = states.filter(({ id }) => id !== '2018-08.1')

    expect(silent).toHaveLength(3)
    for (const state of silent) expect(lettersOf(sceneOf(catalogue, state, 'vi'))).toEqual([])
  })

  test('say that five of seven remain without naming the five', () => {
    const [first, second] = lettersOf(real()).map(textOf)

    expect(first).toContain('3. Chưa công bố 05 đơn vị, nguồn không nêu tên, trong số 07 đơn vị: phường Phú Hài, phường Phú Thủy, phường Đức Nghĩa, phường Lạc Đạo, phường Đức Long, xã Thiện Nghiệp và xã Tiến Thành. Trong 07 đơn vị này, 02 đơn vị không thuộc số nói trên.')
    expect(second).toContain('3. Chưa công bố 05 đơn vị, nguồn không nêu tên, trong số 07 đơn vị: phường Phước Hội, ')
  })

  test('rest on the plan that binds the cohort, not on the letter of another cohort nor on what only encourages', () => {
    for (const text of lettersOf(real()).map(textOf)) {
      expect(text).toContain('Thực hiện Kế hoạch số 873/KH-UBND ngày 13/3/2017 của UBND tỉnh, ')
      expect(text).not.toMatch(/1209|19\/2014/)
    }
  })

  test('leave the grounds open where the data name no act, or none that the state can know', () => {
    const { acts = [], ...rest } = current.programme
    const none = sceneOf(catalogue, { ...current, programme: rest }, 'vi')
    const later = changed({ acts: acts.map((act) => ({ ...act, on: '2018-09-01' as Moment })) })

    for (const scene of [none, later]) expect(textOf(lettersOf(scene)[0])).toContain('Căn cứ [văn bản giao việc: số, ngày, cơ quan ban hành], ')
  })

  test('name an act of every cohort, and of the month that the state is of', () => {
    const [act] = current.programme.acts ?? []
    if (!act) throw new Error('no act')
    const { cohorts: _, ...general } = act
    const scene = changed({ acts: [{ ...general, on: '2018-08-31' as Moment }] })

    expect(textOf(lettersOf(scene)[0])).toContain('Thực hiện Kế hoạch số 873')
  })

  test('ask to check an addressee that is only assumed', () => {
    const assumed = current.programme.authorities.map((each) => ({ ...each, method: 'assumed' as const }))

    expect(textOf(lettersOf(changed({ authorities: assumed }))[0])).toContain('Kính gửi: Ủy ban nhân dân thành phố Phan Thiết [kiểm tra: nguồn không nêu cơ quan chủ quản]')
    expect(textOf(lettersOf(real())[0])).not.toContain('kiểm tra: nguồn')
  })

  test('say of a deadline that has passed that it has', () => {
    const text = textOf(lettersOf(changed({}, '2019-02' as Moment))[0])

    expect(text).toContain('Tính đến tháng 02/2019, thời hạn này đã qua.')
    expect(text).not.toMatch(/còn lại là|trước ngày 31\/12\/2018;/)
  })

  test.each(languages)('leave office, number, place, date and signer to be filled in, highlighted, in %s', (lang) => {
    for (const letter of lettersOf(real(lang))) {
      const runs = runsOf(letter)
      const blanks = runs.filter(({ blank }) => blank).map(({ text }) => text)

      expect(blanks).toHaveLength(18)
      for (const run of runs) expect(/[[\]]/.test(run.text)).toBe(run.blank === true)
      // No number, date or name of who writes: all of it is blank.
      expect(textOf(letter)).toMatch(lang === 'vi' ? /Số: \[số\]\/\[ký hiệu\]/ : /No\.: \[number\]\/\[symbol\]/)
    }
  })
})

test('units that an earlier deadline left behind are named, and asked for by that deadline and not by the later one', () => {
  let seen = 0
  for (const { id } of demoCatalogue().editions) {
    for (const text of lettersOf(sceneOf(demoCatalogue(), demoSnapshot(id), 'vi')).map(textOf)) {
      const [, cohort, date] = /Quá hạn: \d+ đơn vị (.+?), hạn trước (?:ngày )?(\S+?)\. Nguồn nêu tên: \S/.exec(text) ?? []
      if (cohort === undefined) continue

      expect(text).toMatch(new RegExp(`- Chỉ đạo các đơn vị ${cohort} đã quá hạn \\(hạn trước ngày ${date}\\)`))
      expect(text).not.toContain(`đôn đốc các đơn vị ${cohort} chưa`)
      seen += 1
    }
  }
  expect(seen).toBeGreaterThan(0)
})

/** A state in which every unit that the deadline presses is at the goal: who is urged then is urged by one that has passed. */
function doneByDeadline(scene: Scene): Scene {
  const { snapshot } = scene
  const pressed = pressOf(scene)?.cohort.id
  const { goal } = snapshot.programme
  const facts = snapshot.facts.map((fact) => (fact.membership.kind === 'cohort' && fact.membership.id === pressed ? { ...fact, reach: { atLeast: goal, atMost: goal } } : fact))
  return { ...scene, snapshot: { ...snapshot, facts } }
}

test('an authority of whose units some are overdue and none of the later cohort remains is written to of the deadline that has passed', () => {
  const found = demoCatalogue().editions.flatMap(({ id }) => {
    const scene = doneByDeadline(sceneOf(demoCatalogue(), demoSnapshot(id), 'vi'))
    const pressed = pressOf(scene)?.cohort.id
    const texts = lettersOf(scene).map(textOf)
    return addresseesOf(scene).flatMap(({ authority, press }, at) => (press.cohort.id === pressed ? [] : [{ scene, authority, press, text: texts[at] ?? '' }]))
  })

  expect(found.length).toBeGreaterThan(0)
  for (const { scene, authority, press: { cohort }, text } of found) {
    const [first] = overdueOf(scene, { authorities: [authority.id] })
    const name = scene.voice.say(cohort.name)
    const date = scene.voice.dated(cohort.dueBefore)

    expect(cohort.id).toBe(first?.cohort.id)
    expect(text).toMatch(new RegExp(`^V/v đôn đốc .* ${name} đã quá hạn$`, 'm'))
    expect(text).toContain(`3. Chưa công bố ${written(scene.voice).interval(first?.remaining ?? { atLeast: 0, atMost: 0 })} đơn vị`)
    expect(text).toMatch(new RegExp(`Thời hạn công bố đối với ${name} là trước ${date} .*thời hạn này đã qua\\.`))
    expect(text).toContain(`- Chỉ đạo các đơn vị ${name} đã quá hạn (hạn trước ${date}) hoàn thành ngay việc công bố`)
    // Said once, as the matter of the letter.
    expect(text).not.toMatch(new RegExp(`Quá hạn: \\S+ đơn vị ${name},`))
    expect(text).not.toContain('thời gian còn lại')
  }
})

const scenes = [
  ...states.map((state) => sceneOf(catalogue, state, 'vi')),
  ...demoCatalogue().editions.map(({ id }) => sceneOf(demoCatalogue(), demoSnapshot(id), 'vi')),
  doneByDeadline(sceneOf(demoCatalogue(), demoSnapshot(), 'vi')), doneByDeadline(sceneOf(demoCatalogue(), demoSnapshot(), 'en')),
  real('en'), sceneOf(demoCatalogue(), demoSnapshot(), 'en'),
]

describe('every letter of every state', () => {
  test('goes to an authority that the page counts as having units left or overdue, and to each of them', () => {
    let overdueAlone = 0
    for (const scene of scenes) {
      const rows = authorities(scene).grid.rows.filter(({ kind }) => kind === 'plain')
      const left = rows.filter(({ cells }) => leastOf(cells.remaining.value) > 0).map(({ id }) => id)
      const late = rows.map(({ id }) => id).filter((id) => !left.includes(id) && overdueOf(scene, { authorities: [id] }).length > 0)
      const due = [...left, ...late]
      overdueAlone += late.length

      expect(lettersOf(scene).map(({ slug }) => slug).toSorted()).toEqual(due.map((id) => scene.voice.t('document.file.letter', { id })).toSorted())
    }
    expect(overdueAlone).toBeGreaterThan(0)
  })

  test("has the page's numbers, under ten with their zero in Vietnamese", () => {
    let letters = 0
    for (const scene of scenes) {
      const { rows } = authorities({ ...scene, voice: written(scene.voice) }).grid
      const pressed = pressOf(wholeOf(scene))?.cohort.id
      const about = addresseesOf(scene).map(({ press }) => press.cohort.id)
      for (const [at, letter] of lettersOf(scene).entries()) {
        if (about[at] !== pressed) continue
        const cells = rows.find(({ id }) => letter.slug.endsWith(`-${id}`))?.cells
        const said = textOf(letter).split('\n').filter((line) => /^[123]\. /.test(line)).map((line) => /^\d\. \D*?(\d[\d.,]*)\b/.exec(line)?.[1] ?? '0')

        expect(said).toEqual([cells?.assigned.text, cells?.announced.text, cells?.remaining.text])
        letters += 1
      }
    }
    expect(letters).toBeGreaterThan(50)
  })

  test('says that units of an earlier deadline are overdue, as the page counts them', () => {
    const late = scenes.flatMap((scene) =>
      scene.snapshot.programme.authorities.flatMap(({ id }) => overdueOf(scene, { authorities: [id] }).map((each) => ({ scene, id, n: written(scene.voice).interval(each.remaining) }))),
    )
    const letters = late.flatMap(({ scene, id, n }) => lettersOf(scene).filter(({ slug }) => slug.endsWith(`-${id}`)).map((letter) => ({ text: textOf(letter), n })))

    expect(letters.length).toBeGreaterThan(0)
    // Beside what the letter is about, or as its matter.
    for (const { text, n } of letters) expect(text).toMatch(new RegExp(`^(Quá hạn: |Overdue: |3\\. Chưa công bố |3\\. Have not announced: )${n} `, 'm'))
    for (const letter of lettersOf(real())) expect(textOf(letter)).not.toContain('Quá hạn')
  })

  test('names no unit that is neither a fact of the cohort nor one of those among which some remain', () => {
    for (const scene of scenes) {
      const { snapshot } = scene
      const facts = new Set(snapshot.facts.map(({ unit }) => unit))
      const open = chances(snapshot)
      for (const letter of lettersOf(scene)) {
        const text = textOf(letter)
        const named = snapshot.register.units.filter((unit) => new RegExp(`${unit.kind} ${unit.name}(?!\\p{L}|\\s\\p{Lu})`, 'u').test(text))
        const authority = snapshot.programme.authorities.find(({ id }) => letter.slug.endsWith(`-${id}`))

        expect(named.length).toBeGreaterThan(0)
        // Units of two districts may bear one name: one of them is meant.
        for (const unit of named) {
          const meant = named.filter(({ kind, name, district }) => kind === unit.kind && name === unit.name && authority?.areas.includes(district))

          expect(meant.some(({ code }) => facts.has(code) || open.get(code)?.some(({ telling }) => telling)), `${letter.slug}: ${unitName(unit)}`).toBe(true)
        }
      }
    }
  })

  test('leaves nothing unfilled, says what must be known first, and which snapshot it is of', () => {
    for (const scene of scenes) {
      for (const letter of lettersOf(scene)) {
        expect(textOf(letter)).not.toMatch(/\{\{|\[\[|undefined|NaN|\[object/)
        // Where whoever sends it finds it and strikes it out; no recipient is puzzled by it at the foot.
        const [draft = '', ...sent] = textOf(letter).split('\n')
        expect(letter.footer).toBe('')
        expect(draft).toContain(scene.snapshot.sha256.slice(0, 10))
        expect(sent.join('\n')).not.toContain(scene.snapshot.sha256.slice(0, 10))
        expect(letter.bands[0]).toBe(scene.snapshot.programme.demonstration && scene.voice.say(scene.snapshot.programme.demonstration))
        if (scene.catalogue.current !== scene.snapshot.id) expect(letter.bands.at(-1)).toMatch(/SỐ LIỆU|DATA/)
      }
    }
  })
})

test('no sentence of a letter, a note or a summary says a range with a dash, and none of its tables in words, but for the sheet that says all in words', () => {
  const range = /(?<![\d/.–])\d{1,3}–\d{1,3}(?![\d/–])/
  const months = demoCatalogue().editions.map(({ id }) => sceneOf(demoCatalogue(), demoSnapshot(id), 'vi'))
  for (const scene of [real('vi'), real('en'), real('vi', '593'), ...months]) {
    for (const paper of [...lettersOf(scene), noteOf(scene), summaryOf(scene)]) {
      for (const block of paper.blocks) {
        if (block.kind === 'paragraph' && (block.manner === 'text' || block.manner === 'item')) expect(block.runs.map(({ text }) => text).join(''), paper.title).not.toMatch(range)
        if (block.kind === 'table' && paper.fit !== 'one') for (const { cells } of block.rows) expect(cells.join(' | ')).not.toMatch(/\d (đến|to) \d/)
      }
    }
  }
})

test('running text of documents says ranges in words, and pads counts under ten in Vietnamese alone', () => {
  const [vi, en] = [written(voiceOf('vi')), written(voiceOf('en'))]

  expect([0, 1, 9, 10, 1234].map(vi.count)).toEqual(['0', '01', '09', '10', '1.234'])
  expect(vi.interval({ atLeast: 3, atMost: 12 })).toBe('từ 03 đến 12')
  expect(vi.interval({ atLeast: 0, atMost: 7 })).toBe('từ 0 đến 07')
  expect(vi.interval({ atLeast: 7, atMost: 7 })).toBe('07')
  expect(vi.range({ atLeast: 4, atMost: 5.5 })).toBe('từ 4 đến 5,5')
  expect(en.interval({ atLeast: 3, atMost: 12 })).toBe('3 to 12')
  expect(vi.percent(1, 20)).toBe('5%')
  expect(en.count(7)).toBe('7')
  expect(capital(vi.t('figure.common.units', { n: vi.count(7), count: 7 }))).toBe('07 đơn vị')
})

function leastOf(value: Cell['value']): number {
  if (typeof value === 'object') return value.atLeast
  return typeof value === 'number' ? value : 0
}
