import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Page, View } from '../../scripts/browsers/session.ts';
import { libraryReady, marked, readWhole } from './support/library.ts';
import { says } from './support/says.ts';
import { inEveryBrowser, type Stage } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

/** The page with its marks, and the popover at one of its names. */
async function openAt(stage: Stage, name: string): Promise<Page> {
  const page = await stage.open('teaching.html');
  await until(
    'the mark',
    () => page.marks(),
    (marks) => expect(marks).toContain(name),
  );
  await page.hoverText(name);
  await page.popover();
  return page;
}
const marksBecome = (page: Page, check: (marks: readonly string[]) => void): Promise<readonly string[]> =>
  until('the marks to change', () => page.marks(), check);

/** The form in a tab that the browser opened, which gives way to one that can be driven; `mark` stands in its address. */
async function openedForm(stage: Stage, mark: string): Promise<View> {
  const forms = await until(
    'the form',
    () =>
      stage.session.inExtension(
        (wanted) =>
          browser.extension
            .getViews({ type: 'tab' })
            .flatMap(({ location: { pathname, search, hash } }) =>
              (search + hash).includes(wanted) ? [pathname.slice(1) + search + hash] : [],
            ),
        mark,
      ),
    (found) => expect(found).toHaveLength(1),
  );
  await until(
    'the end of that tab, which takes the focus along',
    () =>
      stage.session.inExtension((wanted) => {
        const views = browser.extension
          .getViews({ type: 'tab' })
          .filter(({ location: { search, hash } }) => (search + hash).includes(wanted));
        for (const view of views) view.close();
        return views.length;
      }, mark),
    (count) => expect(count).toBe(0),
  );
  return stage.openExtensionPage(forms[0] ?? '');
}

/** The form for a name that was selected on the page. */
async function formFor(stage: Stage, name: string): Promise<View> {
  await stage.session.chooseOnSelection('add-name', name, stage.site.url('teaching.html'));
  return openedForm(stage, '?name=');
}

