import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { leanNats } from '../../../scripts/lean-nats.ts';

it('the client of NATS is shipped without nkeys and its bench, and with all else', () => {
  const { resolve } = createRequire(import.meta.url);
  const core = dirname(resolve('@nats-io/nats-core'));
  const emptied = [resolve('@nats-io/nkeys'), join(core, 'bench.js'), join(core, 'idleheartbeat_monitor.js')];
  for (const id of emptied) expect(leanNats('code', id)).toBe('module.exports = {};\n');
  for (const file of ['mod', 'protocol', 'heartbeats']) expect(leanNats('code', join(core, `${file}.js`))).toBe('code');
});
