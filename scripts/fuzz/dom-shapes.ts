/** Documents of odd shapes: clobbered members, shadow trees in shadow trees, foreign namespaces, endless attributes. */
import type { Random } from '../bench/pages/random.ts';

/** Members that a form answers for with its controls, and `document` with images, by their names. */
const MEMBERS = (
  'nodeType parentNode parentElement nextSibling previousSibling firstChild lastChild childNodes ' +
  'children textContent nodeName localName tagName isConnected contains matches closest getRootNode ' +
  'checkVisibility getBoundingClientRect querySelector querySelectorAll attributes getAttribute ' +
  'hasAttribute shadowRoot ownerDocument classList style id innerHTML dataset body head title ' +
  'documentElement createElement createTreeWalker cloneNode constructor __proto__ toString'
).split(' ');

const ATTRIBUTES = ['class', 'lang', 'style', 'itemprop', 'data-x'];

const TEXTS = [
  'In 2015 Orange bought all of Cloudwatt.',
  'Numergy',
  ' ',
  '\u00ad\u200b\u202e',
  '&lt;p&gt;',
  'é'.repeat(50),
  '\u{1f680}',
  ']]>',
  '--!>',
];
const FLOW = ['p', 'div', 'article', 'section', 'h2', 'li', 'td', 'blockquote', 'x-part', 'span', 'a', 'b', 'button'];
const ODD = ['svg', 'math', 'template', 'select', 'table', 'frameset', 'plaintext', 'noscript', 'object', 'details'];
const FOREIGN = ['foreignObject', 'desc', 'title', 'style', 'a', 'annotation-xml', 'mtext', 'malignmark', 'use'];

/** Levels of elements in each other, and the most that one element is repeated around a part. */
const MAX_DEPTH = 5;
const MAX_NESTED = 60;
/** Longest attribute, UTF-16 units. */
const MAX_ATTRIBUTE = 60_000;

/** The markup of a document of an odd shape. */
export function domShape(random: Random): string {
  const shape = Array.from({ length: 1 + random.below(4) }, () => part(random, 0)).join('');
  const head = `<meta property="og:title" content="${attribute(random)}"><title>${random.pick(TEXTS)}</title>`;
  const lang = random.pick(['en', 'fr', '']);
  return `<!doctype html><html lang="${lang}"><head>${head}</head><body>${shape}</body></html>`;
}

function part(random: Random, depth: number): string {
  if (depth > MAX_DEPTH || random.chance(0.25)) return random.pick(TEXTS);
  const inside = (): string => Array.from({ length: random.below(4) }, () => part(random, depth + 1)).join('');
  switch (random.below(9)) {
    case 0:
      return clobbering(random) + inside();
    case 1:
      return shadowTree(random, inside());
    case 2:
      return foreign(random, inside());
    case 3:
      return nested(random, inside());
    case 4:
      return circle(random, inside());
    case 5:
      return `<${random.pick(FLOW)} ${random.pick(ATTRIBUTES)}="${attribute(random)}">${inside()}`;
    case 6:
      return element(random.pick(ODD), inside());
    default:
      return element(random.pick(FLOW), inside());
  }
}

const element = (name: string, inside: string): string => `<${name}>${inside}</${name}>`;

/** A form, left open at times, whose controls have the names of members; or images that `document` answers for. */
function clobbering(random: Random): string {
  const names = Array.from({ length: 1 + random.below(8) }, () => random.pick(MEMBERS));
  const controls = names.map((name) => `<input name="${name}" id="${random.pick(MEMBERS)}" type="hidden">`).join('');
  const images = names.map((name) => `<img name="${name}" alt="">`).join('');
  return random.chance(0.5) ? `<form name="${random.pick(MEMBERS)}">${controls}` : images;
}

/** A declarative shadow root, its own host again in it, with slots that fill each other. */
function shadowTree(random: Random, inside: string): string {
  const mode = random.pick(['open', 'closed', 'none']);
  const slot = random.pick(['<slot></slot>', '<slot name="a"><slot name="a"></slot></slot>', '']);
  const root = `<template shadowrootmode="${mode}" shadowrootdelegatesfocus>${slot}${inside}</template>`;
  const levels = 1 + random.below(random.chance(0.1) ? MAX_NESTED : 3);
  return `${`<div slot="a">${root}`.repeat(levels)}${random.pick(TEXTS)}${'</div>'.repeat(levels)}`;
}

function foreign(random: Random, inside: string): string {
  const outer = random.pick(['svg', 'math']);
  const inner = random.pick(FOREIGN);
  const start = `<${outer}><${inner} href="#${random.pick(MEMBERS)}" encoding="text/html">`;
  return `${start}${inside}<p>${random.pick(TEXTS)}</${outer}>`;
}

/** One element in itself, many times, which is closed too seldom or too often. */
function nested(random: Random, inside: string): string {
  const name = random.pick(FLOW);
  const times = 1 + random.below(random.chance(0.2) ? MAX_NESTED : 12);
  return `<${name}>`.repeat(times) + inside + `</${name}>`.repeat(random.below(times + 2));
}

/** Elements that name each other: labels, owners, uses. */
function circle(random: Random, inside: string): string {
  const [one, other] = [random.pick(MEMBERS), random.pick(MEMBERS)];
  const label = `<label id="${one}" for="${other}" aria-owns="${other}" aria-labelledby="${other} ${one}">`;
  const owner = `<p id="${other}" aria-owns="${one}" headers="${one}">${random.pick(TEXTS)}</p>`;
  return `${label}${inside}</label>${owner}<svg><use href="#${one}"/></svg>`;
}

function attribute(random: Random): string {
  const piece = random.pick(['a', 'a ', '-', "'", '&amp;', '\u00e9', 'fr-', 'url(', '{}', ';']);
  return piece.repeat(1 + random.below(random.chance(0.03) ? MAX_ATTRIBUTE : 40));
}
