// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { DossierPage } from '../../../entrypoints/dossier/dossier-page.tsx';
import { appError } from '../../../lib/model/app-error.ts';
import { err, ok } from '../../../lib/model/result.ts';
import type { DossierPlace } from '../../../lib/navigation/dossier-place.ts';
import { bare, brief, comparison, dossier } from '../components/dossier/dossier-sample.ts';
import { brokenRules, cleanup, fireEvent, render, screen, settle } from '../components/draw.ts';
import { pageWorld } from './dossier-ports.ts';

async function open(
  place: DossierPlace,
  answers: Parameters<typeof pageWorld>[1] = {},
  special: Parameters<typeof pageWorld>[2] = {},
) {
  vi.stubGlobal('scrollTo', () => {});
  const world = pageWorld(
    place,
    {
      'company-dossier': ({ companyId }) => ok(companyId === 'bare' ? bare : dossier),
      'compare-companies': () => ok(comparison),
      'company-brief': ({ language }) => ok({ ...brief, language }),
      'prospect-lists': () => ok([]),
      ...answers,
    },
    special,
  );
  await settle(() => render(<DossierPage ports={world.ports} />));
  return world;
}

describe('the page of a dossier', () => {
  it('lets a company be chosen, and opens its dossier under its name', async () => {
    const { place, nameTab } = await open({ kind: 'choose' });
    await settle(() => fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'cloud' } }));
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Cloudwatt' })));
    expect(place()).toEqual({ kind: 'company', id: 'cloudwatt' });
    expect(screen.getByRole('heading', { level: 1, name: 'Cloudwatt' })).toBeTruthy();
    expect(nameTab).toHaveBeenLastCalledWith('Cloudwatt: dossier');
    expect(await brokenRules()).toEqual([]);
  });

  it('compares several names with commas between them, by Enter, even before they are found', async () => {
    const byName = new Map([
      ['scaleway', 'Scaleway'],
      ['ovh', 'OVHcloud'],
    ]);
    const { place } = await open(
      { kind: 'choose' },
      {
        'find-companies': ({ query }) =>
          ok([...byName].filter(([id]) => query.toLowerCase().startsWith(id)).map(([id, name]) => ({ id, name }))),
      },
    );
    await settle(() => {
      fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'Scaleway, OVH, nobody,' } });
      fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Enter' });
    });
    expect(place()).toEqual({ kind: 'compare', ids: ['scaleway', 'ovh'] });
  });

  it('leads to the brief and to comparing in one action each', async () => {
    await open({ kind: 'company', id: 'cloudwatt' });
    expect(screen.getByRole('link', { name: 'Brief' }).getAttribute('href')).toBe('#brief=cloudwatt');
    expect(screen.getByRole('link', { name: 'Compare' }).getAttribute('href')).toBe('#compare=cloudwatt');
  });

  it('watches and unwatches, and takes back what could not be done', async () => {
    const { askedFor } = await open(
      { kind: 'company', id: 'cloudwatt' },
      { 'watch-company': ({ watched }) => (watched ? ok({}) : err(appError('internal'))) },
    );
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Watch' })));
    expect(screen.getByRole('button', { name: 'Watched' }).getAttribute('aria-pressed')).toBe('true');
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Watched' })));
    expect(screen.getByRole('button', { name: 'Watched' })).toBeTruthy();
    expect(askedFor('watch-company')).toEqual([
      { companyId: 'cloudwatt', watched: true },
      { companyId: 'cloudwatt', watched: false },
    ]);
    expect(askedFor('watch-seen')).toEqual([]);
  });

  it('has looked at a watched company once its dossier is open', async () => {
    const { askedFor } = await open(
      { kind: 'company', id: 'cloudwatt' },
      { 'company-dossier': () => ok({ ...dossier, watched: true }) },
    );
    expect(askedFor('watch-seen')).toEqual([{ companyId: 'cloudwatt' }]);
  });

  it('adds the company to a new list of prospects, and says so', async () => {
    const { askedFor } = await open(
      { kind: 'company', id: 'cloudwatt' },
      { 'collect-firms': () => ok({ added: 1, known: 0 }) },
    );
    await settle(() =>
      fireEvent.change(screen.getByRole('combobox', { name: 'Add to a prospect list' }), { target: { value: '+' } }),
    );
    expect(askedFor('collect-firms')).toEqual([
      {
        collection: {
          list: 'new',
          name: 'Cloudwatt and others',
          firms: [{ name: 'Cloudwatt', company: 'cloudwatt' }],
          unknown: [],
        },
      },
    ]);
    expect(screen.getByText('Added to “Cloudwatt and others”.')).toBeTruthy();
  });

  it('is asked again as the library changes, and keeps what it shows meanwhile', async () => {
    const waiting: (() => void)[] = [];
    let asked = 0;
    const { askedFor, changeLibrary } = await open(
      { kind: 'company', id: 'cloudwatt' },
      {
        'company-dossier': async () => {
          asked += 1;
          if (asked > 1) await new Promise<void>((resolve) => void waiting.push(resolve));
          return ok(dossier);
        },
      },
    );
    await settle(changeLibrary);
    await settle(changeLibrary);
    expect(screen.getByRole('heading', { level: 1, name: 'Cloudwatt' })).toBeTruthy();
    expect(askedFor('company-dossier')).toHaveLength(2);
    await settle(() => waiting.pop()?.());
    expect(askedFor('company-dossier')).toHaveLength(3);
  });
});

