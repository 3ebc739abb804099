/** Who speaks in an interview, what is asked, and whose the figures of an answer are. */
import { describe, expect, it } from 'vitest';
import { kindsAsked } from '../../../../lib/facts/structure/asked.ts';
import { speakerOf } from '../../../../lib/facts/structure/speaker.ts';
import { structureOf } from '../../../../lib/facts/structure/structure.ts';
import { turnsOf } from '../../../../lib/facts/structure/turns.ts';
import { documentOf, statedIn } from './read.ts';

function roles(lang: string, text: string): string {
  const article = documentOf(lang, text);
  const turns = turnsOf(article);
  return article.sentences.map(({ index }) => turns.get(index)?.role[0] ?? '-').join('');
}

describe('turns of an interview', () => {
  it.each([
    ['labels', 'fr', 'Gandi grandit.\nQuestion - Combien ?\nRéponse : 40.', '-qa'],
    ['letters', 'en', 'Q: How many?\nA: 40. And more.\nQ: Where?\nA: Here.', 'qaaqa'],
    ['dashes', 'fr', '— Combien ?\n— 40.\n— C’est peu.\n— Cela suffit.', 'qaqa'],
    ['dashes within a line', 'fr', 'Combien ? — 40.\nEt où ? — À Reims.', 'qaqa'],
    ['lines', 'en', 'How many are you?\nForty. We hire.\nWhere?\nIn Leeds.', 'qaaqa'],
    ['names', 'fr', 'LeMag : Combien ?\nAnne Roy : 40.', 'qa'],
    [
      'lines in turn, of which one does not ask',
      'fr',
      'Combien ?\n40.\nC’est peu.\nPour vous.\nOù ?\nÀ Lille.',
      'qaqaqa',
    ],
    [
      'lines in turn, the first of which does not ask',
      'fr',
      'Vous grandissez.\nUn peu.\nCombien êtes-vous ?\n40.\nOù ?\nÀ Lille.\nEt en Bretagne ?\nPlus tard.',
      'qaqaqaqa',
    ],
    [
      'lines in turn behind a lead',
      'fr',
      'Gandi reçoit.\nCombien êtes-vous ?\n40.\nC’est peu.\nPour vous.\nOù ?\nÀ Lille.\nEt à Brest ?\nPlus tard.',
      '-qaqaqaqa',
    ],
    [
      'dashes of answers alone',
      'en',
      'You have grown.\n— A little.\nHow big?\n— 40.\nAnd where?\n— In Leeds.',
      'qaqaqa',
    ],
    ['dashes of answers within lines', 'en', 'How big? — 40.\nYou hire. — We do.\nWhere? — In Leeds.', 'qaqaqa'],
    ['lines with a short sentence', 'fr', 'Vous changez ?\nNous avons grandi.\nOù ?\nÀ Lille.', 'qaqa'],
  ])('are told by %s', (_name, lang, text, expected) => {
    expect(roles(lang, text)).toBe(expected);
  });

  it('are told by labels below a title that looks like one', () => {
    const text = 'LeMag : Vous grandissez.\nAnne Roy : Un peu.\nLeMag : Combien ?\nAnne Roy : 40.';
    const article = documentOf('fr', text, 'Gandi : « Nous tenons »');
    expect([...turnsOf(article).values()].map(({ role }) => role[0]).join('')).toBe('qaqa');
  });

  it('are none of an article, even with a question in it', () => {
    expect(roles('fr', 'Gandi grandit. Faut-il s’en réjouir ? Sans doute.')).toBe('---');
  });
});