inEveryBrowser('teaching', (stage) => {
  it('says why a name is marked', async () => {
    await libraryReady(stage.session);
    const page = await openAt(stage, 'Vodafone');
    await page.clickInPopover(en('why.open'));
    await until(
      'the sentence',
      () => page.popover(),
      ({ text }) => expect(text).toMatch(/^(?:Certain|Likely): .+\.$/m),
    );
  });

  it('says of a name of earlier times whose it is now', async () => {
    const page = await stage.open('teaching.html');
    await marked(page);
    await page.hoverText('France Télécom');
    const { name, text } = await page.popover();
    expect(name).toBe('Orange');
    expect(text).toContain(en('popover.formerNameSince', 'France Télécom', 'Orange', '2013'));
  });

  it('takes «not this company» at once, and takes it back', async () => {
    const page = await openAt(stage, 'Mannesmann');
    await page.clickInPopover(en('popover.notThis'));
    await marksBecome(page, (marks) => {
      expect(marks).not.toContain('Mannesmann');
      expect(marks).toContain('Vodafone');
    });
    await page.clickInPopover(en('popover.undo'));
    await marksBecome(page, (marks) => expect(marks).toContain('Mannesmann'));
  });

  it('takes another company for a name that two bear', async () => {
    const page = await openAt(stage, 'Aruba');
    const before = (await page.popover()).name;
    await page.clickInPopover(en('popover.moreActions'));
    await page.clickInPopover(en('popover.another'));
    const { buttons } = await until(
      'the choice',
      () => page.popover(),
      ({ buttons: all }) => expect(all.map(({ name }) => name)).toContain(en('popover.back')),
    );
    const other = buttons.map(({ name }) => name).find((name) => name.includes('Aruba'));
    expect(other).not.toBe(before);
    await page.clickInPopover(other ?? 'a company that bears the name');
    await until(
      'the answer',
      () => page.popover(),
      ({ text }) => expect(text).toContain(en('popover.nowAnother', 'Aruba', other ?? '')),
    );
    await page.press('Escape');
    await page.popoverGone();
    await page.moveTo({ x: 5, y: 5 });
    await page.reload();
    await marksBecome(page, (marks) => expect(marks).toContain('Aruba'));
    await page.hoverText('Aruba');
    expect((await page.popover()).name).toBe(other);
  });

  it('takes a fact as out of date: the card leads to a form, and shows from then on what it should be', async () => {
    const page = await openAt(stage, 'Vodafone');
    await page.clickInPopover(en('popover.moreActions'));
    await page.clickInPopover(en('popover.outdated'));
    const form = await openedForm(stage, 'outdated');
    await form.write({ role: 'textbox', name: en('reports.value') }, 'Ada Lovelace');
    await form.click({ role: 'button', name: en('reports.report') });
    await says(form, /Vodafone, [^:]+: Ada Lovelace/);
    await page.activate();
    await page.reload();
    await marksBecome(page, (marks) => expect(marks).toContain('Vodafone'));
    await page.hoverText('Vodafone');
    await until(
      'the card',
      () => page.popover(),
      ({ text }) => expect(text).toContain('Ada Lovelace'),
    );
  });

  it('never marks a word again, until the settings take that back', async () => {
    const page = await openAt(stage, 'Vodafone');
    await page.clickInPopover(en('popover.moreActions'));
    await page.clickInPopover(en('popover.never'));
    await marksBecome(page, (marks) => expect(marks).not.toContain('Vodafone'));
    const elsewhere = await stage.openUrl(stage.site.otherHost('teaching.html'));
    await marksBecome(elsewhere, (marks) => {
      expect(marks).toContain('Mannesmann');
      expect(marks).not.toContain('Vodafone');
    });
    const options = await stage.openExtensionPage('options.html#mutes');
    await options.click({
      role: 'button',
      name: en('options.undoCorrection', en('options.correctionNever', 'Vodafone')),
    });
    await page.activate(); // a page behind another tab waits with its marks until it is looked at
    await marksBecome(page, (marks) => expect(marks).toContain('Vodafone'));
  });

  it('always marks a word on the site where the reader said so, and nowhere else, until the settings take that back', async () => {
    const page = await stage.open('teaching.html');
    expect(await marked(page)).not.toContain('Lyon');
    const form = await formFor(stage, 'Lyon');
    await form.write({ role: 'searchbox', name: en('names.company') }, 'Cloudwatt');
    await form.click({ role: 'button', name: 'Cloudwatt' });
    // What was found goes, and what stands below it moves up.
    await until(
      'the choice',
      () => form.has({ role: 'button', name: 'Cloudwatt' }),
      (isListed) => expect(isListed).toBe(false),
    );
    await form.click({ role: 'radio', name: en('names.onSite', new URL(stage.site.url('')).hostname) });
    await form.click({ role: 'button', name: en('names.add') });
    await until(
      'the word that it is added',
      () => form.text(),
      (text) => expect(text).toContain(en('names.added', 'Lyon')),
    );
    await page.activate();
    await marksBecome(page, (marks) => expect(marks).toContain('Lyon'));
    await page.reload();
    await marksBecome(page, (marks) => expect(marks).toContain('Lyon'));
    await page.hoverText('Lyon');
    expect((await page.popover()).name).toBe('Cloudwatt');
    await page.press('Escape');
    await page.popoverGone();
    expect(await marked(await stage.openUrl(stage.site.otherHost('teaching.html')))).not.toContain('Lyon');
    const options = await stage.openExtensionPage('options.html');
    await options.click({
      role: 'button',
      name: en('options.undoCorrection', en('options.correctionAlways', 'Lyon', 'Cloudwatt')),
    });
    await page.activate();
    await marksBecome(page, (marks) => {
      expect(marks).not.toContain('Lyon');
      expect(marks).toContain('Vodafone');
    });
  });

  it('adds a name from a selection: the form is filled in, and pages that are open mark it', async () => {
    const page = await stage.open('teaching.html');
    expect(await marked(page)).not.toContain('Zorglub Robotics');
    const form = await formFor(stage, 'Zorglub Robotics');
    await form.click({ role: 'radio', name: en('names.own') });
    await form.write({ role: 'textbox', name: en('names.about') }, 'Robots that walk.');
    await form.click({ role: 'button', name: en('names.add') });
    await until(
      'the word that it is added',
      () => form.text(),
      (text) => expect(text).toContain(en('names.added', 'Zorglub Robotics')),
    );
    await page.activate();
    await marksBecome(page, (marks) => expect(marks).toContain('Zorglub Robotics'));
    await page.hoverText('Zorglub Robotics');
    expect((await page.popover()).text).toContain('Robots that walk.');
  });

  it('marks fewer names, and no public bodies, as the settings say', async () => {
    const stepTo = async (key: 'ArrowUp' | 'ArrowDown', ...steps: readonly string[]): Promise<View> => {
      const options = await stage.openExtensionPage('options.html');
      await options.click({ role: 'slider', name: en('options.certaintyLabel') });
      for (const step of steps) {
        await options.press(key);
        await until(
          'the next step',
          () => options.text(),
          (text) => expect(text).toContain(en(`options.${step}`)),
        );
      }
      return options;
    };
    await stepTo('ArrowUp', 'open', 'generous');
    const doubtful = await stage.open('doubtful.html');
    await readWhole(stage.session, stage.site.url('doubtful.html'));
    const most = await marked(doubtful);
    // The click on the slider puts it in the middle again.
    await stepTo('ArrowDown', 'careful', 'certain');
    await doubtful.activate(); // a page behind another tab waits with its marks until it is looked at
    await marksBecome(doubtful, (marks) => expect(marks.length).toBeLessThan(most.length));

    const options = await stepTo('ArrowUp', 'open');
    const page = await stage.open('teaching.html');
    await marksBecome(page, (marks) => expect(marks).toContain('AMF'));
    await options.click({ role: 'switch', name: en('options.publicBodies') });
    await page.activate();
    await marksBecome(page, (marks) => {
      expect(marks).not.toContain('AMF');
      expect(marks).toContain('Vodafone');
    });
  });
});
