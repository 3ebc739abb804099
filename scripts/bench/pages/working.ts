/** Pages to work and talk on: mail, grids, code, forums, feeds, editors. */
import { framed, htmlPage } from './document.ts';
import type { Writer } from './writer.ts';

const page = (w: Writer, body: string, head?: string): string =>
  htmlPage({ lang: w.lang, title: w.title(), body, ...(head === undefined ? {} : { head }) });

const post = (w: Writer): string =>
  `<div class="card post"><div><b>${w.word()}${w.random.below(99)}</b> <time>2024-0${1 + w.random.below(9)}-11` +
  `</time></div><blockquote class="quote">${w.sentence()}</blockquote>` +
  `<div>${w.paragraph()}<br>${w.paragraph(2)}</div><div><button>+1</button> <button>${w.word()}</button>` +
  '</div></div>';

/** A thread of posts that quote each other. */
export function forum(w: Writer, posts: number): string {
  return page(w, framed(w.word(), `<h1>${w.title()}</h1>${w.times(posts, () => post(w))}`));
}

/** Posts inside posts inside posts. */
export function nestedReplies(w: Writer): string {
  const reply = (depth: number): string =>
    `<div class="quote"><p>${w.paragraph(2)}</p>${depth > 0 ? w.times(2, () => reply(depth - 1)) : ''}</div>`;
  return page(
    w,
    framed(
      w.word(),
      w.times(5, () => reply(5)),
    ),
  );
}

/** A mail client: folders, a list of lines, one message open. */
export function mail(w: Writer, lines: number): string {
  const line = (): string =>
    `<div role="row" class="row"><span>${w.name()}</span> <span>` +
    `<b>${w.title()}</b> – <span>${w.sentence()}</span>` +
    `</span> <span>1${w.random.below(9)}:0${w.random.below(9)}</span></div>`;
  const folders = w.times(12, () => `<li><a href="#">${w.word()}</a> <span>${w.random.below(40)}</span></li>`);
  const message =
    `<h2>${w.title()}</h2><div dir="ltr">${w.times(12, () => `<div>${w.paragraph()}</div><div><br></div>`)}</div>` +
    `<div contenteditable="true">${w.paragraph()}</div>`;
  return page(
    w,
    `<div class="columns"><ul>${folders}</ul><div role="grid">${w.times(lines, line)}</div><div>${message}</div></div>`,
  );
}

/** A grid of cells as spreadsheets on the web draw it. */
export function grid(w: Writer, rows: number, columns: number): string {
  const cell = (at: number): string =>
    '<div class="cell" role="gridcell">' +
    `${at === 0 ? w.name() : w.random.chance(0.3) ? w.word() : w.random.below(100_000)}</div>`;
  return page(w, `<div role="grid">${w.times(rows, () => `<div role="row">${w.times(columns, cell)}</div>`)}</div>`);
}

/** A file of source in a table of lines, each token in a span. */
export function sourceFile(w: Writer, lines: number): string {
  const line = (at: number): string =>
    `<tr><td>${at + 1}</td><td><span class="k">const</span> <span class="v">${w.word()}</span> = <span class="s">` +
    `'${w.word()}'</span>; <span class="c">// ${w.word()} ${w.word()}</span></td></tr>`;
  return page(w, framed(w.word(), `<h1>${w.title()}</h1><table><tbody>${w.times(lines, line)}</tbody></table>`));
}

/** An issue with its comments, code among them. */
export function issue(w: Writer): string {
  const comment = (): string =>
    `<div class="card"><div><a href="#">${w.word()}</a> commented</div><p>${w.paragraph()}</p>` +
    `<pre>${w.times(4, () => `at ${w.word()} (${w.word()}.ts:${w.random.below(300)})\n`)}</pre>` +
    `<p>${w.paragraph(2)} <code>${w.word()}()</code></p></div>`;
  return page(w, framed(w.word(), `<h1>${w.title()}</h1>${w.times(35, comment)}`));
}

/** A feed that adds cards as its end comes near, and a few at once after loading. */
export function feed(w: Writer, cards: number): string {
  const card = (): string =>
    `<article class="card"><h3>${w.name()}</h3><p>${w.paragraph(2)}</p>` +
    `<span>${w.random.below(900)}</span> <button>${w.word()}</button></article>`;
  const more = JSON.stringify(w.times(20, card)).replaceAll('<', String.raw`\u003c`);
  const script = `<script>
    const more = ${more};
    const room = document.getElementById('feed');
    let left = 5;
    new IntersectionObserver(([end]) => {
      if (end.isIntersecting && left-- > 0) room.insertAdjacentHTML('beforeend', more);
    }).observe(document.getElementById('end'));
    addEventListener('load', () => room.insertAdjacentHTML('beforeend', more));
  </script>`;
  return page(w, `<main><div id="feed">${w.times(cards, card)}</div><div id="end">…</div></main>${script}`);
}

/** A word processor: everything readable stands in an editor, but for the panels around it. */
export function editor(w: Writer): string {
  const note = (): string => `<div class="card"><b>${w.word()}</b><p>${w.sentence()}</p></div>`;
  const panel = `<aside>${w.times(12, note)}</aside>`;
  return page(
    w,
    `<div role="toolbar">${w.times(30, () => `<button>${w.word()}</button>`)}</div>` +
      `<div class="columns"><div contenteditable="true">${w.paragraphs(80)}</div>${panel}</div>`,
  );
}

/** An article with comments, each in an open shadow root of its own. */
export function comments(w: Writer, count: number): string {
  const comment = (): string =>
    `<x-comment><template shadowrootmode="open"><style>p { margin: 4px 0; }</style><p><b>${w.word()}</b></p>` +
    `<p>${w.paragraph(2)}</p><slot></slot></template><span>${w.random.below(50)}</span></x-comment>`;
  return page(
    w,
    framed(
      w.word(),
      `<article><h1>${w.title()}</h1>${w.paragraphs(10)}</article><section>${w.times(count, comment)}</section>`,
    ),
  );
}

/** A shop or a job board: the same small card again and again. */
export function cards(w: Writer, count: number): string {
  const product = (): string =>
    `<div class="card"><h4>${w.title()}</h4><span>${w.random.below(900)} €</span> <small>${w.name()}</small>` +
    `<button>${w.word()}</button></div>`;
  return page(w, `<div class="grid">${w.times(count, product)}</div>`);
}

/** Text that changes each second, in the middle of text that does not. */
export function ticker(w: Writer): string {
  const script = `<script>setInterval(() => {
    for (const item of document.querySelectorAll('.live'))
      item.firstChild.data = String(Math.floor(performance.now() / 10) % 9999);
  }, 1000);</script>`;
  const quote = (): string =>
    `<div class="card">${w.name()} <span class="live">0</span> <span>${w.sentence()}</span></div>`;
  return page(w, `<main>${w.times(120, quote)}</main>${script}`);
}

/** Numbers in boxes, deep in wrappers. */
export function dashboard(w: Writer): string {
  const box = (): string =>
    `<div><div><div class="card"><div><div><span>${w.word()}</span></div><div><div>` +
    `<strong>${w.random.below(999)}</strong></div></div><svg width="80" height="20">` +
    `<text y="12">${w.word()}</text></svg></div></div></div></div>`;
  return page(w, `<div class="grid">${w.times(400, box)}</div>`);
}
