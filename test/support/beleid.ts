/** The shipped policy, and small policies for single rules. */
import { fileURLToPath } from 'node:url'
import type { BeleidDocument } from '../../src/autorisatie/beleid-schema.ts'
import { compileBeleid } from '../../src/autorisatie/compile-beleid.ts'
import { readBeleidFolder } from '../../src/autorisatie/beleid-yaml.ts'
import type { Beleid } from '../../src/domain/beleid.ts'

export const shippedDocument: BeleidDocument = await readBeleidFolder(
  fileURLToPath(new URL('../../beleid/', import.meta.url)),
)

export const shippedBeleid: Beleid = compileBeleid(1, shippedDocument)
