/** Shape of a message on the wire. The key `vigie` tells our messages from any other. */
export type Envelope = { readonly vigie: string; readonly payload: unknown };
