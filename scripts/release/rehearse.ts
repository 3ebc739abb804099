/** A release in a clone that is thrown away: the same code as the real one, and packages of the same bytes. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gitIn } from './write.ts';

/** Makes it in a clone of what is committed, with the dependencies that are installed here. */
export async function rehearse<T>(root: string, make: (clone: string) => T): Promise<T> {
  const clone = await mkdtemp(join(tmpdir(), 'vigie-rehearsal-'));
  try {
    gitIn(root)('clone', '--quiet', '.', clone);
    // A clone knows nobody who commits, and this commit goes nowhere.
    gitIn(clone)('config', 'user.name', 'Rehearsal');
    gitIn(clone)('config', 'user.email', 'rehearsal@vigie.example');
    const modules = resolve(root, 'node_modules');
    if (existsSync(modules)) await symlink(modules, join(clone, 'node_modules'), 'junction');
    return make(clone);
  } finally {
    await rm(clone, { recursive: true, force: true });
  }
}
