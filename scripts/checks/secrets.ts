/** C6: no secret in the repository. Finds what has a recognisable shape; it prints the place, never what it found. */
import { findAll, type TextFile } from './repository-files.ts'

const SHAPES: Readonly<Record<string, RegExp>> = {
  'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----/g,
  'a private JWK': /"d"\s*:\s*"[\w-]{32,}"/g,
  'a signed token': /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g,
  'a GitHub token': /\b(?:gh[oprsu]_\w{36}|github_pat_\w{30,})/g,
  'a GitLab token': /\bglpat-[\w-]{20}/g,
  'an npm token': /\bnpm_[A-Za-z0-9]{36}\b|_authToken\s*=/g,
  'a Slack token': /\bxox[abprs]-[\w-]{10,}/g,
  'an AWS key': /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  // A password is fine as a placeholder: `${...}`, `<...>` or dots.
  'a password in an address': /\b[a-z][a-z0-9+]*:\/\/[\w.-]+:(?![<$.…])[^\s:@/'"`]+@/g,
}

export function checkSecrets(files: readonly TextFile[]): string[] {
  return Object.entries(SHAPES).flatMap(([what, shape]) =>
    findAll(files, shape).map(({ place }) => `${place} looks like ${what}`),
  )
}
