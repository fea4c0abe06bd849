/**
 * `npm run sbom`: writes docs/sbom.cdx.json (CycloneDX), the list of everything the lock file installs.
 * Promise: the same lock file gives the same bytes, without a date, an address or the name of the folder it was made in.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sbom, SbomComponent } from './checks/sbom.ts'

interface CycloneDx extends Sbom {
  readonly metadata: { readonly component: SbomComponent; readonly [key: string]: unknown }
  readonly [key: string]: unknown
}

/** npm names the project after its folder, dates the file and gives it a random number: none of that is about the lock. */
export function tidySbom(sbom: CycloneDx, name: string): CycloneDx {
  const { serialNumber: _random, ...rest } = sbom
  const { timestamp: _moment, ...metadata } = sbom.metadata
  return {
    ...rest,
    metadata: { ...metadata, component: withoutAddresses({ ...metadata.component, name }) },
    components: sbom.components.map(withoutAddresses),
  }
}

function withoutAddresses(component: SbomComponent): SbomComponent {
  const { externalReferences: _addresses, ...rest } = component as SbomComponent & { externalReferences?: unknown }
  return rest
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..')
  const made = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  })
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string }
  const sbom = tidySbom(JSON.parse(made.toString()) as CycloneDx, name)
  writeFileSync(join(root, 'docs/sbom.cdx.json'), `${JSON.stringify(sbom, null, 1)}\n`)
  console.log(`docs/sbom.cdx.json: ${sbom.components.length} components`)
}
