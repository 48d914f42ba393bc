/**
 * The day that a serial number stands for; undefined where it is none of the calendar.
 *
 * Counting begins with 1 on 1/1/1900 and takes 1900 for a leap year, so that 60 is a day that never
 * was; or with 0 on 1/1/1904. What is after the point is the hour.
 */
export function dayOf(serial: number, from1904: boolean): string | undefined {
  const whole = Math.floor(serial)
  if (whole < (from1904 ? 0 : 1) || whole > lastSerial - (from1904 ? 1462 : 0)) return undefined
  if (from1904) return day(whole + day1904)
  return whole === leap ? undefined : day(whole + (whole < leap ? day1900 : day1900 - 1))
}

/** What Excel shows for the day that never was. */
export function isFalseDay(serial: number, from1904: boolean): boolean {
  return !from1904 && Math.floor(serial) === leap
}

/** 31/12/9999 */
const lastSerial = 2_958_465
const leap = 60
/** The day of serial 0, in days since 1970-01-01. */
const day1900 = Date.UTC(1899, 11, 31) / 86_400_000
const day1904 = Date.UTC(1904, 0, 1) / 86_400_000

function day(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10)
}
