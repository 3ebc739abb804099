import { TREE_BYTES, type Trees } from './trees.ts';

/** Step, base and the number of columns, then for each column how many edges it has. */
const HEAD_BYTES = 9;

/** Writes trees as bytes, little-endian: the head, all edges, the nodes. */
export function encodeTrees({ edges, nodes, step, base }: Trees): Uint8Array {
  const all = edges.flat();
  const start = HEAD_BYTES + edges.length;
  const bytes = new Uint8Array(start + 4 * all.length + nodes.length);
  const view = new DataView(bytes.buffer);
  view.setFloat32(0, step, true);
  view.setFloat32(4, base, true);
  bytes.set([edges.length, ...edges.map(({ length }) => length)], HEAD_BYTES - 1);
  all.forEach((edge, index) => view.setFloat32(start + 4 * index, edge, true));
  bytes.set(new Uint8Array(nodes.buffer, nodes.byteOffset, nodes.length), start + 4 * all.length);
  return bytes;
}

/** Reads trees; nothing where the bytes are not whole. */
export function decodeTrees(bytes: Uint8Array): Trees | undefined {
  const columns = bytes[HEAD_BYTES - 1] ?? 0;
  const counts = [...bytes.subarray(HEAD_BYTES, HEAD_BYTES + columns)];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let place = HEAD_BYTES + columns;
  const nodesAt = place + 4 * counts.reduce((sum, count) => sum + count, 0);
  if (bytes.length < nodesAt || counts.length < columns || (bytes.length - nodesAt) % TREE_BYTES !== 0)
    return undefined;
  const edges = counts.map((count) =>
    Array.from({ length: count }, () => {
      place += 4;
      return view.getFloat32(place - 4, true);
    }),
  );
  const nodes = Int8Array.from(bytes.subarray(nodesAt));
  return { edges, nodes, step: view.getFloat32(0, true), base: view.getFloat32(4, true) };
}
