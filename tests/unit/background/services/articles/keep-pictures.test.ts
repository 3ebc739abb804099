import { describe, expect, it } from 'vitest';
import { createPictureKeeper } from '../../../../../lib/background/services/articles/keep-pictures.ts';
import type { FetchResponse } from '../../../../../lib/background/services/feeds/polite-fetch.ts';
import type { FoundPicture, KeptPicture } from '../../../../../lib/model/picture.ts';
import { ok } from '../../../../../lib/model/result.ts';
import type { KeepOutcome } from '../../../../../lib/storage/library/pictures.ts';
import { PICTURE_BYTES } from '../../../../support/picture-bytes.ts';

const at = (url: string): FoundPicture => ({ url, alt: 'Le siège', at: 9 });
const fresh = (bytes: Uint8Array, rest: object = {}): FetchResponse => ({
  kind: 'fresh',
  bytes,
  contentType: 'image/png',
  url: '',
  validators: {},
  ...rest,
});
const png = PICTURE_BYTES['image/png'];
const padded = (size: number) => Uint8Array.from({ length: size }, (_, index) => png[index] ?? 0);

function world({
  agreed = true,
  locked = false,
  outcome = 'kept' as KeepOutcome,
  replies = {} as Record<string, FetchResponse>,
} = {}) {
  const [asked, kept]: [string[], [string, KeptPicture, Blob][]] = [[], []];
  const keeper = createPictureKeeper({
    async fetch({ url }) {
      asked.push(url);
      return replies[url] ?? fresh(png);
    },
    mayAsk: async (url) => !url.includes('closed'),
    mayChoose: async () => !locked,
    isAgreed: async () => agreed,
    async keep(...picture) {
      kept.push(picture);
      return ok(outcome);
    },
  });
  return { keeper, asked, kept };
}

describe('the pictures of an article that is saved', () => {
  it('are kept as what they are, with their places', async () => {
    const { keeper, kept } = world({ replies: { 'https://a.example/2': fresh(PICTURE_BYTES['image/webp']) } });
    await keeper.keepAll('a1', [at('https://a.example/1'), at('https://a.example/2')]);
    expect(kept.map(([article, { number, type, width, at: place }]) => [article, number, type, width, place])).toEqual([
      ['a1', 0, 'image/png', 640, 9],
      ['a1', 1, 'image/webp', 640, 9],
    ]);
    expect(kept[0]?.[2]).toMatchObject({ type: 'image/png', size: png.length });
  });

  it('are not asked for unless the reader agreed', async () => {
    const { keeper, asked } = world({ agreed: false });
    await keeper.keepAll('a1', [at('https://a.example/1')]);
    expect(asked).toEqual([]);
  });

  it('are passed over where they are none, broken off, tiny or immense', async () => {
    const sized = (width: number, height: number) => {
      const bytes = Uint8Array.from(png);
      const view = new DataView(bytes.buffer);
      view.setUint32(16, width);
      view.setUint32(20, height);
      return fresh(bytes);
    };
    const replies = {
      'https://a.example/1': fresh(new TextEncoder().encode('<svg/>')),
      'https://a.example/2': fresh(png, { cut: { kind: 'too-slow' } }),
      'https://a.example/3': sized(1, 1),
      'https://a.example/4': sized(30_000, 30_000),
      'https://a.example/5': { kind: 'failed', problem: { kind: 'too-big' } } as const,
    };
    const { keeper, asked, kept } = world({ replies });
    await keeper.keepAll('a1', [...Object.keys(replies), 'https://a.example/6'].map(at));
    expect([asked.length, kept.map(([, { number }]) => number)]).toEqual([6, [5]]);
  });

  it('take no more than an article may, and end where it is gone or nothing more has room', async () => {
    const large = fresh(padded(1_900_000));
    const urls = Array.from({ length: 6 }, (_, index) => `https://a.example/${String(index)}`);
    const { keeper, kept } = world({ replies: Object.fromEntries(urls.map((url) => [url, large])) });
    await keeper.keepAll('a1', urls.map(at));
    expect(kept).toHaveLength(4);
    for (const outcome of ['article-gone', 'full'] as const) {
      const ended = world({ outcome });
      await ended.keeper.keepAll('a1', urls.map(at));
      expect(ended.asked).toHaveLength(1);
    }
  });

  it('are offered as far as they could be fetched', async () => {
    const { keeper, asked } = world();
    const found = ['https://a.example/1', 'https://closed.example/1', 'http://192.168.1.1/a.png'].map(at);
    expect([await keeper.offer(found), asked]).toEqual([{ count: 1, isAgreed: true }, []]);
    expect(await keeper.offer(found.slice(1))).toBeUndefined();
    expect(await world({ locked: true }).keeper.offer(found)).toBeUndefined();
  });
});
