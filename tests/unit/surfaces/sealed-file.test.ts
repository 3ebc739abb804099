import { describe, expect, it } from 'vitest';
import { isSealed, openSealed, sealFile } from '../../../lib/surfaces/sealed-file.ts';

const WORDS = 'correct horse battery';
const PLAIN = '{"format":"vigie-library","version":1,"entries":[\n],"tombstones":[\n]}\n';
/** A file of the first version: whatever is changed, it opens. */
const FIRST = [
  'eyJmb3JtYXQiOiJ2aWdpZS1zZWFsZWQiLCJ2ZXJzaW9uIjoxLCJyb3VuZHMiOjYwMDAwMCwic2FsdCI6IjF4cWVJaCtKalNGSEVn',
  'QVMwVURja3c9PSIsIm5vbmNlIjoiMkVjQ1h6NWpsUT09In0KTGnCeEEMbRN8D8cDZhMy4qhGyZCFrB8nDo50f39UauXtiGW8GC5u',
  'i7S3gKm1R9cxvBMrfo2ekGYsc1Xpb+LHUQHw/f+D+gyqIgfyji06NVsPExQNSaM=',
].join('');

const PIECE = 1_048_576;
const SEALED_PIECE = PIECE + 16;

const bytesOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await file.arrayBuffer());
const lineEnd = (bytes: Uint8Array): number => bytes.indexOf(10) + 1;

/** A sealed file of two pieces and a bit, and its parts. */
async function threePieces(): Promise<{ readonly line: Uint8Array<ArrayBuffer>; readonly pieces: readonly Blob[] }> {
  const plain = new Uint8Array(2 * PIECE + 5).map((_, at) => at % 251);
  const sealed = await bytesOf(await sealFile(new Blob([plain]), WORDS));
  const end = lineEnd(sealed);
  const pieces = [0, 1, 2].map(
    (at) => new Blob([sealed.slice(end + at * SEALED_PIECE, end + (at + 1) * SEALED_PIECE)]),
  );
  return { line: sealed.slice(0, end), pieces };
}

describe('a file under a passphrase', () => {
  it('opens with it as it was, of any length', async () => {
    for (const length of [0, PIECE]) {
      const plain = new Uint8Array(length).fill(7);
      const sealed = await sealFile(new Blob([plain]), WORDS);
      expect(await isSealed(sealed)).toBe(true);
      const opened = await openSealed(sealed, WORDS);
      expect(opened.ok && Buffer.from(await bytesOf(opened.value)).equals(plain)).toBe(true);
    }
  });

  it('of the first version opens', async () => {
    const opened = await openSealed(new Blob([Buffer.from(FIRST, 'base64')]), WORDS);
    expect(opened.ok && (await opened.value.text())).toBe(PLAIN);
  });

  it('shows nothing of what it holds, and never the same twice', async () => {
    const [one, other] = await Promise.all([1, 2].map(async () => bytesOf(await sealFile(new Blob([PLAIN]), WORDS))));
    expect(new TextDecoder().decode(one)).not.toContain('library');
    expect(one).not.toEqual(other);
  });

  it('opens with no other', async () => {
    const sealed = await sealFile(new Blob([PLAIN]), WORDS);
    expect(await openSealed(sealed, 'Correct horse battery')).toMatchObject({
      ok: false,
      error: { kind: 'wrong-passphrase' },
    });
  });

  it('opens however a system composes its accents', async () => {
    const sealed = await sealFile(new Blob([PLAIN]), 'une phrase passée');
    expect(await openSealed(sealed, 'une phrase passe\u0301e')).toMatchObject({ ok: true });
  });

  it('that was cut off, put in another order, or added to, does not open', async () => {
    const { line, pieces } = await threePieces();
    const [first = new Blob(), second = new Blob(), third = new Blob()] = pieces;
    expect(await openSealed(new Blob([line, first, second, third]), WORDS)).toMatchObject({ ok: true });
    for (const parts of [[first, second], [], [second, first, third], [first, third], [first, second, third, third]])
      expect(await openSealed(new Blob([line, ...parts]), WORDS)).toMatchObject({ ok: false });
  });

  it('with any bit of its pieces or its first line changed does not open', async () => {
    const sealed = await bytesOf(await sealFile(new Blob([PLAIN]), WORDS));
    for (const at of [lineEnd(sealed), sealed.length - 1, sealed.indexOf(0x2c)]) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await openSealed(new Blob([changed]), WORDS)).toMatchObject({ ok: false });
    }
  });

  it('keeps nobody waiting: rounds without end, too few, and lines without end are refused', async () => {
    const said = { format: 'vigie-sealed', version: 1, salt: 'A'.repeat(22) + '==', nonce: 'AAAAAAAAAA==' };
    const lines = [
      JSON.stringify({ ...said, rounds: 4e9 }),
      JSON.stringify({ ...said, rounds: 1 }),
      JSON.stringify({ ...said, rounds: 600_000, version: 2 }),
      JSON.stringify({ ...said, rounds: 600_000, salt: 'AAAA' }),
      `{"format":"vigie-sealed"${' '.repeat(5000)}}`,
      '{"format":"vigie-sealed"',
    ];
    for (const line of lines)
      expect(await openSealed(new Blob([`${line}\n`, new Uint8Array(40)]), WORDS)).toMatchObject({
        ok: false,
        error: { kind: 'file-unreadable' },
      });
  });
});
