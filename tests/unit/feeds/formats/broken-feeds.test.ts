import { expect, it } from 'vitest';
import { parseFeed } from '../../../../lib/feeds/formats/parse-feed.ts';
import { escapeText } from '../../../../lib/markup/xml-text.ts';

const NOW = Date.UTC(2026, 10, 24);
const item = (n: number): string => `<item><title>Titre ${n}</title><link>https://nuages.example/${n}</link></item>`;
const rss = (items: string, name = 'rss'): string =>
  `<${name} version="2.0"><channel><title>Nuages</title>${items}</channel></${name}>`;
const entry = (n: number): string => `<entry><title>Titre ${n}</title><id>${n}</id></entry>`;
const atom = (entries: string): string => `<feed xmlns="http://www.w3.org/2005/Atom"><title>N</title>${entries}</feed>`;
const json = (items: string): string => `{"version":"https://jsonfeed.org/version/1.1","title":"N","items":[${items}]}`;
const LINK = 'https://nuages.example/1';

it.each([
  ['items behind end tags that are too many', `${rss(`${item(1)}</item></item>`)}${item(2)}`],
  ['a second RSS feed in the file', `${rss(item(1))}\n${rss(item(2))}`],
  ['a second Atom feed in the file', `${atom(entry(1))}\n<?xml version="1.0"?>${atom(entry(2))}`],
  ['a prefix that nobody declared', rss(item(1) + item(2), 'rss:rss').replaceAll(/<(\/?)(?!rss)/g, '<$1rss:')],
  ['a link that a writer of HTML made empty', rss(`<item><title>Titre 1</title><link />${LINK}</item>${item(2)}`)],
  ['a CDATA section in another', rss(item(1).replace('Titre 1', '<![CDATA[<![CDATA[Titre 1]]>]]>') + item(2))],
  ['CDATA in small letters', rss(item(1).replace('Titre 1', '<![cdata[Titre 1]]>') + item(2))],
  ['JSON in a call', `feed.read(${json('{"id":"1","title":"Titre 1"},{"id":"2","title":"Titre 2"}')});\n`],
  [
    'JSON with remarks and commas before an end',
    json('{"id":"1","title":"Titre 1",},// two, and a "quote\n{"id":"2","title":"Titre 2", },\n').replace(/\}$/, ',}'),
  ],
  ['a line that breaks in a string of JSON', json('{"id":"1","title":"Titre\n1"},{"id":"2","title":"Titre 2"}')],
  [
    'items that are no list',
    json('').replace('[]', '{"a":{"id":"1","title":"Titre 1"},"b":{"id":"2","title":"Titre 2"}}'),
  ],
  ['an Atom entry in a channel', rss(item(1) + entry(2))],
  ['an Atom entry with a prefix in a channel', rss(item(1) + entry(2).replaceAll(/<(\/?)/g, '<$1atom:'))],
  ['an item among Atom entries', atom(`${entry(1)}${item(2)}`)],
  ['blanks before the names of its elements', rss(`${item(1)}${item(2)}`).replaceAll(/<(\/?)/g, '< $1 ')],
  ['no beginning', `<language>fr</language>${item(1)}${item(2)}</channel></rss>`],
  ['a browser’s view around it', `<html><body><pre>${escapeText(rss(item(1) + item(2)))}</pre></body></html>`],
  [
    'a browser’s view of JSON around it',
    `<html><body><pre>${json('{"id":"1","title":"Titre 1"},{"id":"2","title":"Titre 2"}')}</pre></body></html>`,
  ],
])('a feed with %s loses no entry', (_, text) => {
  const feed = parseFeed(text, 'https://nuages.example/feed', NOW);
  expect(feed.ok && feed.value.entries.map(({ title }) => title)).toEqual(['Titre 1', 'Titre 2']);
});

it('an empty link has the address behind it, and no other text', () => {
  const link = (text: string) => {
    const feed = parseFeed(rss(`<item><title>Titre</title><link/>${text}</item>`), 'https://nuages.example/feed', NOW);
    return feed.ok ? feed.value.entries[0]?.url : feed.error;
  };
  expect(link(` ${LINK}\n`)).toBe(LINK);
  expect(link('javascript:alert(1)')).toBeUndefined();
  expect(link(`${LINK} and more`)).toBeUndefined();
});

it('what a second feed says of itself changes nothing', () => {
  const text = rss(item(1)) + rss(item(2)).replace('Nuages', 'Autre');
  const feed = parseFeed(text, 'https://nuages.example/feed', NOW);
  expect(feed.ok && feed.value.title).toBe('Nuages');
});

it('an Atom entry in RSS has its own address, day and author', () => {
  const own = `<entry><title>T</title><link href="${LINK}"/><updated>2015-03-23T10:00:00Z</updated><author><name>Anne Morel</name></author></entry>`;
  const feed = parseFeed(rss(own), 'https://nuages.example/feed', NOW);
  expect(feed.ok && feed.value.entries).toMatchObject([
    { url: LINK, published: '2015-03-23T10:00:00Z', author: 'Anne Morel' },
  ]);
});

it('a link of Atom in RSS needs no prefix', () => {
  const feed = parseFeed(rss(`<item><title>T</title><link href="${LINK}"/></item>`), 'https://n.example/feed', NOW);
  expect(feed.ok && feed.value.entries[0]?.url).toBe(LINK);
});

it.each([
  ['an item', rss('<item><title>T</title><x><entry><title>U</title></entry></x></item>')],
  [
    'an Atom entry',
    atom('<entry><title>T</title><content type="application/xml"><item><title>U</title></item></content></entry>'),
  ],
])('what %s holds is no entry of its own', (_, text) => {
  const feed = parseFeed(text, 'https://n.example/feed', NOW);
  expect(feed.ok && feed.value.entries.map(({ title }) => title)).toEqual(['T']);
});

it('an Atom link may hold its address as text', () => {
  const feed = parseFeed(atom(`<entry><title>T</title><link> ${LINK} </link></entry>`), 'https://n.example/feed', NOW);
  expect(feed.ok && feed.value.entries[0]?.url).toBe(LINK);
});

it.each([
  ['items in a page', `<!doctype html><html><body>${item(1)}</body></html>`],
  [
    'an example of a feed',
    `<html><body><p>${'About feeds. '.repeat(50)}</p><pre>${escapeText(rss(item(1)))}</pre></body></html>`,
  ],
  ['an example without entries', `<html><body><pre>${escapeText('<rss>')} is how a feed begins</pre></body></html>`],
  ['data in a page', '<html><body><pre>{"a": 1}</pre></body></html>'],
])('%s is no feed', (_, page) => {
  expect(parseFeed(page, 'https://nuages.example/', NOW).ok).toBe(false);
});

it('a lesser sign before a word is text where entries are written well', () => {
  const feed = parseFeed(rss(item(1).replace('Titre 1', 'a < title > b')), 'https://nuages.example/feed', NOW);
  expect(feed.ok && feed.value.entries[0]?.title).toBe('a < title > b');
});
