import { describe, expect, it, vi } from 'vitest';
import { extractWithBlocks, extractionSteps } from '../../../../lib/content/extract/extract.ts';
import { finishInTurns } from '../../../../lib/content/extract/steps.ts';
import { finish } from '../../../../lib/text/steps.ts';
import { ADDRESS, TODAY, page, prose } from './fixture.ts';

const head = '<title>Un titre | Example</title>';
const body = `<h1>Un titre</h1><p>Par Anne Morel</p>${[1, 2, 3, 4, 5].map((number) => prose(number)).join('')}`;

describe('the reading of a page in steps', () => {
  it('gives the page its turn between them, and what it gives at once', async () => {
    const rest = vi.fn<() => Promise<void>>(async () => undefined);
    const inTurns = await finishInTurns(extractionSteps(page(head, body), ADDRESS, TODAY), rest, () => true);
    expect(rest.mock.calls.length).toBeGreaterThanOrEqual(8);
    expect(inTurns).toEqual(extractWithBlocks(page(head, body), ADDRESS, TODAY));
  });

  it('stops where the page is another one after a rest', async () => {
    const document = page(head, body);
    const first = document.body;
    const rest = vi.fn<() => Promise<void>>(async () => document.body.replaceWith(document.createElement('body')));
    const steps = extractionSteps(document, ADDRESS, TODAY);
    expect(await finishInTurns(steps, rest, () => document.body === first)).toBeUndefined();
    expect(rest).toHaveBeenCalledOnce();
  });

  it.each([
    ['empties itself', (document: Document) => document.body.replaceChildren()],
    ['loses its heading', (document: Document) => document.querySelector('h1')?.remove()],
    ['grows', (document: Document) => document.body.append(document.createElement('p'))],
  ])('ends on a page that %s between any two of them', (_, change) => {
    for (let at = 0; at < 9; at += 1) {
      const document = page(head, body);
      const steps = extractionSteps(document, ADDRESS, TODAY);
      for (let step = 0; step <= at; step += 1) steps.next();
      change(document);
      expect(typeof finish(steps).ok).toBe('boolean');
    }
  });
});
