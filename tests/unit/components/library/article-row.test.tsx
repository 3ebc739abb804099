// @vitest-environment happy-dom
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- what is tested stands in a list box. */
import { describe, expect, it } from 'vitest';
import { ArticleRow } from '../../../../components/library/article-row.tsx';
import type { ArticleLine } from '../../../../lib/model/article.ts';
import { render, screen } from '../draw.ts';
import { hit } from '../samples.ts';

function row(parts: Partial<ArticleLine>): string | null {
  const { article, ...rest } = hit('a', 'Orange buys Cloudwatt');
  render(
    <div role="listbox">
      <ArticleRow
        id="row"
        index={0}
        total={1}
        hit={{ ...rest, article: { ...article, ...parts } }}
        isActive={false}
        isSelected={false}
        onPick={() => {}}
      />
    </div>,
  );
  return screen.getByRole('option').textContent;
}

describe('a row of the library', () => {
  it.each([
    [['Ada'], 'saved by Ada'],
    [['Ada', 'Bob'], 'saved by Ada, Bob'],
    [['Ada', 'Bob', 'Eve', 'Zoé'], 'saved by Ada, Bob +2'],
  ])('names the colleagues who saved it: %j', (savedBy, words) => {
    expect(row({ savedBy })).toContain(words);
  });

  it('names the colleagues who noted something', () => {
    expect(row({ notedBy: ['Ada', 'Bob', 'Eve'] })).toContain('noted by Ada, Bob +1');
  });

  it('names nobody where nobody did', () => {
    expect(row({})).not.toMatch(/saved|noted/);
  });
});
