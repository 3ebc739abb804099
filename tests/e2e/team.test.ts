import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { sealInvitation } from '../../lib/surfaces/invitation-cipher.ts';
import { invitationLink } from '../../lib/sync/invitation.ts';
import type { Team } from '../../lib/sync/team-record.ts';
import { eventually } from '../../scripts/browsers/eventually.ts';
import type { Page, Session, View } from '../../scripts/browsers/session.ts';
import { syncStanding } from '../../scripts/team/in-browser.ts';
import { userOf } from '../../scripts/team/members.ts';
import { startCluster } from '../support/team-cluster.ts';
import type { Cluster } from '../support/team-cluster.ts';
import { borrowSession } from './support/sessions.ts';
import type { Loan } from './support/sessions.ts';
import { serveSite } from './support/site.ts';
import type { Site } from './support/site.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

const button = (name: string) => ({ role: 'button', name });

/** Opens the team page, by hand or by an invitation's link, looks at what would leave, and joins. */
async function join(session: Session, team: Team, how: 'by text' | 'by link'): Promise<string> {
  const { code, words } = await sealInvitation(team);
  const page = await session.openExtensionPage(how === 'by link' ? invitationLink('team.html', code) : 'team.html');
  const field = { role: 'textbox', name: en('team.code') };
  await until(
    'the form',
    () => page.has(field),
    (found) => expect(found).toBe(true),
  );
  if (how === 'by text') await page.write(field, code);
  // The code does not stay in the address.
  const given = page.evaluate(() => [document.querySelector('textarea')?.value, location.hash]);
  expect(await given).toEqual([code, '']);
  await page.write({ role: 'textbox', name: en('team.words') }, words);
  await page.click(button(en('team.openInvitation')));
  const preview = await says(page, en('team.stays'));
  await page.click(button(en('team.joinNow')));
  await says(page, en('team.members'));
  await page.close();
  return preview;
}

function says(page: View, words: string): Promise<string> {
  return until(
    `the page to say «${words}»`,
    () => page.text(),
    (text) => expect(text).toContain(words),
  );
}

/** Saves a page from the popup, and waits until the popup says so. */
async function saveFrom(session: Session, url: string): Promise<Page> {
  const page = await session.newPage(url);
  const popup = await session.openPopup(page);
  await popup.click(button(en('save.save')));
  await says(popup, en('save.savedOn', ''));
  return page;
}

type Brought = {
  readonly id: string;
  readonly title: string;
  readonly savedBy?: readonly string[];
  readonly comments?: number;
};
type Answer = { readonly value: { readonly hits: readonly { readonly article: Brought }[] } };

/** What the team brought, with the names of who saved it. */
function fromTeam(session: Session): Promise<readonly Brought[]> {
  return found(session, 'source:team');
}

function found(session: Session, query: string): Promise<readonly Brought[]> {
  return session.inExtension(async (asked) => {
    const reply = await browser.runtime.sendMessage({ vigie: 'search-library', payload: { query: asked, limit: 50 } });
    return (reply as Answer).value.hits.map(({ article }) => article);
  }, query);
}

/**
 * Waits until the team stands so. A cluster chooses leaders, and members come back after a pause that grew meanwhile.
 */
async function stands(session: Session, how: (state: unknown) => void): Promise<void> {
  await eventually(
    'the state of the team',
    async () => {
      how(await syncStanding(session));
      return true;
    },
    60_000,
  );
}

