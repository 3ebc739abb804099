import { expect, it } from 'vitest';
import { listAction } from '../../../../components/library/list-keys.ts';

const press = (key: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {}) =>
  listAction({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held });

it.each([
  ['j', { kind: 'walk', by: 1, selecting: false }],
  ['ArrowDown', { kind: 'walk', by: 1, selecting: false }],
  ['k', { kind: 'walk', by: -1, selecting: false }],
  ['PageDown', { kind: 'page', direction: 1 }],
  ['End', { kind: 'end', which: 'last' }],
  ['Enter', { kind: 'read' }],
  ['o', { kind: 'open-page' }],
  ['x', { kind: 'select' }],
  [' ', { kind: 'select' }],
  ['X', { kind: 'select-range' }],
  ['e', { kind: 'trash' }],
  ['Delete', { kind: 'trash' }],
  ['a', { kind: 'toggle-archived' }],
  ['m', { kind: 'toggle-read' }],
  ['t', { kind: 'tag' }],
  ['?', { kind: 'help' }],
  ['Escape', { kind: 'back' }],
  ['/', undefined],
  ['Tab', undefined],
  ['z', undefined],
])('%j means %j', (key, action) => {
  expect(press(key)).toEqual(action);
});

it('keys held beside it change what is meant, and the browser keeps its own', () => {
  expect(press('ArrowDown', { shiftKey: true })).toEqual({ kind: 'walk', by: 1, selecting: true });
  expect(press('a', { ctrlKey: true })).toEqual({ kind: 'select-all' });
  expect(press('a', { metaKey: true })).toEqual({ kind: 'select-all' });
  expect(press('c', { ctrlKey: true })).toBeUndefined();
  expect(press('ArrowDown', { altKey: true })).toBeUndefined();
});