describe('the voice of an interview', () => {
  it.each([
    [
      'who leads it, in the lead',
      'fr',
      'Anne Roy, directrice du cloud chez Orange, rachète Cloudwatt.\n— Pourquoi ?\n— Parce que.',
      'orange',
    ],
    ['the title', 'fr', 'Anne Roy (Orange) : « Cloudwatt reste »\n— Pourquoi ?\n— Parce que.', 'orange'],
    ['whom the question names', 'fr', 'OVH et Gandi grandissent.\n— Combien êtes-vous chez Gandi ?\n— 40.', 'gandi'],
    ['what who answers leads', 'fr', '— OVH va-t-il mal ?\n— Je ne sais pas, je dirige Gandi.', 'gandi'],
    [
      'who leads it, in English',
      'en',
      'Mary Stone, chief executive of Sophos, bought Wallix.\nQ: Why?\nA: Why not?',
      'sophos',
    ],
    ['the only company', 'en', 'Q: How is Sophos?\nA: Fine.', 'sophos'],
  ])('is told by %s', (_name, lang, text, company) => {
    const article = documentOf(lang, text);
    expect(speakerOf(article, turnsOf(article))).toEqual({ company, isSure: true });
  });

  it('is likely of whom the text names first', () => {
    const article = documentOf('fr', 'OVH suit Gandi.\n— Pourquoi ?\n— Parce que.');
    expect(speakerOf(article, turnsOf(article))).toEqual({ company: 'ovhcloud', isSure: false });
  });

  it('is nobody’s where no company is named', () => {
    const article = documentOf('fr', '— Pourquoi ?\n— Parce que.');
    expect(speakerOf(article, turnsOf(article))).toBeUndefined();
  });
});

describe('a question asks for', () => {
  it.each([
    ['combien etes-vous ?', ['headcount']],
    ['how many people work for you now?', ['headcount']],
    ['et des clients ?', ['customers']],
    ['how many paying customers?', ['customers']],
    ["combien de chiffre d'affaires l'an dernier ?", ['revenue']],
    ['and sales?', ['revenue']],
    ['quel objectif de ventes pour demain ? vos ventes ?', ['target', 'revenue']],
    ["a quel prix l'avez-vous repris ?", ['deal-value']],
    ['how much did you pay?', ['deal-value']],
    ['combien avez-vous leve ?', ['funding']],
    ['how much did you raise?', ['funding']],
    ['qui la detient ?', ['stake']],
    ['who owns it?', ['stake']],
    ['combien coute un serveur ?', ['price']],
    ['combien de serveurs avez-vous ?', ['capacity']],
    ['quel est le resultat, au regard du chiffre d’affaires ?', []],
    ['how many will you hire, of all staff?', []],
    ['pourquoi reims ?', []],
  ])('%s', (question, kinds) => {
    expect(kindsAsked(question)).toEqual(kinds);
  });
});

