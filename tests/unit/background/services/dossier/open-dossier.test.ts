import { describe, expect, it } from 'vitest';
import { createDossierOpener } from '../../../../../lib/background/services/dossier/open-dossier.ts';

function world(openPanel: (tabId: number) => Promise<void>) {
  const done: string[] = [];
  const open = createDossierOpener({
    openPanel: (tabId) => {
      done.push(`panel ${String(tabId)}`);
      return openPanel(tabId);
    },
    keepDossier: async (tabId, id) => void done.push(`kept ${String(tabId)} ${id}`),
    openPage: async (path) => void done.push(path),
  });
  return { open, done };
}

describe('opening a dossier', () => {
  it('asks for the panel within the turn of the click, and leaves it to the panel', async () => {
    const { open, done } = world(async () => {});
    const opening = open('cloudwatt', 7);
    expect(done[0]).toBe('panel 7');
    await opening;
    expect(done).toEqual(['panel 7', 'kept 7 cloudwatt']);
  });

  it('opens a tab where the browser refuses the panel', async () => {
    const { open, done } = world(() =>
      Promise.reject(new Error('sidebarAction.open may only be called from a user input handler')),
    );
    await open('cloudwatt', 7);
    expect(done.at(-1)).toBe('/dossier.html#company=cloudwatt');
  });

  it('opens a tab for a page of the extension', async () => {
    const { open, done } = world(async () => {});
    await open('cloudwatt', undefined);
    expect(done).toEqual(['/dossier.html#company=cloudwatt']);
  });
});
