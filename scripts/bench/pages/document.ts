import type { Language } from './sentences.ts';

const STYLE = `
  body { margin: 0; font: 16px/1.5 Georgia, serif; color: #222; background: #fff; }
  header, footer, nav { padding: 12px 24px; background: #f2f0ec; }
  main { max-width: 72rem; margin: 0 auto; padding: 24px; }
  article { max-width: 42rem; }
  .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 16px; }
  .card { border: 1px solid #ccc; padding: 12px; }
  .columns { display: flex; gap: 24px; }
  .columns > * { flex: 1; min-width: 0; }
  table { border-collapse: collapse; }
  td, th { border: 1px solid #ddd; padding: 2px 6px; }
  .cell { display: inline-block; width: 8rem; border: 1px solid #ddd; overflow: hidden; white-space: nowrap; }
  .quote { border-inline-start: 3px solid #bbb; padding-inline-start: 8px; color: #555; }
`;

/** A page of HTML in standards mode. */
export function htmlPage({
  lang,
  title,
  body,
  head = '',
}: {
  lang: Language;
  title: string;
  body: string;
  head?: string;
}): string {
  const direction = lang === 'ar' || lang === 'he' ? ' dir="rtl"' : '';
  return (
    `<!doctype html>\n<html lang="${lang}"${direction}><head><meta charset="utf-8"><title>${title}</title>` +
    `<style>${STYLE}</style>${head}</head>\n<body>${body}</body></html>\n`
  );
}

/** Head, navigation and foot as most sites have them. */
export function framed(links: string, main: string): string {
  return (
    `<header><nav>${links}</nav></header><main>${main}</main><footer>` +
    '<small>© <a href="#">Imprint</a> · <a href="#">Privacy</a></small></footer>'
  );
}
