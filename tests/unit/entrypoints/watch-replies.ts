/** What an ordinary background answers to messages about what is watched. */
import type { WATCH_MESSAGES } from '../../../lib/messages/watch.ts';
import { isoDate } from '../../../lib/model/iso-date.ts';
import { ok } from '../../../lib/model/result.ts';
import { DEFAULT_TELLING } from '../../../lib/model/watch.ts';
import type { Answers } from './background-replies.ts';

const DAY = isoDate('2026-03-01');
if (DAY === undefined) throw new Error('no day');

export const WATCH_REPLIES: Pick<Answers, keyof typeof WATCH_MESSAGES> = {
  'watch-company': () => ok({}),
  'watch-list': () => ok({ fresh: 0, companies: [], rules: [], telling: DEFAULT_TELLING }),
  'watch-seen': () => ok({}),
  'change-watch-telling': () => ok({}),
  'change-watch-rules': () => ok({}),
  'watch-digest': ({ span, day = DAY }) => ok({ span, from: day, to: day, companies: [], rules: [] }),
};
