import { afterAll, expect, it } from 'vitest';
import { once } from '../../scripts/browsers/once.ts';
import type { Page } from '../../scripts/browsers/session.ts';
import { FRAMEWORKS, serveApps, type AppSite, type Framework } from './frameworks/apps.ts';
import { marked } from './support/library.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';

declare global {
  interface Window {
    problems: string[];
  }
}

const STEPS = 200;

/** Renders every step, at the pace of frames, and gives what the tree looked like after each. */
function renderAll(page: Page): Promise<string[]> {
  return page.evaluate(async (steps: number) => {
    const written = (node: Node): string => {
      if (!(node instanceof Element)) return node instanceof Comment ? `<!--${node.data}-->` : (node.textContent ?? '');
      const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`).join('');
      const shadow = node.shadowRoot ? `#[${[...node.shadowRoot.childNodes].map(written).join('|')}]` : '';
      return `<${node.localName}${attributes}>${shadow}${[...node.childNodes].map(written).join('|')}</>`;
    };
    const trees: string[] = [];
    for (let step = 0; step < steps; step += 1) {
      await globalThis.renderStep(step);
      trees.push(written(document.documentElement));
      if (step % 4 === 0) await new Promise(requestAnimationFrame);
    }
    return trees;
  }, STEPS);
}

/** One site for both browsers: the builds are the same. */
const apps = once(serveApps);
let served: AppSite | undefined;
afterAll(async () => served?.close());

inEveryBrowser(
  'frameworks',
  (stage) => {
    /** What each app renders before the extension may come to it; the extension may from then on. */
    const alone = once(async () => {
      served = await apps();
      // It comes in front of a page that is there already, and a page behind another gets no frames.
      await stage.session.openedPage('welcome.html');
      const trees = new Map<Framework, string[]>();
      const problems: string[] = [];
      for (const framework of FRAMEWORKS) {
        const page = await stage.openUrl(served.url(framework));
        trees.set(framework, await renderAll(page));
        problems.push(...(await page.evaluate(() => window.problems)));
        await page.close();
      }
      await stage.session.grantAllHosts();
      return { site: served, trees, problems };
    });

    it.each(FRAMEWORKS)('a page of %s renders its whole tree 200 times as if nobody were there', async (framework) => {
      const { site, trees, problems } = await alone();
      expect(problems).toEqual([]);
      const page = await stage.openUrl(site.url(framework));
      await page.evaluate(() => globalThis.renderStep(0));
      expect(await marked(page)).not.toEqual([]);
      expect(await renderAll(page)).toEqual(trees.get(framework));
      expect(await page.evaluate(() => window.problems)).toEqual([]);
      // What is marked at the end is what stands there at the end.
      await until(
        'marks of what stands there',
        async () => [await page.text(), await marked(page)] as const,
        ([text, marks]) => expect(marks.filter((name) => !text.includes(name))).toEqual([]),
      );
    });
  },
  { granted: false, fresh: true },
);
