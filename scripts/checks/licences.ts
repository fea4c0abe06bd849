/**
 * C4: every package is under a licence that fits EUPL-1.2, so that a municipality may pass the whole on. Licences that
 * forbid offering the software as a service (Elastic, BSL, SSPL) are out by not being on the list.
 */
import { packagesOf, type LockFile } from './lock-file.ts'

/** Permissive licences, and the copyleft licences that the appendix of EUPL-1.2 names as compatible. */
const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MPL-2.0',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
])

/** Packages whose licence is not on the list or not in the lock file, read by hand: name, licence as written, reason. */
const BY_HAND: Readonly<Record<string, readonly [licence: string, reason: string]>> = {
  'png-js': ['not stated', 'MIT, in its file LICENSE; only left out of its package.json'],
  'caniuse-lite': ['CC-BY-4.0', 'data, only used by a development tool, never passed on'],
}

export function checkLicences(lock: LockFile): string[] {
  return packagesOf(lock).flatMap(({ path, name, license }) => {
    const written = license ?? 'not stated'
    if (fits(written) || BY_HAND[name]?.[0] === written) return []
    return [`${path}: licence ${written} is not on the list in scripts/checks/licences.ts`]
  })
}

/** SPDX: one of the parts of an OR is enough, of an AND all must fit; OR binds weaker. Nested parentheses do not fit. */
function fits(expression: string): boolean {
  const plain = expression.replace(/^\((.*)\)$/, '$1')
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((each) => ALLOWED.has(each)))
}
