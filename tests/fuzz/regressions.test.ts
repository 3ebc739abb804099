import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { takeInput } from '../../scripts/fuzz/play.ts';
import { TARGETS } from '../../scripts/fuzz/targets.ts';

/** Inputs that once crashed or hung their taker. */
const FOLDER = new URL('regressions/', import.meta.url);
const regression = v.object({ target: v.string(), input: v.unknown() });

it.each(readdirSync(FOLDER))('is taken by now: %s', async (file) => {
  const { target: name, input } = v.parse(regression, JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')));
  const target = TARGETS.find((each) => each.name === name);
  expect(target && (await takeInput(target, input, 0))).toBeUndefined();
  expect(target).toBeDefined();
});
