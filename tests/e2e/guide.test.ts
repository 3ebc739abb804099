/**
 * A new reader follows the user guide, chapter by chapter: in English in Chromium, in French in Firefox. Each word that
 * the guide has in bold is pressed or read (tests/e2e/support/chapter.ts); one that is passed over fails.
 */
import { readdirSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import { sealInvitation } from '../../lib/surfaces/invitation-cipher.ts';
import type { Page, View } from '../../scripts/browsers/session.ts';
import { company } from '../support/companies.ts';
import { document as answering, rss, startFeedServer } from '../support/feed-server.ts';
import { aPack, aSigner, packFile, signedPack } from '../support/signing.ts';
import { aTeam } from '../unit/sync/a-team.ts';
import { openChapter, type Chapter, type GuideLanguage } from './support/chapter.ts';
import { chooseFile } from './support/choose-file.ts';
import { createHand } from './support/hand.ts';
import { ask, libraryReady, marked } from './support/library.ts';
import { offers, says } from './support/says.ts';
import { inEveryBrowser, type Stage } from './support/suite.ts';
import { until } from './support/until.ts';
import { en, fr } from './support/words.ts';

declare const browser: Browser;

/** Also the proxy of the browsers: every name of `.example` is this server. */
const server = await startFeedServer();
afterAll(() => server.close());

const STORY = 'http://salon.example/exposants';
const NEWS = 'OVHcloud ouvre un centre de données à Gravelines';
const html = (body: string) => answering(`<!doctype html>${body}`, { 'Content-Type': 'text/html; charset=utf-8' });
const feed = (title: string, ...items: readonly string[]) =>
  answering(
    rss({
      title,
      site: 'http://salon.example',
      items: items.map((headline, n) => ({ n, title: headline, text: headline, date: new Date().toUTCString() })),
    }),
  );
server.answer(
  '/exposants',
  html(`<html lang="fr"><title>Exposants du salon</title>
<link rel="alternate" type="application/rss+xml" title="Le Salon" href="/rss"><article><h1>Exposants du salon</h1>
<p>Le salon du cloud réunit cette année OVHcloud, Outscale, Scaleway, Capgemini et Atos, qui y présentent leurs offres d’hébergement aux entreprises de toutes tailles.</p>
<p>Zorglub Robotics SA vient pour la première fois, avec des armoires qui se rangent seules dans les centres de données de ses clients.</p></article>`),
);
server.answer('/jardin', html('<title>Au jardin</title><article><p>On plante les tulipes en novembre.</p></article>'));
server.answer('/rss', feed('Le Salon', 'Deux mille visiteurs attendus'));
server.answer('/autre', feed('L’Autre', 'Rien'));

const maker = await aSigner();
const edition = (revision: number, name: string) =>
  signedPack(
    aPack({ revision, expires: '2099-12-31' as IsoDate, companies: [company({ id: 'brumisa', name })] }),
    maker,
  ).then(packFile);
const ACCOUNTS = 'Account ID,Account Name,Website\n001,Vodafone Ltd,https://www.vodafone.com\n';

const button = (name: string) => ({ role: 'button', name });
const LANGUAGES: readonly (readonly ['chromium' | 'firefox', GuideLanguage])[] = [
  ['chromium', 'en'],
  ['firefox', 'fr'],
];

for (const [only, language] of LANGUAGES) {
  const say = { en, fr }[language];
  inEveryBrowser(
    `the guide in ${language}`,
    (stage) => {
      const story = async (): Promise<Page> => {
        const page = await stage.openUrl(STORY);
        await page.activate();
        await marked(page);
        return page;
      };
      const settings = (part = ''): Promise<View> => stage.openExtensionPage(`options.html${part}`);
      const buttonsOfCard = (page: Page, ...names: readonly string[]) =>
        until(
          names.join(', '),
          () => page.popover(),
          ({ takesClicks, buttons }) => {
            expect(takesClicks).toBe(true);
            const plain = (name: string): string => name.replaceAll(/\s+/gu, ' ');
            expect(buttons.map(({ name }) => plain(name))).toEqual(expect.arrayContaining(names.map(plain)));
          },
        );

      const chapters: Readonly<Record<string, (guide: Chapter) => Promise<void>>> = {
        start: async (guide) => {
          await libraryReady(stage.session);
          const page = await stage.openUrl(STORY);
          await page.activate();
          await guide.shows(await stage.openPopup(page), 'site.askThisSite');
          const welcome = await stage.openExtensionPage('welcome.html');
          await guide.shows(welcome, 'welcome.every', 'welcome.everyAction', 'welcome.chosen', 'welcome.click');
          await stage.session.grantAllHosts();
          await says(welcome, say('welcome.stateEvery'));
          await offers(welcome, { role: 'link', name: guide.word('welcome.start') });
          await guide.shows(await settings(), 'welcome.persist', 'options.access');
        },

        marks: async (guide) => {
          const page = await story();
          await page.hoverText('OVHcloud');
          const inHead = ['popover.full', 'popover.pin', 'popover.watch'].map(guide.word);
          const inFoot = ['popover.dossier', 'why.open', 'popover.moreActions'].map(guide.word);
          await buttonsOfCard(page, ...inHead, ...inFoot);
          await page.clickInPopover(say('popover.moreActions'));
          await buttonsOfCard(page, guide.word('popover.mute'));
          const { box } = await page.popover();
          await page.clickInPopover(say('popover.full'));
          await until(
            'the whole card',
            () => page.popover(),
            (whole) => expect(whole.box.height).toBeGreaterThan(box.height),
          );
          await page.clickInPopover(say('popover.pin'));
          await buttonsOfCard(page, say('popover.move'));
          await page.press('Escape');
          await page.popoverGone();
          const sections = ['options.density', 'options.style', 'options.styleNone', 'options.opening'];
          const kinds = ['options.certainty', 'options.publicBodies', 'options.products'];
          await guide.shows(await settings(), ...sections, ...kinds);
        },

        save: async (guide) => {
          const hand = createHand(stage);
          const popup = await stage.openPopup(await story());
          await offers(popup, button(guide.word('save.save')));
          await popup.write({ role: 'textbox', name: guide.word('save.tags') }, 'salon');
          await popup.write({ role: 'textbox', name: guide.word('save.note') }, 'Stand 12');
          await guide.press(popup, 'save.save');
          await guide.shows(popup, 'save.headingSaved');
          await guide.press(popup, 'save.undo');
          await guide.press(popup, 'save.save');
          await says(popup, say('save.headingSaved'));
          await popup.close();
          const library = await stage.openExtensionPage('library.html');
          await says(library, 'Exposants du salon');
          await hand.clickOn(library, '.v-row-title');
          await says(library, 'pour la première fois');
          await hand.selectAll(library, '.v-pane-text p:last-child');
          await guide.press(library, 'reader.highlight');
          await guide.press(library, 'libraryPage.readInPeace', 'link');
          const reader = await stage.session.openedPage('reader.html?id=');
          await guide.shows(reader, 'reader.width', 'reader.theme');
          await guide.press(reader, 'reader.editWords');
          await reader.close();
          await guide.press(library, 'reader.archive');
          await guide.press(library, 'reader.unarchive');
          await hand.clickOn(library, '.v-row-box');
          await guide.press(library, 'libraryPage.remove');
          const files = ['libraryData.exportAll', 'libraryData.files', 'libraryData.exportAction'];
          const coming = ['libraryData.importAction', 'libraryData.passphrase', 'libraryData.backup'];
          await guide.shows(await settings(), ...files, ...coming, 'libraryData.pictures', 'libraryData.trash');
          guide.elsewhere('tests/e2e/reading-tasks.test.ts', 'popup.savedLately');
          guide.inMenuOfBrowser('save.menuPage', 'save.menuLink', 'save.menuSelectedTabs');
        },

        webzines: async (guide) => {
          // The browser before this one has seen the news.
          server.answer('/rss', feed('Le Salon', 'Deux mille visiteurs attendus'));
          const popup = await stage.openPopup(await story());
          await guide.press(popup, 'feeds.followThis');
          await says(popup, say('feeds.isFollowed', 'Le Salon'));
          const view = await settings('#feeds');
          await guide.shows(view, 'feeds.heading');
          await view.write({ role: 'textbox', name: guide.word('feeds.address') }, 'http://salon.example/autre');
          await guide.press(view, 'feeds.follow');
          await says(view, say('feeds.followed', 'L’Autre'));
          const archive = ['feeds.archiveSpan', 'feeds.archiveStart'];
          await guide.shows(view, 'feeds.directory', 'feeds.importOpml', ...archive, 'libraryData.retention');
          // Firefox has a button in its address bar, and no such setting.
          if (stage.session.name === 'firefox') guide.word('feeds.offers');
          else await guide.shows(view, 'feeds.offers');
        },

        search: async (guide) => {
          const popup = await stage.openPopup(await story());
          await popup.write({ role: 'searchbox', name: say('search.label') }, 'ovhcluod');
          await guide.shows(popup, 'popover.dossier', 'dossier.brief', 'dossier.watch', 'search.addToList');
          await popup.close();
          const rows = [...guide.text.matchAll(/^\| (`[^|]+) \|/gm)].map(([, queries = '']) => queries);
          const asked = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, query = '']) => query));
          expect(asked.length).toBeGreaterThan(10);
          const filters = asked.filter((query) => /^\p{L}+:/u.test(query));
          const library = await stage.openExtensionPage(
            `library.html?${new URLSearchParams({ q: filters.join(' ') }).toString()}`,
          );
          await until(
            'every filter of the guide understood',
            () => library.evaluate(() => document.querySelectorAll('.v-query-chip').length),
            (chips) => expect(chips).toBe(filters.length),
          );
          await guide.shows(library, 'search.keep', 'libraryPage.added', 'libraryPage.showFilters');
          const misspelt = await stage.openExtensionPage('library.html?q=clodwatt+orange');
          await guide.shows(misspelt, 'search.didYouMean', 'libraryPage.byMonth');
          await misspelt.chord('Alt+H');
          await guide.press(misspelt, 'libraryPage.showStarter');
          guide.elsewhere('tests/e2e/tasks.test.ts', 'related.hideStarter');
        },

        dossier: async (guide) => {
          const dossier = await stage.openExtensionPage('dossier.html#company=ovhcloud');
          const parts = ['dossier.lineage', 'dossier.stories', 'dossier.pulse', 'dossier.figures', 'dossier.people'];
          await guide.shows(dossier, ...parts, 'dossier.companions', 'dossier.notes', 'dossier.brief');
          await guide.shows(dossier, 'dossier.compareWith', 'header.companies', 'dossier.leaveOut');
          await guide.shows(await stage.openExtensionPage('library.html?q=OVHcloud'), 'popover.dossier');
          await createHand(stage).clickOn(dossier, '.v-statement-tools button');
          await guide.shows(dossier, 'dossier.bringBack');
          const compared = await stage.openExtensionPage('dossier.html#compare=ovhcloud,scaleway');
          await guide.shows(compared, 'compare.copy', 'voice.title', 'voice.month', 'voice.quarter', 'voice.year');
          await guide.shows(await stage.openExtensionPage('dossier.html#map'), 'ownership.title');
          const brief = await stage.openExtensionPage('dossier.html#brief=ovhcloud');
          const ways = ['briefView.openMail', 'briefView.copyMarkdown', 'briefView.copyMail', 'briefView.print'];
          await guide.shows(brief, 'briefView.lead', 'briefView.questions', 'briefView.sources', ...ways);
          guide.elsewhere('tests/e2e/dossier.test.ts', 'dossier.disagree');
        },

        watch: async (guide) => {
          const page = await story();
          await page.hoverText('OVHcloud');
          await buttonsOfCard(page, guide.word('popover.watch'));
          await page.clickInPopover(say('popover.watch'));
          await until(
            'the star',
            () => ask(stage.session, 'preview-company', { companyId: 'ovhcloud' }),
            (preview) => expect(preview).toMatchObject({ value: { watched: true } }),
          );
          server.answer('/rss', feed('Le Salon', 'Deux mille visiteurs attendus', NEWS));
          await stage.session.inExtension(() =>
            browser.runtime.sendMessage({ vigie: 'visit-feeds', payload: { ids: [] } }),
          );
          const list = await stage.openExtensionPage('watch.html');
          await says(list, NEWS);
          await guide.shows(list, 'watch.title', 'watch.news', 'watch.digest', 'watch.rules', 'watch.notify');
          await guide.press(list, 'watch.allSeen');
          await says(list, say('watch.nothingNew'));
        },

        prospects: async (guide) => {
          const popup = await stage.openPopup(await story());
          await guide.press(popup, 'prospects.collectPage', 'link');
          const lists = await stage.session.openedPage('prospects.html');
          await says(lists, 'Zorglub Robotics');
          await createHand(stage).clickOn(lists, '.v-collect .v-button--primary');
          const columns = ['prospects.what', 'prospects.country', 'prospects.sector', 'prospects.lastNews'];
          const own = ['prospects.status', 'prospects.nextStep', 'prospects.nextDate', 'prospects.note'];
          await guide.shows(lists, 'prospects.title', ...columns, ...own, 'prospects.due', 'prospects.exportFor');
          await guide.shows(lists, 'prospects.formatPlain', 'prospects.unknown', 'prospects.add', 'prospects.drop');
          const unknown = /Zorglub Robotics(?: SA)?/.exec(await lists.text())?.[0] ?? '';
          await lists.click(button(`${guide.word('prospects.take')} ${unknown}`));
          await offers(lists, { role: 'rowheader', name: unknown });
          await lists.close();
          await (await stage.openPopup(await story())).click({ role: 'link', name: say('prospects.collectPage') });
          const again = await stage.session.openedPage('prospects.html');
          await again.click(button(say('prospects.tickNone')));
          await guide.shows(again, 'prospects.into', 'prospects.newList', 'prospects.tickAll');
          await again.close();
          await guide.shows(await stage.openExtensionPage('dossier.html#company=ovhcloud'), 'dossier.addToList');
          const shared = ['team.leaves', 'prospects.shareNow', 'prospects.owner', 'prospects.stopSharing'];
          guide.elsewhere('tests/e2e/team.test.ts', ...shared);
        },

        packs: async (guide) => {
          const view = await settings('#packs');
          const ways = ['packs.choose', 'packs.address', 'packs.download', 'packs.listed'];
          await guide.shows(view, 'options.tabSources', 'options.tabMarks', 'packs.heading', ...ways);
          const choose = async (text: string): Promise<void> =>
            view.evaluate(chooseFile, '#packs input[type="file"]', 'fog.vigiepack', 'application/json', text);
          await choose(await edition(1, 'Brumisa Datacenters'));
          await guide.press(view, 'packs.install');
          await says(view, say('packs.installed', 'Firms of the fog'));
          await choose(await edition(2, 'Brumisa Cloud'));
          await view.click(button(say('packs.update')));
          await guide.press(view, 'packs.rollBack');
          const accounts = await settings('#accounts');
          await accounts.write({ role: 'textbox', name: guide.word('accounts.template') }, 'https://crm.example/{id}');
          await accounts.evaluate(chooseFile, '#accounts input[type="file"]', 'crm.csv', 'text/csv', ACCOUNTS);
          await guide.press(accounts, 'accounts.take');
          await guide.shows(accounts, 'accounts.heading', 'accounts.import', 'accounts.only', 'accounts.pack');
          await guide.press(accounts, 'accounts.remove');
          await accounts.click(button(say('accounts.removeAction')));
          await says(accounts, say('accounts.total', 0));
        },

        correct: async (guide) => {
          const page = await story();
          await page.hoverText('Scaleway');
          await buttonsOfCard(page, guide.word('popover.moreActions'));
          await page.clickInPopover(say('popover.moreActions'));
          await buttonsOfCard(page, ...['popover.another', 'popover.never', 'popover.outdated'].map(guide.word));
          await page.clickInPopover(guide.word('popover.notThis'));
          await until(
            'no mark on it',
            () => page.marks(),
            (marks) => expect(marks).not.toContain('Scaleway'),
          );
          await guide.shows(await settings(), 'options.corrections', 'names.heading', 'reports.heading');
        },

        team: (guide) => joinTeam(stage, guide),

        keyboard: async (guide) => {
          const keys = await stage.session.inExtension(async () =>
            (await browser.commands.getAll()).map(({ shortcut }) => shortcut ?? ''),
          );
          const told = [...guide.text.matchAll(/^\| (Alt\+(?:Shift|Maj)\+\w) \|/gm)].map(([, key = '']) => key);
          expect(told).toHaveLength(4);
          expect(keys).toEqual(expect.arrayContaining(told.map((key) => key.replace('Maj', 'Shift'))));
          const page = await story();
          await stage.session.command('next-mark');
          await buttonsOfCard(page);
          await page.press('p');
          await buttonsOfCard(page, say('popover.move'));
          await page.press('Escape');
          await page.popoverGone();
          await guide.shows(await settings(), 'command.nextMark', 'command.togglePopover', 'options.shortcutsChange');
        },

        trouble: async (guide) => {
          const popup = await stage.openPopup(await stage.openUrl('http://jardin.example/jardin'));
          await guide.shows(popup, 'popup.noCompanies');
          const view = await settings('#feeds');
          await guide.press(view, 'feeds.visitAll');
          await guide.shows(
            view,
            'options.access',
            'options.certaintyLabel',
            'feeds.heading',
            'options.shortcutsChange',
          );
          await guide.shows(view, 'libraryData.exportAction', 'options.about');
          guide.elsewhere('tests/e2e/policy.test.ts', 'policy.set');
        },

        privacy: async (guide) => {
          const view = await settings('#erase');
          await guide.shows(view, 'options.visits', 'options.styleNone');
          await guide.press(view, 'libraryData.erase');
          const word = say('libraryData.eraseWord');
          await view.write({ role: 'textbox', name: say('libraryData.eraseAsk', word) }, word);
          await view.click(button(say('libraryData.eraseSure')));
          await says(view, say('libraryData.erased'));
          guide.elsewhere('tests/e2e/policy.test.ts', 'policy.set');
        },
      };

      it.each(Object.entries(chapters))('leads through %s, and every word in bold is there', async (name, steps) => {
        const guide = openChapter(language, name);
        await steps(guide);
        expect(guide.left()).toEqual([]);
      });

      it('has no other chapters to follow', () => {
        const pages = readdirSync(new URL('../../docs/guide/en', import.meta.url)).map((file) =>
          file.replace('.md', ''),
        );
        expect(Object.keys(chapters).toSorted()).toEqual(
          pages.filter((page) => page !== 'README' && page !== 'faq').toSorted(),
        );
      });
    },
    { only, granted: false, launch: { proxyPort: server.port, ...(language === 'fr' && { lang: 'fr' }) } },
  );
}

/** Joins a team whose server does not answer: what is shared waits, and everything can be chosen all the same. */
async function joinTeam(stage: Stage, guide: Chapter): Promise<void> {
  await guide.shows(
    await stage.openExtensionPage('options.html#team'),
    'team.title',
    'team.optionLink',
    'accounts.heading',
  );
  const { code, words } = await sealInvitation(aTeam('ada'));
  const page = await stage.openExtensionPage('team.html');
  await offers(page, { role: 'textbox', name: guide.word('team.code') });
  await page.write({ role: 'textbox', name: guide.word('team.code') }, code);
  await page.write({ role: 'textbox', name: guide.word('team.words') }, words);
  await guide.press(page, 'team.openInvitation');
  await guide.shows(page, 'team.leaves', 'team.stays');
  await guide.press(page, 'team.joinNow');
  await guide.shows(page, 'team.notesToo', 'team.notifyMentions', 'team.deviceMake', 'team.leaveButton');
  await guide.shows(page, 'team.names', 'team.conflicts');
  guide.elsewhere('tests/e2e/team.test.ts', 'team.propose', 'team.accept', 'team.decline');
}
