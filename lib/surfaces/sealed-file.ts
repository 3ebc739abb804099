/**
 * Files under a passphrase (docs/export-format.md): a line that says what it is, then pieces sealed one by one, so that
 * no library is too large. Number and end of each piece are part of its nonce (the STREAM construction of Hoang,
 * Reyhanitabar, Rogaway and Vizár, 2015), and the line is authenticated with it: pieces can be neither swapped, nor
 * left out, nor cut off.
 */
import * as v from 'valibot';
import { appError } from '../model/app-error.ts';
import type { AppError } from '../model/app-error.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { keyOfPassphrase, PASSPHRASE_ROUNDS } from './passphrase-key.ts';

/** The ending of such a file, behind that of what is in it. */
export const SEALED_EXTENSION = 'sealed';

/** Bytes of a piece before it is sealed. */
const PIECE = 1_048_576;
/** Bytes by which AES-GCM makes a piece longer. */
const TAG = 16;
const SALT_BYTES = 16;
/** Bytes of a nonce that are the same for the whole file; four for the number and one for the end follow. */
const PREFIX_BYTES = 7;
/** Bytes in which the first line must end. */
const MAX_LINE = 1024;
/** A file from elsewhere may not keep the reader waiting: some seconds at most. */
const MAX_ROUNDS = 10_000_000;

const base64 = (bytes: number) =>
  v.pipe(
    v.string(),
    v.base64(),
    v.transform((text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))),
    v.check((read) => read.length === bytes, 'length'),
  );

const lineSchema = v.object({
  format: v.literal('vigie-sealed'),
  version: v.literal(1),
  rounds: v.pipe(v.number(), v.integer(), v.minValue(PASSPHRASE_ROUNDS), v.maxValue(MAX_ROUNDS)),
  salt: base64(SALT_BYTES),
  nonce: base64(PREFIX_BYTES),
});

type Sealing = {
  readonly prefix: Uint8Array<ArrayBuffer>;
  /** The first line, which each piece is bound to. */
  readonly line: Uint8Array<ArrayBuffer>;
};

/** Seals a file. */
export async function sealFile(file: Blob, passphrase: string): Promise<Blob> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const prefix = crypto.getRandomValues(new Uint8Array(PREFIX_BYTES));
  const said = {
    format: 'vigie-sealed',
    version: 1,
    rounds: PASSPHRASE_ROUNDS,
    salt: btoa(String.fromCharCode(...salt)),
    nonce: btoa(String.fromCharCode(...prefix)),
  };
  const line = new TextEncoder().encode(`${JSON.stringify(said)}\n`);
  const key = await keyOfPassphrase(passphrase, salt, PASSPHRASE_ROUNDS);
  const sealed = await walk(file, PIECE, async (piece, at, isLast) =>
    crypto.subtle.encrypt(algorithm({ prefix, line }, at, isLast), key, piece),
  );
  return new Blob([line, ...sealed], { type: 'application/octet-stream' });
}

/** Whether a file is under a passphrase. */
export async function isSealed(file: Blob): Promise<boolean> {
  return (await file.slice(0, 24).text()) === '{"format":"vigie-sealed"';
}

/**
 * Opens a file under a passphrase. Fails as `wrong-passphrase` where not even its first piece opens, as
 * `file-unreadable` where it is damaged or of a later version.
 */
export async function openSealed(file: Blob, passphrase: string): Promise<Result<Blob, AppError>> {
  const bytes = new Uint8Array(await file.slice(0, MAX_LINE).arrayBuffer());
  const end = bytes.indexOf(10) + 1;
  const line = bytes.slice(0, end);
  const said = readLine(new TextDecoder().decode(line));
  if (!said) return err(appError('file-unreadable', 'first line'));
  const key = await keyOfPassphrase(passphrase, said.salt, said.rounds);
  let opened = 0;
  try {
    const pieces = await walk(file.slice(end), PIECE + TAG, async (piece, at, isLast) => {
      const plain = await crypto.subtle.decrypt(algorithm({ prefix: said.nonce, line }, at, isLast), key, piece);
      opened += 1;
      return plain;
    });
    return ok(new Blob([...pieces]));
  } catch (failure) {
    return err(appError(opened === 0 ? 'wrong-passphrase' : 'file-unreadable', String(failure)));
  }
}

function readLine(text: string): v.InferOutput<typeof lineSchema> | undefined {
  try {
    const said = v.safeParse(lineSchema, JSON.parse(text));
    return said.success ? said.output : undefined;
  } catch {
    return undefined;
  }
}

/** Walks a file piece by piece; an empty one has one empty piece. What comes of a piece may be put on the disk. */
async function walk(
  file: Blob,
  size: number,
  step: (piece: ArrayBuffer, at: number, isLast: boolean) => Promise<ArrayBuffer>,
): Promise<readonly Blob[]> {
  const count = Math.max(1, Math.ceil(file.size / size));
  const done: Blob[] = [];
  for (let at = 0; at < count; at += 1) {
    const piece = await file.slice(at * size, (at + 1) * size).arrayBuffer();
    done.push(new Blob([await step(piece, at, at === count - 1)]));
  }
  return done;
}

function algorithm({ prefix, line }: Sealing, at: number, isLast: boolean): AesGcmParams {
  const iv = new Uint8Array(PREFIX_BYTES + 5);
  iv.set(prefix);
  new DataView(iv.buffer).setUint32(PREFIX_BYTES, at);
  iv[PREFIX_BYTES + 4] = isLast ? 1 : 0;
  return { name: 'AES-GCM', iv, additionalData: line };
}