describe('answers', () => {
  const lead = 'Anne Roy, directrice du cloud chez Orange, parle de Cloudwatt.';
  it.each([
    ['— Combien êtes-vous ?\n— 260.', 'asked-asked headcount orange 260'],
    ['— Combien de personnes travaillent chez Cloudwatt ?\n— 130.', 'asked-asked headcount cloudwatt 130'],
    ['— Et les ventes chez Cloudwatt ?\n— À peine deux millions d’euros.', 'asked-asked revenue cloudwatt 2000000'],
    ['— Et vos ventes ?\n— Nous visons 3 milliards d’euros.', 'asked-voice target orange 3000000000'],
    ['— Et chez vous ?\n— Nous sommes 10 800.', 'form-voice headcount orange 10800'],
    ['— Depuis quand ?\n— Nous avions 44 % depuis 2012.', 'voice-holds stake cloudwatt 44 orange'],
    ['— Cloudwatt, dont vous déteniez déjà 40 % ?\n— Oui.', 'voice-holds stake cloudwatt 40 orange'],
    [
      '— À quel prix avez-vous repris Cloudwatt ?\n— 10 millions d’euros.',
      'asked-asked deal-value cloudwatt 10000000 orange',
    ],
    ['— Atteindrez-vous 500 ME ?\n— Pas à si court terme.', 'promised target orange 500000000 denied'],
    ['— Atteindrez-vous 500 ME ?\n— Oui.', 'promised target orange 500000000'],
    ['— Et vos 450 salariés ?\n— Quatre cent trente.', 'echo headcount orange 430'],
    ['— Vous êtes 450 ?\n— Quatre cent trente.', 'echo headcount orange 430'],
    ['— Vous pesez 40 M€ ?\n— Trente-sept millions.', 'echo revenue orange 37000000'],
    ['— Ferez-vous 500 ME ?\n— Non. Nous devrions en faire au moins 300.', 'form-voice target orange 300000000'],
  ])('in French: %s', (talk, statement) => {
    expect(statedIn('fr', `${lead}\n${talk}`)).toContain(statement);
  });

  it.each([
    ['Q: You paid £180m for Wallix. Why?\nA: Growth.', 'you-paid deal-value wallix 180000000 sophos'],
    ['Q: You already held 9 percent, didn’t you?\nA: Yes.', 'voice-holds stake wallix 9 sophos'],
    ['Q: How many are you?\nA: 3,900 with Wallix.', 'asked-asked headcount sophos 3900'],
    ['Q: And then?\nA: We think we can make $800m.', 'form-voice target sophos 800000000'],
    ['Q: Will you reach £500m?\nA: Not that soon.', 'promised target sophos 500000000 denied'],
  ])('in English: %s', (talk, statement) => {
    expect(statedIn('en', `Mary Stone, chief executive of Sophos, bought Wallix.\n${talk}`)).toContain(statement);
  });

  it.each([
    ['— Et vos ventes ?\n— Elles croissent de 40 % de nos jours.'],
    ['— Que valez-vous ?\n— Nous avons 40 % de nos ventes à Reims.'],
    ['— Parlons de 500 ME.\n— Soit.'],
  ])('that state nothing: %s', (talk) => {
    expect(statedIn('fr', `${lead}\n${talk}`)).toEqual(['person-of appointment orange Anne Roy']);
  });
});

describe('a figure of a question', () => {
  it.each([
    ['— Et vos 450 salariés ?\n— Quatre cent trente.', true],
    ['— Et vos 60 000 clients ?\n— Jamais de la vie. Nous en avons 45 000.', true],
    ['— Et vos 450 salariés ?\n— Non, 430.', true],
    ['— Et vos 450 salariés ?\n— Oui. Nous étions 430.', false],
    ['— Et vos 450 salariés ?\n— Ils vont bien. Nous avons 40 %.', false],
    ['— Ferez-vous 500 ME ?\n— Non. Nous en ferons 300.', false],
  ])('is corrected by its answer, or not: %s', (talk, expected) => {
    const article = documentOf('fr', `Anne Roy dirige Orange.\n${talk}`);
    const structure = structureOf(article);
    expect(article.sentences.some((sentence) => structure.isCorrected(sentence))).toBe(expected);
  });
});

describe('who answers', () => {
  const talk = '— Combien êtes-vous chez Gandi ?\n— Nous sommes assez.\n— Et où ?\n— À Reims.';

  it.each([
    ['Anne Roy sur le gril', ['titled appointment gandi Anne Roy']],
    ['Trois questions à Anne Roy', ['titled appointment gandi Anne Roy']],
    ['Anne Roy et Paul Mercier', []],
    ['Le successeur d’Anne Roy', []],
    ['Anne Roy interroge un hébergeur', []],
  ])('is whom the title names alone: %s', (title, statements) => {
    expect(statedIn('fr', talk, title)).toEqual(statements);
  });
});

describe('lines', () => {
  it.each([
    [
      'fr',
      'Ikoula\n• Effectif : 1 000\n• CA 2017 : 64 M€',
      ['label headcount ikoula 1000', 'label revenue ikoula 64000000'],
    ],
    [
      'fr',
      'Gandi en bref\nCollaborateurs | 90\nClients | 300 000',
      ['label headcount gandi 90', 'label customers gandi 300000'],
    ],
    ['en', 'Sophos\n- Staff: 450\n- Revenue: $105m', ['label headcount sophos 450', 'label revenue sophos 105000000']],
    ['en', 'Sophos\n- Profit: $105m', []],
  ])('with labels: %s, %s', (lang, text, statements) => {
    expect(statedIn(lang, text)).toEqual(statements);
  });
});
