/** Entities that a document type declares as plain words, by name. */
export type DeclaredEntities = ReadonlyMap<string, string>;

/** Longest replacement, most declarations and longest sum of replacements that are believed («billion laughs»). */
const [MAX_ENTITY_LENGTH, MAX_ENTITIES, MAX_EXPANSION_LENGTH] = [300, 100, 65_536];

const ENTITY_DECLARATION = /<!ENTITY\s+([A-Za-z][\w.-]*)\s+(?:"([^"<%]*)"|'([^'<%]*)')\s*>/g;
/** Only references that stand for one character. */
const HOLDS_ENTITY = /&(?!#|(?:amp|lt|gt|quot|apos);)/;

/** The internal entities of a document type that stand for plain words; external and nested ones are never read. */
export function declaredEntities(doctype: string): DeclaredEntities {
  const entities = new Map<string, string>();
  for (const [, name = '', double, single] of doctype.slice(0, 100_000).matchAll(ENTITY_DECLARATION)) {
    const value = double ?? single ?? '';
    if (value.length > MAX_ENTITY_LENGTH || HOLDS_ENTITY.test(value) || entities.has(name)) continue;
    entities.set(name, value);
    if (entities.size === MAX_ENTITIES) break;
  }
  return entities;
}

/** Characters that XML 1.0 forbids; a parser may refuse the whole file for one. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** An `&` that begins no reference. */
const STRAY_AMPERSAND = /&(?!(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][\w.-]{0,31});)/g;
const NAMED_REFERENCE = /&([A-Za-z][\w.-]{0,31});/g;

/** How character data is mended; says by `onMend` that it had to. */
export type XmlTextCleaner = { readonly text: (text: string) => string; readonly cdata: (text: string) => string };

/** Builds the cleaner of one document. */
export function createXmlTextCleaner(entities: DeclaredEntities, onMend: () => void): XmlTextCleaner {
  let expanded = 0;
  const mend = (text: string, pattern: RegExp, replacement: string): string => {
    const mended = text.replace(pattern, replacement);
    if (mended !== text) onMend();
    return mended;
  };
  const expand = (reference: string, name: string): string => {
    const value = entities.get(name);
    if (value === undefined || expanded + value.length > MAX_EXPANSION_LENGTH) return reference;
    expanded += value.length;
    return value;
  };
  const cdata = (text: string): string => mend(text, FORBIDDEN, '');
  return {
    cdata,
    text: (text) => {
      const clean = mend(cdata(text), /</g, '&lt;');
      if (!clean.includes('&')) return clean;
      const known = entities.size === 0 ? clean : clean.replace(NAMED_REFERENCE, expand);
      return mend(known, STRAY_AMPERSAND, '&amp;');
    },
  };
}

/** Text as the content of an element. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text as an attribute's value. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}
