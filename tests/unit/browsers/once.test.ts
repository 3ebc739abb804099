import { expect, it } from 'vitest';
import { once } from '../../../scripts/browsers/once.ts';

it('makes a thing when it is first asked for, and never again', async () => {
  let made = 0;
  const take = once(async () => {
    made += 1;
    return { number: made };
  });
  expect(made).toBe(0);
  const [first, second] = await Promise.all([take(), take()]);
  expect(second).toBe(first);
  expect(await take()).toBe(first);
  expect(made).toBe(1);
});
