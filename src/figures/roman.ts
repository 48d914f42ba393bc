const signs = [[50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']] as const

/** "III": the number of a part, which the number that a finding begins with cannot be read on to. */
export function roman(n: number): string {
  const [value, sign] = signs.find(([each]) => each <= n) ?? [0, '']
  return value === 0 ? '' : `${sign}${roman(n - value)}`
}
