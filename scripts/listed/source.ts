import * as v from 'valibot';

const text = v.pipe(v.string(), v.trim(), v.minLength(1));

/** One line of the source: facts of a firm as its makers joined them from stock lists. */
export const sourceFirm = v.object({
  name: text,
  legal: v.exactOptional(text),
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  city: v.exactOptional(text),
  site: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/))),
  sector: v.exactOptional(text),
  industry: v.exactOptional(text),
  tickers: v.array(text),
  delisted: v.exactOptional(v.boolean()),
  /** Of a list of chains, which are known by their name and trade alone. */
  chain: v.exactOptional(v.boolean()),
  inPack: v.exactOptional(text),
});

export type SourceFirm = v.InferOutput<typeof sourceFirm>;
