/** Preloaded into every gateway that is measured: tells its CPU time and its largest memory when it is asked. */
import { readFileSync } from 'node:fs'

/** Of this process alone; what the system counts as the largest begins at that of its parent. */
const peakMb = (): number => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024

process.on('message', (message) => {
  if (message !== 'meter') return
  const { user, system } = process.cpuUsage()
  process.send?.({ type: 'meter', cpuMs: (user + system) / 1000, rssMb: peakMb() })
})
