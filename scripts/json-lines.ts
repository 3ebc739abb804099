import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** A line of a JSON lines stream: its value, or why it has none. Lines count from 1; empty ones are passed over. */
export type JsonLine =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly error: string };

/** Reads JSON lines one at a time, so that memory does not grow with their number. */
export async function* readJsonLines(input: Readable): AsyncGenerator<JsonLine> {
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() !== '') yield parseJsonLine(text, line);
  }
}

/** Parses one line. */
export function parseJsonLine(text: string, line: number): JsonLine {
  try {
    const value: unknown = JSON.parse(text);
    return { line, value };
  } catch (error) {
    return { line, error: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/**
 * Answers each line of `input` with a line of `output`: what `answer` makes of it, now or later, or `{line, error}`
 * where the line is no JSON or `answer` throws. Waits for a slow reader instead of filling memory.
 */
export async function processJsonLines(
  answer: (value: unknown) => unknown,
  input: Readable,
  output: Writable,
): Promise<void> {
  for await (const read of readJsonLines(input)) {
    const written = output.write(
      `${JSON.stringify('error' in read ? read : await answered(answer, read.line, read.value))}\n`,
    );
    if (!written) await once(output, 'drain');
  }
}

async function answered(answer: (value: unknown) => unknown, line: number, value: unknown): Promise<unknown> {
  try {
    return await answer(value);
  } catch (error) {
    return { line, error: error instanceof Error ? error.message : String(error) };
  }
}
