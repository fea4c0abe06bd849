/**
 * Runs before the tests: makes sure that a `redis-server` binary is there. Silent when it is.
 * Promise: installs it from Debian only as root, and never starts a Redis service; the tests
 * start their own server on a port of their own.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Debian asks this file whether a package may start its service; 101 is "no". */
const POLICY = '/usr/sbin/policy-rc.d'
const BY_HAND = 'sudo apt-get update && sudo apt-get install -y --no-install-recommends redis-server'

function isOnPath(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

function aptGet(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  return spawnSync('apt-get', args, { env, stdio: 'inherit' }).status === 0
}

/** An existing policy is the administrator's: it stays as it is, and is not ours to remove. */
function withoutServiceStart(install: () => boolean): boolean {
  if (existsSync(POLICY)) return install()
  // With a handler of our own, Ctrl-C ends apt-get but not this process, so that the policy is removed in any case.
  const goOn = (): void => {}
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, goOn)
  writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    return install()
  } finally {
    rmSync(POLICY)
  }
}

function ensureRedis(): boolean {
  if (isOnPath('redis-server')) return true
  if (process.getuid?.() !== 0 || !isOnPath('apt-get')) return false
  console.log('redis-server is missing: installing it from Debian')
  const install = (): boolean => aptGet('install', '-y', '--no-install-recommends', 'redis-server')
  return aptGet('update') && withoutServiceStart(install) && isOnPath('redis-server')
}

if (!ensureRedis()) {
  console.error(`The tests need redis-server. Install it with: ${BY_HAND}`)
  process.exitCode = 1
}
