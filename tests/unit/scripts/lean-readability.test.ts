import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { leanReadability } from '../../../scripts/lean-readability.ts';

const code = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');
const lean = leanReadability(code);

/** The text that a maker reads; it overrides what makes the result ready to be shown, as the extension does. */
function reading(maker: typeof Readability): string | null | undefined {
  const nothing = (): void => undefined;
  class Text extends maker<string> {
    readonly _cleanStyles = nothing;
    readonly _postProcessContent = nothing;
  }
  const html = readFileSync('tests/golden/articles/fr-saved-wordpress.html', 'utf8');
  return new Text(new JSDOM(html).window.document, { disableJSONLD: true }).parse()?.textContent;
}

describe('Readability as it is shipped', () => {
  it('writes no debug messages, reads no JSON-LD, and makes nothing ready to be shown', () => {
    expect(lean).not.toMatch(/this\.log\(|_getJSONLD\(doc\)|^ {2}_(?:cleanClasses|fixRelativeUris)\(/m);
    expect(lean.length).toBeLessThan(code.length - 10_000);
  });

  it('reads the same text', () => {
    const module: { exports?: typeof Readability } = {};
    // eslint-disable-next-line no-new-func -- the package's own code, less a few statements
    new Function('module', lean)(module);
    const text = reading(Readability);
    expect(text?.length).toBeGreaterThan(1000);
    expect(module.exports && reading(module.exports)).toBe(text);
  });
});
