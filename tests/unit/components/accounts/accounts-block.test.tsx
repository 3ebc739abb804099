// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { AccountsBlock } from '../../../../components/accounts/accounts-block.tsx';
import { FormPreviewLine } from '../../../../components/accounts/form-preview.tsx';
import type { FormPreviewPorts } from '../../../../components/accounts/ports.ts';
import { appError } from '../../../../lib/model/app-error.ts';
import { err, ok } from '../../../../lib/model/result.ts';
import { brokenRules, fireEvent, render, screen, settle } from '../draw.ts';
import { accountsWorld } from './accounts-world.ts';

async function show(world: ReturnType<typeof accountsWorld>) {
  const drawn = render(<AccountsBlock ports={world.ports} />);
  await settle();
  return drawn;
}
const press = (name: string) => settle(() => fireEvent.click(screen.getByRole('button', { name })));
async function choose(container: Element): Promise<void> {
  const input = container.querySelector('input[type="file"]');
  if (!input) throw new Error('no way to choose a file');
  await settle(() => fireEvent.change(input, { target: { files: [new File(['Name'], 'crm.csv')] } }));
}

describe('accounts', () => {
  it('are told of before they are taken in, and what was left out after', async () => {
    const { container } = await show(accountsWorld());
    expect(container.textContent).toContain('No account yet.');
    await choose(container);
    expect(container.textContent).toContain('“crm.csv” holds 2 accounts.');
    expect(container.textContent).toContain('1 row has no name that can be kept.');
    await press('Import them');
    expect(container.textContent).toContain('New: 2. Updated: 0. 3 were left out');
    expect(container.textContent).toContain('2 accounts');
    expect(await brokenRules()).toEqual([]);
  });

  it('tell of an import whose page was closed in the middle', async () => {
    const { container } = await show(
      accountsWorld({ total: 500, unfinished: { file: 'crm.csv', total: 900, done: 500 } }),
    );
    expect(container.textContent).toContain('The import of “crm.csv” stopped after account 500 of 900.');
  });

  it('go after a question only', async () => {
    const world = accountsWorld({ total: 2 });
    const { container } = await show(world);
    await press('Remove all accounts');
    expect(world.calls).toEqual([]);
    await press('Remove them');
    expect(container.textContent).toContain('No account yet.');
  });

  it('are shared with a team once what would leave was seen, and no more after a question', async () => {
    const world = accountsWorld({ total: 5, ofTeam: 3, sharing: { team: 'Sales', isShared: false, mayWrite: true } });
    const { container } = await show(world);
    expect(container.textContent).toContain('· 3 from the team');
    await press('Share with Sales');
    expect(container.textContent).toContain('your 2 accounts with their names');
    expect(world.calls).toEqual([]);
    await press('Share them');
    expect(container.textContent).toContain('You share your accounts with Sales.');
    await press('Stop sharing');
    expect(world.calls).toEqual(['share true']);
    expect(container.textContent).toContain('but for those that a colleague shares as well');
    await press('Stop sharing');
    expect(world.calls).toEqual(['share true', 'share false']);
    expect(await brokenRules()).toEqual([]);
  });

  it('are not offered to be shared by a reader of the team, nor where there are none', async () => {
    await show(accountsWorld({ total: 5, sharing: { team: 'Sales', isShared: false, mayWrite: false } }));
    await show(accountsWorld({ total: 3, ofTeam: 3, sharing: { team: 'Sales', isShared: false, mayWrite: true } }));
    expect(screen.queryByRole('button', { name: 'Share with Sales' })).toBeNull();
  });

  it('are written to a file', async () => {
    const world = accountsWorld({ total: 2 });
    await show(world);
    await press('Export your accounts (CSV)');
    expect(world.calls).toEqual(['export']);
  });

  it('say why a file cannot be read', async () => {
    const { container } = await show(
      accountsWorld({ total: 0 }, { plan: async () => err(appError('file-unreadable')) }),
    );
    await choose(container);
    expect(screen.getByRole('alert').textContent).not.toBe('');
  });
});

describe('a name that is tried', () => {
  const ports: FormPreviewPorts = {
    hrefOf: ({ article, url }) => url ?? `/reader.html?id=${article}`,
    previewForm: async (text) =>
      ok({
        places: text === 'Orange' ? 43 : 0,
        articles: 12,
        common: text === 'Orange',
        first: text === 'Orange' ? [{ article: 'a', title: 'Un zeste', words: '… jus d’Orange pressée' }] : [],
      }),
  };

  it('says what it would mark, and shows it', async () => {
    vi.useFakeTimers();
    const { container } = render(<FormPreviewLine text="Orange" ports={ports} />);
    await settle(() => vi.advanceTimersByTime(1000));
    vi.useRealTimers();
    expect(container.textContent).toContain('“Orange” would mark 43 places in your library (articles: 12).');
    expect(container.textContent).toContain('“Orange” occurs in everyday text too.');
    expect(container.querySelector('a')?.getAttribute('href')).toBe('/reader.html?id=a');
  });

  it('says that it would mark nothing', async () => {
    vi.useFakeTimers();
    const { container } = render(<FormPreviewLine text="Zorglub" ports={ports} />);
    await settle(() => vi.advanceTimersByTime(1000));
    vi.useRealTimers();
    expect(container.textContent).toBe('“Zorglub” would mark nothing in your library.');
  });
});
