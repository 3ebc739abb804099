/** What a professional does with a firm, a page and a library, each in as few actions as can be, in both browsers. */
import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { atRest, eventually } from '../../scripts/browsers/eventually.ts';
import type { View } from '../../scripts/browsers/session.ts';
import { createHand } from './support/hand.ts';
import { libraryReady, marked } from './support/library.ts';
import { says } from './support/says.ts';
import { inEveryBrowser } from './support/suite.ts';
import type { Stage } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

const button = (name: string) => ({ role: 'button', name });
const link = (name: string) => ({ role: 'link', name });
const shows = (view: View, target: { readonly role: string; readonly name: string }): Promise<unknown> =>
  until(
    target.name,
    () => view.has(target),
    (found) => expect(found).toBe(true),
  );

/** Keeps what the page offers as a file. Runs in the page. */
function catchFiles(): void {
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    void (blob instanceof Blob ? blob.text() : Promise.resolve('')).then(
      (text) => (document.documentElement.dataset['caught'] = text),
    );
    return make(blob);
  };
}
const caught = (view: View): Promise<string> =>
  until(
    'the file',
    () => view.evaluate(() => document.documentElement.dataset['caught'] ?? ''),
    (text) => expect(text).not.toBe(''),
  );

/** Sends a message that holds more than plain values. Runs in the extension. */
async function send(vigie: string, json: string): Promise<unknown> {
  return browser.runtime.sendMessage({ vigie, payload: JSON.parse(json) as unknown });
}
const ask = (stage: Stage, name: string, payload: object): Promise<unknown> =>
  stage.session.inExtension(send, name, JSON.stringify(payload));

async function ready(stage: Stage) {
  await libraryReady(stage.session);
  return createHand(stage);
}

inEveryBrowser('a task of work', (stage) => {
  it('puts the brief of a firm whose name is typed into a mail, in three actions', async () => {
    const hand = await ready(stage);
    const library = await stage.openExtensionPage('library.html');
    await hand.write(library, { role: 'searchbox', name: en('search.label') }, 'OVHcloud');
    await shows(library, link(en('dossier.brief')));
    await hand.click(library, link(en('dossier.brief')));
    const brief = await stage.session.openedPage('dossier.html');
    await says(brief, en('briefView.lead'), en('briefView.news'));
    await hand.click(brief, button(en('briefView.openMail')));
    await says(brief, en('briefView.mailOpened'));
    expect(hand.actions).toBe(3);
    await brief.close();
  });

  it('puts the firms of a page into a file for HubSpot, in four actions', async () => {
    const hand = await ready(stage);
    const page = await stage.open('story.html');
    await marked(page);
    const popup = await hand.popup(page);
    await shows(popup, link(en('prospects.collectPage')));
    await hand.click(popup, link(en('prospects.collectPage')));
    const lists = await stage.session.openedPage('prospects.html');
    const collect = await eventually(
      'the firms',
      atRest(async () => {
        const text = await lists.evaluate(
          () => document.querySelector<HTMLElement>('.v-collect .v-button--primary')?.innerText ?? '',
        );
        return /\d/.test(text) ? text : undefined;
      }),
    );
    await hand.click(lists, button(collect));
    await shows(lists, button('HubSpot'));
    await lists.evaluate(catchFiles);
    await hand.click(lists, button('HubSpot'));
    expect(await caught(lists)).toMatch(/Company name,Company domain name[\s\S]*Cloudwatt/);
    expect(hand.actions).toBe(4);
    await lists.close();
  });

  it('shows the news of a watched firm, new or not: the latest on opening the popup, all on the watch list', async () => {
    const hand = await ready(stage);
    await ask(stage, 'watch-company', { companyId: 'cloudwatt', watched: true });
    // The toolbar button or its key: one action either way.
    const popup = await hand.popup(await stage.open('story.html'));
    await says(popup, en('watch.latest'));
    expect(hand.actions).toBe(1);
    await until(
      'what is new',
      () => popup.evaluate(() => document.querySelector('.v-headlines .v-hit')?.textContent ?? ''),
      (headline) => expect(headline).toContain('Cloudwatt'),
    );
    await hand.chord(popup, 'Alt+W');
    const watch = await stage.session.openedPage('watch.html');
    await until(
      'its latest stories',
      () => watch.evaluate(() => document.querySelectorAll('.v-watched-one .v-story').length),
      (count) => expect(count).toBe(3),
    );
    expect(hand.actions).toBe(2);
    await watch.close();
  });
});
