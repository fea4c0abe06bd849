/** Where the last good schema of each bron is kept; `storage` implements it. */
export interface BronschemaStore {
  /** @returns undefined when this bron never had one */
  readLast(bron: string): Promise<string | undefined>
  /** Adds it when it differs from the last. */
  keep(bron: string, sdl: string): Promise<void>
}
