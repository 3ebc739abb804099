// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { AboutSection } from '../../../../components/options/about-section.tsx';
import { AccessSection, siteOf } from '../../../../components/options/access-section.tsx';
import { DensitySection } from '../../../../components/options/density-section.tsx';
import { LibrarySection } from '../../../../components/options/library-section.tsx';
import { MutesSection } from '../../../../components/options/mutes-section.tsx';
import { Section, TAB_SECTIONS, TABS, SectionNav } from '../../../../components/options/section.tsx';
import { ShortcutsSection } from '../../../../components/options/shortcuts-section.tsx';
import type { MarkDensity } from '../../../../lib/model/settings.ts';
import { correction } from '../../../support/corrections.ts';
import { brokenRules, fireEvent, render, screen, within } from '../draw.ts';
import { libraryDataWorld } from '../library-data/library-data-world.ts';

const accounts = { onlyAccounts: false, onOnlyAccounts: () => {} };

describe('marks', () => {
  it('show the present choice and tell another', () => {
    const onChange = vi.fn<(value: MarkDensity) => void>();
    render(<DensitySection {...accounts} density="first-in-section" failure={undefined} onChange={onChange} />);
    expect(screen.getByRole('radio', { name: 'First mention in each section', checked: true })).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Every mention', checked: false }));
    expect(onChange).toHaveBeenCalledWith('all');
  });

  it('say why a choice was not kept', () => {
    render(<DensitySection {...accounts} density="all" failure={{ kind: 'quota-exceeded' }} onChange={() => {}} />);
    expect(screen.getByRole('alert').textContent).toMatch(/^That change was not kept. There is no room left/);
  });
});

describe('help', () => {
  it('stands beside the heading of a part, and leads to its page of the guide in the extension', () => {
    render(<Section id="packs">Packs</Section>);
    const link = screen.getByRole('link', { name: 'Help: Packs of companies' });
    expect(link.getAttribute('href')).toBe('/guide/en/packs.html');
  });

  it('stands beside every part', () => {
    const without = TABS.flatMap((tab) => TAB_SECTIONS[tab]).filter((id) => {
      const { container, unmount } = render(<Section id={id}>{id}</Section>);
      const hasHelp = container.querySelector('a[href^="/guide/"]') !== null;
      unmount();
      return !hasHelp;
    });
    expect(without).toEqual([]);
  });
});

describe('access', () => {
  const access = { everySite: false, sites: [], refused: false };
  const calls = { onGrantEvery: () => {}, onDropEvery: () => {}, onDropSite: () => {}, failure: undefined };

  it('can be granted for every site', () => {
    const onGrantEvery = vi.fn<() => void>();
    render(<AccessSection access={access} {...calls} onGrantEvery={onGrantEvery} />);
    fireEvent.click(screen.getByRole('button', { name: 'Mark every site' }));
    expect(onGrantEvery).toHaveBeenCalledOnce();
  });

  it('can be taken back from every site', () => {
    const onDropEvery = vi.fn<() => void>();
    render(<AccessSection access={{ ...access, everySite: true }} {...calls} onDropEvery={onDropEvery} />);
    expect(screen.getByText('Vigie marks every site.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Mark only when I click' }));
    expect(onDropEvery).toHaveBeenCalledOnce();
  });

  it('lists chosen sites by host, and each can be withdrawn', () => {
    const onDropSite = vi.fn<(pattern: string) => void>();
    render(
      <AccessSection
        access={{ ...access, sites: ['*://press.example/*', 'https://other.example/*'] }}
        {...calls}
        onDropSite={onDropSite}
      />,
    );
    const list = screen.getByRole('list', { name: 'Sites Vigie may mark' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['press.example', 'other.example']);
    fireEvent.click(screen.getByRole('button', { name: 'Withdraw access to other.example' }));
    expect(onDropSite).toHaveBeenCalledWith('https://other.example/*');
  });

  it('shows a pattern that names no host as it is', () => {
    expect([siteOf('*://*.example.org/*'), siteOf('<all_urls>')]).toEqual(['*.example.org', '<all_urls>']);
  });

  it('takes a refusal as an answer', () => {
    render(<AccessSection access={{ ...access, refused: true }} {...calls} />);
    expect(screen.getByRole('status').textContent).toMatch(/^Nothing changed/);
  });
});

