import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createCorrectionRecorder } from '../../../../../lib/background/services/companies/record-correction.ts';
import { correctionFile } from '../../../../../lib/exchange/corrections-file.ts';
import type { Sender } from '../../../../../lib/messages/sender.ts';
import { appError } from '../../../../../lib/model/app-error.ts';
import { err, ok } from '../../../../../lib/model/result.ts';
import { createAnnotatorWriter } from '../../../../../lib/storage/local/annotator-writer.ts';
import { correction, CORRECTIONS } from '../../../../support/corrections.ts';
import { shippedGazetteer } from '../../../../support/shipped.ts';

const PAGE: Sender = { kind: 'page' };
const TAB: Sender = { kind: 'tab', tabId: 4, frameId: 0, host: 'press.example' };
const FILE: Sender = { ...TAB, host: '' };
const NAME = { kind: 'name', surface: 'Agrume', companyId: 'orange' } as const;
const NEVER = { kind: 'never', surface: 'Free', host: 'press.example', everywhere: true } as const;

const gazetteer = shippedGazetteer();
const SAID = {
  kind: 'mention',
  surface: 'Orange',
  companyId: 'orange',
  verdict: 'reject',
  host: 'press.example',
  text: 'Le jus d’Orange se boit frais.',
  start: 9,
  lang: 'fr',
} as const;

function teaching() {
  const writer = createAnnotatorWriter();
  const namesChanged = vi.fn<() => Promise<ReturnType<typeof ok<undefined>>>>(async () => ok(undefined));
  let last = 0;
  return {
    writer,
    namesChanged,
    ...createCorrectionRecorder({
      writer,
      gazetteer: async () => gazetteer,
      namesChanged,
      now: () => '2026-05-03T10:00:00.000Z',
      newId: () => `l${String((last += 1))}`,
    }),
  };
}

beforeEach(() => fakeBrowser.reset());

describe('a lesson', () => {
  it('is kept with its id and the time, and forgotten by its id', async () => {
    const { correct, remove, writer } = teaching();
    expect(await correct(NEVER, TAB)).toEqual(ok({ id: 'l1' }));
    expect(await writer.corrections()).toEqual([{ ...NEVER, id: 'l1', at: '2026-05-03T10:00:00.000Z' }]);
    expect(await remove('l1', TAB)).toEqual(ok(undefined));
    expect(await remove('l1', TAB)).toEqual(ok(undefined));
    expect(await writer.corrections()).toEqual([]);
  });

  it('of a site is not taken back by the script of another', async () => {
    const { correct, remove, writer } = teaching();
    await correct(NEVER, TAB);
    expect(await remove('l1', { ...TAB, host: 'evil.example' })).toMatchObject({
      ok: false,
      error: { kind: 'invalid-message' },
    });
    expect(await writer.corrections()).toHaveLength(1);
    expect(await remove('l1', PAGE)).toEqual(ok(undefined));
  });

  it('about names is given and taken back by pages only, since it holds everywhere', async () => {
    const { correct, remove, writer } = teaching();
    expect(await correct(NAME, FILE)).toMatchObject({ ok: false, error: { kind: 'invalid-message' } });
    await correct(NAME, PAGE);
    expect(await remove('l1', FILE)).toMatchObject({ ok: false });
    expect(await writer.corrections()).toHaveLength(1);
  });

  it('that gives a company a name has the names compiled anew, and so has its undoing', async () => {
    const { correct, remove, namesChanged } = teaching();
    await correct(NEVER, TAB);
    await correct(SAID, TAB);
    expect(namesChanged).not.toHaveBeenCalled();
    await correct(NAME, PAGE);
    await correct({ kind: 'always', surface: 'La Pieuvre', companyId: 'orange', host: 'press.example' }, TAB);
    await correct({ ...SAID, verdict: { kind: 'other', companyId: 'sfr' } }, TAB);
    expect(namesChanged).toHaveBeenCalledTimes(3);
    await remove('l3', PAGE);
    expect(namesChanged).toHaveBeenCalledTimes(4);
  });

  it('about a mention keeps the words around it, not the text', async () => {
    const { correct, writer } = teaching();
    expect(await correct(SAID, TAB)).toMatchObject({ ok: true });
    const [kept] = await writer.corrections();
    expect(kept).toMatchObject({
      kind: 'verdict',
      surface: 'Orange',
      learned: { surface: 'orange', companyId: 'orange', verdict: 'reject', host: 'press.example' },
    });
    expect(kept?.kind === 'verdict' && kept.learned.words).toEqual(expect.arrayContaining(['jus', 'frais']));
    expect(kept).not.toHaveProperty('text');
  });

  it('about a mention that the text does not hold is none', async () => {
    const { correct, writer } = teaching();
    expect(await correct({ ...SAID, start: 3 }, TAB)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(await writer.corrections()).toEqual([]);
  });

  it('that cannot be kept says so', async () => {
    const { correct, writer } = teaching();
    vi.spyOn(writer, 'correct').mockResolvedValue(err(appError('quota-exceeded')));
    expect(await correct(NEVER, TAB)).toEqual(err(appError('quota-exceeded')));
  });
});

describe('a file of lessons', () => {
  it('brings back everything that was exported', async () => {
    const { importFile, writer, namesChanged } = teaching();
    expect(await importFile(correctionFile(CORRECTIONS))).toEqual(
      ok({ total: CORRECTIONS.length, added: CORRECTIONS.length }),
    );
    expect(await writer.corrections()).toEqual(CORRECTIONS);
    expect(namesChanged).toHaveBeenCalledOnce();
  });

  it('adds to what is there, and tells how much was new', async () => {
    const { importFile, writer } = teaching();
    await writer.correct([correction('never'), correction('own')]);
    expect(await importFile(correctionFile([correction('never'), correction('name')]))).toEqual(
      ok({ total: 2, added: 1 }),
    );
    expect((await writer.corrections()).map(({ id }) => id)).toEqual(['never', 'own', 'name']);
  });

  it.each([
    ['no JSON', '{"format":'],
    ['another file', '{"a":1}'],
    ['a later version', correctionFile([]).replace('"version": 1', '"version": 2')],
    ['one bad lesson among good ones', correctionFile(CORRECTIONS).replace('"kind": "always"', '"kind": "sometimes"')],
    ['a host that is none', correctionFile(CORRECTIONS).replace('"press.example"', '"*"')],
  ])('that is %s changes nothing', async (_what, text) => {
    const { importFile, writer } = teaching();
    await writer.correct([correction('never')]);
    expect(await importFile(text)).toMatchObject({ ok: false, error: { kind: 'file-unreadable' } });
    expect(await writer.corrections()).toEqual([correction('never')]);
  });
});
