/**
 * Makes PDFs beside the thread that answers requests, one at a time: whoever asks for many waits, and nobody else does.
 * Nothing of a document outlives its own thread.
 */
import { Worker } from 'node:worker_threads'
import type { Document } from './document.ts'

export type PdfMaker = (document: Document) => Promise<Buffer>

export function createPdfMaker(): PdfMaker {
  let last: Promise<unknown> = Promise.resolve()
  return (document) => {
    const made = last.then(() => makePdf(document))
    last = made.catch(() => undefined)
    return made
  }
}

function makePdf(workerData: Document): Promise<Buffer> {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { workerData })
  return new Promise<Buffer>((resolve, reject) => {
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)))
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('no PDF was made')))
  })
}
