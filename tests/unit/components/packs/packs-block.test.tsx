// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { packProblemSentence } from '../../../../components/packs/pack-words.ts';
import { PacksBlock } from '../../../../components/packs/packs-block.tsx';
import { PACK_PROBLEMS } from '../../../../lib/packs/pack.ts';
import { brokenRules, fireEvent, render, screen, settle } from '../draw.ts';
import { aLine, packsWorld } from './packs-world.ts';

async function show(world: ReturnType<typeof packsWorld>) {
  const drawn = render(<PacksBlock ports={world.ports} />);
  await settle();
  return drawn;
}
const press = (name: string) => settle(() => fireEvent.click(screen.getByRole('button', { name })));
async function choose(container: Element): Promise<void> {
  const input = container.querySelector('input[type="file"]');
  if (!input) throw new Error('no way to choose a file');
  await settle(() => fireEvent.change(input, { target: { files: [new File(['{}'], 'fog.vigiepack')] } }));
  await settle();
}

describe('packs', () => {
  it('are looked at before they are installed, with the words of their key', async () => {
    const world = packsWorld();
    const { container } = await show(world);
    await choose(container);
    expect(container.textContent).toContain('Signed by “lusab babad gutih tugad gutuk”.');
    expect(world.calls).toEqual([['check', '{}']]);
    await press('Install this pack');
    expect(world.calls.at(-1)).toEqual(['install', '{}', undefined]);
    expect(container.textContent).toContain('“Firms of the fog” is installed.');
    expect(await brokenRules()).toEqual([]);
  });

  it('are refused with a sentence', async () => {
    const { container } = await show(packsWorld([], { kind: 'refused', problem: 'bad-signature' }));
    await choose(container);
    expect(screen.getByRole('alert').textContent).toContain('The signature does not fit');
  });

  it('are taken back, taken out, and put in another order', async () => {
    const world = packsWorld([aLine({ canRollBack: true })]);
    await show(world);
    await press('Back to the previous edition');
    await press('Move Firms of the fog down');
    await press('Remove Firms of the fog');
    expect(world.calls).toEqual([
      ['back', 'brumes'],
      ['order', 'built-in', 'brumes'],
      ['remove', 'brumes'],
    ]);
  });

  it('that an administrator set say so, and offer no way out', async () => {
    const address = 'https://packs.example/firms.vigiepack';
    const { ports } = packsWorld([aLine({ canRollBack: true, address })]);
    const { container } = render(<PacksBlock ports={ports} kept={[address]} />);
    await settle();
    expect(container.textContent).toContain('Set by your administrator.');
    expect(screen.queryByRole('button', { name: 'Remove Firms of the fog' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Back to the previous edition' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Move Firms of the fog down' })).toBeTruthy();
  });

  it('that come while the page is open are shown, until it closes', async () => {
    const world = packsWorld();
    const { unmount } = await show(world);
    expect(screen.queryByText('Firms of the fog')).toBeNull();
    await settle(() => world.arrive(aLine()));
    await settle();
    expect(screen.getByRole('button', { name: 'Remove Firms of the fog' })).toBeTruthy();
    await settle(() => void unmount());
    expect(world.listeners.size).toBe(0);
  });

  it('come from an address, where the reader grants its host', async () => {
    const world = packsWorld();
    const { container } = await show(world);
    const write = (value: string) =>
      settle(() => fireEvent.input(screen.getByRole('textbox', { name: 'Address of a pack' }), { target: { value } }));
    await write('https://refused.example/a.json');
    await press('Look at this address');
    expect(container.textContent).toContain('Without that permission Vigie does not contact this site.');
    await write('https://packs.example/a.json');
    await press('Look at this address');
    await press('Install this pack');
    expect(world.calls.at(-1)).toEqual(['install', 'from there', 'https://packs.example/a.json']);
  });

  it('have a sentence for every problem', () => {
    const sentences = PACK_PROBLEMS.map(packProblemSentence);
    expect(sentences.every((sentence) => sentence.endsWith('Nothing was changed.'))).toBe(true);
  });
});
