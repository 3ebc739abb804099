/**
 * A month of a team in memory, with the very rules that ship: members save, tag, delete and note, are away for days,
 * have clocks that are wrong by hours, lose acknowledgements, and once the server loses everything. Then all must show
 * the same, and nothing that the server acknowledged may be missing. Articles do not touch each other, so that a month
 * of any number of them is the same month of a few, again and again.
 */
import type { Article, CanonicalUrl } from '../../lib/model/article.ts';
import { DAY_MS } from '../../lib/model/iso-date.ts';
import { FIELD } from '../../lib/sync/field-names.ts';
import { sameFields } from '../../lib/sync/fields.ts';
import type { Fields } from '../../lib/sync/fields.ts';
import { formatName } from '../../lib/sync/register-name.ts';
import type { Register } from '../../lib/sync/team-article.ts';
import type { BenchOptions, Measure } from './measure.ts';
import { createRandom } from './pages/random.ts';
import type { Random } from './pages/random.ts';
import type { State } from './team/known-states.ts';
import { createReplica, edit, receive, send, stateOf } from './team/replica.ts';
import type { Replica } from './team/replica.ts';
import { createSimulatedServer } from './team/simulated-server.ts';
import type { SimulatedServer } from './team/simulated-server.ts';

const MEMBERS = 200;
const ARTICLES = 100_000;
const QUICK_ARTICLES = 1000;
/** Articles of one run of the month. */
const BATCH = 250;
const DAYS = 30;
const ROUNDS_A_DAY = 4;
const START = Date.UTC(2026, 0, 5);
const MAX_SKEW_MS = 6 * 60 * 60 * 1000;
/** Of a hundred members so many begin to be away on a day, for up to eight days. */
const AWAY = 0.05;
const MAX_DAYS_AWAY = 8;
const LOST_ACKNOWLEDGEMENT = 0.02;
const WIPED_ON_DAY = 17;
const TAGS = ['cloud', 'finance', 'souveraineté', 'à suivre'];

type Member = { readonly replica: Replica; readonly skew: number; cursor: number; epoch: number; awayUntil: number };

export async function benchTeamMonth({ quick, size }: BenchOptions): Promise<readonly Measure[]> {
  const articles = size ?? (quick ? QUICK_ARTICLES : ARTICLES);
  const sums = { edits: 0, puts: 0, lost: 0, unequal: 0 };
  const start = performance.now();
  for (let from = 0; from < articles; from += BATCH) {
    const month = simulateMonth(`month ${from}`, MEMBERS, Math.min(BATCH, articles - from));
    sums.edits += month.edits;
    sums.puts += month.puts;
    sums.lost += month.lost;
    sums.unequal += month.unequal;
  }
  const figure = (name: string, value: number, unit: string): Measure => ({ name: `team-month.${name}`, value, unit });
  return [
    figure('members', MEMBERS, 'members'),
    figure('articles', articles, 'articles'),
    figure('edits', sums.edits, 'edits'),
    figure('puts', sums.puts, 'puts'),
    figure('lost_fields', sums.lost, 'fields'),
    figure('unequal_articles', sums.unequal, 'articles'),
    figure('seconds', (performance.now() - start) / 1000, 's'),
  ];
}

/**
 * One month. `lost` counts acknowledged fields that the server does not have in the end, `unequal` counts articles that
 * some member knows or shows otherwise than the registers on the server say.
 */
export function simulateMonth(
  seed: string,
  memberCount: number,
  articleCount: number,
): { readonly edits: number; readonly puts: number; readonly lost: number; readonly unequal: number } {
  const random = createRandom(seed);
  const server = createSimulatedServer();
  const members = Array.from({ length: memberCount }, (_, at): Member => ({
    replica: createReplica(`member${at}`),
    skew: (random.next() * 2 - 1) * MAX_SKEW_MS,
    cursor: 0,
    epoch: 0,
    awayUntil: 0,
  }));
  const urls = Array.from({ length: articleCount }, (_, at) => `https://press.example/${at}` as CanonicalUrl);
  let edits = 0;
  for (let day = 0; day < DAYS; day += 1) {
    if (day === WIPED_ON_DAY) server.wipe();
    for (const member of members)
      if (member.awayUntil <= day && random.chance(AWAY)) member.awayUntil = day + 1 + random.below(MAX_DAYS_AWAY);
    for (let round = 0; round < ROUNDS_A_DAY; round += 1) {
      const now = START + (day + round / ROUNDS_A_DAY) * DAY_MS;
      // Each article is edited once a week by somebody, present or away.
      const count = Math.ceil(articleCount / 7 / ROUNDS_A_DAY);
      for (let change = 0; change < count; change += 1) {
        editSomething(random.pick(members), random.pick(urls), random);
        edits += 1;
      }
      for (const member of members) if (member.awayUntil <= day) sync(member, server, now, random);
    }
  }
  const end = START + DAYS * DAY_MS;
  for (const member of [...members, ...members]) sync(member, server, end);
  const replicas = members.map(({ replica }) => replica);
  const unequal = urls.filter((url) => {
    const stored = server.about(url);
    const isAsStored = comparison(stored);
    return !replicas.every((replica) => isAsStored(stateOf(replica, url)) && showsIt(replica, url, stored));
  }).length;
  return { edits, puts: server.puts(), lost: server.lostFields(), unequal };
}

