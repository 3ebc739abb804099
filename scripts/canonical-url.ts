/** `canonical-url < urls.txt`: one JSON line for each address, `{url, canonical}` or `{line, error}`. */
import { createInterface } from 'node:readline';
import { canonicalUrl } from '../lib/url/canonical-url.ts';
import { readCommandLine } from './command-line.ts';

readCommandLine('usage: canonical-url < urls.txt', {});

let line = 0;
for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  line += 1;
  const url = text.trim();
  if (url === '') continue;
  const canonical = canonicalUrl(url);
  console.log(
    JSON.stringify(canonical.ok ? { url, canonical: canonical.value } : { line, error: canonical.error.kind }),
  );
}
