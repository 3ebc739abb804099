/** Test pages by path, each made when asked for. */
import { ATTACKING_PAGES } from './attacking.ts';
import { FRAME_PAGES } from './frames.ts';
import { GUEST_PAGES } from './guest.ts';
import { countless, fighting, overriding } from './hostile.ts';
import { article, page } from './page.ts';
import { PLACEMENT_PAGES } from './placement.ts';

const STORY = article(
  'The end of a sovereign cloud',
  `<p>In March 2015 <a href="linked.html">Orange</a> took full ownership of Cloudwatt, a French sovereign cloud built on OpenStack.
   Its rival Numergy went to SFR a year later.</p>
   <p>Cloudwatt joined Orange Business Services, and customers of Cloudwatt were moved to Flexible Engine before the service was switched off in February 2020.</p>
   <p>${'The two clouds were meant to keep public data on French ground, and neither found enough customers. '.repeat(12)}</p>`,
);

/** Names that may be companies, with little around them that tells. */
const DOUBTFUL = [
  'On Monday Orange was quiet.',
  'We saw Target in town.',
  'A friend told us about Box.',
  'They met Square again.',
  'Nobody had heard of Elastic.',
  'It was Sage at last.',
  'People talked of Bull all day.',
  'She remembers Sun well.',
  'Later came Shell.',
  'The story of Snap is short.',
];

/** One paragraph that names a company again and again. */
const sixtyTimes = (): string =>
  article('A cloud of clouds', `<p>${'OVHcloud rents servers, and OVHcloud builds them itself. '.repeat(30)}</p>`);

/** About five megabytes of prose with a name in every paragraph. */
const huge = (): string =>
  article(
    'A very long read',
    Array.from(
      { length: 6_000 },
      (_, at) =>
        `<p>Paragraph ${at}. Cloudwatt was a cloud. ${'Nothing else of note happened in this part of the story, day after day. '.repeat(11)}</p>`,
    ).join('\n'),
  );

export const PAGES: Readonly<Record<string, () => string>> = {
  ...ATTACKING_PAGES,
  ...FRAME_PAGES,
  ...GUEST_PAGES,
  ...PLACEMENT_PAGES,
  'story.html': () => STORY,
  'today.html': () =>
    page({
      head: `<title>The end of a sovereign cloud, today</title><meta property="article:published_time" content="${new Date().toISOString()}">`,
      body: `<main><article><h1>The end of a sovereign cloud, today</h1><p>${'Cloudwatt belonged to Orange, and its customers were moved elsewhere. '.repeat(12)}</p><p>This sentence is only in the text of the article.</p></article></main>`,
    }),
  'linked.html': () => article('A linked page', '<p>You followed the link.</p>'),
  'sixty.html': sixtyTimes,
  'huge.html': huge,
  'countless.html': countless,
  'untitled.html': () =>
    page({ head: '', body: `<p>${'Numergy was the second sovereign cloud, and few remember it. '.repeat(40)}</p>` }),
  'paywall.html': () =>
    article(
      'For subscribers only',
      `<p>${'Numergy had promised much, and this is only the beginning of the story. '.repeat(5)}</p><p>Subscribe to read on.</p>`,
    ),
  'outscale.html': () => article('A subsidiary', '<p>Outscale rents servers from France.</p>'),
  'teaching.html': () =>
    article(
      'Names in doubt',
      `<p>The operator Aruba rents servers, and Aruba Networks sells switches.</p>
       <p>Vodafone bought Mannesmann, and the regulator AMF agreed.</p>
       <p>France Télécom waited. A machine of Zorglub Robotics was shown in Lyon.</p>`,
    ),
  'doubtful.html': () => article('A quiet day', DOUBTFUL.map((line) => `<p>${line}</p>`).join('')),
  'growing.html': () => article('A page that grows', '<div id="room"><p>Nothing here yet.</p></div>'),
  'watching.html': () =>
    page({
      head: `<title>A page that looks about</title><script>${WATCHER}</script>`,
      body: '<p>Cloudwatt belonged to Orange.</p>',
    }),
  'fighting.html': fighting,
  'overriding.html': overriding,
};

/**
 * Notes everything that a page can notice of others: messages, events on its root, changes of its tree, new globals.
 */
const WATCHER = `
  window.noticed = [];
  const note = (what) => window.noticed.push(what);
  addEventListener('message', (event) => note('message ' + JSON.stringify(event.data)), true);
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) { note('event ' + event.type); return dispatch.call(this, event); };
  window.served = '';
  window.globals = [];
  window.foreign = new Set();
  window.globals = Object.getOwnPropertyNames(window);
  const isForeign = (target) => target instanceof Element && target !== document.head && target !== document.body && target.parentElement === document.documentElement;
  for (const key in window) if (key.startsWith('on')) addEventListener(key.slice(2), (event) => isForeign(event.target) && window.foreign.add(event.type), true);
  addEventListener('DOMContentLoaded', () => {
    window.served = document.documentElement.outerHTML;
    new MutationObserver((records) => records.forEach((record) => note('mutation ' + record.type + ' ' + record.target.nodeName)))
      .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
`;
