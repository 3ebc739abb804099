/** The user guide as pages of the extension: help that is read without a network. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { englishTypography, frenchTypography } from '../build-pack/typography.ts';
import { htmlOf } from './markdown.ts';

/** Languages that the guide is written in, and how each is set. */
const TYPOGRAPHY = { en: englishTypography, fr: frenchTypography } as const;
const LANGUAGES = ['en', 'fr'] as const satisfies readonly (keyof typeof TYPOGRAPHY)[];

export type GuideFile = { readonly relativeDest: string; readonly contents: string };

/** Every page, and their style. No script: what is read here needs none. */
export function guideFiles(root: string): readonly GuideFile[] {
  const style = ['components/shared/tokens.css', 'scripts/guide/guide.css'].map((path) =>
    readFileSync(join(root, path), 'utf8'),
  );
  const pages = LANGUAGES.flatMap((language) => {
    const folder = join(root, 'docs/guide', language);
    const read = (name: string): string => TYPOGRAPHY[language](readFileSync(join(folder, name), 'utf8'));
    const contents = read('README.md');
    return readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .toSorted()
      .map((name) => ({
        relativeDest: `guide/${language}/${fileOf(name)}`,
        contents: pageOf(language, read(name), name === 'README.md' ? '' : contents),
      }));
  });
  return [...pages, { relativeDest: 'guide/guide.css', contents: style.join('\n') }];
}

const fileOf = (name: string): string => (name === 'README.md' ? 'index.html' : `${basename(name, '.md')}.html`);

/** Links between pages hold; what lies elsewhere in the repository does not ship, and its words stay. */
const resolve = (target: string): string | undefined => (/^[\w-]+\.md$/.test(target) ? fileOf(target) : undefined);

/** A page in its frame; `contents` is the table of contents beside it, in Markdown. */
function pageOf(language: string, markdown: string, contents: string): string {
  const [, title = ''] = /^# (.+)$/m.exec(markdown) ?? [];
  const [list = ''] = /^1\. [\s\S]*/m.exec(contents) ?? [];
  const [, home = ''] = /^# (.+)$/m.exec(contents) ?? [];
  // Beside a page the names of the others are enough.
  const names = list.replaceAll(/(\]\([^)]+\)) ?:[^\n]*(?:\n {2,}[^\n]*)*/g, '$1');
  const nav = contents === '' ? '' : `<nav>\n<a href="index.html">${home}</a>\n${htmlOf(names, resolve)}\n</nav>\n`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} · Vigie</title>
<link rel="icon" href="/icons/32.png">
<link rel="stylesheet" href="../guide.css">
</head>
<body>
${nav}<main>
${htmlOf(markdown, resolve)}
</main>
</body>
</html>
`;
}
