/** Draws components for tests in happy-dom, and clears them away after each. */
import { cleanup } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach } from 'vitest';

export { act, fireEvent, render, screen, within } from '@testing-library/preact';

afterEach(cleanup);

/** Names of the rules of axe-core that the document breaks; colours need a real layout and are checked from the tokens. */
export async function brokenRules(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
