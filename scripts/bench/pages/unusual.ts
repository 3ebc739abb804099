/** Pages that break what scripts take for granted: size, modes, kinds of document. */
import { htmlPage } from './document.ts';
import type { Writer } from './writer.ts';

/** One table of about so many megabytes. */
export function hugeTable(w: Writer, megabytes: number): string {
  const rows: string[] = [];
  for (let size = 0; size < megabytes * 1e6;) {
    const row =
      `<tr><td>${rows.length}</td><td>${w.name()}</td><td>${w.sentence()}</td><td>${w.word()}</td>` +
      `<td>${w.random.below(1e6)}</td></tr>\n`;
    rows.push(row);
    size += row.length;
  }
  return htmlPage({ lang: w.lang, title: w.title(), body: `<table><tbody>${rows.join('')}</tbody></table>` });
}

/** Lists in lists, deeper than anyone would. */
export function nestedLists(w: Writer): string {
  const list = (depth: number): string =>
    `<ul>${w.times(depth > 8 ? 1 : 2, () => `<li>${w.sentence()}${depth > 0 ? list(depth - 1) : ''}</li>`)}</ul>`;
  return htmlPage({ lang: w.lang, title: w.title(), body: list(14) });
}

/** No doctype, tags of another age, and some that never close. */
export function quirks(w: Writer): string {
  return (
    `<html><head><title>${w.title()}</title></head><body bgcolor=white><center>` +
    `<font size=5>${w.title()}</font></center><table width=100% border=1><tr>` +
    `<td width=200 valign=top>${w.times(12, () => `<a href=#>${w.word()}</a><br>`)}<td>` +
    `${w.times(40, () => `<p>${w.paragraph()}<br><br>${w.paragraph(2)}`)}</table></body></html>`
  );
}

/** XHTML, served as what it is. */
export function xhtml(w: Writer): string {
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" lang="${w.lang}">` +
    `<head><title>${w.title()}</title></head><body><h1>${w.title()}</h1>${w.paragraphs(40)}</body></html>`
  );
}

/** Plain text, which browsers show in one `pre`. */
export function plainText(w: Writer): string {
  return w.times(
    120,
    () =>
      `${w
        .paragraph()
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll('&amp;', '&')
        .replaceAll('&lt;', '<')}\n\n`,
  );
}

/** A page with frames of the same origin; `inner` are their addresses. */
export function framePage(w: Writer, inner: readonly string[]): string {
  return htmlPage({
    lang: w.lang,
    title: w.title(),
    body:
      `<main>${w.paragraphs(6)}` +
      `${inner.map((address) => `<iframe src="${address}" width="600" height="300"></iframe>`).join('')}</main>`,
  });
}

/** A log of 250,000 lines with four text nodes each, drawn by a script: a million text nodes. */
export function millionTexts(w: Writer): string {
  const lines = JSON.stringify(
    Array.from(
      { length: 50 },
      () => `<div><span>12:00:0${w.random.below(9)}</span> <b>${w.word()}</b> ${w.sentence()}</div>`,
    ),
  ).replaceAll('<', String.raw`\u003c`);
  const script = `<script>
    const block = ${lines}.join('');
    const log = document.getElementById('log');
    for (let at = 0; at < 250; at += 1) {
      const part = document.createElement('section');
      part.innerHTML = block.repeat(20);
      log.append(part);
    }
  </script>`;
  return htmlPage({ lang: w.lang, title: w.title(), body: `<div id="log"></div>${script}` });
}
