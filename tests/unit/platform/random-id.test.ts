import { afterEach, expect, it, vi } from 'vitest';
import { randomId } from '../../../lib/platform/random-id.ts';

afterEach(() => vi.unstubAllGlobals());

it('makes a UUID of version 4 where `crypto.randomUUID` is missing, as on pages without https', () => {
  vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes.fill(0xff) });
  expect(randomId()).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
});

it('makes another one each time', () => {
  const ids = new Set(Array.from({ length: 1000 }, randomId));
  expect(ids.size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});
