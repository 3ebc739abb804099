/** Pages of about nine megabytes, or made to hurt in another way, that `bench extract` reads. */

const PROSE =
  'Le service reste en ligne, et ses clients, nombreux, disent volontiers à qui veut les entendre qu’ils en sont ' +
  'contents. ';
const HEADING = '<h1>Une page trop longue</h1>';
const LEAD = `<p>${PROSE.repeat(5)}</p>`;

const page = (body: string): string =>
  `<!doctype html><html lang="fr"><head><title>Une page trop longue</title></head><body>${body}</body></html>`;
const times = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join('');
/** A script that nests boxes with a text in each, deeper than a parser nests. */
const nested = (depth: number, words: number): string =>
  `<script>{ let box = document.body; for (let depth = 0; depth < ${depth}; depth += 1) { const inner = ` +
  `document.createElement('div'); inner.className = 'teaser date author sidebar'; inner.textContent = ` +
  `${JSON.stringify(PROSE)}.repeat(${words}) + depth; box.append(inner); box = inner; } }</script>`;

/** Each page by what is much of it. */
export const HEAVY_PAGES: Readonly<Record<string, () => string>> = {
  paragraphs: () =>
    page(`<article>${HEADING}${times(18_000, (index) => `<p>${index} ${PROSE.repeat(4)}</p>`)}</article>`),
  one_paragraph: () => page(`<article>${HEADING}<p>${PROSE.repeat(75_000)}</p></article>`),
  boxes: () =>
    page(
      HEADING +
        times(22_000, (index) => `<div class="row-${index}"><div><span>${index}</span> ${PROSE.repeat(3)}</div></div>`),
    ),
  links: () =>
    page(HEADING + LEAD + times(150_000, (index) => `<li><a href="/a/${index}">Lien ${index} vers une page</a></li>`)),
  rows: () =>
    page(`${HEADING}${LEAD}<table>${times(55_000, (index) => `<tr><td>${index}</td><td>${PROSE}</td></tr>`)}</table>`),
  comments: () =>
    page(
      HEADING +
        LEAD +
        times(50_000, (index) => `<div class="comment teaser t${index}"><b>Zoé</b> 3 mars 2015<p>${PROSE}</p></div>`),
    ),
  attributes: () =>
    page(
      HEADING +
        times(90, () => `<p class="${'a b-c '.repeat(8000)}" style="${'x'.repeat(50_000)}">${PROSE.repeat(3)}</p>`),
    ),
  script: () => page(`${HEADING}${LEAD}<script type="application/json">["${PROSE.repeat(75_000)}"]</script>`),
  frames: () => page(HEADING + LEAD + '<iframe></iframe>'.repeat(3000)),
  nested: () =>
    page(HEADING + LEAD + times(300, () => '<div class="menu">'.repeat(500) + PROSE + '</div>'.repeat(500))),
  deep: () => page(HEADING + LEAD + nested(1000, 72)),
};
