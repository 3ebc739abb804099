import { expect, it } from 'vitest';
import { atRest, eventually } from '../../../scripts/browsers/eventually.ts';

it('gives the first thing that is there', async () => {
  const looks = [undefined, undefined, 'here', 'too late'];
  expect(await eventually('a thing', () => Promise.resolve(looks.shift()))).toBe('here');
  expect(looks).toEqual(['too late']);
});

it('takes false, null and empty text for something', async () => {
  expect(await eventually('a no', () => Promise.resolve(false))).toBe(false);
  expect(await eventually('a nothing', () => Promise.resolve(null))).toBeNull();
  expect(await eventually('silence', () => Promise.resolve(''))).toBe('');
});

it('looks again after an error', async () => {
  let turns = 0;
  const look = async (): Promise<string> => {
    turns += 1;
    if (turns < 3) throw new Error('not yet');
    return 'now';
  };
  expect(await eventually('a thing', look)).toBe('now');
});

it('names what it waited for, with the last error as the cause', async () => {
  const failing = eventually('the popup', () => Promise.reject(new Error('no window')), 0);
  await expect(failing).rejects.toThrow('in vain for the popup');
  await expect(failing).rejects.toMatchObject({ cause: new Error('no window') });
});

it('looks at least once, however short the time', async () => {
  expect(await eventually('a thing', () => Promise.resolve('there'), 0)).toBe('there');
});

it('waits for rest: the same thing twice in a row', async () => {
  const looks = [{ x: 1 }, undefined, { x: 1 }, { x: 2 }, { x: 2 }, { x: 3 }];
  expect(
    await eventually(
      'a box at rest',
      atRest(() => Promise.resolve(looks.shift())),
    ),
  ).toEqual({ x: 2 });
  expect(looks).toEqual([{ x: 3 }]);
});
