/** C1: the lock file names versions and checksums, never a place; and install scripts run by decision, not by default. */
import { packagesOf, type LockFile } from './lock-file.ts'

export function checkNoAddresses(lock: LockFile): string[] {
  return packagesOf(lock)
    .filter(({ resolved }) => resolved !== undefined)
    .map(({ path }) => `${path} has a "resolved" address: install with the .npmrc of the project`)
}

/** @param allowScripts `allowScripts` of package.json: true runs the script, false is a decision not to. */
export function checkInstallScripts(lock: LockFile, allowScripts: Readonly<Record<string, boolean>>): string[] {
  return packagesOf(lock)
    .filter(({ name, hasInstallScript }) => hasInstallScript === true && allowScripts[name] === undefined)
    .map(
      ({ path, name }) =>
        `${path} wants to run a script at install: decide on "${name}" under allowScripts in package.json`,
    )
}
