import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { leanReadability } from '../../../scripts/lean-readability.ts';

const code = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');
const lean = leanReadability(code);

function reading(maker: typeof Readability): unknown {
  const html = readFileSync('tests/golden/articles/fr-saved-wordpress.html', 'utf8');
  return new maker(new JSDOM(html).window.document, { disableJSONLD: true }).parse();
}

describe('Readability as it is shipped', () => {
  it('writes no debug messages and reads no JSON-LD', () => {
    expect(lean).not.toMatch(/this\.log\(|_getJSONLD\(doc\)/);
    expect(lean.length).toBeLessThan(code.length - 5000);
  });

  it('reads the same article', () => {
    const module: { exports?: typeof Readability } = {};
    // eslint-disable-next-line no-new-func -- the package's own code, less a few statements
    new Function('module', lean)(module);
    expect(module.exports && reading(module.exports)).toEqual(reading(Readability));
  });
});
