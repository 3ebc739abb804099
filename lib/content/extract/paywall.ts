import type { PageSource } from './source.ts';

/** What is said where an article breaks off; a label such as «Article réservé aux abonnés» is over whole ones too. */
const REST = new RegExp(
  [
    String.raw`il (?:vous )?reste \d[\d.,]*\s?% (?:de (?:cet|l[’'])\s?article )?[àa] lire`,
    '(?:pour |vous souhaitez )?lire la suite.{0,60}(?:abonn|connect|essa|€|euro)',
    String.raw`la suite (?:de (?:cet article|ce contenu) )?(?:vous )?est r[ée]serv[ée]e`,
    "pour (?:lire|acc[ée]der [àa]) l[’']int[ée]gralit[ée]",
    'cet article est r[ée]serv[ée] (?:[àa] nos|aux) abonn',
    'poursuiv(?:ez|re) (?:votre|la) lecture.{0,60}abonn',
    '(?:subscribe|sign in|register|log in).{0,30} to (?:continue|keep) reading',
    'to (?:continue|keep) reading.{0,80}(?:subscri|sign|regist|log in)',
    'this (?:article|post|story|content) is (?:only )?(?:for|available to|exclusive to) (?:our )?' +
      '(?:paid |paying )?(?:subscribers|members)',
    '(?:jetzt |sofort )?weiterlesen mit ',
    'dieser (?:artikel|inhalt|beitrag) ist (?:nur |exklusiv )?f[üu]r .{0,30}abonnent',
    'um (?:den|diesen) (?:ganzen |vollst[äa]ndigen )?artikel (?:weiter)?(?:zu)?\\s?lesen',
    'para (?:seguir|continuar) leyendo.{0,60}(?:suscr|reg[ií]str|inici)',
    'per continuare a leggere.{0,60}(?:abbon|acced|regist)',
  ].join('|'),
  'i',
);

/** Whether a short text says that the article goes on elsewhere. */
export const tellsOfRest = (text: string): boolean => REST.test(text);

/** Boxes that may say so, by their names, beside short lines; each holds little. */
const BOXES =
  '[class*="paywall" i], [id*="paywall" i], [class*="premium" i], [class*="subscri" i], [class*="abo" i], ' +
  '[class*="regwall" i], [class*="gate" i], [class*="piano" i], [class*="plus" i]';
const [MAX_BOXES, MAX_BOX] = [60, 600];

/** Without layout nothing is known to be hidden; a box that stays in the page of a subscriber is. */
function isShown(element: Element): boolean {
  return !('checkVisibility' in element) || element.checkVisibility();
}

/** Whether the page says that the article goes on for those who subscribe or log in. */
export function breaksOff({ document, jsonLd, lines, measure }: PageSource): boolean {
  if (lines.some(({ element, text }) => tellsOfRest(text) && isShown(element))) return true;
  // As search engines ask papers to state it: the boxes of others need not be looked for.
  if (!/^false$/i.test(String(jsonLd.article?.['isAccessibleForFree']))) return false;
  const boxes = [...document.querySelectorAll(BOXES)].filter((box) => measure(box).text <= MAX_BOX).slice(0, MAX_BOXES);
  return boxes.some((box) => tellsOfRest((box.textContent ?? '').slice(0, MAX_BOX)) && isShown(box));
}
