/** What the worlds of the unit tests take from Vitest, without the spying. */
export const vi = { fn: <Function>(run?: Function) => run ?? ((): void => {}) };
