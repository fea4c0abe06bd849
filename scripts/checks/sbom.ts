/** C5: the committed SBOM lists exactly what the lock file installs, so that an advisory can be looked up in it. */
import { packagesOf, type LockFile } from './lock-file.ts'

export interface SbomComponent {
  readonly name: string
  readonly version: string
}

export interface Sbom {
  readonly components: readonly SbomComponent[]
}

/** @param sbom undefined when the file is not there. */
export function checkSbom(lock: LockFile, sbom: Sbom | undefined): string[] {
  if (sbom === undefined) return ['docs/sbom.cdx.json is missing: npm run sbom']
  const locked = new Set(packagesOf(lock).map(nameAndVersion))
  const listed = new Set(sbom.components.map(nameAndVersion))
  return [
    ...[...locked.difference(listed)].map((each) => `${each} is not in docs/sbom.cdx.json: npm run sbom`),
    ...[...listed.difference(locked)].map((each) => `${each} is in docs/sbom.cdx.json, not installed: npm run sbom`),
  ]
}

const nameAndVersion = ({ name, version }: { name: string; version?: string }): string => `${name}@${version ?? ''}`
