/** Chromium’s own record of what its threads did. */
import type { CDPSession } from 'playwright-core';

/** What we read of a trace event; times in µs. `tdur` is the thread’s processor time. */
export type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly id?: string;
  readonly args?: { readonly data?: TraceData; readonly name?: string };
};

type TraceData = {
  readonly startTime?: number;
  readonly timeDeltas?: readonly number[];
  readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
  readonly documentLoaderURL?: string;
  readonly isOutermostMainFrame?: boolean;
};

export type ProfileNode = {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url?: string;
    readonly lineNumber?: number;
    readonly columnNumber?: number;
  };
};

const TASKS = ['blink.user_timing', 'disabled-by-default-devtools.timeline'];
/** `v8` tells of the profiler’s own work. */
const PROFILE = ['v8', 'disabled-by-default-v8.cpu_profiler', 'disabled-by-default-v8.cpu_profiler.hires'];

/** Records the whole browser while `run` lasts; with `profile`, also the stacks of scripts every 0.1 ms. */
export async function recordTrace(
  browser: CDPSession,
  { profile }: { profile: boolean },
  run: () => Promise<void>,
): Promise<TraceEvent[]> {
  await browser.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: {
      recordMode: 'recordAsMuchAsPossible',
      excludedCategories: ['*'],
      includedCategories: profile ? [...TASKS, ...PROFILE] : TASKS,
    },
  });
  const complete = new Promise<string>((resolve) => {
    browser.once('Tracing.tracingComplete', ({ stream }) => resolve(stream ?? ''));
  });
  try {
    await run();
  } finally {
    await browser.send('Tracing.end');
  }
  return readStream(browser, await complete);
}

async function readStream(browser: CDPSession, handle: string): Promise<TraceEvent[]> {
  const parts: Buffer[] = [];
  for (let eof = false; !eof;) {
    const part = await browser.send('IO.read', { handle, size: 1 << 22 });
    parts.push(Buffer.from(part.data, part.base64Encoded === true ? 'base64' : 'utf8'));
    ({ eof } = part);
  }
  await browser.send('IO.close', { handle });
  const { traceEvents } = JSON.parse(Buffer.concat(parts).toString('utf8')) as { traceEvents: TraceEvent[] };
  return traceEvents;
}
