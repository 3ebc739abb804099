/** A bar: what it stands for in words, how much, and what made it that high. */
export type Bar = {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly peak?: { readonly title: string; readonly lang: string };
};

/** What a drawing of bars takes. `onChoose` is absent where a bar leads nowhere. */
export type BarsProps = {
  readonly heading: string;
  readonly bars: readonly Bar[];
  readonly onChoose?: ((key: string) => void) | undefined;
};
