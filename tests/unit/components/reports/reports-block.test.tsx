// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ReportsBlock } from '../../../../components/reports/reports-block.tsx';
import { appError } from '../../../../lib/model/app-error.ts';
import { err, ok } from '../../../../lib/model/result.ts';
import { brokenRules, fireEvent, render, screen, settle } from '../draw.ts';
import { aReport, REPORTS, reportsWorld } from './reports-world.ts';

async function show(world: ReturnType<typeof reportsWorld>) {
  const drawn = render(<ReportsBlock ports={world.ports} />);
  await settle();
  return drawn;
}
const press = (name: string) => settle(() => fireEvent.click(screen.getByRole('button', { name })));
async function choose(container: Element): Promise<void> {
  const input = container.querySelector('input[type="file"]');
  if (!input) throw new Error('no way to choose a file');
  await settle(() => fireEvent.change(input, { target: { files: [new File(['{}'], 'reports.json')] } }));
}

describe('reports of outdated facts', () => {
  it('are lines with what was, what should be, and where that stands', async () => {
    const { container } = await show(reportsWorld(REPORTS));
    expect(container.textContent).toContain('Cloudwatt, Chief executive: Ada Lovelace, no longer Grace Hopper');
    expect(container.textContent).toContain('press.example · May 3, 2026');
    expect(container.textContent).toContain('Orange, Status: no longer active');
    expect(await brokenRules()).toEqual([]);
  });

  it('go by one press and come back by another', async () => {
    const world = reportsWorld(REPORTS);
    const { container } = await show(world);
    await press('Take back: Orange, Status: no longer active');
    expect(world.kept()).toHaveLength(1);
    expect(container.textContent).toContain('Your report about Orange is taken back.');
    await press('Put it back');
    expect(world.kept()).toContainEqual(REPORTS[1]);
  });

  it('are changed in their place', async () => {
    const world = reportsWorld(REPORTS);
    await show(world);
    await press('Change: Cloudwatt, Chief executive: Ada Lovelace, no longer Grace Hopper');
    const field = screen.getByRole('textbox', { name: 'What it should be (optional)' });
    await settle(() => fireEvent.input(field, { target: { value: 'Margaret Hamilton' } }));
    await press('Save the change');
    expect(world.kept()).toMatchObject([{ value: 'Margaret Hamilton', was: 'Grace Hopper' }, { company: 'orange' }]);
  });

  it('are written to a file', async () => {
    const world = reportsWorld(REPORTS);
    await show(world);
    await press('Export as a file');
    expect(world.files).toEqual([REPORTS]);
  });

  it('of others count once they are accepted, each by itself or all', async () => {
    const others = [
      REPORTS[0] ?? aReport(),
      aReport({ company: 'atos', name: 'Atos', fact: 'seat', value: 'Bezons, FR' }),
      aReport({ company: 'sfr', name: 'SFR', fact: 'owner', value: 'Orange' }),
      aReport({ company: 'numergy', name: 'Numergy', fact: 'site', value: 'numergy.example' }),
    ];
    const world = reportsWorld(REPORTS, { readFile: async () => ok(others) });
    const { container } = await show(world);
    await choose(container);
    expect(world.kept()).toHaveLength(2);
    const [dismiss] = screen.getAllByRole('button', { name: 'Dismiss' });
    expect(screen.getAllByRole('button', { name: 'Accept' })).toHaveLength(3);
    await settle(() => dismiss && fireEvent.click(dismiss));
    const [accept] = screen.getAllByRole('button', { name: 'Accept' });
    await settle(() => accept && fireEvent.click(accept));
    await press('Accept all');
    expect(world.kept().map(({ company }) => company)).toEqual(['numergy', 'sfr', 'cloudwatt', 'orange']);
    expect(container.textContent).toContain('The file proposes nothing that you do not say already.');
  });

  it('say why a file cannot be read', async () => {
    const { container } = await show(reportsWorld([], { readFile: async () => err(appError('file-unreadable')) }));
    await choose(container);
    expect(screen.getByRole('alert').textContent).not.toBe('');
  });
});
