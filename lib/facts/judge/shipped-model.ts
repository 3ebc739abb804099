/** The model that ships, as `npm run fit-facts` wrote it: unpacked when the first text is read. */
import { inflateSync } from 'fflate';
import stored from '../../../assets/model/fact-weights.json' with { type: 'json' };
import type { FactModel } from './model.ts';

let unpacked: FactModel | undefined;

export function shippedModel(): FactModel {
  unpacked ??= unpackModel(stored);
  return unpacked;
}

/** As the file has it: the table deflated, in base64; towns joined by bars. */
type StoredModel = {
  readonly step: number;
  readonly calibration: Readonly<Record<string, number>>;
  readonly table: string;
  readonly towns: string;
};

function unpackModel({ step, calibration, table, towns }: StoredModel): FactModel {
  const bytes = inflateSync(Uint8Array.from(atob(table), (letter) => letter.charCodeAt(0)));
  return {
    step,
    calibration,
    towns: new Set(towns.split('|')),
    table: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  };
}
