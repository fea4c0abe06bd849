/**
 * C3: no dependency below the version that fixed a known hole. Reviewed with every release; a package that is not
 * installed passes, unless it must stay away altogether.
 */
import { packagesOf, type LockFile } from './lock-file.ts'

/** The lowest version that may be installed, and what it fixed. */
const MINIMUM: Readonly<Record<string, readonly [version: string, reason: string]>> = {
  '@apollo/server': ['5.5.0', 'GHSA-9q82-xgwf-vj6h: CSRF bypass; CVE-2026-23897 was fixed in 5.4.0'],
  graphql: ['16.11.0', 'the floor of Apollo Server; CVE-2023-26144 was fixed in 16.8.1'],
  fastify: ['5.12.8', 'CVE-2026-25223, -25224, -3419, -3635, -33806; GHSA-4mh8-r7rc-xpvc'],
  undici: ['8.9.0', 'GHSA-4cwx-7wf7-3272, GHSA-jr45-8vmc-qm54 and the earlier 2026 series'],
  kysely: ['0.28.14', 'CVE-2026-32763, CVE-2026-33468'],
  jose: ['6.2.10', 'hardening of August 2026'],
  ioredis: ['6.0.0', 'prototype pollution by a MOVED answer'],
}

const ABSENT: Readonly<Record<string, string>> = {
  '@apollo/gateway': 'CVE-2026-32621; it also resolves outside the rules of the poort',
}

export function checkMinimumVersions(lock: LockFile): string[] {
  return packagesOf(lock).flatMap(({ path, name, version }) => {
    if (ABSENT[name] !== undefined) return [`${path} must not be installed: ${ABSENT[name]}`]
    const minimum = MINIMUM[name]
    if (minimum === undefined || (version !== undefined && atLeast(version, minimum[0]))) return []
    return [`${path} is ${version ?? 'without a version'}, needs ${minimum[0]}: ${minimum[1]}`]
  })
}

/** Compares release numbers. A prerelease of the minimum itself does not hold the fix, and counts as lower. */
function atLeast(version: string, minimum: string): boolean {
  const [release = '', prerelease] = version.split('+')[0]?.split(/-(.*)/s) ?? []
  const [a, b] = [release, minimum].map((each) => each.split('.').map(Number))
  for (const [i, needed] of (b ?? []).entries()) {
    const found = a?.[i] ?? 0
    if (found !== needed) return found > needed
  }
  return prerelease === undefined
}
