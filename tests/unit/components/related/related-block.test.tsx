// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { reasonSentence, RelatedBlock } from '../../../../components/related/related-block.tsx';
import { brokenRules, render, screen } from '../draw.ts';
import { day, hit } from '../samples.ts';

const orange = { id: 'orange', name: 'Orange' };
const cloudwatt = { id: 'cloudwatt', name: 'Cloudwatt' };

it.each([
  [{ companies: [orange, cloudwatt], words: [], time: 'same-month' }, 'same companies: Orange, Cloudwatt; same month'],
  [
    { companies: [orange], words: ['actionnaire'], time: 'same-day' },
    'same company: Orange; same word: actionnaire; same day',
  ],
  [{ companies: [], words: ['souverain', 'État'] }, 'same words: souverain, État'],
  [{ companies: [orange], words: [], time: 'same-year' }, 'same company: Orange; same year'],
  [{ companies: [orange], words: [], time: 'same-week' }, 'same company: Orange; same week'],
] as const)('the reason %j is said', (reason, sentence) => {
  expect(reasonSentence(reason)).toBe(sentence);
});

describe('more on the page', () => {
  it('is a list of links, each with its reason', async () => {
    render(
      <RelatedBlock
        state={{
          kind: 'found',
          hits: [
            { hit: hit('1', 'Cloudwatt closes', day('2020-01-31')), reason: { companies: [cloudwatt], words: [] } },
          ],
        }}
      />,
    );
    expect(screen.getByRole('heading', { name: 'Related' })).toBeTruthy();
    expect(screen.getByRole('link').textContent).toMatch(/^Cloudwatt closes.*same company: Cloudwatt$/);
    expect(await brokenRules()).toEqual([]);
  });

  it('is silent where there is nothing, but where it is asked to say so', () => {
    const { container } = render(<RelatedBlock state={{ kind: 'found', hits: [] }} />);
    expect(container.textContent).toBe('');
    render(<RelatedBlock state={{ kind: 'none' }} tellsNone />);
    expect(screen.getByText('Your library holds nothing else on this yet.')).toBeTruthy();
  });

  it('says that the library cannot be asked, where it is asked to say so', () => {
    const state = { kind: 'failed', error: { kind: 'database-unavailable' } } as const;
    const { container } = render(<RelatedBlock state={state} />);
    expect(container.textContent).toBe('');
    render(<RelatedBlock state={state} tellsNone />);
    expect(screen.getByRole('alert').textContent).toMatch(/^Your library cannot be opened\./);
    expect(screen.queryByText('Your library holds nothing else on this yet.')).toBeNull();
  });

  it('holds its place while it is looked for', () => {
    render(<RelatedBlock state={{ kind: 'loading' }} />);
    expect(screen.getByRole('status', { name: 'Looking for related articles' })).toBeTruthy();
  });
});
