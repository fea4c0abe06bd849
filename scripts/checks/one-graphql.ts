/**
 * C2: one copy of graphql 16. With two copies and NODE_ENV=production graphql-shield guards nothing, without a word.
 */
import { packagesOf, type LockFile } from './lock-file.ts'

/** @param installed where on disk a copy was found, since the lock file does not tell what a broken install left behind. */
export function checkOneGraphql(lock: LockFile, installed: readonly string[]): string[] {
  const locked = packagesOf(lock).filter(({ name }) => name === 'graphql')
  const faults = locked
    .filter(({ version }) => version?.startsWith('16.') !== true)
    .map(({ path, version }) => `${path} is ${version ?? 'without a version'}, not 16.x`)
  if (locked.length !== 1) faults.push(`the lock file holds ${locked.length} copies of graphql: ${pathsOf(locked)}`)
  if (installed.length !== 1)
    faults.push(`node_modules holds ${installed.length} copies of graphql: ${installed.join(', ')}`)
  return faults
}

const pathsOf = (packages: readonly { path: string }[]): string => packages.map(({ path }) => path).join(', ')
