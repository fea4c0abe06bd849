/** What the checks read of package-lock.json (npm, version 3): names, versions and licences, never an address. */

export interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly resolved?: string
  readonly hasInstallScript?: boolean
}

export interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>
}

export interface InstalledPackage extends LockedPackage {
  /** Where it is installed, as the lock file writes it: `node_modules/a/node_modules/b`. */
  readonly path: string
  readonly name: string
}

/** Every package of the lock file but the project itself. */
export function packagesOf(lock: LockFile): InstalledPackage[] {
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, locked]) => ({ ...locked, path, name: path.slice(path.lastIndexOf('node_modules/') + 13) }))
}
