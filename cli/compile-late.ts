import v8 from 'node:v8'

/**
 * Two reports of 370 KB are read and compared in one second of work, to which the optimising compiler of Node 20 adds
 * one and a half on other cores. So a function runs through so many bytes of bytecode before it is handed to it, in
 * place of 66 KB, and is compiled without those it calls.
 */
const LATE = ['--interrupt-budget=600000', '--max-inlined-bytecode-size-cumulative=0']
/** Later ones have a compiler between the two, and no such number. */
const MEASURED_ON = '20.'

/** Lets V8 optimise only what runs long, and little at a time: for commands that do one thing and end. */
export function compileLate(): void {
  if (process.versions.node.startsWith(MEASURED_ON)) v8.setFlagsFromString(LATE.join(' '))
}
