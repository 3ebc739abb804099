// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { WelcomeAccess } from '../../../components/welcome/access-choice.tsx';
import type { WelcomePorts } from '../../../entrypoints/welcome/ports.ts';
import { Welcome } from '../../../entrypoints/welcome/welcome.tsx';
import type { AppError } from '../../../lib/model/app-error.ts';
import type { Preview } from '../../../lib/model/preview.ts';
import { ok } from '../../../lib/model/result.ts';
import type { Result } from '../../../lib/model/result.ts';
import { brokenRules, cleanup, fireEvent, render, screen, settle } from '../components/draw.ts';
import { feedWorld } from '../components/feeds/feed-world.ts';
import { card, preview } from '../components/samples.ts';

function world(ports: Partial<WelcomePorts> = {}) {
  const listeners = new Set<() => void>();
  let access: WelcomeAccess = 'on-click';
  const all: WelcomePorts = {
    feeds: feedWorld([], { directory: [{ url: 'https://press.example/feed', title: 'La Presse', folder: 'Cloud' }] })
      .ports,
    mayFollow: async () => true,
    previewCompany: async () => ok(preview),
    readAccess: async () => access,
    onAccessChange: (listener, signal) => {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
    requestEverySite: async () => {
      access = 'every-site';
      return true;
    },
    dropEverything: async () => {
      access = 'on-click';
    },
    actionKey: async () => 'Alt+Shift+V',
    firstPage: async () => 'https://press.example/newest',
    ...ports,
  };
  const grantElsewhere = (next: WelcomeAccess) =>
    settle(() => {
      access = next;
      for (const listener of listeners) listener();
    });
  return { ports: all, listeners, grantElsewhere };
}

async function open(surroundings: ReturnType<typeof world>) {
  render(<Welcome ports={surroundings.ports} />);
  await settle();
}
const press = (name: string) => settle(() => fireEvent.click(screen.getByRole('button', { name })));
const current = () =>
  screen.getAllByRole('listitem').find((item) => item.getAttribute('aria-current') === 'true')?.textContent;

describe('the welcome page', () => {
  it('offers no webzines where an administrator lets nobody follow any', async () => {
    await open(world({ mayFollow: async () => false }));
    expect(screen.queryByText('La Presse')).toBeNull();
    expect(screen.getByRole('link', { name: /Start reading/ })).toBeTruthy();
  });

  it('answers at once about a name of its sample', async () => {
    await open(world());
    await settle(() => fireEvent.mouseEnter(screen.getByRole('button', { name: 'Numergy' })));
    expect(screen.getByRole('button', { name: 'Numergy', pressed: true })).toBeTruthy();
    expect(screen.getByText('French sovereign cloud, switched off in 2020.')).toBeTruthy();
  });

  it('shows of the first name what it does, before anybody points at one', async () => {
    await open(world());
    expect(screen.getByRole('button', { name: 'Cloudwatt', pressed: true })).toBeTruthy();
    expect(screen.getByText('French sovereign cloud, switched off in 2020.')).toBeTruthy();
  });

  it('never shows what belongs to a name the pointer has left', async () => {
    const answers = new Map<string, (answer: Result<Preview, AppError>) => void>();
    await open(world({ previewCompany: (id) => new Promise((resolve) => answers.set(id, resolve)) }));
    await settle(() => fireEvent.mouseEnter(screen.getByRole('button', { name: 'Cloudwatt' })));
    await settle(() => fireEvent.mouseEnter(screen.getByRole('button', { name: 'Numergy' })));
    await settle(() => answers.get('numergy')?.(ok({ ...preview, company: { ...card, name: 'Numergy SAS' } })));
    await settle(() => answers.get('cloudwatt')?.(ok(preview)));
    expect(screen.getByRole('heading', { level: 3, name: 'Numergy SAS' })).toBeTruthy();
  });

  it('begins with «only when I click»', async () => {
    await open(world());
    expect(current()).toMatch(/^Only when I click/);
    expect(screen.getByText(/its toolbar button, or Alt\+Shift\+V/i)).toBeTruthy();
  });

  it('grants every site from the click, and lets it go again', async () => {
    await open(world());
    await press('Mark every site');
    expect(current()).toMatch(/^On every site/);
    await press('Mark only when I click');
    expect(current()).toMatch(/^Only when I click/);
  });

  it('leaves a working extension after a refusal, and says so', async () => {
    await open(world({ requestEverySite: async () => false }));
    await press('Mark every site');
    expect(screen.getByText(/^You said no, and that is fine/)).toBeTruthy();
    expect(current()).toMatch(/^Only when I click/);
  });

  it('follows a grant given in the browser’s own settings', async () => {
    const surroundings = world();
    await open(surroundings);
    await surroundings.grantElsewhere('chosen-sites');
    expect(current()).toMatch(/^On sites I choose/);
    await settle(cleanup);
    expect(surroundings.listeners.size).toBe(0);
  });

  it('is three steps and a way into reading, which leads to a page of the library', async () => {
    await open(world());
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Try it',
      'Where should Vigie work?',
      'Which webzines do you want to follow?',
    ]);
    const start = () => screen.getByRole('link', { name: 'Start reading' }).getAttribute('href');
    expect(start()).toBe('https://press.example/newest');
    cleanup();
    await open(world({ firstPage: async () => undefined }));
    expect(start()).toBe('/library.html');
  });

  it('offers ten webzines in the reader’s language, some of each topic, and the others on demand', async () => {
    const directory = Array.from({ length: 30 }, (_, at) => ({
      url: `https://press${at}.example/feed`,
      title: `Press ${at}`,
      folder: at < 20 ? 'Business' : 'Security',
      lang: at % 10 === 9 ? 'fr' : 'en',
    }));
    await open(world({ feeds: feedWorld([], { directory }).ports }));
    const titles = () =>
      screen.getAllByRole('checkbox', { name: /^Press/ }).map(({ parentElement }) => parentElement?.textContent);
    expect(titles()).toHaveLength(10);
    expect(titles().filter((title) => /Press 2\d/.test(title ?? ''))).toHaveLength(5);
    await press('Show 20 more');
    expect(titles()).toHaveLength(30);
  });

  it('breaks no rule of accessibility', async () => {
    await open(world());
    expect(await brokenRules()).toEqual([]);
  });
});
