/**
 * `parse-feed FILE... [--url URL] [--type CONTENT-TYPE]`: one JSON line for each file, as the background reads a feed.
 * `--url` is where the files came from: relative links start there.
 */
import { readFileSync } from 'node:fs';
import { parseFeed } from '../lib/feeds/formats/parse-feed.ts';
import { decodeFeed } from '../lib/markup/decode.ts';
import { readCommandLine, refuse } from './command-line.ts';

const USAGE = 'usage: parse-feed FILE... [--url URL] [--type CONTENT-TYPE]';
const { values, positionals } = readCommandLine(USAGE, {
  allowPositionals: true,
  options: { url: { type: 'string', default: 'https://feed.invalid/' }, type: { type: 'string' } },
});
if (positionals.length === 0 || !URL.canParse(values.url)) refuse(USAGE);

/** What one file holds, or why it holds nothing. */
function readFeed(file: string): object {
  try {
    const { text, charset } = decodeFeed(readFileSync(file), values.type);
    const feed = parseFeed(text, values.url, Date.now());
    return feed.ok ? { file, charset, ...feed.value } : { file, error: feed.error.kind };
  } catch (error) {
    return { file, error: error instanceof Error ? error.message : String(error) };
  }
}

for (const file of positionals) {
  const line = readFeed(file);
  if ('error' in line) process.exitCode = 1;
  console.log(JSON.stringify(line));
}
