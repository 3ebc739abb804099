// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { CompanyReports } from '../../../../components/reports/company-reports.tsx';
import type { CompanyCard } from '../../../../lib/model/company.ts';
import { brokenRules, fireEvent, render, screen, settle } from '../draw.ts';
import { card } from '../samples.ts';
import { REPORTS, reportsWorld } from './reports-world.ts';

const COMPANY: CompanyCard = { ...card, people: [{ name: 'Grace Hopper', role: 'CEO' }], city: 'Paris', country: 'FR' };

async function show(world: ReturnType<typeof reportsWorld>, isAsked: boolean) {
  const drawn = render(<CompanyReports ports={world.ports} company={COMPANY} isAsked={isAsked} />);
  await settle();
  return drawn;
}
const press = (name: string) => settle(() => fireEvent.click(screen.getByRole('button', { name })));
const type = (name: string, value: string) =>
  settle(() => fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } }));
const choose = (fact: string) =>
  settle(() => fireEvent.change(screen.getByRole('combobox', { name: 'Which fact' }), { target: { value: fact } }));

describe('the end of a dossier', () => {
  it('takes a report of an outdated fact, with what is shown now', async () => {
    const world = reportsWorld();
    const { container } = await show(world, true);
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Which fact' }));
    expect(container.textContent).toContain('Shown now: Grace Hopper');
    await type('What it should be (optional)', ' Ada Lovelace ');
    await type('Address of a page that says so (optional)', 'https://press.example/a');
    expect(await brokenRules()).toEqual([]);
    await press('Report it');
    expect(world.kept()).toMatchObject([
      {
        company: 'cloudwatt',
        fact: 'chief',
        was: 'Grace Hopper',
        value: 'Ada Lovelace',
        source: 'https://press.example/a',
      },
    ]);
    expect(screen.getByRole('button', { name: 'Report an outdated fact' })).toBeTruthy();
  });

  it('needs neither what it should be nor where that stands', async () => {
    const world = reportsWorld();
    await show(world, false);
    await press('Report an outdated fact');
    await choose('seat');
    await press('Report it');
    expect(world.kept()).toMatchObject([{ fact: 'seat', was: 'Paris, FR' }]);
    expect(world.kept()[0]).not.toHaveProperty('value');
  });

  it('offers the states of a company where its status is outdated', async () => {
    const world = reportsWorld();
    await show(world, true);
    await choose('status');
    await settle(() =>
      fireEvent.change(screen.getByRole('combobox', { name: 'What it should be (optional)' }), {
        target: { value: 'merged' },
      }),
    );
    await press('Report it');
    expect(world.kept()).toMatchObject([{ fact: 'status', value: 'merged' }]);
  });

  it('takes no source that is no address', async () => {
    const world = reportsWorld();
    await show(world, true);
    await type('Address of a page that says so (optional)', 'javascript:alert(1)');
    await press('Report it');
    expect(world.kept()).toEqual([]);
  });

  it('lists what was reported of this company alone', async () => {
    const { container } = await show(reportsWorld(REPORTS), false);
    expect(container.textContent).toContain('Ada Lovelace, no longer Grace Hopper');
    expect(container.textContent).not.toContain('Orange');
  });
});
