// @vitest-environment happy-dom
import { Search } from 'lucide';
import { describe, expect, it, vi } from 'vitest';
import { Button, IconButton } from '../../../../components/shared/button.tsx';
import { Icon } from '../../../../components/shared/icon.tsx';
import { namePage } from '../../../../components/shared/language.ts';
import { Mark } from '../../../../components/shared/mark.tsx';
import { ErrorNotice, Notice } from '../../../../components/shared/notice.tsx';
import { Skeleton } from '../../../../components/shared/skeleton.tsx';
import { Switch } from '../../../../components/shared/switch.tsx';
import { brokenRules, fireEvent, render, screen } from '../draw.ts';

describe('a button', () => {
  it('does what it says', () => {
    const onClick = vi.fn<() => void>();
    render(<Button onClick={onClick}>Save</Button>);
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(onClick).toHaveBeenCalledOnce();
  });

  it('does nothing while busy, and keeps its place in the tab order', () => {
    const onClick = vi.fn<() => void>();
    render(
      <Button busy onClick={onClick}>
        Saving
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Saving' });
    fireEvent.click(button);
    expect(onClick).not.toHaveBeenCalled();
    expect(button.getAttribute('aria-busy')).toBe('true');
    expect(button.hasAttribute('disabled')).toBe(false);
  });

  it('never sends a form', () => {
    render(<Button onClick={() => {}}>Save</Button>);
    expect(screen.getByRole('button').getAttribute('type')).toBe('button');
  });

  it('has a name where it shows an icon only', () => {
    render(<IconButton icon={Search} label="Clear the search" onClick={() => {}} />);
    expect(screen.getByRole('button', { name: 'Clear the search' }).title).toBe('Clear the search');
  });
});

describe('an icon', () => {
  it('is drawn inline and hidden from screen readers', () => {
    const { container } = render(<Icon node={Search} size={20} />);
    const svg = container.querySelector('svg');
    expect(svg?.getAttribute('aria-hidden')).toBe('true');
    expect(svg?.getAttribute('width')).toBe('1.25rem');
    expect(svg?.childElementCount).toBe(Search.length);
  });
});

describe('a switch', () => {
  it('tells its state and asks for the other', () => {
    const onChange = vi.fn<(checked: boolean) => void>();
    const { rerender } = render(<Switch label="Marks on press.example" checked onChange={onChange} />);
    fireEvent.click(screen.getByRole('switch', { name: 'Marks on press.example', checked: true }));
    expect(onChange).toHaveBeenLastCalledWith(false);
    rerender(<Switch label="Marks on press.example" checked={false} onChange={onChange} />);
    fireEvent.click(screen.getByRole('switch', { checked: false }));
    expect(onChange).toHaveBeenLastCalledWith(true);
  });
});

describe('a notice', () => {
  it('shows its sentence and what can be done', () => {
    render(
      <Notice tone="good" action={<button type="button">Undo</button>}>
        Saved
      </Notice>,
    );
    expect(screen.getByText('Saved')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
  });

  it('announces a failure as a sentence, never as a code', () => {
    render(<ErrorNotice error={{ kind: 'quota-exceeded', detail: 'QuotaExceededError' }} />);
    expect(screen.getByRole('alert').textContent).toBe(
      'There is no room left on this disk. Free some space and try again; nothing was lost.',
    );
  });
});

describe('what is on its way', () => {
  it('is named, and holds the room of its lines', () => {
    render(<Skeleton label="Reading the article" lines={3} />);
    expect(screen.getByRole('status', { name: 'Reading the article' }).style.blockSize).toBe('60px');
  });
});

describe('the mark', () => {
  it('is a picture beside words, so hidden from screen readers', () => {
    const { container } = render(<Mark size={28} />);
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });
});

describe('a page', () => {
  it('carries its title and the language of its words', () => {
    namePage(document, 'Vigie settings');
    expect([document.title, document.documentElement.lang]).toEqual(['Vigie settings', 'en']);
  });
});

describe('the controls together', () => {
  it('would be caught by the check below if one had no name', async () => {
    const nameless = document.body.appendChild(document.createElement('button'));
    expect(await brokenRules()).toEqual([expect.stringContaining('button-name')]);
    nameless.remove();
  });

  it('break no rule of accessibility', async () => {
    render(
      <main>
        <Mark />
        <Button onClick={() => {}}>Save</Button>
        <IconButton icon={Search} label="Search" onClick={() => {}} />
        <Switch label="Marks" checked onChange={() => {}} />
        <ErrorNotice error={{ kind: 'internal' }} />
        <Skeleton label="Reading" lines={2} />
      </main>,
    );
    expect(await brokenRules()).toEqual([]);
  });
});
