/** An empty request or reply. */
export type Nothing = Record<string, never>;
