import { describe, expect, it, vi } from 'vitest';
import { createPreviewCache } from '../../../../lib/content/popover/preview-cache.ts';
import type { AppError } from '../../../../lib/model/app-error.ts';
import type { Preview } from '../../../../lib/model/preview.ts';
import { err, ok, type Result } from '../../../../lib/model/result.ts';
import { bareCard } from '../../../support/previews.ts';

type Ask = (id: string) => Promise<Result<Preview, AppError>>;

describe('answers about companies', () => {
  it('are asked for once', async () => {
    const ask = vi.fn<Ask>(async (id) => ok(bareCard(id)));
    const answers = createPreviewCache(ask);
    const [one, other] = await Promise.all([answers.get('orange'), answers.get('orange')]);
    expect(one).toEqual({ kind: 'ready', preview: bareCard('orange') });
    expect(other).toBe(one);
    expect(ask).toHaveBeenCalledTimes(1);
    await answers.get('sfr');
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('are asked for again when the library changed', async () => {
    const ask = vi.fn<Ask>(async (id) => ok(bareCard(id)));
    const answers = createPreviewCache(ask);
    await answers.get('orange');
    answers.forget();
    await answers.get('orange');
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('are asked for again after a failure, which is passed on', async () => {
    const ask = vi.fn<Ask>(async () => err({ kind: 'database-unavailable' }));
    const answers = createPreviewCache(ask);
    expect(await answers.get('orange')).toEqual({ kind: 'failed', error: { kind: 'database-unavailable' } });
    ask.mockResolvedValueOnce(ok(bareCard('orange')));
    expect((await answers.get('orange')).kind).toBe('ready');
  });

  it('are asked for again where only the pack could answer', async () => {
    const ask = vi.fn<Ask>(async (id) => ok({ ...bareCard(id), failure: { kind: 'database-unavailable' } }));
    const answers = createPreviewCache(ask);
    expect((await answers.get('orange')).kind).toBe('ready');
    await answers.get('orange');
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('that fail after the library changed do not drop the newer one', async () => {
    let fail: (value: Result<Preview, AppError>) => void = () => {};
    const ask = vi.fn<Ask>(async (id) => ok(bareCard(id)));
    ask.mockImplementationOnce(() => new Promise((resolve) => (fail = resolve)));
    const answers = createPreviewCache(ask);
    const stale = answers.get('orange');
    answers.forget();
    await answers.get('orange');
    fail(err({ kind: 'internal' }));
    expect((await stale).kind).toBe('failed');
    await answers.get('orange');
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
