/** What JetStream answers, checked: https://docs.nats.io/reference/reference-protocols/nats_api_reference */
import * as v from 'valibot';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const errorSchema = v.object({
  error: v.object({ code: v.number(), err_code: v.optional(v.number()), description: v.optional(v.string()) }),
});

export const streamSchema = v.object({
  created: v.string(),
  ts: v.optional(v.string()),
  config: v.object({ metadata: v.optional(v.record(v.string(), v.string())) }),
  state: v.object({ last_seq: count }),
  cluster: v.optional(v.object({ leader: v.optional(v.string()) })),
});

export const consumerSchema = v.object({ name: v.string(), num_pending: count });

export const publishedSchema = v.object({ stream: v.string(), seq: count });

/** The key of a stream's metadata that an admin changes after a restored backup: members then begin anew. */
export const EPOCH_KEY = 'vigie_epoch';

/** https://github.com/nats-io/nats-server/blob/main/server/errors.json */
export const WRONG_LAST_SEQUENCE = 10071;
/** As above, while another write of the register is under way. */
export const OTHER_WRITE_UNDER_WAY = 10164;
export const STREAM_NOT_FOUND = 10059;
/** The quota of the account or the server is used up, or the disk is full. */
export const NO_SPACE: ReadonlySet<number> = new Set([10_002, 10_023, 10_047, 10_077]);

export type Reply<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | {
      readonly kind: 'error';
      readonly code: number;
      /** The server is at fault, not the request: it starts, its cluster chooses a leader, or its disk is full. */
      readonly passes: boolean;
      readonly detail: string;
    }
  | { readonly kind: 'foreign' };

/** Reads an answer. */
export function readReply<Value>(data: Uint8Array, schema: v.GenericSchema<unknown, Value>): Reply<Value> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(data));
  } catch {
    return { kind: 'foreign' };
  }
  const failed = v.safeParse(errorSchema, json);
  if (failed.success) {
    const { code, err_code: number, description = '' } = failed.output.error;
    return { kind: 'error', code: number ?? code, passes: code >= 500, detail: description };
  }
  const parsed = v.safeParse(schema, json);
  return parsed.success ? { kind: 'value', value: parsed.output } : { kind: 'foreign' };
}

/** Where a delivered message stands, as its reply subject says. */
export type Delivery = {
  readonly sequence: number;
  /** Number of this delivery by the consumer: they follow each other without a hole. */
  readonly delivery: number;
  readonly storedAt: number;
  readonly pending: number;
};

/**
 * Fields of the reply subject of a delivered message (ADR-15 of NATS), joined by dots: `$JS`, `ACK`, `[<domain>`,
 * `<account>]`, `<stream>`, `<consumer>`, `<delivered>`, `<sequence>`, `<delivery>`, `<nanoseconds>`, `<pending>`,
 * `[<token>]`.
 */
export function readDelivery(subject: string): Delivery | undefined {
  const tokens = subject.split('.');
  if (tokens[0] !== '$JS' || tokens[1] !== 'ACK') return undefined;
  const [sequence, delivery, nanoseconds, pending] = tokens.slice(tokens.length === 9 ? 5 : 7).map(Number);
  if (sequence === undefined || delivery === undefined || nanoseconds === undefined || pending === undefined)
    return undefined;
  const read = { sequence, delivery, storedAt: Math.trunc(nanoseconds / 1e6), pending };
  return Object.values(read).every((value) => Number.isSafeInteger(value) && value >= 0) ? read : undefined;
}