function editSomething({ replica }: Member, url: CanonicalUrl, random: Random): void {
  const known = replica.library.get(url);
  const savedAt = new Date(START).toISOString();
  if (!known) return edit(replica, url, articleAt(url, savedAt));
  const tag = random.pick(TAGS);
  switch (random.below(5)) {
    case 0:
      return edit(replica, url, undefined);
    case 1:
      return edit(replica, url, { ...known, savedAt: known.savedAt ?? savedAt });
    case 2:
      return edit(replica, url, { ...known, note: `Note ${random.below(1000)}` });
    default:
      return edit(replica, url, {
        ...known,
        tags: known.tags.includes(tag) ? known.tags.filter((other) => other !== tag) : [...known.tags, tag],
      });
  }
}

/** A round: what is new, what is to be sent, and what others sent meanwhile. Some acknowledgements are lost. */
function sync(member: Member, server: SimulatedServer, now: number, random?: Random): void {
  const { replica } = member;
  const isNew = member.epoch !== server.epoch();
  if (isNew) [member.epoch, member.cursor] = [server.epoch(), 0];
  const sent = send(replica, now + member.skew);
  const all = isNew ? ownRegisters(replica) : sent;
  const isAcknowledged = !random?.chance(LOST_ACKNOWLEDGEMENT);
  for (const register of all) server.put(register, isAcknowledged);
  // What was stored and not acknowledged is compared, and sent, once more.
  if (!isAcknowledged) for (const { hash } of all) replica.outbox.add(hash);
  const { registers, last } = server.after(member.cursor);
  receive(replica, registers);
  member.cursor = last;
}

function ownRegisters({ states, member }: Replica): readonly Register[] {
  return [...states.values()].flatMap(({ registers }) => registers.filter((register) => register.member === member));
}

/** Whether a state of an article has all registers of it as they are stored; asked once of each. */
function comparison(stored: readonly Register[]): (state: State) => boolean {
  const answers = new Map<State, boolean>();
  const compare = ({ registers }: State): boolean =>
    registers.length === stored.length &&
    registers.every((register) => {
      const match = stored.find((one) => formatName(one) === formatName(register));
      return match !== undefined && sameFields(match.fields, register.fields);
    });
  return (state) => {
    const answer = answers.get(state) ?? compare(state);
    answers.set(state, answer);
    return answer;
  };
}

/** Whether a member shows the join of an article's registers. */
function showsIt(replica: Replica, url: string, stored: readonly Register[]): boolean {
  const team = stateOf(replica, url).article;
  const local = replica.library.get(url);
  const holds = stored.some(({ member, fields }) => member === replica.member && isHeld(fields));
  if ((local?.savedAt !== undefined) !== holds) return false;
  return !local || folded(local.tags) === folded(team?.tags ?? []);
}

function isHeld(fields: Fields): boolean {
  return typeof fields.get(FIELD.held)?.value === 'string';
}

function folded(tags: readonly string[]): string {
  return tags
    .map((tag) => tag.toLowerCase())
    .toSorted()
    .join(' ');
}

function articleAt(url: CanonicalUrl, savedAt: string): Article {
  return {
    id: url,
    url,
    originalUrl: url,
    title: `Article at ${url}`,
    publisher: 'Press',
    lang: 'fr',
    savedAt,
    source: 'saved',
    tags: [],
    companies: [{ id: 'cloudwatt', salience: 1 }],
    facts: [],
    read: false,
  };
}
