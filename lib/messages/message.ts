/** How a message to the background is declared: who may send it, the schema of its request, the type of its reply. */
import type * as v from 'valibot';

/** An empty request or reply. */
export type Nothing = Record<string, never>;

/**
 * `pages`: the extension's own pages. `scripts`: the annotating script. `own-host`: pages, and scripts for the host
 * of their own page: a page that broke into a script's process must not mute or correct other sites (`maySpeakOf`).
 */
type AllowedSenders<Request> =
  | { readonly from: 'pages' | 'scripts' | 'anyone' }
  | { readonly from: 'own-host'; hostOf(request: Request): string };

/** A message; `reply` exists in the type only. */
export type Message<Request, Reply> = AllowedSenders<Request> & {
  readonly schema: v.GenericSchema<unknown, Request>;
  readonly reply?: Reply;
};

/** Declares a message by the type of its reply; the type of its request is that of its schema. */
export function message<Reply>() {
  return <Request>(rule: Message<Request, Reply>): Message<Request, Reply> => rule;
}

/** A request as it is sent and received: nobody changes it. */
type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly DeepReadonly<Item>[]
    : { readonly [Key in keyof T]: DeepReadonly<T[Key]> };

/** The requests and replies of a group of messages, by the name of the message. */
export type ProtocolOf<Messages> = {
  readonly [Name in keyof Messages]: Messages[Name] extends Message<infer Request, infer Reply>
    ? { readonly request: DeepReadonly<Request>; readonly reply: Reply }
    : never;
};

/** Shape of a message on the wire. The key `vigie` tells our messages from any other. */
export type Envelope = { readonly vigie: string; readonly payload: unknown };
