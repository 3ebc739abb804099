import { afterEach, describe, expect, it } from 'vitest';
import { damageSince } from '../../../scripts/soak/on-disk.ts';
import type { Disk } from '../../../scripts/soak/on-disk.ts';
import { EDITION, startPress } from '../../../scripts/soak/press.ts';
import type { Press } from '../../../scripts/soak/press.ts';

const disk = (...articles: readonly [id: string, url: string][]): Disk => ({
  feeds: [],
  articles: articles.map(([id, url]) => ({ id, url, source: 'feed' })),
});

describe('the damage of a kill', () => {
  it('is none where all that lay there lies there still, and more', () => {
    expect(damageSince(disk(['a', 'u1']), disk(['a', 'u1'], ['b', 'u2']))).toEqual({ lost: [], twice: [] });
  });

  it('is an article that is gone, or another one in its place', () => {
    expect(damageSince(disk(['a', 'u1'], ['b', 'u2']), disk(['c', 'u2']))).toEqual({ lost: ['u1', 'u2'], twice: [] });
  });

  it('is an address that lies there twice', () => {
    expect(damageSince(disk(['a', 'u1']), disk(['a', 'u1'], ['b', 'u1']))).toEqual({ lost: [], twice: ['u1'] });
  });
});

describe('the imaginary press', () => {
  let press: Press | undefined;
  afterEach(() => press?.close());

  /** Asks as a browser asks its proxy. */
  async function ask(
    port: number,
    url: string,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; text: string; etag: string | null }> {
    const { request } = await import('node:http');
    return new Promise((resolve, reject) => {
      const question = request({ port, path: url, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(parts).toString(),
            etag: response.headers.etag ?? null,
          }),
        );
      });
      question.on('error', reject);
      question.end();
    });
  }

  it('publishes editions, and answers 304 to who knows the last one', async () => {
    press = await startPress();
    const first = await ask(press.port, 'http://w1.example/feed');
    expect(first.text.match(/<item>/g)).toHaveLength(EDITION);
    expect(await ask(press.port, 'http://w1.example/feed', { 'If-None-Match': first.etag ?? '' })).toMatchObject({
      status: 304,
      text: '',
    });
    press.publish();
    expect(
      (await ask(press.port, 'http://w1.example/feed', { 'If-None-Match': first.etag ?? '' })).text.match(/<item>/g),
    ).toHaveLength(2 * EDITION);
  });

  it('has an archive, page by page, and nothing outside of its country', async () => {
    press = await startPress();
    const page = async (n: number) => ask(press?.port ?? 0, `http://archive60-1.example/wp-json/wp/v2/posts?page=${n}`);
    expect(JSON.parse((await page(1)).text)).toHaveLength(50);
    expect(JSON.parse((await page(2)).text)).toHaveLength(10);
    expect((await page(3)).status).toBe(400);
    expect((await ask(press.port, 'http://elsewhere.invalid/')).status).toBe(502);
  });

  it('lets a watcher hold an answer', async () => {
    press = await startPress();
    const seen: string[] = [];
    press.watch(async (place) => {
      seen.push(place);
      return () => void seen.push('answered');
    });
    await ask(press.port, 'http://w2.example/articles/3');
    expect(seen).toEqual(['w2.example/articles/3', 'answered']);
  });
});
