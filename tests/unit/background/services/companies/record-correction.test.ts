import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lessonFile } from '../../../../../lib/exchange/corrections-file.ts';
import { createTeacher } from '../../../../../lib/background/services/companies/record-correction.ts';
import { compileGazetteer } from '../../../../../lib/recognition/compile/compile.ts';
import type { Sender } from '../../../../../lib/messages/sender.ts';
import { appError } from '../../../../../lib/model/app-error.ts';
import { err, ok } from '../../../../../lib/model/result.ts';
import { createAnnotatorWriter } from '../../../../../lib/storage/local/annotator-writer.ts';
import { ASSETS, readCompanies } from '../../../../../scripts/build-pack/read-pack.ts';
import { lesson, LESSONS } from '../../../../support/lessons.ts';

const PAGE: Sender = { kind: 'page' };
const TAB: Sender = { kind: 'tab', tabId: 4, frameId: 0, host: 'press.example' };
const FILE: Sender = { ...TAB, host: '' };
const NAME = { kind: 'name', surface: 'Agrume', companyId: 'orange' } as const;
const NEVER = { kind: 'never', surface: 'Free', host: 'press.example', everywhere: true } as const;

const gazetteer = compileGazetteer(readCompanies(ASSETS).companies);
const SAID = { kind: 'mention', surface: 'Orange', companyId: 'orange', verdict: 'reject', host: 'press.example', text: 'Le jus d’Orange se boit frais.', start: 9, lang: 'fr' } as const;

function teaching() {
  const writer = createAnnotatorWriter();
  const namesChanged = vi.fn<() => Promise<ReturnType<typeof ok<undefined>>>>(async () => ok(undefined));
  let last = 0;
  return { writer, namesChanged, ...createTeacher({ writer, gazetteer: async () => gazetteer, namesChanged, now: () => '2026-05-03T10:00:00.000Z', newId: () => `l${String((last += 1))}` }) };
}

beforeEach(() => fakeBrowser.reset());

describe('a lesson', () => {
  it('is kept with its id and the time, and forgotten by its id', async () => {
    const { teach, unteach, writer } = teaching();
    expect(await teach(NEVER, TAB)).toEqual(ok({ id: 'l1' }));
    expect(await writer.lessons()).toEqual([{ ...NEVER, id: 'l1', at: '2026-05-03T10:00:00.000Z' }]);
    expect(await unteach('l1', TAB)).toEqual(ok(undefined));
    expect(await unteach('l1', TAB)).toEqual(ok(undefined));
    expect(await writer.lessons()).toEqual([]);
  });

  it('of a site is not taken back by the script of another', async () => {
    const { teach, unteach, writer } = teaching();
    await teach(NEVER, TAB);
    expect(await unteach('l1', { ...TAB, host: 'evil.example' })).toMatchObject({ ok: false, error: { kind: 'invalid-message' } });
    expect(await writer.lessons()).toHaveLength(1);
    expect(await unteach('l1', PAGE)).toEqual(ok(undefined));
  });

  it('about names is given and taken back by pages only, since it holds everywhere', async () => {
    const { teach, unteach, writer } = teaching();
    expect(await teach(NAME, FILE)).toMatchObject({ ok: false, error: { kind: 'invalid-message' } });
    await teach(NAME, PAGE);
    expect(await unteach('l1', FILE)).toMatchObject({ ok: false });
    expect(await writer.lessons()).toHaveLength(1);
  });

  it('that gives a company a name has the names compiled anew, and so has its undoing', async () => {
    const { teach, unteach, namesChanged } = teaching();
    await teach(NEVER, TAB);
    await teach(SAID, TAB);
    expect(namesChanged).not.toHaveBeenCalled();
    await teach(NAME, PAGE);
    await teach({ kind: 'always', surface: 'La Pieuvre', companyId: 'orange', host: 'press.example' }, TAB);
    await teach({ ...SAID, verdict: { kind: 'other', companyId: 'sfr' } }, TAB);
    expect(namesChanged).toHaveBeenCalledTimes(3);
    await unteach('l3', PAGE);
    expect(namesChanged).toHaveBeenCalledTimes(4);
  });

  it('about a mention keeps the words around it, not the text', async () => {
    const { teach, writer } = teaching();
    expect(await teach(SAID, TAB)).toMatchObject({ ok: true });
    const [kept] = await writer.lessons();
    expect(kept).toMatchObject({ kind: 'verdict', surface: 'Orange', learned: { surface: 'orange', companyId: 'orange', verdict: 'reject', host: 'press.example' } });
    expect(kept?.kind === 'verdict' && kept.learned.words).toEqual(expect.arrayContaining(['jus', 'frais']));
    expect(kept).not.toHaveProperty('text');
  });

  it('about a mention that the text does not hold is none', async () => {
    const { teach, writer } = teaching();
    expect(await teach({ ...SAID, start: 3 }, TAB)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(await writer.lessons()).toEqual([]);
  });

  it('that cannot be kept says so', async () => {
    const { teach, writer } = teaching();
    vi.spyOn(writer, 'teach').mockResolvedValue(err(appError('quota-exceeded')));
    expect(await teach(NEVER, TAB)).toEqual(err(appError('quota-exceeded')));
  });
});

describe('a file of lessons', () => {
  it('brings back everything that was exported', async () => {
    const { importFile, writer, namesChanged } = teaching();
    expect(await importFile(lessonFile(LESSONS))).toEqual(ok({ total: LESSONS.length, added: LESSONS.length }));
    expect(await writer.lessons()).toEqual(LESSONS);
    expect(namesChanged).toHaveBeenCalledOnce();
  });

  it('adds to what is there, and tells how much was new', async () => {
    const { importFile, writer } = teaching();
    await writer.teach([lesson('never'), lesson('own')]);
    expect(await importFile(lessonFile([lesson('never'), lesson('name')]))).toEqual(ok({ total: 2, added: 1 }));
    expect((await writer.lessons()).map(({ id }) => id)).toEqual(['never', 'own', 'name']);
  });

  it.each([
    ['no JSON', '{"format":'],
    ['another file', '{"a":1}'],
    ['a later version', lessonFile([]).replace('"version": 1', '"version": 2')],
    ['one bad lesson among good ones', lessonFile(LESSONS).replace('"kind": "always"', '"kind": "sometimes"')],
    ['a host that is none', lessonFile(LESSONS).replace('"press.example"', '"*"')],
  ])('that is %s changes nothing', async (_what, text) => {
    const { importFile, writer } = teaching();
    await writer.teach([lesson('never')]);
    expect(await importFile(text)).toMatchObject({ ok: false, error: { kind: 'file-unreadable' } });
    expect(await writer.lessons()).toEqual([lesson('never')]);
  });
});
