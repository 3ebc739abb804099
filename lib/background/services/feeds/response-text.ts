/** The text of an answer: unpacked where it is a packed file, then by its charset. */
import { decodeFeed } from '../../../markup/decode.ts';
import { bytesOf } from './read-body.ts';

const MAX_BYTES = 10_000_000;
/** How every gzip file begins (RFC 1952 §2.3.1): `sitemap.xml.gz` is sent as a file, not as an encoding. */
const GZIP = [0x1f, 0x8b];

/** Reads the text; `undefined` where the file is damaged or unfolds to more than ten megabytes. */
export async function responseText({
  bytes,
  contentType,
}: {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}): Promise<string | undefined> {
  const isPacked = GZIP.every((byte, at) => bytes[at] === byte);
  const plain = isPacked ? await unpacked(bytes) : bytes;
  return plain && decodeFeed(plain, isPacked ? undefined : contentType).text;
}

async function unpacked(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const packed = new Blob([bytes.slice()]);
  const body = await bytesOf({ body: packed.stream().pipeThrough(new DecompressionStream('gzip')) }, MAX_BYTES);
  return body.end === 'whole' ? body.bytes : undefined;
}
