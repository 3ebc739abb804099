/** An article that weighs what articles weigh: style sheets, scripts that work, pictures. */
import type { CorpusPage } from './corpus.ts';
import { htmlPage } from './document.ts';
import type { Served } from './serve.ts';
import { createWriter, type Writer } from './writer.ts';

const [SCRIPTS, PICTURES] = [3, 10];
const SCRIPT_FUNCTIONS = 900;
const PICTURE_SHAPES = 250;

/** The page, and the files that it loads. */
export function weightyPage(names: readonly string[]): {
  readonly page: CorpusPage;
  readonly files: readonly Served[];
} {
  const writer = (path: string): Writer => createWriter({ seed: path, lang: 'fr', names, density: 0.25 });
  const path = 'weighty-fr.html';
  const scripts = Array.from({ length: SCRIPTS }, (_, at): Served => ({
    path: `weight-${at}.js`,
    type: 'text/javascript',
    source: () => script(writer(`weight-${at}`)),
  }));
  const pictures = Array.from({ length: PICTURES }, (_, at): Served => ({
    path: `picture-${at}.svg`,
    type: 'image/svg+xml',
    source: () => picture(writer(`picture-${at}`)),
  }));
  const source = (): string => {
    const w = writer(path);
    const head = scripts.map((file) => `<script defer src="${file.path}"></script>`).join('');
    const figures = pictures.map(
      (file) =>
        `<figure><img src="${file.path}" width="640" height="360" alt="${w.word()}">` +
        `<figcaption>${w.sentence()}</figcaption></figure>${w.paragraphs(4)}`,
    );
    return htmlPage({
      lang: 'fr',
      title: w.title(),
      head,
      body: `<main><article><h1>${w.title()}</h1>${figures.join('')}</article><div id="room"></div></main>`,
    });
  };
  return {
    page: { path, kind: 'article', type: 'text/html; charset=utf-8', source },
    files: [...scripts, ...pictures],
  };
}

/** Code to be parsed, compiled and run, as a site’s own framework is. */
function script(w: Writer): string {
  const functions = w.times(
    SCRIPT_FUNCTIONS,
    (at) =>
      `function part${at}(room, left) { const node = document.createElement('span'); node.title = ` +
      `${JSON.stringify(w.word())} + left * ${w.random.below(99)}; room.append(node); return left > 0 ? part` +
      `${w.random.below(SCRIPT_FUNCTIONS)}(room, left - 1) : node; }\n`,
  );
  return (
    `(() => { ${functions} const room = document.createElement('div'); for (let at = 0; at < 40; at += 1) ` +
    `part0(room, 30); document.getElementById('room').append(room); })();`
  );
}

function picture(w: Writer): string {
  const shape = (): string =>
    `<circle cx="${w.random.below(640)}" cy="${w.random.below(360)}" r="${w.random.below(60)}" fill="#` +
    `${w.random.below(4096).toString(16).padStart(3, '0')}" fill-opacity=".4"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360">${w.times(PICTURE_SHAPES, shape)}</svg>`;
}
