import type { ComponentChild } from 'preact';

/** What the gallery shows of a component: each of its states, drawn from props alone. */
export type Entry = {
  /** Its room and file: `feeds/feed-item`. */
  readonly name: string;
  /** Width of its pictures in CSS pixels; that of the popup’s inside by default. */
  readonly width?: number;
  /** It covers the page, so it is shown by itself only. */
  readonly modal?: true;
  /** By a few plain words: `a feed that is gone`. */
  readonly states: Readonly<Record<string, () => ComponentChild>>;
};

/** A callback whose call changes no picture. */
export const nothing = (): void => {};