describe('exceptions', () => {
  it('say so where nothing is muted', () => {
    render(<MutesSection sites={[]} failure={undefined} names={[]} onUnmute={() => {}} onForget={() => {}} />);
    expect(screen.getByText(/^Nothing is muted/)).toBeTruthy();
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('list muted sites by name and unmute one', () => {
    const onUnmute = vi.fn<(host: string) => void>();
    render(
      <MutesSection
        sites={['b.example', 'a.example']}
        names={[]}
        failure={undefined}
        onUnmute={onUnmute}
        onForget={() => {}}
      />,
    );
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['a.example', 'b.example']);
    fireEvent.click(screen.getByRole('button', { name: 'Unmute b.example' }));
    expect(onUnmute).toHaveBeenCalledWith('b.example');
  });

  it('list muted names with where they are muted, and forget one', () => {
    const onForget = vi.fn<(id: string) => void>();
    render(
      <MutesSection
        sites={[]}
        names={[correction('never')]}
        failure={undefined}
        onUnmute={() => {}}
        onForget={onForget}
      />,
    );
    expect(screen.getByRole('list', { name: 'Muted names' }).textContent).toMatch(
      /^“Free” is never marked, everywhere · .*2026$/,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Undo: “Free” is never marked' }));
    expect(onForget).toHaveBeenCalledWith('never');
  });

  it('give the focus to the neighbour of what goes', () => {
    render(
      <MutesSection
        sites={['a.example', 'b.example', 'c.example']}
        failure={undefined}
        names={[]}
        onUnmute={() => {}}
        onForget={() => {}}
      />,
    );
    const [a, b, c] = screen.getAllByRole('button');
    c?.click();
    expect(document.activeElement).toBe(b);
    a?.click();
    expect(document.activeElement).toBe(b);
  });
});

describe('the library', () => {
  it('tells how full it is', () => {
    render(
      <LibrarySection
        pictures
        onPictures={() => {}}
        starter
        onStarter={() => {}}
        ports={libraryDataWorld().ports}
        library={{ ok: true, value: { articles: 2143, saved: 1 } }}
      />,
    );
    expect(screen.getByText('2,143 articles · 1 saved by you')).toBeTruthy();
  });

  it('is being counted', () => {
    render(
      <LibrarySection
        pictures
        onPictures={() => {}}
        starter
        onStarter={() => {}}
        ports={libraryDataWorld().ports}
        library={undefined}
      />,
    );
    expect(screen.getByRole('status', { name: 'Counting articles' })).toBeTruthy();
  });

  it('says why it cannot be opened', () => {
    render(
      <LibrarySection
        pictures
        onPictures={() => {}}
        starter
        onStarter={() => {}}
        ports={libraryDataWorld().ports}
        library={{ ok: false, error: { kind: 'migration-failed' } }}
      />,
    );
    expect(screen.getByRole('alert').textContent).toMatch(/Nothing is lost/);
  });
});

describe('shortcuts', () => {
  it('show the browser’s keys, and which are not set', () => {
    render(
      <ShortcutsSection
        keys={
          new Map([
            ['next-mark', 'Alt+Shift+N'],
            ['previous-mark', ''],
          ])
        }
        mustGoAlone={false}
        onChange={() => {}}
      />,
    );
    expect(screen.getByText('Alt+Shift+N')).toBeTruthy();
    expect(screen.getAllByText('not set')).toHaveLength(5);
  });

  it('say where to change them if the browser opens no page', () => {
    const onChange = vi.fn<() => void>();
    render(<ShortcutsSection keys={new Map()} mustGoAlone onChange={onChange} />);
    fireEvent.click(screen.getByRole('button', { name: 'Change shortcuts' }));
    expect(onChange).toHaveBeenCalledOnce();
    expect(screen.getByRole('status').textContent).toMatch(/open your browser’s extensions page/);
  });
});

describe('about', () => {
  it('tells the version and leads to the welcome page', () => {
    const onWelcome = vi.fn<() => void>();
    render(<AboutSection version="0.1.0" onWelcome={onWelcome} />);
    fireEvent.click(screen.getByRole('button', { name: 'Open the welcome page' }));
    expect(onWelcome).toHaveBeenCalledOnce();
    expect(screen.getByText('Version 0.1.0')).toBeTruthy();
  });
});

describe('the list of parts', () => {
  it('leads to each', () => {
    const { rerender } = render(<SectionNav tab={undefined} />);
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(
      TABS.flatMap((tab) => TAB_SECTIONS[tab]).map((id) => `#${id}`),
    );
    rerender(<SectionNav tab="access" />);
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Access to sites',
      'Muted sites and names',
    ]);
  });
});

describe('accessibility', () => {
  it('has no rule broken', async () => {
    render(
      <main>
        <h1>Settings</h1>
        <SectionNav tab="marks" />
        <DensitySection {...accounts} density="all" failure={undefined} onChange={() => {}} />
        <AccessSection
          access={{ everySite: false, sites: ['*://a.example/*'], refused: true }}
          failure={undefined}
          onGrantEvery={() => {}}
          onDropEvery={() => {}}
          onDropSite={() => {}}
        />
        <MutesSection
          sites={['a.example']}
          failure={{ kind: 'internal' }}
          names={[]}
          onUnmute={() => {}}
          onForget={() => {}}
        />
        <ShortcutsSection keys={new Map([['next-mark', 'Alt+N']])} mustGoAlone={false} onChange={() => {}} />
      </main>,
    );
    expect(await brokenRules()).toEqual([]);
  });
});
