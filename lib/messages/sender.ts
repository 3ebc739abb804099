/** Who sent a message: trusted pages of the extension, or the annotating script inside a page that is not trusted. */
import { siteHost } from '../url/web-address.ts';

export type Sender =
  | { readonly kind: 'page' }
  | {
      readonly kind: 'tab';
      readonly tabId: number;
      readonly frameId: number;
      readonly host: string;
      /**
       * A frame in a page that the reader did not allow, so that the browser (Firefox) keeps its address from us:
       * `host` is the frame’s own.
       */
      readonly isInStrangePage?: true;
      /** A tab of a private window. */
      readonly isPrivate?: true;
    };

/** What the browser states about a sender; nothing of it comes from the message. */
export type SenderFacts = {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  /** Its address only where the reader lets the extension see it. */
  readonly tab?:
    | { readonly id?: number | undefined; readonly url?: string | undefined; readonly incognito?: boolean | undefined }
    | undefined;
  readonly frameId?: number | undefined;
};

/** Tells pages of the extension and its scripts in web pages apart; `undefined` for anyone else. */
export function senderOf(
  facts: SenderFacts,
  self: { readonly id: string; readonly origin: string },
): Sender | undefined {
  if (facts.id !== self.id) return undefined;
  if (facts.url?.startsWith(`${self.origin}/`)) return { kind: 'page' };
  const tabId = facts.tab?.id;
  if (tabId === undefined) return undefined;
  // What readers mute and correct names on is the site in the address bar; that of a frame in it does not count.
  const { frameId = 0 } = facts;
  const isInStrangePage = frameId !== 0 && facts.tab?.url === undefined;
  return {
    kind: 'tab',
    tabId,
    frameId,
    host: siteHost(facts.tab?.url ?? facts.url ?? '') ?? '',
    ...(isInStrangePage && { isInStrangePage }),
    ...(facts.tab?.incognito === true && { isPrivate: true as const }),
  };
}

/**
 * Whether a sender may mute a site and correct names on it: a page of ours may, and a script on that site. In a strange
 * page only the frame knows what stands in the address bar; it is believed, or its reader could not silence it.
 */
export function maySpeakOf(host: string | undefined, sender: Sender): boolean {
  return sender.kind === 'page' || sender.host === host || sender.isInStrangePage === true;
}
