/**
 * C6: no BSN of a real person can be in the repository. Test numbers come from 9999xxxxx, a range that is not given out.
 * Must never print the number it found: a real one would then sit in the output of a build.
 */
import { parseBsn } from '../../src/domain/bsn.ts'
import { findAll, type TextFile } from './repository-files.ts'

/** Nine digits not inside a longer run of digits, or the same with the dots people put in it. */
const NINE_DIGITS = /(?<!\d)(?:\d{9}|\d{4}\.\d{2}\.\d{3})(?!\d)/g
/** Checksums hold digits by chance. */
const CHECKSUM = /sha(?:256|384|512)-[\w+/=]+|\b[0-9a-f]{40,}\b/g
export function checkTestBsn(files: readonly TextFile[]): string[] {
  const bare = files.map(({ path, text }) => ({ path, text: text.replace(CHECKSUM, '') }))
  return findAll(bare, NINE_DIGITS)
    .filter(({ found: [digits] }) => {
      const number = digits.replaceAll('.', '')
      return parseBsn(number) !== undefined && !number.startsWith('9999')
    })
    .map(({ place }) => `${place} a BSN outside 9999xxxxx`)
}

/** The canary is looked for in every sink; one in the files that a database is filled from would make the search find itself. */
export function checkNoCanaryInSeeds(files: readonly TextFile[]): string[] {
  const seeds = files.filter(({ path }) => /^(?:bronnen|demo|beleid)\/.*\.(?:ya?ml|json|sql|csv)$/.test(path))
  return findAll(seeds, /999999989/g).map(({ place }) => `${place} the canary in seed data`)
}
