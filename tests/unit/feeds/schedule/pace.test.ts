import { expect, it } from 'vitest';
import { paceOf } from '../../../../lib/feeds/schedule/pace.ts';

it('a feed that says nothing of its pace leaves nothing to keep', () => {
  expect(paceOf({})).toStrictEqual({});
  expect(paceOf({ ttlMinutes: 0, skipHours: [], skipDays: [] })).toStrictEqual({});
  expect(paceOf({ ttlMinutes: -5, skipDays: ['someday', ''] })).toStrictEqual({});
});

it('days are kept by their number, from Sunday on, however they are written', () => {
  const skipDays = ['Sunday', ' monday', 'TUESDAY', 'Wednesday ', 'thursday', 'friday', 'saturday', 'lundi'];
  expect(paceOf({ ttlMinutes: 60, skipHours: [0, 23], skipDays })).toStrictEqual({
    ttlMinutes: 60,
    skipHours: [0, 23],
    skipDays: [0, 1, 2, 3, 4, 5, 6],
  });
});
