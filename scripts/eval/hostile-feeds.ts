/** Feeds that are made to cost a parser more than their length, of any size. */

/** A kind of trick; `write` gives a text of about `size` UTF-16 units. */
export type HostileFeed = { readonly name: string; readonly write: (size: number) => string };

const repeated =
  (head: string, unit: string, tail: string): HostileFeed['write'] =>
  (size) =>
    head + unit.repeat(Math.max(1, Math.floor((size - head.length - tail.length) / unit.length))) + tail;

/** Different units up to a size, by their number. */
const numbered =
  (head: string, unit: (index: number) => string, tail: string): HostileFeed['write'] =>
  (size) => {
    const parts = [head];
    for (let [index, length] = [0, head.length + tail.length]; length < size; index += 1) {
      const part = unit(index);
      parts.push(part);
      length += part.length;
    }
    return parts.join('') + tail;
  };

const [CHANNEL, END] = ['<rss version="2.0"><channel><title>Nuages</title>', '</channel></rss>'];
const [ITEM, ITEM_END] = [`${CHANNEL}<item>`, `</item>${END}`];
const [DESCRIPTION, DESCRIPTION_END] = [
  `${ITEM}<title>x</title><description><![CDATA[`,
  `]]></description>${ITEM_END}`,
];
const RDF = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">';
const JSON_HEAD = '{"version":"https://jsonfeed.org/version/1.1","title":"Nuages","items":[';

const ordinaryItem = (index: number): string =>
  `<item><title>Un titre &amp; un nom ${index}</title>` +
  `<link>https://nuages.example/a/${index}</link><guid isPermaLink="false">n${index}</guid>` +
  '<pubDate>Mon, 23 Mar 2015 10:00:00 +0100</pubDate>' +
  '<description><![CDATA[<p>Un <b>texte</b> de la longueur d’une dépêche, avec un <a href="/lien">lien</a>.</p>' +
  ']]></description></item>';

/** An ordinary feed first, for comparison. */
export const HOSTILE_FEEDS: readonly HostileFeed[] = [
  { name: 'ordinary feed', write: numbered(CHANNEL, ordinaryItem, END) },
  {
    name: 'one long article',
    write: repeated(DESCRIPTION, '<p>word <b>bold</b> <a href="/x">link</a></p>', DESCRIPTION_END),
  },
  { name: 'elements never closed', write: repeated(`${ITEM}<description>`, '<b>', '') },
  { name: 'nested elements', write: repeated(ITEM, '<category>', '') },
  { name: 'end tags of nothing', write: repeated(ITEM, '</x>', '') },
  { name: 'quotes never closed', write: repeated(`${ITEM}<description>`, '<a b="', '') },
  { name: 'quotes in quotes', write: repeated(CHANNEL, '<a b="x c=\'', '') },
  { name: 'quotes in markup', write: repeated(DESCRIPTION, `<a b="'><i c='">`, DESCRIPTION_END) },
  { name: 'CDATA openings', write: repeated(`${ITEM}<title>`, '<![CDATA[', '') },
  { name: 'CDATA around ends', write: repeated(`${ITEM}<title>`, '<![CDATA[</item>', `]]></title>${ITEM_END}`) },
  { name: 'comments never closed', write: repeated(ITEM, '<!--', '') },
  { name: 'comments in markup', write: repeated(DESCRIPTION, '<!-- ', DESCRIPTION_END) },
  { name: 'instructions', write: repeated(ITEM, '<?', '') },
  { name: 'document types', write: repeated('', '<!DOCTYPE a [', '<rss><channel/></rss>') },
  {
    name: 'entity of a long text',
    write: repeated(`<!DOCTYPE r [<!ENTITY a "${'x'.repeat(300)}">]>${ITEM}<title>`, '&a;', `</title>${ITEM_END}`),
  },
  { name: 'ampersands', write: repeated(`${ITEM}<title>`, '&', `</title>${ITEM_END}`) },
  { name: 'less-than signs', write: repeated(`${ITEM}<title>`, '<', `</title>${ITEM_END}`) },
  { name: 'tags half written', write: repeated(DESCRIPTION, '<a ', DESCRIPTION_END) },
  { name: 'scripts', write: repeated(DESCRIPTION, '<script>', DESCRIPTION_END) },
  { name: 'objects in objects', write: repeated(DESCRIPTION, '<object>', DESCRIPTION_END) },
  { name: 'tiny items', write: repeated(CHANNEL, '<item><title>a</title></item>', END) },
  { name: 'tiny items never closed', write: repeated(CHANNEL, '<item><title>a', '') },
  { name: 'empty items', write: repeated(CHANNEL, '<item/>', END) },
  {
    name: 'items of one id',
    write: numbered(
      CHANNEL,
      (index) => `<item><guid>same</guid><title>t${index}</title><link>https://nuages.example/${index}</link></item>`,
      END,
    ),
  },
  {
    name: 'RDF lists',
    write: (size) => {
      const list = numbered('', (index) => `<rdf:li rdf:resource="https://nuages.example/${index}"/>`, '');
      const item = (index: number): string =>
        `<item rdf:about="https://nuages.example/${index}"><title>t</title></item>`;
      const items = numbered('', item, '')(size / 2);
      return `${RDF}<channel><items><rdf:Seq>${list(size / 2)}</rdf:Seq></items></channel>${items}</rdf:RDF>`;
    },
  },
  {
    name: 'XHTML with prefix',
    write: repeated(
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a</id><content type="xhtml"><h:div>',
      '<h:p>x</h:p>',
      '</h:div></content></entry></feed>',
    ),
  },
  {
    name: 'links of one entry',
    write: repeated(
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a</id>',
      '<link href="/a"/>',
      '</entry></feed>',
    ),
  },
  { name: 'attributes', write: repeated(`${CHANNEL}<item `, "a='b' ", `><title>x</title>${ITEM_END}`) },
  { name: 'attributes half written', write: repeated(`${CHANNEL}<item `, "a=' ", `><title>x</title>${ITEM_END}`) },
  {
    name: 'namespaces',
    write: numbered(CHANNEL, (index) => `<link xmlns:p${index}="http://purl.org/rss/1.0/"/>`, END),
  },
  { name: 'names', write: numbered(ITEM, (index) => `<t${index}>x</t${index}>`, ITEM_END) },
  { name: 'brackets in an author', write: repeated(`${ITEM}<title>x</title><author>`, '((((', `</author>${ITEM_END}`) },
  {
    name: 'addresses in an author',
    write: repeated(`${ITEM}<title>x</title><author>`, 'a@b.c ', `</author>${ITEM_END}`),
  },
  { name: 'dates in a date', write: repeated(`${ITEM}<title>x</title><pubDate>`, '1 mars ', `</pubDate>${ITEM_END}`) },
  { name: 'spaces', write: repeated(`${ITEM}<title>x`, ' ', `y</title>${ITEM_END}`) },
  { name: 'JSON in JSON', write: repeated(JSON_HEAD, '[', '') },
  {
    name: 'JSON cut off',
    write: numbered(
      JSON_HEAD,
      (index) => `{"id":"${index}","url":"https://nuages.example/${index}","content_html":"<p>a</p>"},`,
      '',
    ),
  },
  { name: 'a page', write: repeated('<html>', '<p>word</p>', '') },
];
