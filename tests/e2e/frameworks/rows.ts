/** What every app renders: lists that name companies, another list at each step. */
export type Row = { readonly id: string; readonly company: string; readonly words: string; readonly isNew: boolean };

/** A rendering that is complete, with the effects of the framework, once it resolves. */
export type Render = (step: number) => Promise<void>;

declare global {
  /** Renders a step; set by the app. */
  var renderStep: Render;
}

const COMPANIES = ['Cloudwatt', 'Numergy', 'Outscale', 'OVHcloud', 'Bull', 'Atos', 'Scaleway', 'Dassault Systèmes'];
const WORDS = [
  'opened a second site.',
  'moved its servers to the north.',
  'lost a tender by a day.',
  'hired forty people.',
  'sold the building it began in.',
];
const MAX_LENGTH = 40;
/** After so many steps everything is thrown away and made anew. */
const LIFE = 25;

/** Rows of a step: they move, come and go, and change their words. */
export function rowsAt(step: number): Row[] {
  return Array.from({ length: MAX_LENGTH - (step % 7) }, (_, at) => {
    const item = (at * (1 + (step % 3)) + step) % 97;
    return {
      id: `${item}.${at}`,
      company: COMPANIES[(item + step) % COMPANIES.length] ?? '',
      words: WORDS[(item * 3 + step) % WORDS.length] ?? '',
      isNew: (item + step) % 4 === 0,
    };
  });
}

/** Which life of the tree a step belongs to. */
export function lifeAt(step: number): number {
  return Math.floor(step / LIFE);
}
