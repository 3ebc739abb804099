// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { reasonSentence, RelatedBlock } from '../../../../components/related/related-block.tsx';
import type { RelatedHit } from '../../../../lib/model/related.ts';
import { brokenRules, cleanup, fireEvent, render, screen } from '../draw.ts';
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

  it('offers to hide the starter articles where one is met, and the way back though none is left', () => {
    const onShow = vi.fn<(isShown: boolean) => void>();
    const starter = { ...hit('1', 'Cloudwatt closes', day('2020-01-31')), isStarter: true } as const;
    const found = (hits: readonly RelatedHit[]) => ({ kind: 'found', hits }) as const;
    const reason = { companies: [cloudwatt], words: [] };
    render(<RelatedBlock state={found([{ hit: starter, reason }])} starter={{ isHidden: false, onShow }} />);
    fireEvent.click(screen.getByRole('button', { name: 'Hide the starter articles' }));
    expect(onShow).toHaveBeenLastCalledWith(false);
    cleanup();
    render(<RelatedBlock state={found([])} starter={{ isHidden: true, onShow }} />);
    fireEvent.click(screen.getByRole('button', { name: 'Show the starter library' }));
    expect(onShow).toHaveBeenLastCalledWith(true);
    cleanup();
    const own = { hit: hit('1', 'Cloudwatt closes', day('2020-01-31')), reason };
    render(<RelatedBlock state={found([own])} starter={{ isHidden: false, onShow }} />);
    expect(screen.queryByRole('button')).toBeNull();
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
