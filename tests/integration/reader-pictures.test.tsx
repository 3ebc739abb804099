/** Reading an article with pictures in a real page: they are drawn, and nothing is asked of the web. */
import '../gallery/extension.ts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { Reader } from '../../components/reader/reader.tsx';
import { ok } from '../../lib/model/result.ts';
import { SAVED_TEXT } from '../unit/components/reader/saved-text.ts';
import '../../components/reader/reader.css';

/** One pixel, drawn as large as the picture. */
const PIXEL = 'R0lGODdhAQABAIAAAP95AAAAACwAAAAAAQABAAACAkQBADs=';

it('draws what is kept, moves no text by it, and asks nobody', async () => {
  const root = document.body.appendChild(document.createElement('div'));
  const given = Promise.withResolvers<Blob>();
  const picture = { number: 0, type: 'image/gif', width: 640, height: 360, bytes: 43, alt: 'Le siège', at: 0 } as const;
  const asked: string[] = [];
  const watching = new PerformanceObserver((entries) => asked.push(...entries.getEntries().map(({ name }) => name)));
  watching.observe({ type: 'resource' });
  await act(() =>
    render(
      <Reader
        saved={ok({ ...SAVED_TEXT, pictures: [picture] })}
        companyHref={String}
        loadPicture={() => given.promise}
      />,
      root,
    ),
  );
  const heightBefore = root.scrollHeight;
  await act(async () => {
    given.resolve(new Blob([Uint8Array.from(atob(PIXEL), (sign) => sign.charCodeAt(0))], { type: 'image/gif' }));
    await given.promise;
  });
  const image = root.querySelector('img');
  await image?.decode();
  expect([image?.naturalWidth, image?.alt, root.scrollHeight]).toEqual([1, 'Le siège', heightBefore]);
  expect(image?.getBoundingClientRect().width).toBeGreaterThan(300);
  asked.push(...watching.takeRecords().map(({ name }) => name));
  expect(asked.filter((address) => !address.startsWith('blob:') && !address.startsWith(location.origin))).toEqual([]);
  watching.disconnect();
  await act(() => render(null, root));
  root.remove();
});
