/** Draws components for tests in happy-dom, and clears them away after each. */
import { act, cleanup } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, vi } from 'vitest';

export { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';

afterEach(cleanup);

/** A surface asks, is answered, draws, and asks again: as many rounds as the longest chain of any test. */
const ROUNDS = 6;

/** Does something and lets every answer that is ready come in and be drawn. */
export async function settle(doing: () => unknown = () => {}): Promise<void> {
  await act(() => {
    doing();
  });
  for (let round = 0; round < ROUNDS; round += 1) await act(async () => {});
}

/**
 * Names of the rules of axe-core that the document breaks; colours need a real layout and are checked from the tokens.
 */
export async function brokenRules(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

/** As `settle`, for what fetches a part of its code before it is drawn. */
export async function settleLate(doing: () => unknown = () => {}): Promise<void> {
  await settle(doing);
  await vi.dynamicImportSettled();
  await settle();
}
