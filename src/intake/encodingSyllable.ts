/** Whether letters are written as a Vietnamese syllable may be: a head, a rhyme, one tone at most. */
export function isSyllable(word: string): boolean {
  const parted = word.normalize('NFC').toLowerCase().normalize('NFD')
  const toned = parted.match(/[\u0300\u0301\u0303\u0309\u0323]/g)?.length ?? 0
  if (toned > 1) return false
  const plain = parted.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC')
  return heads.some((head) => plain.startsWith(head) && rhymes.has(plain.slice(head.length))) || plain === 'gi' || /^g(?:iê(?:ng|c|t|n|m|p)|in|ia)$/.test(plain)
}

const heads = ['', 'b', 'c', 'ch', 'd', 'đ', 'g', 'gh', 'gi', 'h', 'k', 'kh', 'l', 'm', 'n', 'ng', 'ngh', 'nh', 'p', 'ph', 'qu', 'r', 's', 't', 'th', 'tr', 'v', 'x']

/** Nucleus and what may follow it. */
const ends: Readonly<Record<string, string>> = {
  a: ' c ch i m n ng nh o p t u y',
  ă: 'c k m n ng p t',
  â: 'c m n ng p t u y',
  e: ' c m n ng o p t',
  ê: ' ch m n nh p t u',
  i: ' a ch m n nh p t u',
  iê: 'c m n ng p t u',
  o: ' a ac ach ai am an ang anh ao ap at ay c e ec em en eo et i m n ng oc ong p t ăc ăm ăn ăng ăt',
  ô: ' c i m n ng p t',
  ơ: ' i m n p t',
  u: ' a c i m n ng p t y ya ych ynh yp yt yu yê yên yêt ân âng ât ây ê êch ênh ơ',
  uô: 'c i m n ng t',
  ư: ' a c i m n ng t u',
  ươ: 'c i m n ng p t u',
  y: ' ch nh t',
  yê: 'm n ng t u',
}
const rhymes: ReadonlySet<string> = new Set(Object.entries(ends).flatMap(([nucleus, tails]) => tails.split(' ').map((tail) => `${nucleus}${tail}`)))
