// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { SiteBar } from '../../../../components/site/site-bar.tsx';
import type { SiteState } from '../../../../components/site/site-bar.tsx';
import { brokenRules, fireEvent, render, screen } from '../draw.ts';

const site: SiteState = { host: 'press.example', muted: false, access: 'on-click', refused: false };

function draw(state: SiteState) {
  const calls = {
    onMute: vi.fn<(muted: boolean) => void>(),
    onAsk: vi.fn<(what: 'this-site' | 'every-site') => void>(),
  };
  render(<SiteBar site={state} {...calls} />);
  return calls;
}

describe('the switch of a site', () => {
  it('turns its marks off', () => {
    const { onMute } = draw(site);
    fireEvent.click(screen.getByRole('switch', { name: 'Marks on press.example', checked: true }));
    expect(onMute).toHaveBeenCalledWith(true);
  });

  it('turns them on again', () => {
    const { onMute } = draw({ ...site, muted: true });
    fireEvent.click(screen.getByRole('switch', { checked: false }));
    expect(onMute).toHaveBeenCalledWith(false);
  });
});

describe('the access to a site', () => {
  it('can be widened from «only when you click», to this site or to every one', () => {
    const { onAsk } = draw(site);
    expect(screen.getByText('Vigie marks a page only when you click.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Always on this site' }));
    fireEvent.click(screen.getByRole('button', { name: 'On every site' }));
    expect(onAsk.mock.calls).toEqual([['this-site'], ['every-site']]);
  });

  it('can be widened from this site to every one', () => {
    const { onAsk } = draw({ ...site, access: 'this-site' });
    expect(screen.getAllByRole('button')).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'On every site' }));
    expect(onAsk).toHaveBeenCalledWith('every-site');
  });

  it('needs nothing more where every site is marked', () => {
    draw({ ...site, access: 'every-site' });
    expect(screen.getByText('Vigie marks every site.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is no question on a muted site', () => {
    draw({ ...site, muted: true });
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('may be refused, and the refusal is taken kindly', () => {
    draw({ ...site, refused: true });
    expect(screen.getByRole('status').textContent).toMatch(/That is fine/);
  });

  it('says why a change was not kept', () => {
    draw({ ...site, error: { kind: 'internal' } });
    expect(screen.getByRole('alert')).toBeTruthy();
  });

  it('breaks no rule of accessibility', async () => {
    render(
      <main>
        <SiteBar site={{ ...site, refused: true }} onMute={() => {}} onAsk={() => {}} />
      </main>,
    );
    expect(await brokenRules()).toEqual([]);
  });
});
