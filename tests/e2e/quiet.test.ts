import { expect, it } from 'vitest';
import type { View } from '../../scripts/browsers/session.ts';
import { libraryReady, marked } from './support/library.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

const HOST = '127.0.0.1';
const SWITCH = { role: 'switch', name: en('site.marksOn', HOST) };

const muteIsSaid = (popup: View): Promise<string> =>
  until(
    'the word that it is muted',
    () => popup.text(),
    (text) => expect(text).toContain(en('site.muted')),
  );

inEveryBrowser('silencing', (stage) => {
  it('mutes a site from the popup: marks go at once and stay away, elsewhere they stand', async () => {
    await libraryReady(stage.session);
    const page = await stage.open('story.html');
    await marked(page);
    const popup = await stage.openPopup(page);
    await popup.click(SWITCH);
    await muteIsSaid(popup);
    await until(
      'the marks to go',
      () => page.marks(),
      (marks) => expect(marks).toEqual([]),
    );
    await popup.close();

    await page.reload();
    await muteIsSaid(await stage.openPopup(page));
    expect(await page.marks()).toEqual([]);
    expect(await marked(await stage.openUrl(stage.site.otherHost('story.html')))).toContain('Cloudwatt');
  });

  it('brings the marks back with the same switch', async () => {
    const page = await stage.open('story.html');
    const popup = await stage.openPopup(page);
    await muteIsSaid(popup);
    await popup.click(SWITCH);
    expect(await marked(page)).toContain('Cloudwatt');
  });

  it('mutes a site from the popover, and the settings take it back', async () => {
    const page = await stage.open('story.html');
    await marked(page);
    await page.hoverText('Numergy');
    await page.clickInPopover(en('popover.moreActions'));
    await page.clickInPopover(en('popover.mute'));
    await until(
      'the marks to go',
      () => page.marks(),
      (marks) => expect(marks).toEqual([]),
    );
    const options = await stage.openExtensionPage('options.html#mutes');
    await options.click({ role: 'button', name: en('options.unmute', HOST) });
    await page.activate(); // a page behind another tab waits with its marks until it is looked at
    await page.reload();
    expect(await marked(page)).toContain('Numergy');
  });

  it('heeds «not this company» until the settings undo it', async () => {
    const page = await stage.open('story.html');
    expect(await marked(page)).toContain('Numergy');
    await page.hoverText('Numergy');
    await page.clickInPopover(en('popover.notThis'));
    await until(
      'that mark alone to go',
      () => page.marks(),
      (marks) => {
        expect(marks).not.toContain('Numergy');
        expect(marks).toContain('Cloudwatt');
      },
    );
    await page.reload();
    await until(
      'the marks without it',
      () => page.marks(),
      (marks) => {
        expect(marks).toContain('Cloudwatt');
        expect(marks).not.toContain('Numergy');
      },
    );

    const options = await stage.openExtensionPage('options.html');
    await options.click({
      role: 'button',
      name: en('options.undoCorrection', en('options.correctionReject', 'Numergy', 'Numergy')),
    });
    await page.activate(); // a page behind another tab waits with its marks until it is looked at
    await page.reload();
    await until(
      'the mark',
      () => page.marks(),
      (marks) => expect(marks).toContain('Numergy'),
    );
  });

  it('leaves no style behind by which a page could tell that it is there, where marks are switched off', async () => {
    const styleOfMarks = (view: View): Promise<string> =>
      view.evaluate(() => getComputedStyle(document.documentElement, '::highlight(vigie)').textDecorationLine);
    const page = await stage.open('story.html');
    await marked(page);
    await until(
      'the style',
      () => styleOfMarks(page),
      (line) => expect(line).toBe('underline'),
    );
    const options = await stage.openExtensionPage('options.html');
    await options.click({ role: 'radio', name: en('options.styleNone') });
    await until(
      'no style',
      () => styleOfMarks(page),
      (line) => expect(line).not.toBe('underline'),
    );
    await until(
      'no mark',
      () => page.marks(),
      (marks) => expect(marks).toEqual([]),
    );
    await options.click({ role: 'radio', name: en('options.styleUnderline') });
    await until(
      'the style again',
      () => styleOfMarks(page),
      (line) => expect(line).toBe('underline'),
    );
    await page.activate();
    await marked(page);
  });

  it('paints as densely as the settings say', async () => {
    const options = await stage.openExtensionPage('options.html');
    await options.click({ role: 'radio', name: en('options.all') });
    const page = await stage.open('sixty.html');
    await until(
      'all marks',
      () => page.marks(),
      (marks) => expect(marks.length).toBeGreaterThan(20),
    );
    await options.click({ role: 'radio', name: en('options.firstOnPage') });
    await until(
      'one mark',
      () => page.marks(),
      (marks) => expect(marks).toEqual(['OVHcloud']),
    );
  });
});
