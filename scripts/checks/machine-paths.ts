/** C1: nothing in the repository depends on the machine it was made on: no path of a home folder, no package registry. */
import { findAll, type TextFile } from './repository-files.ts'

/** Absolute paths of home folders and of the usual build folders, not preceded by a host or a longer path. */
const HOME_PATH =
  /(?:(?<![\w.~/-])|(?<=file:\/\/))\/(?:home|root|Users|work|workspace|builds)\/(?=\w)|\b[A-Z]:\\Users\\/g
const REGISTRY = /\bhttps?:\/\/[\w.-]*(?:registry|npmjs|yarnpkg)[\w.-]*|^\s*(?:@[\w-]+:)?registry\s*=/gm

export function checkMachinePaths(files: readonly TextFile[]): string[] {
  return [
    ...findAll(files, HOME_PATH).map(({ place, found }) => `${place} a path of one machine: ${found[0]}`),
    ...findAll(files, REGISTRY).map(({ place, found }) => `${place} a package registry: ${found[0]}`),
  ]
}
