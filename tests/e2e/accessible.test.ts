import { expect, it } from 'vitest';
import type { ChromiumSession } from '../../scripts/browsers/chromium.ts';
import { offences } from './support/axe.ts';
import { libraryReady, marked } from './support/library.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

inEveryBrowser('accessibility', (stage) => {
  it('leaves nothing to find on the welcome page and in the settings', async () => {
    const welcome = await stage.openExtensionPage('welcome.html');
    await until('the page', () => welcome.text(), (text) => expect(text).toContain(en('welcome.privacyHeading')));
    expect(await offences(welcome)).toEqual([]);
    const options = await stage.openExtensionPage('options.html');
    await until('the page', () => options.text(), (text) => expect(text).toContain(en('options.about')));
    expect(await offences(options)).toEqual([]);
  });

  it('leaves nothing to find in the popup, over a page and with hits', async () => {
    await libraryReady(stage.session);
    const popup = await stage.openPopup(await stage.open('story.html'));
    await until('the popup', () => popup.has({ role: 'button', name: en('save.save') }), (found) => expect(found).toBe(true));
    expect(await offences(popup)).toEqual([]);
    await popup.write({ role: 'searchbox', name: en('search.label') }, 'orange');
    await until('hits', () => popup.has({ role: 'list', name: en('search.results') }), (found) => expect(found).toBe(true));
    expect(await offences(popup)).toEqual([]);
  });
});

inEveryBrowser(
  'the popover for assistive technology',
  (stage) => {
    it('is a dialogue under the company’s name, with links and buttons that have names', async () => {
      const page = await stage.open('story.html');
      await marked(page);
      await page.hoverText('Cloudwatt');
      await page.popover();
      const { context } = stage.session as ChromiumSession;
      const tab = context.pages().find((candidate) => candidate.url() === stage.site.url('story.html'));
      if (!tab) throw new Error('the page is not open');
      const line = await context.newCDPSession(tab);
      const { nodes } = await line.send('Accessibility.getFullAXTree');
      const known = nodes.filter((node) => !node.ignored).map((node) => ({ role: String(node.role?.value), name: String(node.name?.value ?? '') }));
      expect(known).toContainEqual({ role: 'dialog', name: 'Cloudwatt' });
      expect(known).toContainEqual({ role: 'button', name: en('popover.notThis') });
      expect(known.filter(({ role, name }) => (role === 'link' || role === 'button') && name === '')).toEqual([]);
    });
  },
  { only: 'chromium' },
);
