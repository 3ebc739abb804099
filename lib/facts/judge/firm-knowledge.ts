/** What the card of a company and the fact before say for it. */
import { isOfPlace } from '../reading/profiles.ts';
import { wordHash } from '../reading/word-hash.ts';
import { talkOf } from '../structure/talk.ts';
import type { Add, AnchorView } from './anchor-view.ts';
import type { FirmCandidate } from './firm-candidates.ts';
import { FIRM_TEMPLATES as T } from './firm-templates.ts';

const NEAR_WORDS = 8;

/** What is known of the company beside the text, and what the words about the anchor say of it. */
export function addKnown(
  { article, sentence: { tokens }, anchor, opener, candidates }: AnchorView,
  { id }: FirmCandidate,
  add: Add,
): void {
  const profile = article.profiles.get(id);
  if (!profile) return;
  const token = tokens[anchor.token];
  const others = candidates.length > 1 ? 1 : 0;
  add(T.known, wordHash(profile.kind));
  if (token && profile.people.has(token.folded)) add(T.known, 1, others);
  if (token && (token.kind === 'name' || token.kind === 'person') && profile.city === token.folded)
    add(T.known, 2, others);
  for (const other of candidates) {
    if (profile.parent === other.id) add(T.known, 3);
    if (article.profiles.get(other.id)?.parent === id) add(T.known, 4);
  }
  let [fits, places] = [0, 0];
  for (let index = Math.max(0, anchor.token - NEAR_WORDS); index < anchor.token + 4; index += 1) {
    const near = tokens[index];
    if (!near) break;
    if (near.kind === 'person' && profile.people.has(near.folded)) add(T.known, 5);
    if (near.kind === 'name' && profile.city === near.folded) add(T.known, 6);
    if (near.kind !== 'word' || near.text.length < 4) continue;
    if (profile.stems.has(near.stem)) fits += 1;
    if (isOfPlace(profile, near)) places += 1;
  }
  add(T.profile, Math.min(3, fits), opener.code);
  add(T.profile, Math.min(3, fits), 1);
  if (places > 0) add(T.profile, 9, opener.code);
  if (places > 0) add(T.profile, 10);
  if (opener.nominal !== 0) {
    const noun = tokens.slice(0, anchor.token).findLast(({ hash }) => hash === opener.nominal);
    const isOne = noun !== undefined && (profile.stems.has(noun.stem) || isOfPlace(profile, noun));
    add(T.profile, Number(isOne), 11);
    add(T.profile, Number(isOne), opener.code, 12);
  }
}

/** Whether it is the last subject, whose list it is, whose voice answers, and whom the question is about. */
export function addTalk(
  { article, sentence, anchor, opener }: AnchorView,
  { id, before }: FirmCandidate,
  isNear: number,
  add: Add,
): void {
  const context = talkOf(article)[sentence.index];
  if (!context) return;
  const { center, heading, speaker, asked, spokenOf, isTalk, isQuestion, isFirst } = context;
  const hasName = sentence.firms.some((at) => at < anchor.token) ? 1 : 0;
  if (center !== undefined) {
    const is = center === id ? 1 : 0;
    add(T.center, is, opener.code, isNear);
    add(T.center, is, opener.word, hasName, 1);
    add(T.center, is, Number(isTalk), hasName, 2);
  }
  if (heading !== undefined) add(T.heading, Number(heading === id), Number(sentence.isLine), hasName);
  if (!isTalk) return;
  const role = isQuestion ? 1 : 0;
  const is = speaker === undefined ? 3 : speaker.company === id ? (speaker.isSure ? 2 : 1) : 0;
  const isAsked = asked === undefined ? 2 : Number(asked === id);
  add(T.voice, is, role, opener.code);
  add(T.voice, is, role, hasName, isNear);
  add(T.voice, is, isAsked, role, hasName);
  add(T.voice, isAsked, Number(isFirst), opener.code, 5);
  add(T.voice, isAsked, is, Number(isFirst), 6);
  add(T.voice, Number(spokenOf === id), opener.code, role, 7);
  if (before === undefined) add(T.voice, Number(spokenOf === id), is, isAsked, 8);
}

/** Whether the fact before was about it too. */
export function addFocus({ focus, anchor, opener }: AnchorView, { id }: FirmCandidate, isNear: number, add: Add): void {
  if (focus.company === undefined) return;
  const gap = Math.min(3, anchor.sentence - focus.sentence);
  const is = focus.company === id ? 1 : focus.other === id ? 2 : 0;
  add(T.focus, is, gap, isNear);
  add(T.focus, is, gap, opener.code, 1);
  if (opener.nominal !== 0) add(T.focus, is, opener.nominal, 4);
  add(T.focus, is, wordHash(focus.kind ?? ''), 2);
  add(T.focus, is, wordHash(focus.kind ?? ''), gap, 3);
}
