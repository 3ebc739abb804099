import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { View } from '../../../scripts/browsers/session.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe: { run(): Promise<AxeResults> };
  }
}

/** Rules of accessibility that a surface breaks, with the elements that break them. */
export async function offences(view: View): Promise<readonly string[]> {
  // Source given to the protocol is not bound by the page's content security policy; a script element would be.
  await view.evaluate(new Function(AXE) as () => void);
  return view.evaluate(async () => {
    const { violations } = await window.axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
    );
  });
}
