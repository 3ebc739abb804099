import { expect, it, vi } from 'vitest';
import { createColdQuestions } from '../../../lib/content/cold-questions.ts';
import { compileGazetteer } from '../../../lib/recognition/compile/compile.ts';
import { answerNames } from '../../../lib/recognition/gazetteer/answer-names.ts';
import { encodeGazetteer } from '../../../lib/recognition/gazetteer/format.ts';
import { toBase64 } from '../../../lib/storage/local/base64.ts';
import { shippedCompanies } from '../../support/shipped.ts';

/** A part of the gazetteer as the background answers it. */
const names = (() => {
  const companies = shippedCompanies().slice(0, 3);
  const whole = compileGazetteer(companies);
  const answer = answerNames(whole, [...whole.formOpening]);
  if (!answer) throw new Error('three companies have names');
  return toBase64(encodeGazetteer(answer));
})();

/** Questions whose replies the test gives, in its order. */
function startQuestions() {
  let noted: number[] = [];
  const waiting: ((names: string) => void)[] = [];
  const onReply = vi.fn<() => void>();
  const questions = createColdQuestions({
    cold: { note: () => true, take: () => noted.splice(0), settle: () => {} },
    request: () => new Promise((resolve) => void waiting.push(resolve)),
    onReply,
    signal: new AbortController().signal,
  });
  const ask = async (opening: number): Promise<void> => {
    noted = [opening];
    questions.ask();
    await Promise.resolve();
  };
  const reply = async (given: string): Promise<void> => {
    waiting.shift()?.(given);
    await new Promise((resolve) => void setTimeout(resolve, 0));
  };
  return { questions, ask, reply, onReply };
}

it('tells the first reply at once, and those that follow together', async () => {
  const { questions, ask, reply, onReply } = startQuestions();
  for (const opening of [1, 2, 3, 4]) await ask(opening);
  await reply(names);
  expect(onReply).toHaveBeenCalledTimes(1);
  await reply(names);
  await reply(names);
  expect(onReply).toHaveBeenCalledTimes(1);
  expect(questions.isAwaited).toBe(true);
  await reply(names);
  expect(onReply).toHaveBeenCalledTimes(2);
  expect(questions.replies).toHaveLength(4);
});

it('tells what was replied when the last question brings nothing', async () => {
  const { ask, reply, onReply } = startQuestions();
  for (const opening of [1, 2, 3]) await ask(opening);
  await reply(names);
  await reply(names);
  await reply('');
  expect(onReply).toHaveBeenCalledTimes(2);
});

it('tells nothing where no company has such a name', async () => {
  const { ask, reply, onReply } = startQuestions();
  await ask(1);
  await reply('');
  expect(onReply).not.toHaveBeenCalled();
});

it('does not wait for ever on a page that never ends to ask', async () => {
  const { ask, reply, onReply } = startQuestions();
  await ask(0);
  for (let opening = 1; opening <= 9; opening += 1) {
    await ask(opening);
    await reply(names);
  }
  expect(onReply).toHaveBeenCalledTimes(2);
});
