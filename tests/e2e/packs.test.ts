import { expect, it } from 'vitest';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import { makeDelta } from '../../lib/packs/delta.ts';
import type { Pack } from '../../lib/packs/pack.ts';
import type { View } from '../../scripts/browsers/session.ts';
import { company } from '../support/companies.ts';
import { aPack, aSigner, packFile, signedPack } from '../support/signing.ts';
import { chooseFile } from './support/choose-file.ts';
import { libraryReady } from './support/library.ts';
import { says } from './support/says.ts';
import { inEveryBrowser, type Stage } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

const button = (name: string) => ({ role: 'button', name });
const [maker, stranger] = await Promise.all([aSigner(), aSigner()]);

const edition = (revision: number, name: string, change: Partial<Pack> = {}): Pack =>
  aPack({
    revision,
    expires: '2099-12-31' as IsoDate,
    companies: [company({ id: 'zorglub-robotics', name })],
    ...change,
  });
const first = await signedPack(edition(1, 'Zorglub Robotics'), maker);
const second = await signedPack(edition(2, 'Zorglub Machines'), maker);

const choosePack = (view: View, text: string): Promise<void> =>
  view.evaluate(chooseFile, '#packs input[type="file"]', 'fog.vigiepack', 'application/json', text);

/** The settings, once the part about packs is drawn. */
async function openPacks(stage: Stage): Promise<View> {
  const settings = await stage.openExtensionPage('options.html#packs');
  await says(settings, en('packs.choose'));
  return settings;
}

async function marksBecome(stage: Stage, check: (marks: readonly string[]) => void): Promise<void> {
  const page = await stage.open('teaching.html');
  await until('the marks', () => page.marks(), check);
}

inEveryBrowser('packs of companies', (stage) => {
  it('are installed from a file, with the words of their key, and their names are marked', async () => {
    await libraryReady(stage.session);
    const settings = await openPacks(stage);
    await choosePack(settings, packFile(first));
    await says(settings, en('packs.install'));
    await settings.click(button(en('packs.install')));
    await says(settings, en('packs.installed', 'Firms of the fog'));
    await marksBecome(stage, (marks) => expect(marks).toContain('Zorglub Robotics'));
  });

  it('take in the changes of a new edition, also after the background was stopped, and go back in one press', async () => {
    await stage.session.stopBackground();
    const settings = await openPacks(stage);
    await choosePack(settings, JSON.stringify(makeDelta(first.pack, second)));
    await says(settings, en('packs.update'));
    await settings.click(button(en('packs.update')));
    await says(settings, en('packs.installed', 'Firms of the fog'));
    await marksBecome(stage, (marks) => {
      expect(marks).toContain('Vodafone');
      expect(marks).not.toContain('Zorglub Robotics');
    });
    await settings.click(button(en('packs.rollBack')));
    await marksBecome(stage, (marks) => expect(marks).toContain('Zorglub Robotics'));
  });

  it('that somebody changed, or signed with another key, are refused, and the one in use stays', async () => {
    const settings = await openPacks(stage);
    await choosePack(settings, packFile(second).replace('Machines', 'Machinez'));
    await says(settings, en('packs.badSignature'));
    await choosePack(settings, packFile(await signedPack(edition(3, 'Vodafone'), stranger)));
    await says(settings, en('packs.foreignKey'));
    await marksBecome(stage, (marks) => expect(marks).toContain('Zorglub Robotics'));
  });

  it('that tell a company differently stand in an order that the reader sees, and go by one press', async () => {
    const settings = await openPacks(stage);
    const team = edition(1, 'Zorglub Robotics', { id: 'ours', kind: 'team', name: 'Ours' });
    await choosePack(settings, packFile(await signedPack(team, stranger)));
    await says(settings, en('packs.install'));
    await settings.click(button(en('packs.install')));
    await says(settings, en('packs.installed', 'Ours'));
    await settings.click(button(en('packs.down', 'Ours')));
    await until(
      'the other order',
      () => settings.text(),
      (text) => expect(text.lastIndexOf('Firms of the fog')).toBeLessThan(text.lastIndexOf('Ours')),
    );
    await settings.click(button(en('packs.remove', 'Ours')));
    await until(
      'one pack less',
      () => settings.text(),
      (text) => expect(text).not.toContain(en('packs.remove', 'Ours')),
    );
    await settings.click(button(en('packs.remove', 'Firms of the fog')));
    await marksBecome(stage, (marks) => {
      expect(marks).toContain('Vodafone');
      expect(marks).not.toContain('Zorglub Robotics');
    });
  });
});
