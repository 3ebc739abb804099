// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { AccessChoice } from '../../../../components/welcome/access-choice.tsx';
import type { WelcomeAccess } from '../../../../components/welcome/access-choice.tsx';
import { NO_GLANCE, reduceGlance } from '../../../../components/welcome/glance-state.ts';
import { Sample } from '../../../../components/welcome/sample.tsx';
import { err, ok } from '../../../../lib/model/result.ts';
import { fireEvent, render, screen } from '../draw.ts';
import { preview } from '../samples.ts';

const asking = reduceGlance(NO_GLANCE, { kind: 'pointed', companyId: 'cloudwatt' });

describe('a glance at a name', () => {
  it('asks, and shows the answer', () => {
    expect(asking).toEqual({ kind: 'loading', companyId: 'cloudwatt' });
    expect(reduceGlance(asking, { kind: 'replied', companyId: 'cloudwatt', preview: ok(preview) })).toEqual({
      kind: 'known',
      companyId: 'cloudwatt',
      preview,
    });
  });

  it('drops the answer about a name that was left', () => {
    const other = reduceGlance(asking, { kind: 'pointed', companyId: 'orange' });
    expect(reduceGlance(other, { kind: 'replied', companyId: 'cloudwatt', preview: ok(preview) })).toBe(other);
    expect(reduceGlance(NO_GLANCE, { kind: 'replied', companyId: 'cloudwatt', preview: ok(preview) })).toBe(NO_GLANCE);
  });

  it('stays as it is while the same name is pointed at', () => {
    expect(reduceGlance(asking, { kind: 'pointed', companyId: 'cloudwatt' })).toBe(asking);
  });

  it('may fail', () => {
    expect(
      reduceGlance(asking, { kind: 'replied', companyId: 'cloudwatt', preview: err({ kind: 'internal' }) }),
    ).toMatchObject({ kind: 'failed' });
  });
});

describe('the sample', () => {
  it('has names that answer to pointer and key', () => {
    const onPoint = vi.fn<(id: string) => void>();
    render(<Sample glance={NO_GLANCE} onPoint={onPoint} />);
    // The first one is there before anybody asked.
    expect(onPoint.mock.calls).toEqual([['cloudwatt']]);
    fireEvent.mouseEnter(screen.getByRole('button', { name: 'Orange' }));
    screen.getByRole('button', { name: 'Numergy' }).focus();
    expect(onPoint.mock.calls.slice(1)).toEqual([['orange'], ['numergy']]);
    expect(screen.getByText(/^Point at an underlined name/)).toBeTruthy();
  });

  it('tells who the company is now, with dated articles first seen by title', () => {
    render(<Sample glance={{ kind: 'known', companyId: 'cloudwatt', preview }} onPoint={() => {}} />);
    expect(screen.getByRole('button', { name: 'Cloudwatt', pressed: true })).toBeTruthy();
    expect(screen.getByText('French sovereign cloud, switched off in 2020.')).toBeTruthy();
    expect(screen.getByText('12 articles in your library')).toBeTruthy();
    expect(screen.getByText(/The Press · date unknown/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Cloudwatt closes' }).getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('says where the library holds nothing about it, or cannot be asked', () => {
    const { rerender } = render(
      <Sample
        glance={{ kind: 'known', companyId: 'cloudwatt', preview: { ...preview, articles: [], total: 0 } }}
        onPoint={() => {}}
      />,
    );
    expect(screen.getByText('No article about it in your library yet')).toBeTruthy();
    rerender(
      <Sample
        glance={{ kind: 'failed', companyId: 'cloudwatt', error: { kind: 'database-unavailable' } }}
        onPoint={() => {}}
      />,
    );
    expect(screen.getByRole('alert')).toBeTruthy();
  });
});

describe('the three ways', () => {
  const draw = (access: WelcomeAccess, refused = false, actionKey = 'Alt+Shift+V') => {
    const calls = { onEverySite: vi.fn<() => void>(), onClickOnly: vi.fn<() => void>() };
    render(<AccessChoice access={access} refused={refused} actionKey={actionKey} {...calls} />);
    return calls;
  };

  it('stand side by side, the present one marked', () => {
    draw('on-click');
    const ways = screen.getAllByRole('listitem');
    expect(ways.map((way) => way.getAttribute('aria-current'))).toEqual(['false', 'false', 'true']);
    expect(ways[2]?.textContent).toContain('Your current choice');
  });

  it('are chosen by a button each', () => {
    const { onEverySite } = draw('on-click');
    fireEvent.click(screen.getByRole('button', { name: 'Mark every site' }));
    expect(onEverySite).toHaveBeenCalledOnce();
  });

  it('can be left again', () => {
    const { onClickOnly } = draw('chosen-sites');
    fireEvent.click(screen.getByRole('button', { name: 'Mark only when I click' }));
    expect(onClickOnly).toHaveBeenCalledOnce();
  });

  it.each<[WelcomeAccess, RegExp]>([
    ['every-site', /^Vigie marks every site/],
    ['chosen-sites', /^Vigie marks the sites you chose/],
    ['on-click', /^Vigie waits for your click/],
  ])('say how it is now: %s', (access, sentence) => {
    draw(access);
    expect(screen.getByRole('status').textContent).toMatch(sentence);
  });

  it('take a no for an answer and say what works all the same', () => {
    draw('on-click', true);
    expect(screen.getByRole('status').textContent).toMatch(/^You said no, and that is fine. Vigie works/);
  });

  it('name the key only where there is one', () => {
    draw('on-click', false, '');
    expect(screen.queryByText(/Alt\+Shift\+V/)).toBeNull();
  });
});
