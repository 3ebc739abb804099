import { describe, expect, it } from 'vitest';
import { movedTo, redirectProblem } from '../../../../lib/feeds/schedule/redirects.ts';

const chain = (...statuses: number[]) =>
  statuses.map((status, at) => ({ status, from: `https://a.example/${at}`, to: `https://a.example/${at + 1}` }));

describe('a chain of redirects', () => {
  it('is followed for five hops, not for six', () => {
    expect(redirectProblem(chain(301, 302, 301, 302, 307))).toBeUndefined();
    expect(redirectProblem(chain(301, 302, 301, 302, 307, 301))).toEqual({ kind: 'too-many-redirects' });
  });

  it.each(['http://127.0.0.1/', 'http://[::1]/', 'ftp://a.example/', 'chrome-extension://abc/x', 'http://nas.local/'])(
    'is refused at a hop to %s, wherever it stands',
    (to) => {
      const [first, second] = chain(301, 301);
      expect(
        redirectProblem([
          ...(first ? [first] : []),
          { status: 302, from: 'https://a.example/1', to },
          ...(second ? [second] : []),
        ]),
      ).toEqual({ kind: 'private-address', address: to });
    },
  );

  it('moves a feed where every step is permanent', () => {
    expect(movedTo(chain(301, 308, 301))).toBe('https://a.example/3');
    expect(movedTo(chain(301, 302, 301))).toBeUndefined();
    expect(movedTo(chain(307))).toBeUndefined();
    expect(movedTo([])).toBeUndefined();
  });
});
