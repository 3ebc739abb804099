// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { OwnershipMapView } from '../../../../components/charts/ownership-map.tsx';
import { NO_OWNERS, OWNERSHIP } from '../../../gallery/chart-world.ts';
import { brokenRules, fireEvent, render, screen, settle, within } from '../draw.ts';

const draw = (map = OWNERSHIP) =>
  render(<OwnershipMapView map={map} href={(id) => `#company=${id}`} onSave={vi.fn<() => void>()} />);
const drawing = () => screen.getByRole('group', { name: 'Who owns whom' });
const press = (key: string, held: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held });
const focusOrange = () =>
  settle(() => within(drawing()).getByRole<HTMLAnchorElement>('link', { name: 'Orange' }).focus());
const focused = () => document.activeElement?.getAttribute('aria-label');
const view = () => drawing().querySelector('[data-view]')?.getAttribute('transform');

describe('the map of owners', () => {
  it('is links to dossiers, which say who owns them and why they are there', async () => {
    draw();
    const scaleway = within(drawing()).getByRole('link', { name: 'Scaleway, owned by Iliad, watched' });
    expect(scaleway.getAttribute('href')).toBe('#company=scaleway');
    expect(screen.getByText('3 more companies stand alone.')).toBeTruthy();
    expect(await brokenRules()).toEqual([]);
  });

  it('has one stop of the tab key, and arrows that lead to owners and what they own', async () => {
    draw();
    expect(drawing().querySelectorAll('a[tabindex="0"]')).toHaveLength(1);
    await focusOrange();
    press('ArrowRight');
    expect(focused()).toBe('Orange Business, owned by Orange, your account');
    press('ArrowDown');
    expect(focused()).toBe('Enovacom, owned by Orange Business');
    press('ArrowLeft');
    press('ArrowLeft');
    expect(focused()).toBe('Orange');
  });

  it('is zoomed by keys and buttons alike, and shown whole again', async () => {
    draw();
    await focusOrange();
    press('0');
    const whole = view();
    press('+');
    const larger = view();
    expect(larger).not.toBe(whole);
    press('0');
    expect(view()).toBe(whole);
    fireEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    expect(view()).toBe(larger);
    fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(view()).toBe(whole);
    press('+', { ctrlKey: true });
    expect(view()).toBe(whole);
  });

  it('is a list in lists beside', () => {
    draw();
    const list = screen.getByRole('region', { name: 'The same as a list' });
    const iliad = within(list).getByRole('link', { name: 'Iliad' }).closest('li');
    expect(
      within(iliad ?? list)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Iliad', 'Free', 'Scaleway']);
    expect(iliad?.textContent).toContain('Scaleway · watched');
  });

  it('says so where nobody owns anybody', () => {
    draw(NO_OWNERS);
    expect(screen.getByText(/^None of these companies is known to own another/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
