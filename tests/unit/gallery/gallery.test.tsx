// @vitest-environment happy-dom
import { readFileSync, globSync } from 'node:fs';
import { options } from 'preact';
import type { VNode } from 'preact';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENTRIES } from '../../gallery/entries.ts';
import { render, settle } from '../components/draw.ts';

/** Every component that was drawn, by itself or as a part of another. */
const drawn = new Set<unknown>();
const before = options.vnode;
beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= () => {};
  options.vnode = (vnode: VNode) => {
    drawn.add(vnode.type);
    before?.(vnode);
  };
});
afterAll(() => {
  if (before) options.vnode = before;
  else delete options.vnode;
});

/** Components that a file of `components/` exports, by the name that they have there. */
async function exported(path: string): Promise<readonly (readonly [name: string, component: unknown])[]> {
  const names = [...readFileSync(path, 'utf8').matchAll(/^export function ([A-Z]\w*)/gm)].map(([, name = '']) => name);
  const module: Record<string, unknown> = await import(/* @vite-ignore */ `../../../${path}`);
  return names.map((name) => [`${path}: ${name}`, module[name]] as const);
}

describe('the gallery', () => {
  it('draws every state without failing, and something in each', async () => {
    for (const { name, states } of ENTRIES) {
      for (const [state, draw] of Object.entries(states)) {
        const { container, unmount } = render(<div>{draw()}</div>);
        await settle();
        expect(container.firstElementChild?.childNodes.length, `${name}, ${state}`).toBeGreaterThan(0);
        unmount();
      }
    }
  });

  it('shows every component that there is: add a missing one to its room in tests/gallery/entries', async () => {
    const components = (await Promise.all(globSync('components/**/*.tsx').map(exported))).flat();
    expect(components.length).toBeGreaterThan(80);
    expect(components.filter(([, component]) => !drawn.has(component)).map(([name]) => name)).toEqual([]);
  });

  it('names each component once, after a file that there is', () => {
    const names = ENTRIES.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    const files = new Set(globSync('components/**/*.tsx').map((path) => path.replace(/^components\/|\.tsx$/g, '')));
    expect(names.filter((name) => !files.has(name))).toEqual([]);
  });
});
