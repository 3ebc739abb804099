/** The model that ships, as `npm run fit-facts` wrote it: unpacked when the first text is read. */
import { inflateSync } from 'fflate';
import stored from '../../../assets/model/fact-weights.json' with { type: 'json' };
import type { Trees } from '../../recognition/judge/trees.ts';
import type { FactModel } from './model.ts';

let unpacked: FactModel | undefined;

export function shippedModel(): FactModel {
  unpacked ??= unpackModel(stored);
  return unpacked;
}

/** As the file has it: bytes in base64, those of the table deflated; names joined by bars. */
type StoredModel = {
  readonly step: number;
  readonly threshold: number;
  readonly table: string;
  readonly trees: Omit<Trees, 'nodes'> & { readonly nodes: string };
  readonly towns: string;
  readonly firstNames: string;
};

function unpackModel({ step, threshold, table, trees, towns, firstNames }: StoredModel): FactModel {
  return {
    step,
    threshold,
    towns: new Set(towns.split('|')),
    firstNames: new Set(firstNames.split('|')),
    table: signed(inflateSync(bytesOf(table))),
    trees: { ...trees, nodes: signed(bytesOf(trees.nodes)) },
  };
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function signed({ buffer, byteOffset, byteLength }: Uint8Array): Int8Array {
  return new Int8Array(buffer, byteOffset, byteLength);
}
