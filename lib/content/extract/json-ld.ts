/** An object of a page's JSON-LD, of unknown shape. */
type JsonObject = { readonly [key: string]: unknown };

/** What a page's JSON-LD says of its article and of the site; all unchecked. */
export type JsonLd = { readonly article?: JsonObject; readonly siteName?: string };

const ARTICLE_TYPE = /(?:Article|Posting|Report|Review|PressRelease)$/;
const PAGE_TYPE = /^(?:WebPage|ItemPage|CreativeWork)$/;
/** Bounds for hostile JSON: objects looked at, and bytes of one script. */
const MAX_OBJECTS = 2000;
const MAX_LENGTH = 2_000_000;

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(object: JsonObject): string[] {
  return [object['@type']]
    .flat()
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^https?:\/\/schema\.org\//, ''));
}

/** First text of a value that may be a text, an object with a name, or a list of them. */
export function jsonText(value: unknown): string | undefined {
  return jsonTexts(value)[0];
}

/** All texts of such a value. */
export function jsonTexts(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((item) => (Array.isArray(item) ? [] : jsonTexts(item)));
  return isJsonObject(value) && (typeof value['name'] === 'string' || Array.isArray(value['name']))
    ? jsonTexts(value['name'])
    : [];
}

/** Texts in either quotation mark, the last one closed or not, and the comments between them. */
const TOKEN =
  /"(?:[^"\\]|\\[^]?)*(?:"|$)|'(?:[^'\\]|\\[^]?)*(?:'|$)|\/\*[^]*?(?:\*\/|$)|\/\/.*|<!--|-->|<!\[CDATA\[|\]\]>/g;
/** Texts, commas too many, and commas missing between objects that follow one another. */
const COMMA = /"(?:[^"\\]|\\[^]?)*(?:"|$)|,(?=\s*[}\]])|\}(?=\s*\{)/g;

/** A text in double quotation marks, with nothing in it that JSON does not allow. */
function mendedToken(token: string): string {
  if (!/^['"]/.test(token)) return '';
  const inner = token.slice(1, -1).replaceAll("\\'", "'");
  const quoted = token.startsWith("'") ? inner.replaceAll(/\\"|"/g, '\\"') : inner;
  // oxlint-disable-next-line no-control-regex
  return `"${quoted.replaceAll(/[\u0000-\u001f]+/g, ' ')}"`;
}

/** What stands between the first and the last bracket of a text. */
const bracketed = (text: string): string =>
  text.slice(Math.max(0, text.search(/[[{]/)), Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1);

/** JSON with comments, single quotation marks, raw line breaks in texts, commas too many, or written as references. */
function mended(json: string): string {
  const plain = json.includes('"') ? json : json.replaceAll(/&(?:quot|#34|#x22);/gi, '"');
  const commas: Record<string, string> = { ',': '', '}': '},' };
  const tokens = bracketed(plain.replaceAll(TOKEN, mendedToken));
  return `[${tokens.replaceAll(COMMA, (token) => commas[token] ?? token)}]`;
}

/** JSON as CMSs write it: wrapped in comments or CDATA, with what a strict reader refuses mended. */
function tolerantParse(source: string): unknown {
  const unwrapped = source.replace(/^\s*(?:\/\/|\/\*|<!--)?\s*(?:<!\[CDATA\[)?/, '').replace(/\]\]>[^\]}]*$/, '');
  for (const text of [() => bracketed(unwrapped), () => mended(source)]) {
    try {
      return JSON.parse(text());
    } catch {
      // The next reading, or none.
    }
  }
  return undefined;
}

/** Every object in `@graph`s, lists and the fields that hold an article. */
function objectsIn(roots: readonly unknown[]): JsonObject[] {
  const objects: JsonObject[] = [];
  const queue = [...roots];
  for (let index = 0; index < queue.length && index < MAX_OBJECTS; index += 1) {
    const value = queue[index];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_OBJECTS));
    if (!isJsonObject(value)) continue;
    objects.push(value);
    queue.push(value['@graph'], value['mainEntity'], value['mainEntityOfPage']);
  }
  return objects;
}

/** Whether one of the addresses by which the object names itself is the page's. */
function namesPage(object: JsonObject, isPage: (url: string) => boolean): boolean {
  const main = object['mainEntityOfPage'];
  const urls = [object['url'], object['@id'], main, isJsonObject(main) ? main['@id'] : undefined];
  return urls.some((url) => typeof url === 'string' && isPage(url));
}

/**
 * The article that JSON-LD describes: one that names this page's address, else the first of an article's type, else a
 * web page that has a date. Broken scripts are passed over.
 */
export function readJsonLd(document: Document, isPage: (url: string) => boolean): JsonLd {
  const scripts = [...document.querySelectorAll('script[type*="ld+json" i]')].slice(0, 40);
  const sources = scripts.map((script) => script.textContent ?? '').filter((source) => source.length < MAX_LENGTH);
  const objects = objectsIn(sources.map(tolerantParse));
  const articles = objects.filter(
    (object) =>
      typesOf(object).some((type) => ARTICLE_TYPE.test(type)) &&
      ('headline' in object || 'datePublished' in object || 'name' in object),
  );
  const pages = objects.filter(
    (object) => typesOf(object).some((type) => PAGE_TYPE.test(type)) && 'datePublished' in object,
  );
  const article =
    articles.find((object) => namesPage(object, isPage)) ??
    articles[0] ??
    pages.find((object) => namesPage(object, isPage)) ??
    pages[0];
  const site = objects.find((object) => typesOf(object).includes('WebSite'));
  const organisations = new Map(objects.map((object) => [object['@id'], object]));
  const resolved =
    article &&
    Object.fromEntries(Object.entries(article).map(([key, value]) => [key, referenced(value, organisations)]));
  const siteName = jsonText(site?.['name']);
  return { ...(resolved && { article: resolved }), ...(siteName !== undefined && { siteName }) };
}

/** `{"@id": "#org"}` stands for the object of that id elsewhere in the graph. */
function referenced(value: unknown, byId: ReadonlyMap<unknown, JsonObject>): unknown {
  if (Array.isArray(value))
    return value.slice(0, 50).map((item) => (Array.isArray(item) ? item : referenced(item, byId)));
  return isJsonObject(value) && !('name' in value) && typeof value['@id'] === 'string'
    ? (byId.get(value['@id']) ?? value)
    : value;
}