describe('a team of Chromium and Firefox on a cluster of three nodes', () => {
  let cluster: Cluster;
  let site: Site;
  const loans: Loan[] = [];
  const sessions: Session[] = [];
  const nameOf = (at: number): string => cluster.members[at]?.memberName ?? '';
  beforeAll(async () => {
    cluster = await startCluster(3, ['member', 'member']);
    site = await serveSite();
    for (const browser of ['chromium', 'firefox'] as const) loans.push(await borrowSession(browser, { fresh: true }));
    sessions.push(...loans.map(({ session }) => session));
  });
  afterAll(async () => {
    for (const loan of loans) await loan.giveBack();
    await site.close();
    await cluster.end();
  });

  it('shows what would leave, joins, and sees each other’s saves', async () => {
    for (const [at, session] of sessions.entries()) {
      const member = cluster.members[at];
      if (!member) throw new Error('there are two members');
      expect(await join(session, member, at === 0 ? 'by link' : 'by text')).toContain(member.memberName);
    }
    for (const [at, path] of ['demo/bilan.html', 'demo/genese.html'].entries()) {
      const [from, to] = [sessions[at], sessions[1 - at]];
      if (!from || !to) throw new Error('there are two browsers');
      const page = await saveFrom(from, site.url(path));
      await until(
        `what ${from.name} saved, in ${to.name}`,
        () => fromTeam(to),
        (brought) => expect(brought).toMatchObject([{ savedBy: [cluster.members[at]?.memberName] }]),
      );
      await page.close();
    }
  });

  it('brings what one says under an article to the other, with the name of who says it', async () => {
    const [chromium, firefox] = sessions;
    const [article] = firefox ? await fromTeam(firefox) : [];
    if (!chromium || !firefox || !article) throw new Error('Firefox has an article that Chromium saved');
    const writing = await firefox.openExtensionPage(`reader.html?id=${encodeURIComponent(article.id)}`);
    await says(writing, en('team.comment'));
    await writing.write({ role: 'textbox', name: en('team.comment') }, `@${nameOf(0)} Worth a call`);
    await writing.click(button(en('team.sendComment')));
    await says(writing, en('team.withdrawComment'));
    await writing.close();
    const [commented] = await until(
      'a row that counts the comment',
      async () => (await found(chromium, 'source:saved')).filter(({ comments }) => comments === 1),
      (rows) => expect(rows).toHaveLength(1),
    );
    const reading = await chromium.openExtensionPage(`reader.html?id=${encodeURIComponent(commented?.id ?? '')}`);
    const text = await says(reading, 'Worth a call');
    expect(text).toContain(nameOf(1));
    await reading.close();
  });

  it('tells who is mentioned so on the button and in the popup, until the mention was looked at', async () => {
    const [chromium] = sessions;
    if (!chromium) throw new Error('there are two browsers');
    const badge = (words: string) =>
      until(
        `the button to say «${words}»`,
        () => chromium.inExtension(() => browser.action.getBadgeText({})),
        (text) => expect(text).toBe(words),
      );
    await badge('@1');
    const page = await chromium.newPage(site.url('demo/bilan.html'));
    await says(await chromium.openPopup(page), en('popup.mentioned', 1));
    await page.close();
    const team = await chromium.openExtensionPage('team.html');
    expect(await says(team, 'Worth a call')).toContain(en('team.mentionNew'));
    await badge('');
    const week = () => team.evaluate(() => document.querySelector('[aria-labelledby="team-week"]')?.textContent ?? '');
    await until('the week of the team', week, (text) => {
      for (const words of [en('search.savedBy', nameOf(1)), en('team.said', nameOf(1), `@${nameOf(0)} Worth a call`)])
        expect(text).toContain(words);
    });
    await team.click(button(en('team.deviceMake')));
    await says(team, en('team.deviceLink'));
    expect(await team.evaluate(() => document.querySelector<HTMLInputElement>('input[readonly]')?.value)).toMatch(
      /^chrome-extension:\/\/[a-p]{32}\/team\.html#vigie-team-1\./,
    );
    await team.close();
  });

  it('brings a list that one shares to the other, who changes a stage, until it is shared no more', async () => {
    const [chromium, firefox] = sessions;
    if (!chromium || !firefox) throw new Error('there are two browsers');
    const { name: team } = cluster.admin;
    const there = await firefox.openExtensionPage('prospects.html');
    await says(there, en('prospects.empty'));
    await chromium.inExtension(
      (collection) => browser.runtime.sendMessage({ vigie: 'collect-firms', payload: { collection } }),
      {
        list: 'fair',
        name: 'Fair',
        firms: [{ name: 'OVHcloud', company: 'ovhcloud' }, { name: 'Nuage du Forez' }],
        unknown: ['Zorglub'],
      },
    );
    const here = await chromium.openExtensionPage('prospects.html');
    await says(here, 'OVHcloud');
    await here.click(button(en('prospects.share', team)));
    await says(here, en('team.leaves'));
    await says(here, en('prospects.leavesName', 'Fair'));
    expect(await there.text()).not.toContain('OVHcloud');
    await here.click(button(en('prospects.shareNow')));
    const shared = await says(there, en('prospects.sharedBy', nameOf(0), team));
    for (const words of ['Fair', 'OVHcloud', 'Nuage du Forez', en('prospects.owner')]) expect(shared).toContain(words);
    expect(shared).not.toContain('Zorglub');
    await there.evaluate(() => document.querySelector<HTMLElement>('[data-column="status"]')?.focus());
    await there.press('ArrowDown');
    await until(
      'the stage that Firefox changed, in Chromium',
      () => here.evaluate(() => document.querySelector<HTMLSelectElement>('[data-column="status"]')?.value),
      (status) => expect(status).toBe('contacted'),
    );
    await here.click(button(en('prospects.stopSharing')));
    await here.click(button(en('prospects.stopNow')));
    await says(there, en('prospects.empty'));
    expect(await says(here, en('prospects.share', team))).toContain('OVHcloud');
    for (const page of [here, there]) await page.close();
  });

  it('brings the accounts that one shares in the settings to the other, until they are shared no more', async () => {
    const [chromium, firefox] = sessions;
    if (!chromium || !firefox) throw new Error('there are two browsers');
    const { name: team } = cluster.admin;
    const accounts = [{ name: 'Zorglub Robotics', aliases: [], stage: 'Lead', owner: 'Ada' }];
    for (const [vigie, payload] of [
      ['import-accounts', { file: 'crm.csv', total: 1, done: 0, accounts }],
      ['finish-accounts', {}],
    ] as const)
      await chromium.inExtension(
        (type, body) => browser.runtime.sendMessage({ vigie: type, payload: body }),
        vigie,
        payload,
      );
    const here = await chromium.openExtensionPage('options.html');
    await says(here, en('accounts.share', team));
    await here.click(button(en('accounts.share', team)));
    await says(here, en('accounts.shareEffect', team));
    const there = () => firefox.inExtension(() => browser.runtime.sendMessage({ vigie: 'all-accounts', payload: {} }));
    expect(await there()).toMatchObject({ value: [] });
    await here.click(button(en('accounts.shareNow')));
    await says(here, en('accounts.shared', team));
    await until('the account in Firefox', there, (answer) =>
      expect(answer).toMatchObject({ value: [{ name: 'Zorglub Robotics', stage: 'Lead', owner: 'Ada', team: true }] }),
    );
    await here.click(button(en('accounts.stopSharing')));
    await says(here, en('accounts.stopHint'));
    await here.click(button(en('accounts.stopSharing')));
    await until('no account in Firefox', there, (answer) => expect(answer).toMatchObject({ value: [] }));
    await here.close();
  });

  it('brings a name that one proposes to the other, whose correction it is once accepted', async () => {
    const [chromium, firefox] = sessions;
    if (!chromium || !firefox) throw new Error('there are two browsers');
    const correction = { kind: 'never', surface: 'Watt', host: '', everywhere: true };
    await chromium.inExtension(
      (given) => browser.runtime.sendMessage({ vigie: 'correct', payload: { correction: given } }),
      correction,
    );
    const words = en('options.correctionNever', 'Watt');
    const there = await firefox.openExtensionPage('team.html');
    await says(there, en('team.namesNone'));
    const here = await chromium.openExtensionPage('team.html');
    await says(here, words);
    await says(here, en('team.propose'));
    await here.click(button(en('team.proposeNamed', words)));
    await says(here, en('team.nameLeaves', words));
    expect(await there.text()).not.toContain(words);
    await here.click(button(en('team.proposeNow')));
    expect(await says(there, words)).toContain(en('team.proposedBy', nameOf(0)));
    const kept = () => firefox.inExtension(async () => (await browser.storage.local.get('lessons'))['lessons']);
    expect(await kept()).toBeUndefined();
    await says(there, en('team.accept'));
    await there.click(button(en('team.acceptNamed', words)));
    await says(there, en('team.accepted'));
    expect(await kept()).toMatchObject([correction]);
    await there.click(button(en('team.forgetNamed', words)));
    await says(there, en('team.decline'));
    expect(await kept()).toEqual([]);
    await here.click(button(en('team.withdrawNamed', words)));
    await says(there, en('team.namesNone'));
    for (const page of [here, there]) await page.close();
  });

  // Three waits for a cluster, and for members who come back, one after the other.
  it('goes on while a node is down, and says plainly when all are', { timeout: 240_000 }, async () => {
    await cluster.servers.kill(0);
    const [chromium, firefox] = sessions;
    if (!chromium || !firefox) throw new Error('there are two browsers');
    await saveFrom(chromium, site.url('demo/entretien.html'));
    // The others choose a new leader first, and a device whose server died begins anew elsewhere.
    await eventually(
      'the second save',
      async () => ((await fromTeam(firefox)).length === 2 ? true : undefined),
      60_000,
    );
    await Promise.all([cluster.servers.kill(1), cluster.servers.kill(2)]);
    for (const session of sessions)
      await stands(session, (answer) => expect(answer).toMatchObject({ problem: 'unreachable' }));
    await Promise.all([0, 1, 2].map((node) => cluster.servers.start(node)));
    for (const session of sessions)
      await stands(session, (answer) => {
        expect(answer).toMatchObject({ waiting: 0 });
        expect(answer).not.toHaveProperty('problem');
      });
  });

  it('tells a member who was revoked so, and keeps the library', async () => {
    const [, firefox] = sessions;
    if (!firefox) throw new Error('there are two browsers');
    cluster.servers.configure(await Promise.all([cluster.admin, ...cluster.members.slice(0, 1)].map(userOf)));
    await stands(firefox, (answer) => expect(answer).toMatchObject({ problem: 'unauthorised' }));
    const page = await firefox.openExtensionPage('team.html');
    await says(page, en('team.problemUnauthorised'));
    await page.close();
    expect(await fromTeam(firefox)).toHaveLength(2);
  });

  it.each([
    ['team.leaveKeeping', 0, 1],
    ['team.leaveWithout', 1, 0],
  ] as const)('lets a member go as the member says: %s', async (how, at, left) => {
    const session = sessions[at];
    if (!session) throw new Error('there are two browsers');
    const page = await session.openExtensionPage('team.html');
    await says(page, en('team.leaveButton'));
    await page.click(button(en('team.leaveButton')));
    await page.click(button(en(how)));
    await says(page, en('team.join'));
    await page.close();
    expect(await fromTeam(session)).toHaveLength(left);
    expect(await found(session, 'source:saved')).not.toEqual([]);
  });
});
