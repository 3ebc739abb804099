/** Pages to read: news, articles, an encyclopaedia, documents. */
import { framed, htmlPage } from './document.ts';
import type { Writer } from './writer.ts';

const links = (w: Writer, count = 9): string => w.times(count, () => `<a href="#">${w.word()}</a> `);

const teaser = (w: Writer): string =>
  `<article class="card"><h3><a href="#">${w.title()}</a></h3><p>${w.sentence()} ${w.sentence()}</p>` +
  `<small>${w.word()} · <time>0${1 + w.random.below(9)}:30</time></small></article>`;

/** A front page: many teasers, little text in each. */
export function frontPage(w: Writer, teasers: number): string {
  const sections = w.times(
    Math.ceil(teasers / 12),
    () => `<section><h2>${w.title()}</h2><div class="grid">${w.times(12, () => teaser(w))}</div></section>`,
  );
  return htmlPage({ lang: w.lang, title: w.title(), body: framed(links(w, 18), sections) });
}

/** An article with a byline, subheads, a figure and a column of other stories. */
export function article(w: Writer, paragraphs: number): string {
  const figure = (): string =>
    `<figure><svg width="320" height="80"></svg><figcaption>${w.sentence()}</figcaption></figure>`;
  const part = (at: number): string => `<h2>${w.title()}</h2>${w.paragraphs(5)}${at === 1 ? figure() : ''}`;
  const text = w.times(Math.ceil(paragraphs / 5), part);
  const story = (): string => `<li><a href="#">${w.title()}</a></li>`;
  const aside = `<aside><h2>${w.title()}</h2><ul>${w.times(8, story)}</ul></aside>`;
  const body =
    `<div class="columns"><article><h1>${w.title()}</h1>` +
    `<p class="byline">${w.word()} <time datetime="2024-03-12">12/03/2024</time></p>${text}</article>${aside}</div>`;
  return htmlPage({ lang: w.lang, title: w.title(), body: framed(links(w), body) });
}

/** An encyclopaedia’s entry: a contents list, an infobox, notes; `kilobytes` of HTML. */
export function wiki(w: Writer, kilobytes: number): string {
  const sections: string[] = [];
  for (let size = 0; size < kilobytes * 1000;) {
    const section =
      `<h2 id="s${sections.length}">${w.title()} <span class="edit">[<a href="#">${w.word()}</a>]</span></h2>` +
      w.times(4, (at) => `<p>${w.paragraph()}<sup><a href="#n${at}">[${at}]</a></sup></p>`) +
      `<h3>${w.title()}</h3>${w.paragraphs(2)}`;
    sections.push(section);
    size += section.length;
  }
  const entries = sections.map((_, at) => `<li><a href="#s${at}">${w.title()}</a></li>`);
  const contents = `<nav><ol>${entries.join('')}</ol></nav>`;
  const property = (): string => `<tr><th>${w.word()}</th><td>${w.name()}</td></tr>`;
  const box = `<table class="infobox">${w.times(12, property)}</table>`;
  const note = (): string => `<li><a href="#">↑</a> <cite>${w.title()}</cite>, ${w.name()}.</li>`;
  const notes = `<ol class="notes">${w.times(sections.length * 4, note)}</ol>`;
  return htmlPage({
    lang: w.lang,
    title: w.title(),
    body: framed(links(w), `<h1>${w.title()}</h1>${box}${contents}${sections.join('')}${notes}`),
  });
}

/** A manual: a long side navigation, code samples, notes. */
export function manual(w: Writer): string {
  const sample = (): string =>
    `<pre><code>${w.times(6, () => `const ${w.word().replaceAll(/\W/g, '')} = read('${w.word()}');\n`)}</code></pre>`;
  const main = w.times(
    14,
    () =>
      `<section><h2>${w.title()}</h2>${w.paragraphs(2)}${sample()}<p>` +
      `<code>${w.word()}</code> ${w.sentence()} <kbd>Ctrl</kbd></p></section>`,
  );
  const side = `<nav><ul>${w.times(120, () => `<li><a href="#">${w.title()}</a></li>`)}</ul></nav>`;
  return htmlPage({ lang: w.lang, title: w.title(), body: `<div class="columns">${side}<main>${main}</main></div>` });
}

/** A statute: numbered paragraphs inside numbered paragraphs. */
export function statute(w: Writer): string {
  const clause = (depth: number): string =>
    `<li>${w.sentence()}${depth > 0 ? `<ol>${w.times(3, () => clause(depth - 1))}</ol>` : ''}</li>`;
  return htmlPage({
    lang: w.lang,
    title: w.title(),
    body: `<main><h1>${w.title()}</h1><ol>${w.times(20, () => clause(3))}</ol></main>`,
  });
}

/** Press releases one after the other: the densest text there is. */
export function newsroom(w: Writer): string {
  const release = (): string =>
    `<article><h2>${w.name()} ${w.word()} ${w.name()}</h2><p>${w.paragraph(5)}</p>` +
    `<dl>${w.times(3, () => `<dt>${w.word()}</dt><dd>${w.name()}, ${w.name()}</dd>`)}</dl></article>`;
  return htmlPage({ lang: w.lang, title: w.title(), body: framed(links(w), w.times(40, release)) });
}

/** What a search engine gives back. */
export function searchResults(w: Writer): string {
  const result = (): string =>
    `<div><a href="#"><cite>${w.word()}.example › ${w.word()}</cite><h3>${w.title()}</h3></a><div>` +
    `<span>${w.sentence()}</span> <em>${w.word()}</em> … <span>${w.sentence()}</span></div></div>`;
  return htmlPage({
    lang: w.lang,
    title: w.title(),
    body: `<form><input value="${w.word()}"></form><main>${w.times(30, result)}</main>`,
  });
}
