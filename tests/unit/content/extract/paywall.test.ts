import { expect, it } from 'vitest';
import { articleOf, jsonLd, page, prose } from './fixture.ts';

const ARTICLE = `<article><h1>Un titre</h1>${prose(1)}${prose(2)}`;
const isPartial = (body: string, head = '') => articleOf(page(head, body)).isPartial;

it.each([
  'Il vous reste 72.41% de cet article à lire. La suite est réservée aux abonnés.',
  'La suite est réservée aux abonnés',
  'Pour lire la suite, essayez 1 mois à 1 euro',
  'Cet article est réservé à nos abonnés.',
  'Subscribe to continue reading',
  'To continue reading this story, please log in or register.',
  'This post is for paid subscribers',
  'Weiterlesen mit dem Digitalabo',
  'Dieser Artikel ist exklusiv für unsere Abonnenten',
  'Para seguir leyendo, suscríbete',
  'Per continuare a leggere abbonati',
])('a text that breaks off is told by «%s», which is no part of it', (line) => {
  const article = articleOf(page('', `${ARTICLE}<div class="wall"><p>${line}</p></div></article>`));
  expect(article.isPartial).toBe(true);
  expect(article.text).not.toContain(line);
});

it.each([
  'Article réservé aux abonnés',
  'Abonnez-vous à notre lettre',
  'Lire la suite de la série',
  'Subscribe now',
  'Weiterlesen',
])('a whole text is told as such beside «%s»', (line) => {
  expect(isPartial(`${ARTICLE}<p>${line}</p></article>`)).toBeUndefined();
});

it('a box whose name is furniture is looked at where the page states that the article is not free', () => {
  const box = '<aside class="subscription-box"><p>La suite est réservée aux abonnés</p></aside>';
  const stated = (isAccessibleForFree: unknown) =>
    jsonLd({ '@type': 'NewsArticle', headline: 'Un titre', isAccessibleForFree });
  expect(isPartial(`${ARTICLE}${box}</article>`, stated(false))).toBe(true);
  expect(isPartial(`${ARTICLE}${box}</article>`, stated('False'))).toBe(true);
  expect(isPartial(`${ARTICLE}${box}</article>`, stated(true))).toBeUndefined();
});

it('a box that the page hides from those who subscribe tells nothing', () => {
  const document = page('', `${ARTICLE}<p class="rest">La suite est réservée aux abonnés</p></article>`);
  expect(articleOf(document).isPartial).toBe(true);
  Object.assign(document.querySelector('.rest') ?? {}, { checkVisibility: () => false });
  expect(articleOf(document).isPartial).toBeUndefined();
});
