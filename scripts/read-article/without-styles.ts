/** What styles are called once they are no styles any more. */
export const LAID_ASIDE = 'data-style';

const SHEETS = /<style\b[\s\S]*?<\/style>/gi;
const STYLE = /(?<=[\s"'])style(?=\s*=)/gi;

/**
 * The HTML of a page without its sheets, its style attributes called {@link LAID_ASIDE}. jsdom reads what they say when
 * it reads the page, and throws at what css-tree cannot parse: `calc(~100% + 1px)`, as Less writes it.
 */
export function withoutStyles(html: string): string {
  return html.replaceAll(SHEETS, '').replaceAll(STYLE, LAID_ASIDE);
}

/** What a parser makes of a page, or, where it throws at a style, of the page without its styles. */
export function parseStyled<Parsed>(html: string, parse: (html: string) => Parsed): Parsed {
  try {
    return parse(html);
  } catch {
    return parse(withoutStyles(html));
  }
}
