/** Reading the body of an answer, no further than is wanted. */

export type Body =
  | { readonly end: 'whole'; readonly bytes: Uint8Array }
  | { readonly end: 'too-big' }
  /** The connection broke, or the time was up; `bytes` came before. */
  | { readonly end: 'broken'; readonly bytes: Uint8Array };

/** Reads at most `most` bytes, counted after decompression: a small body may unfold to gigabytes. */
export async function bytesOf(response: Pick<Response, 'body'>, most: number): Promise<Body> {
  const reader = response.body?.getReader();
  if (!reader) return { end: 'whole', bytes: new Uint8Array(0) };
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > most) return { end: 'too-big' };
      chunks.push(part.value);
    }
    return { end: 'whole', bytes: joined(chunks, size) };
  } catch {
    return { end: 'broken', bytes: joined(chunks, size) };
  } finally {
    // A stream that has ended or failed has nothing left to cancel.
    await reader.cancel().catch(() => undefined);
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
