import { expect, it } from 'vitest';
import { marked } from './support/library.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';

inEveryBrowser('pages that fight', (stage) => {
  it('marks and answers on a page that tears its text apart on every frame', async () => {
    const page = await stage.open('fighting.html');
    await until(
      'the mark that stands still',
      () => page.marks(),
      (marks) => expect(marks).toContain('Cloudwatt'),
    );
    await page.hoverText('Cloudwatt');
    expect((await page.popover()).name).toBe('Cloudwatt');
    const turn = (): Promise<number> => page.evaluate(() => Number(document.body.dataset['turn']));
    const before = await turn();
    await until('the page to go on', turn, (now) => expect(now).toBeGreaterThan(before + 10));
  });

  it('marks and answers on a page that overrides Node.prototype and CSS.highlights, and calls nothing of it', async () => {
    const page = await stage.open('overriding.html');
    expect(await marked(page)).toEqual(expect.arrayContaining(['Cloudwatt', 'Numergy']));
    await page.hoverText('Numergy');
    expect((await page.popover()).name).toBe('Numergy');
    expect(await page.evaluate(() => (window as { touched?: number }).touched ?? 0)).toBe(0);
  });

  it('names without painting on a page of so many elements that a style for marks would keep it busy', async () => {
    const page = await stage.open('countless.html');
    await until(
      'the marks',
      () => page.marks(),
      (marks) => expect(marks).toContain('Cloudwatt'),
    );
    await page.hoverText('Cloudwatt');
    expect((await page.popover()).name).toBe('Cloudwatt');
    const line = await page.evaluate(
      () => getComputedStyle(document.documentElement, '::highlight(vigie)').textDecorationLine,
    );
    expect(line).toBe('none');
  });

  it('marks what is in sight of a page of five megabytes, and follows the reader to its end', async () => {
    const page = await stage.open('huge.html');
    expect(await marked(page)).toContain('Cloudwatt');
    await page.hoverText('Cloudwatt', 5_990);
    expect((await page.popover()).name).toBe('Cloudwatt');
  });
});
