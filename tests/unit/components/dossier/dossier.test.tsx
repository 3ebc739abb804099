// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { DossierView } from '../../../../components/dossier/dossier.tsx';
import type { StatementActions } from '../../../../components/dossier/statements.tsx';
import { errorSentence } from '../../../../components/shared/error-sentence.ts';
import { appError } from '../../../../lib/model/app-error.ts';
import type { Dossier, SourcedFact } from '../../../../lib/model/dossier.ts';
import { brokenRules, fireEvent, render, screen, within } from '../draw.ts';
import { bare, dossier, HOSTILE, TODAY } from './dossier-sample.ts';

const common = {
  today: TODAY,
  companyHref: (id: string) => `#company=${id}`,
  readerHref: (id: string) => `/reader.html?id=${id}`,
};
const draw = (what: Dossier) => render(<DossierView state={{ kind: 'open', dossier: what }} {...common} />);
const part = (name: string) => within(screen.getByRole('region', { name }));

describe('the dossier of a company', () => {
  it('says who it is now, whose, since when, and with whom its customers have to do', () => {
    draw(dossier);
    const head = within(screen.getByRole('banner'));
    expect(head.getByRole('heading', { level: 1, name: 'Cloudwatt' })).toBeTruthy();
    expect(head.getByText('closed 2020')).toBeTruthy();
    expect(head.getByText(/Belonged to/).textContent).toBe('Belonged to Orange, from March 16, 2015 on.');
    expect(head.getByRole('link', { name: 'Orange' }).getAttribute('href')).toBe('#company=orange');
    expect(head.getByText(/Customers now deal/).textContent).toBe('Customers now deal with Orange Business.');
    expect(head.getByRole('link', { name: 'Website' }).getAttribute('href')).toBe('https://cloudwatt.example');
  });

  it('says as of when it is known where its newest source is older than a year', () => {
    draw(dossier);
    expect(screen.getByText(/As known in 2015: the newest article is from March 20, 2015\./).textContent).toContain(
      '3 articles, 2 dated.',
    );
    expect(
      part('Figures')
        .getAllByText(/as known in 20/)
        .map(({ textContent }) => textContent),
    ).toEqual([', as known in 2015', ', as known in 2012', ', as known in 2015']);
  });

  it('sets contradictions side by side, with how sure each is and the sentence it stands in', () => {
    draw(dossier);
    const [, target] = part('Figures').getAllByRole('row');
    const values = target ? within(target).getAllByText(/^(at least )?€\d+M/) : [];
    expect(values.map(({ textContent }) => textContent)).toEqual(['at least €300M (estimated)', '€500M (aimed at)']);
    expect(part('Figures').getByText('Sources disagree')).toBeTruthy();
    const link = part('Figures').getByRole('link', { name: 'Orange vise 500 M€' });
    expect(link.getAttribute('href')).toMatch(/^https:\/\/press\.example\/plan#:~:text=Orange/);
  });

  it('sets parts under the whole that they are of', () => {
    const row = (value: number, object?: string): Dossier['figures'][number] => ({
      kind: 'revenue',
      unit: 'EUR',
      period: '2025',
      ...(object !== undefined && { object }),
      values: [
        {
          fact: {
            kind: 'revenue',
            company: 'cloudwatt',
            value,
            unit: 'EUR',
            text: `${String(value)} euros.`,
            ...(object !== undefined && { object }),
          },
          sources: [],
        },
      ],
      disagree: false,
    });
    draw({ ...dossier, figures: [row(9e6), row(4e6, 'cloud'), row(12e6, 'services')] });
    const rows = part('Figures').getAllByRole('row').slice(1);
    expect(
      rows.map((each) => [within(each).getByRole('rowheader').textContent, within(each).getByText(/^€/).textContent]),
    ).toEqual([
      ['Revenue', '€9M'],
      ['of which: cloud', '€4M'],
      ['Revenue', '€12M · services'],
    ]);
  });

  it('says in whom the firm holds a stake', () => {
    const stake = { kind: 'stake', company: 'numergy', value: 33, unit: '%', text: 'Un tiers de Numergy.' } as const;
    draw({
      ...dossier,
      figures: [
        {
          kind: 'stake',
          unit: '%',
          of: { id: 'numergy', name: 'Numergy' },
          values: [{ fact: stake, sources: [] }],
          disagree: false,
        },
      ],
    });
    expect(part('Figures').getByRole('rowheader').textContent).toBe('Stakein Numergy');
  });

  it('shows figures of one kind', () => {
    draw(dossier);
    fireEvent.click(screen.getByRole('button', { name: 'Stake 1 figures' }));
    expect(
      part('Figures')
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['StakeOrange']);
  });

  it('tells stories in time, and those of one kind', () => {
    draw(dossier);
    const titles = () =>
      part('In the news')
        .getAllByRole('listitem')
        .filter((item) => item.classList.contains('v-story')).length;
    expect(titles()).toBe(3);
    fireEvent.click(screen.getByRole('button', { name: 'Target 1 stories' }));
    expect(titles()).toBe(1);
    expect(screen.getByRole('button', { name: 'Target 1 stories' }).getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'Everything 3 stories' }));
    expect(titles()).toBe(3);
    expect(part('In the news').getByText('1 other article tells it')).toBeTruthy();
  });

  it('calls nothing a trend on two articles', () => {
    draw(dossier);
    expect(part('Coverage').getByText(/^Too few dated articles \(2\) to say/)).toBeTruthy();
    expect(screen.queryByText(/talked about more\.|talked about less\./)).toBeNull();
  });

  it('states a trend with its counts and its uncertainty, drawn as well', () => {
    draw({
      ...dossier,
      momentum: {
        kind: 'rising',
        quarter: '2026-Q3',
        count: 22,
        all: 80,
        countBefore: 32,
        allBefore: 290,
        ratio: 2.49,
        low: 1.4,
        high: 3.87,
      },
    });
    expect(
      screen.getByText(
        'Coverage is growing. Articles about it among all that were read: 22 of 80 in Q3 2026; 32 of 290 in the four quarters before.',
      ),
    ).toBeTruthy();
    expect(
      screen.getByRole('img', {
        name: 'That is 2.5 times its earlier share: between 1.4 and 3.9 times, with 90% certainty.',
      }),
    ).toBeTruthy();
  });

  it('leads from its list of parts to each, by a key too', () => {
    draw(dossier);
    fireEvent.click(
      within(screen.getByRole('navigation', { name: 'In this dossier' })).getByRole('button', { name: 'Figures' }),
    );
    expect(document.activeElement?.textContent).toBe('Figures');
  });

  it('shows what others wrote as text', () => {
    const { container } = draw(dossier);
    expect(container.querySelectorAll('img')).toHaveLength(0);
    expect(container.textContent?.split(HOSTILE).length).toBeGreaterThan(7);
  });

  it('says as of when the list of companies has somebody at the head', () => {
    draw({ ...dossier, people: [{ name: 'Ann Chief', role: 'CEO', asOf: '2025-06-19', sources: [] }] });
    expect(part('People').getByText(/from Vigie’s list/).textContent).toBe(
      'from Vigie’s list of companies, as of Jun 2025',
    );
  });

  it('leads on where there is no article, and has no part that says nothing', async () => {
    draw({ ...bare, people: dossier.people, company: { ...bare.company, site: 'bare.example' } });
    expect(screen.getByText('No article about it is in your library.')).toBeTruthy();
    expect(screen.getByText(/^Nothing about it is in your library yet/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Search the press' }).getAttribute('href')).toMatch(/^https:.*%22Bare%22/);
    expect(screen.getByRole('link', { name: 'Open its newsroom' }).getAttribute('href')).toMatch(/bare\.example$/);
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['People']);
    expect(await brokenRules()).toEqual([]);
  });

  it('says where nothing is known, in each of its parts', () => {
    draw({ ...bare, total: 1 });
    for (const words of [
      'Nothing is known of its owners and names.',
      /Nothing about it is in your library yet/,
      'No figure about it was found in the articles.',
      'Nobody is named.',
      /^No dated article/,
      /No other company/,
      /You have written nothing/,
    ]) {
      expect(screen.getByText(words)).toBeTruthy();
    }
  });

  it('holds its place while it is gathered, and says what went wrong', async () => {
    const { rerender } = render(<DossierView state={{ kind: 'loading' }} {...common} />);
    expect(screen.getByRole('status', { name: 'Gathering what is known' })).toBeTruthy();
    rerender(<DossierView state={{ kind: 'failed', error: appError('internal') }} {...common} />);
    expect(screen.getByRole('alert').textContent).toMatch(/Something went wrong/);
    expect(await brokenRules()).toEqual([]);
  });

  it('tells what the pack knows where the library does not answer, and nothing that it cannot know', async () => {
    draw({ ...bare, people: dossier.people, failure: appError('database-newer') });
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('used by a newer version'),
    ]);
    expect(screen.getByRole('heading', { level: 1 })).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['People']);
    expect(screen.queryByText(/article about it|is in your library/)).toBeNull();
    expect(await brokenRules()).toEqual([]);
  });

  it('breaks no rule of accessibility, full or bare', async () => {
    const { unmount } = draw(dossier);
    expect(await brokenRules()).toEqual([]);
    unmount();
    draw(bare);
    expect(await brokenRules()).toEqual([]);
  });
});

