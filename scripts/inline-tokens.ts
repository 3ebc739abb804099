/**
 * A stylesheet with the values of the tokens written in, for a shadow tree in a page. `CSS.registerProperty` of the
 * page holds for the whole document, shadow trees included: a custom property there is the page's to redefine. Where a
 * media query of `tokens` changes values, the sheet is repeated under that query.
 */
export function inlineTokens(tokens: string, css: string): string {
  const base = valuesIn(tokens.replaceAll(MEDIA, ''));
  const sheet = withValues(css, base);
  const variants = [...tokens.matchAll(MEDIA)].flatMap(([, query = '', rules = '']) => {
    const variant = withValues(css, new Map([...base, ...valuesIn(rules)]));
    return variant === sheet ? [] : [`${query} {\n${variant}\n}`];
  });
  return [sheet, ...variants].join('\n');
}

/** A media query with one rule in it, as minified or not. */
const MEDIA = /(@media[^{]+)\{([^{}]+\{[^{}]*\})\s*\}/g;

function valuesIn(rules: string): ReadonlyMap<string, string> {
  const declarations = rules.matchAll(/(--v-[\w-]+)\s*:\s*([^;}]+)/g);
  return new Map([...declarations].map(([, name = '', value = '']) => [name, value.trim()]));
}

function withValues(css: string, values: ReadonlyMap<string, string>): string {
  return css.replaceAll(/var\((--v-[\w-]+)\)/g, (reference, name: string) => values.get(name) ?? reference);
}
