import { expect, it } from 'vitest';
import type { View } from '../../scripts/browsers/session.ts';
import { libraryReady } from './support/library.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

const FIELD = { role: 'searchbox', name: en('search.label') };
const hits = (popup: View): Promise<readonly string[]> =>
  popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.v-search .v-hits li')].map((line) => line.innerText),
  );

inEveryBrowser('searching in the popup', (stage) => {
  it('finds dated articles in spite of a typing error', async () => {
    await libraryReady(stage.session);
    const popup = await stage.openPopup(await stage.open('story.html'));
    await popup.write(FIELD, 'clodwat');
    const found = await until(
      'hits',
      () => hits(popup),
      (lines) => {
        expect(lines.length).toBeGreaterThan(3);
        expect(lines[0]).toContain('Cloudwatt'); // those for the first letters are there before
      },
    );
    expect(found.join('\n')).toMatch(/20\d\d/);
  });

  it('finds accented words that were typed without', async () => {
    const popup = await stage.openPopup(await stage.open('story.html'));
    await popup.write(FIELD, 'controle orange');
    await until(
      'hits',
      () => hits(popup),
      (lines) => expect(lines.join('\n')).toContain('sous le contrôle'),
    );
  });

  it('finds a page that was saved a moment ago, by its tag too', async () => {
    const page = await stage.open('demo/genese.html');
    const popup = await stage.openPopup(page);
    await popup.write({ role: 'textbox', name: en('save.tags') }, 'zeppelin,');
    await popup.click({ role: 'button', name: en('save.save') });
    await until(
      'the save',
      () => popup.text(),
      (text) => expect(text).toContain(en('save.savedOn', '')),
    );
    await popup.write(FIELD, 'zepelin');
    await until(
      'the saved page',
      () => hits(popup),
      (lines) => expect(lines.join('\n')).toContain('Andromède'),
    );
  });

  it('understands filters and dates in French and in English, and says what it understood', async () => {
    const popup = await stage.openPopup(await stage.open('story.html'));
    await popup.write(FIELD, 'société:numergy depuis:2015-12 -numericable');
    await until(
      'what it understood',
      () => popup.text(),
      (text) => {
        expect(text).toContain(en('query.company', 'numergy'));
        expect(text).toContain(en('query.not', 'numericable'));
      },
    );
    await until(
      'hits for all that was typed',
      () => hits(popup),
      (lines) => {
        expect(lines.length).toBeGreaterThan(1);
        expect(lines.join('\n')).not.toContain('2014');
      },
    );
    await popup.write(FIELD, 'is:blue cloudwatt');
    await until(
      'that it did not understand',
      () => popup.text(),
      (text) => expect(text).toContain(en('search.unknownValue', 'blue')),
    );
  });

  it('says so when nothing matches', async () => {
    const popup = await stage.openPopup(await stage.open('story.html'));
    await popup.write(FIELD, 'xyzzyplugh');
    await until(
      'the sentence',
      () => popup.text(),
      (text) => expect(text).toContain(en('search.none', 'xyzzyplugh')),
    );
  });
});
