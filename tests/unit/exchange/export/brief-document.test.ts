// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { briefHeadings } from '../../../../components/dossier/brief-headings.ts';
import { briefHtml, briefMarkdown } from '../../../../lib/exchange/export/brief-document.ts';
import { brief, HOSTILE } from '../../components/dossier/dossier-sample.ts';

const headings = briefHeadings(brief, (key, ...values) => [key, ...values].join(' '));

describe('a brief taken along as Markdown', () => {
  const markdown = briefMarkdown(brief, headings);

  it('numbers its sources, and leads to the sentence in each', () => {
    expect(markdown).toContain('## figures');
    expect(markdown).toContain(
      String.raw`[\[1\]](<https://press.example/deal#:~:text=Orange%20vise>) [\[2\]](<https://press.example/a?b=%3Cc%3E&d="e">)`,
    );
    expect(markdown).toMatch(/\n2\. \[Sans date\]\(<[^>]+>\), The Press, undated\n/);
    expect(markdown).toContain('readOn 1er janvier 2026');
  });

  it('says of a sentence without a source what it rests on', () => {
    expect(markdown).toContain('Cloud souverain français. (fromPack)');
    expect(markdown).toContain('rappeler en mars. (fromReader)');
  });

  it('holds no markup but its own', () => {
    expect(markdown).not.toMatch(/(?<!\\)<img/);
    expect(markdown).not.toContain('[x](javascript:');
  });
});

describe('a brief taken along as HTML', () => {
  const page = new DOMParser().parseFromString(briefHtml(brief, headings), 'text/html');

  it('is in its language, with links to each source', () => {
    expect(page.querySelector('div')?.lang).toBe('fr');
    expect([...page.querySelectorAll('p a')].map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['[1]', 'https://press.example/deal#:~:text=Orange%20vise'],
      ['[2]', 'https://press.example/a?b=<c>&d="e"'],
    ]);
    expect([...page.querySelectorAll('li')].map((item) => item.getAttribute('value'))).toEqual(['1', '2']);
  });

  it('holds no element but its own, whatever stands in it', () => {
    expect(new Set([...page.body.querySelectorAll('*')].map(({ tagName }) => tagName))).toEqual(
      new Set(['DIV', 'H1', 'H2', 'P', 'A', 'OL', 'LI']),
    );
    expect(page.body.textContent?.split(HOSTILE).length).toBe(3);
  });
});
