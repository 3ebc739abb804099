/** What a professional does with a firm, a page and a library, each in as few actions as can be, in both browsers. */
import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { atRest, eventually } from '../../scripts/browsers/eventually.ts';
import type { View } from '../../scripts/browsers/session.ts';
import type { Hand } from './support/hand.ts';
import { marked } from './support/library.ts';
import { says } from './support/says.ts';
import { inEveryBrowser } from './support/suite.ts';
import type { Stage } from './support/suite.ts';
import { tasksOn } from './support/tasks.ts';
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

const FIELD = { role: 'searchbox', name: en('search.label') };

inEveryBrowser('a task of work', (stage) => {
  const task = tasksOn(stage);

  /** The brief that was opened, put into a mail by what the reader does then. */
  const intoMail = async (send: (brief: View) => Promise<void>): Promise<void> => {
    const brief = await stage.session.openedPage('dossier.html');
    await says(brief, en('briefView.lead'), en('briefView.news'));
    await send(brief);
    await says(brief, en('briefView.mailOpened'));
    await brief.close();
  };
  task(
    'the brief of a firm whose name is typed put into a mail',
    { mouse: 3, keyboard: 3 },
    {
      async mouse(hand) {
        const library = await stage.openExtensionPage('library.html');
        await hand.write(library, FIELD, 'OVHcloud');
        await shows(library, link(en('dossier.brief')));
        await hand.click(library, link(en('dossier.brief')));
        await intoMail((brief) => hand.click(brief, button(en('briefView.openMail'))));
        await library.close();
      },
      async keyboard(hand) {
        const library = await stage.openExtensionPage('library.html');
        await says(library, /\d articles/);
        await hand.press(library, '/');
        await hand.type(library, 'OVHcloud', async () => {
          await shows(library, link(en('dossier.brief')));
          await library.chord('Alt+B');
        });
        await intoMail((brief) => hand.chord(brief, 'Alt+M'));
        await library.close();
      },
    },
  );

  /** The popup over a page with firms, once it offers to put them into a list. */
  const popupWithFirms = async (hand: Hand): Promise<View> => {
    const page = await stage.open('story.html');
    await marked(page);
    const popup = await hand.popup(page);
    await shows(popup, link(en('prospects.collectPage')));
    return popup;
  };
  /** The page of lists, with the words of the button that takes the firms in. */
  const collecting = async (): Promise<{ readonly lists: View; readonly collect: string }> => {
    const lists = await stage.session.openedPage('prospects.html');
    const collect = await eventually(
      'the firms',
      atRest(async () => {
        const text = await lists.evaluate(
          () => document.querySelector<HTMLElement>('.v-collect .v-button--primary span')?.innerText ?? '',
        );
        return /\d/.test(text) ? text : undefined;
      }),
    );
    return { lists, collect };
  };
  const intoHubSpot = async (lists: View, take: () => Promise<void>): Promise<void> => {
    await shows(lists, button('HubSpot'));
    await lists.evaluate(catchFiles);
    await take();
    expect(await caught(lists)).toMatch(/Company name,Company domain name[\s\S]*Cloudwatt/);
    await lists.close();
  };
  task(
    'the firms of a page put into a file for HubSpot',
    { mouse: 4, keyboard: 4 },
    {
      async mouse(hand) {
        await hand.click(await popupWithFirms(hand), link(en('prospects.collectPage')));
        const { lists, collect } = await collecting();
        await hand.click(lists, button(collect));
        await intoHubSpot(lists, () => hand.click(lists, button('HubSpot')));
      },
      async keyboard(hand) {
        await hand.chord(await popupWithFirms(hand), 'Alt+C');
        const { lists } = await collecting();
        await hand.chord(lists, 'Alt+C');
        await intoHubSpot(lists, () => hand.chord(lists, 'Alt+H'));
      },
    },
  );

  /** The popup, in which the latest news of a watched firm stands without being asked for. */
  const popupWithNews = async (hand: Hand): Promise<View> => {
    await ask(stage, 'watch-company', { companyId: 'cloudwatt', watched: true });
    const popup = await hand.popup(await stage.open('story.html'));
    await says(popup, en('watch.latest'));
    await until(
      'what is new',
      () => popup.evaluate(() => document.querySelector('.v-headlines .v-hit')?.textContent ?? ''),
      (headline) => expect(headline).toContain('Cloudwatt'),
    );
    return popup;
  };
  // The toolbar button or its key: one action either way.
  const seen = async (hand: Hand): Promise<void> => (await popupWithNews(hand)).close();
  task('the latest of a watched firm seen', { mouse: 1, keyboard: 1 }, { mouse: seen, keyboard: seen });

  const threeStories = async (): Promise<void> => {
    const watch = await stage.session.openedPage('watch.html');
    await until(
      'its latest stories',
      () => watch.evaluate(() => document.querySelectorAll('.v-watched-one .v-story').length),
      (count) => expect(count).toBe(3),
    );
    await watch.close();
  };
  task(
    'the watch list, with three stories of each firm',
    { mouse: 2, keyboard: 2 },
    {
      async mouse(hand) {
        await hand.click(await popupWithNews(hand), link(en('watch.title')));
        await threeStories();
      },
      async keyboard(hand) {
        await hand.chord(await popupWithNews(hand), 'Alt+W');
        await threeStories();
      },
    },
  );
});
