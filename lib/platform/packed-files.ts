/** Files that ship inside the extension. Nothing here leaves the machine. */
import { extensionOrigin } from './runtime.ts';

/** Reads a JSON file of the extension by its path (`/pack/manifest.json`); rejects where there is none. */
export async function readPackedJson(path: string): Promise<unknown> {
  return (await packed(path)).json();
}

/** Reads the bytes of a file of the extension; rejects where there is none. */
export async function readPackedBytes(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await packed(path)).arrayBuffer());
}

async function packed(path: string): Promise<Response> {
  const response = await fetch(extensionOrigin() + path);
  if (!response.ok) throw new Error(`${path} is not in the extension`);
  return response;
}
