import { describe, expect, it } from 'vitest';
import type { TextRun } from '../../../../lib/content/extract/blocks.ts';
import { withoutBoilerplate } from '../../../../lib/content/extract/boilerplate.ts';
import { isDatelineText } from '../../../../lib/content/extract/dateline.ts';

const told = (text: string, kind: TextRun['kind'] = 'paragraph'): TextRun => ({ kind, text, linked: 0 });
const link = (text: string, kind: TextRun['kind'] = 'paragraph'): TextRun => ({ kind, text, linked: text.length });
const PROSE = told(
  'Le groupe a racheté les parts de ses deux associés, et prépare la suite avec une équipe plus petite.',
);
const kept = (...blocks: readonly TextRun[]) => withoutBoilerplate(blocks, 'Un titre').map(({ text }) => text);

describe('withoutBoilerplate', () => {
  it.each([
    'Autres articles sur le même sujet',
    'Sur le même sujet',
    'À lire aussi',
    'Lire aussi :',
    'A lire également',
    'Articles liés',
    'Dans la même rubrique',
    'Les plus lus',
    'Voir aussi',
    'Related articles',
    'Read more',
    'You may also like',
    'More from Example',
    'Most read',
    'Lesen Sie auch',
    'Das könnte Sie auch interessieren',
    'Weitere Artikel',
    'Noticias relacionadas',
    'Te puede interesar',
    'Leggi anche',
    'Zum Weiterlesen:',
    'What others are reading',
    'Empfohlene Beiträge',
    'Articoli correlati',
    'Potrebbe interessarti',
  ])('leaves out the list under «%s»', (heading) => {
    expect(kept(PROSE, told(heading, 'heading'), link('Un autre article', 'item'), link('Encore un', 'item'))).toEqual([
      PROSE.text,
    ]);
    expect(kept(PROSE, told(heading), link('Un autre article'), link('Encore un'), PROSE)).toEqual([
      PROSE.text,
      PROSE.text,
    ]);
  });

  it.each([
    'Lire notre enquête sur les assureurs du littoral',
    'CLICK HERE TO GET THE APP',
    'Accueil\nArchives\nLiens',
  ])('leaves out a paragraph of nothing but links: %j', (text) => {
    expect(kept(PROSE, link(text), PROSE)).toEqual([PROSE.text, PROSE.text]);
    expect(kept(PROSE, told(text), PROSE)).toEqual([PROSE.text, text, PROSE.text]);
  });

  it('keeps an address that is shown in full, and links that are items or quotations', () => {
    const blocks = [
      link('https://press.example/etude'),
      link('www.press.example'),
      link('Un', 'item'),
      link('Deux', 'quote'),
    ];
    expect(kept(PROSE, ...blocks, PROSE)).toEqual([PROSE.text, ...blocks.map(({ text }) => text), PROSE.text]);
  });

  it('leaves out the box at the end whose heading is the author', () => {
    const by = (...blocks: readonly TextRun[]) =>
      withoutBoilerplate(blocks, 'Un titre', 'Anne Morel').map(({ text }) => text);
    const bio = [told('1.2K Followers'), told('Engineer, mostly on trains.')];
    const article = Array.from({ length: 8 }, () => PROSE);
    const texts = article.map(({ text }) => text);
    expect(by(...article, told('Anne Morel', 'heading'), ...bio)).toEqual(texts);
    expect(by(...article, told('Written by Anne Morel'), ...bio, ...bio)).toEqual(texts);
    expect(by(...article, told('Über: Anne Morel'), ...bio)).toEqual(texts);
    // In the midst the name is a speaker's; long texts behind it are the article's.
    expect(by(...article.slice(0, 2), told('Anne Morel'), ...article).length).toBe(10);
    expect(by(...article, told('Anne Morel'), ...article).length).toBe(17);
    expect(by(...article, told('Paul Roy'), ...bio).length).toBe(11);
  });

  it.each([
    '14 views',
    'Listen',
    'Publié le 30 janvier 2024 à 05h30Article réservé aux abonnés',
    'Deprecated: Function each() is deprecated in /www/htdocs/wp-settings.php on line 7',
    'Quelle: Verband der Betreiber',
    'Auteurs : Anne Morel, Paul Roy',
    'To view the full story, please subscribe to the paper.',
    'If you’re seeing this message but you’re already a subscriber, log in.',
    'Wir respektieren deine Privatsphäre und geben keine Adressen weiter.',
    'Submit your letter to the editor via this form',
    'Découvrez nos autres enquêtes',
  ])('leaves out «%s»', (text) => {
    expect(kept(PROSE, told(text), PROSE)).toEqual([PROSE.text, PROSE.text]);
  });

  it('leaves out who the author is, at the end, and not what others are', () => {
    const biography = told('Anne Morel est journaliste et suit les hébergeurs depuis dix ans.');
    const texts = withoutBoilerplate([...Array.from({ length: 8 }, () => PROSE), biography], 'Un titre', 'Anne Morel');
    expect(texts).toHaveLength(8);
    expect(withoutBoilerplate([PROSE, biography, PROSE], 'Un titre', 'Paul Roy')).toHaveLength(3);
  });

  it('takes the text up again after such a list', () => {
    expect(kept(told('À lire aussi'), link('Un autre article', 'item'), told('La suite', 'heading'), PROSE)).toEqual([
      'La suite',
      PROSE.text,
    ]);
  });

  it('leaves out a link to another article within the text', () => {
    expect(kept(PROSE, { kind: 'paragraph', text: 'Lire aussi : Orange ferme Cloudwatt', linked: 22 }, PROSE)).toEqual([
      PROSE.text,
      PROSE.text,
    ]);
  });

  it.each([
    'Partager',
    'Partagez cet article',
    'Imprimer | Envoyer à un ami',
    'Inscrivez-vous à notre newsletter',
    'Recevez chaque matin notre lettre d’information',
    'Abonnez-vous',
    'Suivez-nous sur X',
    'Nous utilisons des cookies pour mesurer l’audience. Accepter',
    'By continuing you consent to our use of cookies',
    'Laisser un commentaire',
    'Share this',
    'Subscribe to our weekly newsletter',
    'Follow us',
    'Leave a comment',
    'Teilen',
    'Wir verwenden Cookies',
    'Suscríbete a nuestro boletín',
    'Condividi',
    'Iscriviti',
    '© 2015 La Gazette',
    'Tous droits réservés.',
    'Haut de page',
    'For the latest news download our apps',
    'Téléchargez notre application mobile',
    'If you liked this article, you can buy us a coffee',
    'Hat Ihnen dieser Artikel gefallen? Dann teilen Sie ihn.',
    'Dieser Beitrag enthält Werbung.',
    'zurück',
    'Suivant »',
    'Artikel gefallen? Vergiss nicht, ihn zu teilen!',
    'Join our newsletter and hear from us on Fridays',
    'Products are chosen independently by our editors. Purchases may earn us a commission.',
    'Abbildung 4: Das Stauwerk im Herbst',
    'Der Beitrag wurde am Mittwoch, den 27. November 2019 veröffentlicht',
    'Opublikowano: 2021-04-29 17:13',
    'This post may contain affiliate links.',
    'Cet article contient des liens affiliés.',
    'Permalien',
    'Externer Inhalt',
    'Image d’illustration',
    'Votre adresse e-mail ne sera pas publiée.',
    'Name (erforderlich)',
    'You must be logged in to post a comment.',
    '¡Únete a la Gaceta en WhatsApp!',
    'Rejoignez notre chaîne WhatsApp',
    'Ya tenemos canal de Telegram, te esperamos',
  ])('leaves out «%s»', (appeal) => {
    expect(kept(PROSE, told(appeal), PROSE)).toEqual([PROSE.text, PROSE.text]);
  });

  it.each([
    'Mots clefs : nuage, Loire',
    'Tags: cloud, Loire',
    'lundi 23/03/2015, par Claire Vasseur',
    'Publié le 23 mars 2015 à 10h',
    'Un titre',
    'Un titre\nlundi 23/03/2015',
  ])('leaves out the line «%s» over the text', (line) => {
    expect(kept(told(line), PROSE)).toEqual([PROSE.text]);
  });

  it('leaves out the byline over the text', () => {
    const read = (...lines: readonly string[]) =>
      withoutBoilerplate([...lines.map((line) => told(line)), PROSE], 'Un titre', 'Anne Morel').map(({ text }) => text);
    expect(read('Un titre', 'Par Anne Morel')).toEqual([PROSE.text]);
    expect(read('La directrice du service, interrogée hier, est Anne Morel')).toHaveLength(2);
  });

  it.each([
    'Des images sur le mur rappellent les débuts du fournisseur.',
    'Figure 4 shows how the dam was mended in a single autumn, as the board had asked.',
    'Follow-up studies show that the cables hold, the operator says.',
    'Our channel partners sell more than we do, he says.',
    'Le nom obligatoirement inscrit au registre est celui du fondateur.',
    'Suivez l’exemple de Facebook, qui a quitté la ville il y a dix ans et y revient avec un centre de données de trois cents baies.',
    'Les clients téléchargent une application qui leur dit où en est le chantier.',
  ])('keeps the sentence «%s»', (sentence) => {
    expect(kept(PROSE, told(sentence), PROSE)).toEqual([PROSE.text, sentence, PROSE.text]);
  });

  it('takes title and dateline off the paragraph they run into', () => {
    expect(kept(told(`Un titre\nlundi 23/03/2015\n${PROSE.text}\nEt la suite.`))).toEqual([
      `${PROSE.text}\nEt la suite.`,
    ]);
  });

  it.each([
    'Les cookies de la boulangerie se vendent bien, dit-on, jusque dans les villes voisines où l’on en raffole.',
    'Voir aussi loin que possible, voilà ce que demandait le directeur à ses équipes lorsqu’il arriva dans la maison en plein hiver.',
    'Le 23 mars 2015, le groupe a racheté toutes les parts de la filiale à ses deux associés.',
    'Partout en Europe, les hébergeurs cherchent à se regrouper.',
    'Comment voyez-vous la suite ?',
    'Vous pourriez aimer un autre métier ?',
    'Recevez-vous encore des clients de Numergy ?',
    'Voir aussi loin, est-ce possible ?',
    'Nous avons lancé une newsletter en 2012.',
    'Google utilise des cookies pour suivre les internautes d’un site à l’autre.',
    'Recommended practices',
    'Related party transactions',
    'Share prices fell on Monday.',
    'Partager un datacenter à trois',
  ])('keeps the prose «%s»', (text) => {
    expect(kept(told(text))).toEqual([text]);
  });

  it('keeps rows and headings that hold dates within the text', () => {
    const row: TextRun = { kind: 'row', text: 'Actionnaire\tDepuis 2012\tAu 16/03/2015', linked: 0 };
    expect(kept(PROSE, row, PROSE)).toEqual([PROSE.text, row.text, PROSE.text]);
    expect(kept(row)).toEqual([row.text]);
    expect(kept(PROSE, PROSE, PROSE, PROSE, told('16 mars 2015', 'heading'), PROSE)).toHaveLength(6);
  });

  it('keeps links that stand in a list of the article’s own', () => {
    expect(kept(told('Les trois candidats', 'heading'), link('Orange', 'item'), link('Numergy', 'item'))).toHaveLength(
      3,
    );
  });
});

describe('isDatelineText', () => {
  it.each([
    'lundi 23/03/2015',
    '23 mars 2015',
    'Publié le 23 mars 2015 à 10h12',
    'Posted on March 23, 2015 by Jo Lee',
    'Mis à jour le 23/03/2015',
    '23.03.2015, 10:12 Uhr',
    'Lyon, le 23 mars 2015',
  ])('knows %j', (line) => {
    expect(isDatelineText(line)).toBe(true);
  });

  it.each([
    '',
    'lundi',
    '2015',
    'Le groupe a racheté Cloudwatt le 23 mars 2015',
    'Résultats annuels du groupe au 31 décembre 2014',
  ])('does not take %j for one', (line) => {
    expect(isDatelineText(line)).toBe(false);
  });
});
