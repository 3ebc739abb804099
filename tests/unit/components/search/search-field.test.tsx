// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { SearchField } from '../../../../components/search/search-field.tsx';
import type { Complete } from '../../../../components/search/use-suggestions.ts';
import { typingAt } from '../../../../lib/search/query/completion.ts';
import type { Completion } from '../../../../lib/search/query/completion.ts';
import { fireEvent, render, screen, settle } from '../draw.ts';

/** A background that replies when the test says so, in the order of the questions. */
function slowBackground(): { readonly complete: Complete; readonly reply: (insert: string) => Promise<void> } {
  const waiting: { readonly query: string; readonly resolve: (completion: Completion | undefined) => void }[] = [];
  return {
    complete: (query) => new Promise((resolve) => waiting.push({ query, resolve })),
    reply: (insert) =>
      settle(() => {
        const next = waiting.shift();
        const typing = next && typingAt(next.query, next.query.length);
        next?.resolve(typing && { typing, suggestions: [{ insert, label: insert }] });
      }),
  };
}

function Field({ complete }: { readonly complete: Complete }) {
  const [query, setQuery] = useState('');
  return <SearchField query={query} onQuery={setQuery} onEnterList={() => {}} complete={complete} />;
}

const field = (): HTMLInputElement => screen.getByRole('searchbox');
const typed = (value: string): Promise<void> => settle(() => fireEvent.input(field(), { target: { value } }));
const pressed = (key: string): Promise<void> => settle(() => fireEvent.keyDown(field(), { key }));

describe('the search field', () => {
  it('takes what is chosen in the place of what was begun', async () => {
    const { complete, reply } = slowBackground();
    render(<Field complete={complete} />);
    await typed('compan');
    await reply('company:');
    await pressed('ArrowDown');
    await pressed('Enter');
    expect(field().value).toBe('company:');
  });

  it('takes no proposal made for an older text', async () => {
    const { complete, reply } = slowBackground();
    render(<Field complete={complete} />);
    await typed('compan');
    await reply('company:');
    await typed('company:cloudw');
    await pressed('ArrowDown');
    await pressed('Enter');
    expect(field().value).toBe('company:cloudw');
    await reply('Cloudwatt ');
    await pressed('ArrowDown');
    await pressed('Enter');
    expect(field().value).toBe('company:Cloudwatt ');
  });
});
