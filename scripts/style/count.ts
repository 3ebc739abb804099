/** One figure of `npm run style`; `limit` is the most that CONTRIBUTING.md allows. */
export type Count = { readonly name: string; readonly value: number; readonly limit?: number | undefined };