it('on paper is whole: no button there shows more', () => {
  const [one] = dossier.stories;
  if (!one) throw new Error('the sample has no story');
  const stories = Array.from({ length: 30 }, (_, at) => ({ ...one, id: `s${at}`, title: `Story number ${at}` }));
  draw({ ...dossier, stories, storyCount: stories.length });
  expect(screen.queryByText('Story number 29')).toBeNull();
  dispatchEvent(new Event('beforeprint'));
  expect(screen.getByText('Story number 29')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Show \d+ more/ })).toBeNull();
});

it('says plainly that a company is not known, as an address may name any', () => {
  render(<DossierView state={{ kind: 'failed', error: appError('not-found', 'nobody') }} {...common} />);
  expect(screen.getByRole('alert').textContent).toBe('Vigie does not know this company. Look up another.');
});

describe('statements of a dossier', () => {
  it('lets a statement be left out, tells what was, and takes the focus there', () => {
    const drop = vi.fn<StatementActions['drop']>();
    const restore = vi.fn<StatementActions['restore']>();
    const view = (last: SourcedFact | undefined) => (
      <DossierView
        state={{ kind: 'open', dossier }}
        {...common}
        actions={{ drop, restore, last, failure: undefined }}
      />
    );
    const { rerender } = render(view(undefined));
    fireEvent.click(part('Figures').getByRole('button', { name: 'Leave out: Target: €500M (aimed at), 2015' }));
    expect(drop).toHaveBeenCalledOnce();
    const [left] = drop.mock.calls[0] ?? [];
    rerender(view(left));
    expect(screen.getByRole('status').textContent).toContain('Left out of dossier, brief and comparison: Target');
    expect(document.activeElement?.textContent).toBe('Bring back');
    fireEvent.click(within(screen.getByRole('status')).getByRole('button'));
    expect(restore).toHaveBeenCalledExactlyOnceWith(left);
  });

  it('keeps what was left out at hand, each with the way back', () => {
    const [drop, restore] = [vi.fn<StatementActions['drop']>(), vi.fn<StatementActions['restore']>()];
    render(
      <DossierView
        state={{ kind: 'open', dossier }}
        {...common}
        actions={{ drop, restore, last: undefined, failure: undefined }}
      />,
    );
    fireEvent.click(part('Figures').getByText('1 statement that you left out'));
    fireEvent.click(part('Figures').getByRole('button', { name: /^Bring back: Headcount: 9/ }));
    expect(restore).toHaveBeenCalledExactlyOnceWith(dossier.dropped[0]);
  });

  it('tells why a statement could not be left out', () => {
    const [drop, restore] = [vi.fn<StatementActions['drop']>(), vi.fn<StatementActions['restore']>()];
    const failure = appError('database-unavailable');
    const actions = { drop, restore, last: undefined, failure };
    render(<DossierView state={{ kind: 'open', dossier }} {...common} actions={actions} />);
    expect(screen.getByRole('status').textContent).toBe(errorSentence(failure));
  });
});