describe('the page of a comparison', () => {
  it('copies the table in both forms, and says whether the browser let it', async () => {
    const copy = vi.fn<(text: string, html?: string) => Promise<boolean>>(async () => false);
    await open({ kind: 'compare', ids: ['cloudwatt', 'bare'] }, {}, { copy });
    // Its code comes when it is wanted.
    const button = await screen.findByRole('button', { name: 'Copy as a table' });
    await settle(() => fireEvent.click(button));
    expect(copy.mock.calls[0]?.[0]).toMatch(/^What\tCloudwatt\tBare\r\n/);
    expect(copy.mock.calls[0]?.[1]).toMatch(/^<table>/);
    expect(screen.getByText(/The browser did not allow copying/)).toBeTruthy();
  });

  it('begins with one company and grows by what is added', async () => {
    const { place, askedFor } = await open(
      { kind: 'compare', ids: ['cloudwatt'] },
      { 'find-companies': () => ok([{ id: 'numergy', name: 'Numergy' }]) },
    );
    const field = await screen.findByRole('searchbox');
    expect(askedFor('compare-companies')).toEqual([]);
    await settle(() => fireEvent.input(field, { target: { value: 'num' } }));
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Numergy' })));
    expect(place()).toEqual({ kind: 'compare', ids: ['cloudwatt', 'numergy'] });
    expect(askedFor('compare-companies')).toEqual([{ companyIds: ['cloudwatt', 'numergy'] }]);
  });
});

describe('the page of owners', () => {
  it('is reached from where a company is chosen, and shows the map of the reader’s field', async () => {
    const { askedFor, nameTab } = await open(
      { kind: 'map' },
      {
        'ownership-map': () =>
          ok({
            firms: [
              { id: 'iliad', name: 'Iliad' },
              { id: 'scaleway', name: 'Scaleway', owner: 'iliad', reason: 'watched' },
            ],
            alone: 1,
          }),
      },
    );
    expect(await screen.findByRole('link', { name: 'Scaleway, owned by Iliad, watched' })).toBeTruthy();
    expect(askedFor('ownership-map')).toHaveLength(1);
    expect(nameTab).toHaveBeenLastCalledWith('Who owns whom');
    cleanup();
    await open({ kind: 'choose' });
    expect(screen.getByRole('link', { name: 'Who owns whom' }).getAttribute('href')).toBe('#map');
  });
});

