/** The text files of the repository: everything Git tracks or would track. */
import { execFileSync } from 'node:child_process'
import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface TextFile {
  readonly path: string
  readonly text: string
}

export function repositoryFiles(root: string): TextFile[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
  return listed
    .toString()
    .split('\0')
    .filter((path) => path !== '' && lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true)
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
    .filter(({ text }) => !text.includes('\0'))
}

/** Every hit of `pattern` (global) in the files, with its place. */
export function findAll(files: readonly TextFile[], pattern: RegExp): { place: string; found: RegExpExecArray }[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map((found) => ({
      place: `${path}:${text.slice(0, found.index).split('\n').length}`,
      found,
    })),
  )
}
