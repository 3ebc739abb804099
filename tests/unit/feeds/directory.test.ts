import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DIRECTORY, feedDirectory } from '../../../lib/feeds/directory.ts';
import { isPublicAddress } from '../../../lib/url/private-address.ts';
import { checkFeedDirectory } from '../../../scripts/build-pack/feed-directory.ts';
import { ASSETS } from '../../../scripts/build-pack/read-pack.ts';

describe('the directory of webzines', () => {
  it('is sound', () => {
    expect(checkFeedDirectory(ASSETS)).toEqual([]);
  });

  it('begins with the French press', () => {
    const languages = DIRECTORY.map(({ lang }) => lang);
    expect(languages[0]).toBe('fr');
    expect(languages.slice(0, languages.lastIndexOf('fr') + 1).every((lang) => lang === 'fr')).toBe(true);
  });

  it('has press in each language that texts are read in', () => {
    const business = DIRECTORY.filter(({ topic }) => topic === 'business' || topic === 'channel');
    expect([...new Set(business.map(({ lang }) => lang))]).toEqual(['fr', 'en', 'de', 'es', 'it']);
  });

  it('offers every webzine in the folder of its topic, at a public address', () => {
    const offered = feedDirectory((topic, lang) => `${topic} ${lang}`);
    expect(offered).toHaveLength(DIRECTORY.length);
    expect(offered.find(({ title }) => title === 'ChannelNews')).toEqual({
      url: 'https://www.channelnews.fr/feed/',
      title: 'ChannelNews',
      site: 'https://www.channelnews.fr/',
      lang: 'fr',
      folder: 'channel fr',
    });
    expect(offered.filter(({ url }) => !isPublicAddress(url))).toEqual([]);
  });
});

describe('the check of the directory', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vigie-feeds-'));
    mkdirSync(join(folder, 'feeds'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const check = (...lines: readonly string[]): string[] => {
    writeFileSync(join(folder, 'feeds/directory.json'), `[\n${lines.join(',\n')}\n]\n`);
    return checkFeedDirectory(pathToFileURL(`${folder}/`)).map(({ line, reason }) => `${line}: ${reason}`);
  };
  const good = {
    name: 'Nuages',
    site: 'https://nuages.example/',
    feed: 'https://nuages.example/feed/',
    lang: 'fr',
    topic: 'business',
  };

  it('finds nothing in a sound list, nor where there is none', () => {
    expect(check(JSON.stringify(good))).toEqual([]);
    expect(checkFeedDirectory(pathToFileURL(`${folder}/nowhere/`))).toEqual([]);
  });

  it('names the line of a record that cannot be offered', () => {
    expect(check(JSON.stringify(good), JSON.stringify({ ...good, feed: 'http://nuages.example/feed' }))).toEqual([
      '3: feed: no https address in its plain form',
    ]);
    expect(check(JSON.stringify({ ...good, topic: 'sport' }))).toEqual([expect.stringMatching(/^2: topic: /)]);
  });

  it('names a feed that stands there twice', () => {
    expect(check(JSON.stringify(good), JSON.stringify({ ...good, name: 'Again' }))).toEqual([
      '3: feed https://nuages.example/feed/ stands in line 2 already',
    ]);
  });
});
