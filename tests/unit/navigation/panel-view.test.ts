import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { panelHash, panelView, under } from '../../../lib/navigation/panel-view.ts';

const id = fc.string({ minLength: 1 });
const dossier = fc.record(
  { kind: fc.constantFrom('company' as const, 'brief' as const), id },
  { noNullPrototype: true },
);

it('a view of the panel is read back from its hash, whatever the ids are', () => {
  fc.assert(
    fc.property(
      fc.record({ dossier, article: id }, { requiredKeys: [], noNullPrototype: true }),
      (view) => void expect(panelView(panelHash(view))).toEqual(view),
    ),
  );
});

it('under an article lies the dossier it was opened from, else the page', () => {
  const orange = { kind: 'company', id: 'orange' } as const;
  expect(under({ article: 'a1', dossier: orange })).toEqual({ dossier: orange });
  expect([under({ article: 'a1' }), under({ dossier: orange }), under({})]).toEqual([{}, {}, {}]);
});

it('a hash of another surface is the page beside', () => {
  expect([panelView(''), panelView('#compare=orange,atos'), panelView('#article=')]).toEqual([{}, {}, {}]);
});

it('the hash of a view holds what stands in it, and no more', () => {
  const orange = { kind: 'company', id: 'orange' } as const;
  expect([{}, { article: 'a1' }, { dossier: orange }, { article: 'a1', dossier: orange }].map(panelHash)).toEqual([
    '',
    '#article=a1',
    '#company=orange',
    '#article=a1&company=orange',
  ]);
  expect(panelView('article=a#1')).toEqual({ article: 'a#1' });
});
