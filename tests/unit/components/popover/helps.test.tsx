// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { PopoverProps } from '../../../../components/popover/popover.tsx';
import { cardFacts } from '../../../../lib/dossier/card-facts.ts';
import type { LookUpResult } from '../../../../lib/hover/target.ts';
import { appError } from '../../../../lib/model/app-error.ts';
import type { CompanyCard } from '../../../../lib/model/company.ts';
import type { Preview, StoryLine } from '../../../../lib/model/preview.ts';
import { fireEvent, screen, settle, within } from '../draw.ts';
import { article, button, company, dialog, draw, preview, ready } from './draw-popover.tsx';

const { ended: _over, ...living } = company;
const known: CompanyCard = {
  ...living,
  id: 'ovhcloud',
  name: 'OVHcloud',
  status: 'active',
  city: 'Roubaix',
  founded: '1999-11',
  site: 'ovhcloud.com',
  ticker: ['EPA:OVH'],
  parent: { id: 'klaba', name: 'Groupe Klaba' },
  rivals: [{ id: 'scaleway', name: 'Scaleway' }],
  people: [{ name: 'Octave Klaba', role: 'founder and CEO' }],
  asOf: '2026-11-28',
  lineage: [],
};
const about = (card: CompanyCard, articles: readonly StoryLine[] = [], more: Partial<Preview> = {}): LookUpResult => ({
  kind: 'ready',
  preview: { ...preview(articles), company: card, facts: cardFacts(card), ...more },
});
const hrefs = () => screen.getAllByRole('link').map((link) => link.getAttribute('href') ?? '');
const stories = ['a', 'b', 'c'].map((id) => article(id, '2026-01-02'));

describe('a card without articles', () => {
  it('tells seat, year, ticker, owner, who leads it and as of when, and rivals', () => {
    draw(about(known));
    expect(screen.getByText('Roubaix, France · since 1999 · Euronext Paris: OVH')).toBeTruthy();
    expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
      'Part of',
      'Chief executive',
      'Rivals',
      'Website',
    ]);
    expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
      'Groupe Klaba',
      'Octave Klabaas of Nov 2026',
      'Scaleway',
      'ovhcloud.com',
    ]);
  });

  it('says a place once that is town and country', () => {
    draw(about({ ...known, city: 'Singapore', country: 'SG' }));
    expect(screen.getByText('Singapore · since 1999 · Euronext Paris: OVH')).toBeTruthy();
  });

  it('offers to watch, the newsroom and the press, by links that learn nothing of the page', () => {
    draw(about(known));
    expect(button('Watch')).toBeTruthy();
    for (const name of ['Open its newsroom', 'Search the press']) {
      const link = screen.getByRole('link', { name });
      expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noopener noreferrer']);
    }
    expect(hrefs()).toEqual([
      'https://ovhcloud.com/',
      'https://duckduckgo.com/?q=%5Cnewsroom+press+site%3Aovhcloud.com',
      'https://duckduckgo.com/?q=%22OVHcloud%22&iar=news&ia=news',
    ]);
  });

  it('watches at a click, and says so in both places', async () => {
    const { watch } = draw(about(known));
    await settle(() => fireEvent.click(button('Watch')));
    expect(watch.mock.calls).toEqual([[true]]);
    expect(button('Watch this company').getAttribute('aria-pressed')).toBe('true');
    await settle(() => fireEvent.click(button('Watching')));
    expect(watch.mock.calls).toEqual([[true], [false]]);
  });

  it('offers no newsroom of a company whose site is not known', () => {
    draw(ready([]));
    expect(screen.queryByRole('link', { name: 'Open its newsroom' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Search the press' })).toBeTruthy();
  });
});

describe('a card with articles', () => {
  it('tells them first, then three facts in short', () => {
    draw(about(known, stories));
    const list = screen.getByRole('list', { name: 'In your library' });
    const terms = screen.getAllByRole('term');
    expect(list.compareDocumentPosition(terms[0] ?? list)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(terms.map(({ textContent }) => textContent)).toEqual(['Part of', 'Chief executive', 'Rivals']);
    expect(screen.queryByRole('link', { name: 'Search the press' })).toBeNull();
  });

  it('keeps the ways on where articles are few', () => {
    draw(about(known, stories.slice(0, 1)));
    expect(screen.getByRole('link', { name: 'Search the press' })).toBeTruthy();
  });

  it('opens all of them in the library', async () => {
    const { onAction, goOn } = draw(about(known, stories, { total: 57 }));
    await settle(() => fireEvent.click(button('and 54 more in your library')));
    expect([onAction.mock.calls, goOn.mock.calls]).toEqual([[['library', 'ovhcloud']], [['company']]]);
  });
});

describe('a library that does not answer', () => {
  const failed = about(known, [], { failure: appError('database-unavailable') });

  it('hides nothing that the pack knows, and says so', () => {
    draw(failed);
    expect(screen.getByRole('alert').textContent).toContain('Your library cannot be opened');
    expect(screen.getByRole('button', { name: 'Scaleway' })).toBeTruthy();
    expect(screen.queryByText(/Nothing about/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Watch' })).toBeNull();
  });

  it('is asked once more at a click', async () => {
    const onAsk = vi.fn<PopoverProps['onAsk']>(async () => about(known, stories));
    draw(failed, { onAsk });
    await settle(() => fireEvent.click(button('Try again')));
    expect(onAsk.mock.calls).toEqual([[undefined]]);
    expect(screen.getByText('Title a')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('leaves a way on where nothing at all is known, and no retry where none can help', () => {
    draw({ kind: 'failed', error: appError('extension-gone') });
    expect(screen.getByRole('link', { name: 'Search the press' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });
});

describe('a company that a card names', () => {
  const rival = about({ ...known, id: 'scaleway', name: 'Scaleway', rivals: [] });
  const visit = () => settle(() => fireEvent.click(button('Scaleway')));

  it('shows its own card in the same place, at one click, and the way back', async () => {
    const { onAsk } = draw(about(known), { onAsk: async () => rival });
    await visit();
    expect(onAsk.mock.calls).toEqual([['scaleway']]);
    expect(screen.getByRole('heading', { name: 'Scaleway' })).toBeTruthy();
    expect(document.activeElement).toBe(dialog());
    await settle(() => fireEvent.click(button('Back to Cloudwatt')));
    expect(screen.getByRole('heading', { name: 'OVHcloud' })).toBeTruthy();
    expect(document.activeElement).toBe(dialog());
  });

  it('is what is acted on, and its name is no mark of the page', async () => {
    const { onAction } = draw(about(known), { onAsk: async () => rival });
    await visit();
    expect(screen.queryByRole('button', { name: 'Not this company' })).toBeNull();
    await settle(() => fireEvent.click(button('Dossier')));
    expect(onAction.mock.calls).toEqual([['dossier', 'scaleway']]);
  });

  it('is not shown by an answer that comes after the reader went back', async () => {
    let finish: (answer: LookUpResult) => void = () => {};
    draw(about(known), { onAsk: () => new Promise((resolve) => (finish = resolve)) });
    await visit();
    expect(within(dialog()).getByLabelText('Looking in your library')).toBeTruthy();
    await settle(() => fireEvent.click(button('Back to Cloudwatt')));
    await settle(() => finish(rival));
    expect(screen.getByRole('heading', { name: 'OVHcloud' })).toBeTruthy();
  });
});
