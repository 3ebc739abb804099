/**
 * The judge's features are hashed: each is a template with one or two values, and its hash is the number of its weight,
 * its slot. Two features may share a slot. With 2^17 slots for some 100,000 features of the training text that costs no
 * accuracy that the cross-validation of `npm run fit` can see.
 */
export const SLOT_BITS = 17;

/** Most features of one candidate; the longest context in the training text has 320. Further ones are left out. */
const MAX_SLOTS = 1024;

/** What a feature is made of. The numbers are part of the hash: a change asks for a new fit. */
export const TEMPLATE = {
  /** Words by their place: 0 to 3 before the name, 8 to 11 after it. */
  word: 1,
  /** Words near by: before, after. */
  near: 20,
  /** Words of the block. */
  far: 22,
  /** Two and three words around the name. */
  bigram: 24,
  /** Last letters of the words around. */
  ending: 30,
  /** Capitals, signs and names around. */
  shape: 50,
  /** Classes of the lexicon around. */
  classes: 60,
  /** Features of the linear model: alone, by language, by the kind of form. */
  linear: 70,
  /** How the name is written, where it stands, what kind of form it is. */
  form: 80,
  /** The main sector of the company: alone, and with the words near by. */
  trade: 100,
  /** What the pack knows of words: their polarity, their sector, their sector beside that of the company. */
  known: 110,
  /** Words of the company's own record. */
  own: 120,
  /** Other names of the block. */
  names: 130,
  /** The form itself: alone, and with the words near by. */
  name: 140,
  /** What the pack holds about the company. */
  record: 160,
} as const;

/** The slots of one candidate. */
export type Slots = { readonly list: Int32Array; count: number };

export function createSlots(): Slots {
  return { list: new Int32Array(MAX_SLOTS), count: 0 };
}

/** Adds a feature. */
export function put(slots: Slots, template: number, one: number, other = 0): void {
  if (slots.count < MAX_SLOTS) slots.list[slots.count++] = slotOf(template, one, other);
}

/** The slot of a feature: a multiplicative hash with the final mix of MurmurHash3. */
function slotOf(template: number, one: number, other: number): number {
  let hash = Math.imul(one ^ Math.imul(template, 0x9e_37_79_b1), 0x85_eb_ca_6b);
  hash = Math.imul((hash ^ (hash >>> 15)) + other, 0xc2_b2_ae_35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27_d4_eb_2f);
  return (hash ^ (hash >>> 16)) >>> (32 - SLOT_BITS);
}
