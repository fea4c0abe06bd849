/** Test BSNs: from the range that starts with 9999, passing the elfproef, none of them one of the demo's people. */
import { parseBsn } from '../../src/domain/bsn.ts'

/** The first `count` numbers from 999910000 up. */
export function testBsns(count: number): readonly string[] {
  const found: string[] = []
  for (let number = 999_910_000; found.length < count && number < 999_990_000; number++)
    if (parseBsn(String(number)) !== undefined) found.push(String(number))
  if (found.length < count) throw new RangeError('no test BSN left')
  return found
}
