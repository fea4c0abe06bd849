/**
 * Holds the poort's port while the parts start, so that whoever asks learns that it is coming and what is waited for.
 * Promise: alive, never ready; it knows nothing and answers nothing else.
 */
import { createServer, type Server } from 'node:http'

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'retry-after': '2',
}

/** @param waitingFor what is being started now, for people */
export function createWaitingRoom(waitingFor: () => string): Server {
  return createServer((request, response) => {
    if (request.url === '/health/live') {
      response.writeHead(200, { ...HEADERS, 'content-type': 'application/json; charset=utf-8' })
      response.end(JSON.stringify({ status: 'ok' }))
      return
    }
    const problem = {
      status: 503,
      title: 'Datpoort is niet gereed',
      detail: waitingFor(),
      redenen: [waitingFor()],
      beperkt: [],
    }
    response.writeHead(503, {
      ...HEADERS,
      'content-type': 'application/problem+json; charset=utf-8',
      connection: 'close',
    })
    response.end(JSON.stringify(problem))
  })
}
