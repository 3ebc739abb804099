/** The machine that a bench runs on, as its class: nothing that names the machine itself. */
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import type { Machine } from './record.ts';

const GB = 2 ** 30;

/** The machine now. */
export function thisMachine(): Machine {
  const [load = 0] = loadavg();
  return {
    processor: (cpus()[0]?.model ?? 'an unknown processor')
      .replaceAll(/\(R\)|\(TM\)|\s+\d+-Core Processor|\s+CPU/g, '')
      .trim(),
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / GB),
    node: process.versions.node,
    load: Math.round(load),
  };
}
