/**
 * What is known of a company, as pages ask the background for it: from a library that was brought in, and from a page
 * that is saved.
 */
import { expect, it } from 'vitest';
import { ask, libraryReady } from './support/library.ts';
import { bringInSeeded } from './support/seeded-library.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';

inEveryBrowser('what is known of a company', (stage) => {
  it('holds the figures of a page from the moment it is saved', async () => {
    await libraryReady(stage.session);
    const page = await stage.open('demo/entretien.html');
    await page.activate();
    await stage.session.command('save-page');
    await until(
      'the stake',
      () => ask(stage.session, 'company-dossier', { companyId: 'cloudwatt' }),
      (dossier) =>
        expect(dossier).toMatchObject({
          ok: true,
          value: {
            figures: expect.arrayContaining([
              expect.objectContaining({
                kind: 'stake',
                period: '2015-03-16',
                with: { id: 'orange', name: 'Orange' },
                values: [
                  expect.objectContaining({ fact: expect.objectContaining({ value: 100, start: expect.any(Number) }) }),
                ],
              }),
            ]),
          },
        }),
    );
  });

  it('is gathered from a library that was brought in, and the same after the background was stopped', async () => {
    await bringInSeeded(stage.session);
    const dossier = await ask(stage.session, 'company-dossier', { companyId: 'scaleway' });
    expect(dossier).toMatchObject({
      ok: true,
      value: {
        momentum: { kind: 'rising' },
        stories: expect.arrayContaining([expect.objectContaining({ id: 'seeded-scaleway-campus-0', total: 7 })]),
        figures: expect.arrayContaining([expect.objectContaining({ kind: 'target', period: '2027' })]),
        companions: expect.arrayContaining([expect.objectContaining({ id: 'mistral-ai', name: 'Mistral AI' })]),
      },
    });
    await stage.session.stopBackground();
    expect(await ask(stage.session, 'company-dossier', { companyId: 'scaleway' })).toEqual(dossier);
  });

  it('is put into a brief in either language, which remembers the one before', async () => {
    const brief = await ask(stage.session, 'company-brief', { companyId: 'cloudwatt', language: 'fr' });
    expect(brief).toMatchObject({
      ok: true,
      value: { company: { id: 'cloudwatt', name: 'Cloudwatt' }, language: 'fr' },
    });
    expect(await ask(stage.session, 'company-brief', { companyId: 'cloudwatt', language: 'fr' })).toEqual(brief);
    expect(await ask(stage.session, 'company-brief', { companyId: 'cloudwatt', language: 'en' })).toMatchObject({
      ok: true,
      value: { language: 'en' },
    });
  });
});
