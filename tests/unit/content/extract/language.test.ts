import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../../../lib/content/extract/language.ts';
import { ADDRESS, jsonLd, metaOf, page } from './fixture.ts';

const TEXTS: Readonly<Record<string, string>> = {
  fr: 'Le groupe a racheté les parts de ses deux associés et il prépare la suite avec une équipe plus petite, dans les locaux qui sont les siens depuis trois ans.',
  en: 'The group has bought the shares of its two partners and is now preparing what comes next with a smaller team, in the offices that have been its own for three years.',
  de: 'Der Konzern hat die Anteile der beiden Partner gekauft und bereitet nun mit einer kleineren Mannschaft vor, was sich in den nächsten Jahren auch für die Kunden ändern wird.',
  es: 'El grupo ha comprado las acciones de sus dos socios y prepara lo que viene con un equipo más pequeño, en las oficinas que son suyas desde hace tres años, según los datos.',
  it: 'Il gruppo ha comprato le quote dei due soci e prepara il futuro con una squadra più piccola, negli uffici che sono della società da tre anni, come è scritto nel bilancio.',
  nl: 'De groep heeft de aandelen van de twee partners gekocht en bereidt met een kleiner team voor wat er komt, in het kantoor dat ook voor de klanten niet ver is.',
  pt: 'O grupo comprou as ações dos seus dois sócios e prepara o futuro com uma equipa mais pequena, em escritórios que são seus há três anos, como foi dito ao mercado.',
  ja: 'グループは二つの会社の株式を買い取り、これからの準備をしています。',
  zh: '该集团收购了两家合作伙伴的股份，并正在准备下一步的工作。',
  el: 'Ο όμιλος αγόρασε τις μετοχές των δύο εταίρων του.',
};

describe('guessLanguage', () => {
  it.each(Object.entries(TEXTS))('knows %s', (lang, text) => {
    expect(guessLanguage(text)?.lang).toBe(lang);
  });

  it.each(['', 'Cloudwatt', '2015 2016 2017', '🙂'])('does not guess from %j', (text) => {
    expect(guessLanguage(text)).toBeUndefined();
  });
});

describe('the language of an article', () => {
  const langOf = (lang: string, head = '', text = '') =>
    metaOf(page(head, '<h1>Cloudwatt</h1>', lang), ADDRESS, text).lang;

  it('is the page’s, without its country', () => {
    expect(langOf('fr')).toBe('fr');
    expect(langOf('fr-FR')).toBe('fr');
    expect(langOf('EN_us')).toBe('en');
  });

  it('comes from OpenGraph, then JSON-LD, where the page does not say', () => {
    const ld = jsonLd({ '@type': 'Article', headline: 'Cloudwatt', inLanguage: 'de-DE' });
    expect(langOf('', `<meta property="og:locale" content="it_IT">${ld}`)).toBe('it');
    expect(langOf('', ld)).toBe('de');
  });

  it('is guessed from the text, else unknown', () => {
    expect(langOf('', '', TEXTS['es'])).toBe('es');
    expect(langOf('')).toBe('und');
    expect(langOf('x!', '', 'Cloudwatt')).toBe('und');
  });

  it('is the text’s where a theme’s default plainly contradicts it', () => {
    expect(langOf('en', '', `${TEXTS['fr']} ${TEXTS['fr']}`)).toBe('fr');
    expect(langOf('fr', '', 'The end')).toBe('fr');
    expect(langOf('ca', '', 'Un text curt.')).toBe('ca');
  });
});