describe('a page whose library does not answer', () => {
  const failure = appError('database-newer');
  const says = () => screen.getAllByRole('alert').map(({ textContent }) => textContent);

  it('maps what is left, and does not say that there is nothing', async () => {
    await open({ kind: 'map' }, { 'ownership-map': () => ok({ firms: [], alone: 0, failure }) });
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(says()).toEqual([expect.stringContaining('used by a newer version')]);
    expect(screen.queryByText(/^None of these companies/)).toBeNull();
  });

  it('shows the brief that the pack alone can give, and lets nobody send it as if it were whole', async () => {
    await open({ kind: 'brief', id: 'cloudwatt' }, { 'company-brief': () => ok({ ...brief, failure }) });
    expect(says()).toEqual([expect.stringContaining('used by a newer version')]);
    expect(screen.getByRole('heading', { level: 1 })).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    expect(await brokenRules()).toEqual([]);
  });
});

describe('the page of a brief', () => {
  it('numbers the sources of each sentence, and is in the language chosen', async () => {
    const { askedFor } = await open({ kind: 'brief', id: 'cloudwatt' });
    expect(screen.getByRole('link', { name: 'Source 1' }).getAttribute('href')).toBe(
      'https://press.example/deal#:~:text=Orange%20vise',
    );
    await settle(() =>
      fireEvent.change(screen.getByRole('combobox', { name: 'Language of the brief' }), { target: { value: 'fr' } }),
    );
    expect(askedFor('company-brief')).toEqual([
      { companyId: 'cloudwatt', language: 'en' },
      { companyId: 'cloudwatt', language: 'fr' },
    ]);
    expect(screen.getByRole('heading', { level: 1 }).parentElement?.lang).toBe('fr');
    expect(await brokenRules()).toEqual([]);
  });

  it('on two firms asks for both', async () => {
    const { askedFor } = await open({ kind: 'pair', id: 'cloudwatt', us: 'orange' });
    expect(askedFor('company-brief')).toEqual([{ companyId: 'cloudwatt', language: 'en', us: 'orange' }]);
  });

  it('opens in a mail, with all of it on the clipboard', async () => {
    const copy = vi.fn<(text: string, html?: string) => Promise<boolean>>(async () => true);
    const openMail = vi.fn<(address: string) => void>();
    await open({ kind: 'brief', id: 'cloudwatt' }, {}, { copy, openMail });
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Open in mail' })));
    expect(openMail.mock.calls[0]?.[0]).toMatch(/^mailto:\?subject=[^&]+&body=[^&]+$/);
    expect(copy.mock.calls[0]?.[1]).toMatch(/^<div/);
    expect(screen.getByText(/^Opened in your mail program/)).toBeTruthy();
  });

  it('is taken along as Markdown, for mail, as a file and on paper', async () => {
    const copy = vi.fn<(text: string, html?: string) => Promise<boolean>>(async () => true);
    const download = vi.fn<(name: string, text: string) => void>();
    const print = vi.fn<() => void>();
    await open({ kind: 'brief', id: 'cloudwatt' }, {}, { copy, download, print });
    for (const name of ['Copy as Markdown', 'Copy for mail', 'Download JSON', 'Print'])
      await settle(() => fireEvent.click(screen.getByRole('button', { name })));
    expect(copy.mock.calls.map(([text, html]) => [text.slice(0, 2), html?.slice(0, 4)])).toEqual([
      ['# ', undefined],
      ['# ', '<div'],
    ]);
    expect(download.mock.calls[0]?.[0]).toBe('cloudwatt-2026-11-25.json');
    expect(JSON.parse(download.mock.calls[0]?.[1] ?? '')).toMatchObject({
      company: { id: 'cloudwatt' },
      sources: [{ number: 1 }, { number: 2 }],
    });
    expect(print).toHaveBeenCalledTimes(1);
    expect(screen.getByText('Copied.')).toBeTruthy();
  });
});
