/** The thread that lays out one PDF: it measures every word, which would hold up everybody else's answers. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Document } from './document.ts'
import { toPdf } from './pdf-opmaak.ts'

const bytes = Uint8Array.from(await toPdf(workerData as Document))
parentPort?.postMessage(bytes, [bytes.buffer])
