/** Sentences and lists that say by their form what happened, what is aimed at, and who has which share. */
import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../../../lib/facts/judge/anchors.ts';
import { structureOf } from '../../../../lib/facts/structure/structure.ts';
import { documentOf, statedIn } from './read.ts';

describe('forms of events, aims and shares', () => {
  it.each([
    ['Orange s’associe avec Wallix dans la sécurité.', 'joins-with partnership orange associe wallix'],
    ['Orange et Wallix annoncent un partenariat.', 'pact-of-two partnership orange partenariat wallix'],
    ['Orange a signé un accord de distribution avec Wallix.', 'pact-with partnership orange accord wallix'],
    ['Orange lance un service de stockage.', 'launches launch orange lance'],
    ['Orange a subi une panne nationale.', 'suffers outage orange panne'],
    ['Panne géante chez SFR', 'outage-at outage sfr Panne'],
    ['Le réseau de SFR est resté trois heures hors service.', 'service-down outage sfr service'],
    ['OVH ferme Strasbourg et recrute à Lille.', 'closes-town closure ovhcloud ferme'],
    ['Gandi, qu’Orange a repris en 2016, recrute.', 'which-bought acquisition gandi repris orange'],
    ['Gandi tombe dans le giron d’Orange.', 'part-of acquisition gandi tombe orange'],
    ['Gandi ferme son agence de Brest.', 'closes-site closure gandi ferme'],
    ['Le tribunal a prononcé la liquidation d’Ikoula.', 'liquidation-of closure ikoula liquidation'],
    ['Orange met fin à Cloudwatt.', 'ends-firm closure cloudwatt fin'],
    ['OVH table sur un chiffre d’affaires de 1,2 milliard d’euros.', 'vise-ca target ovhcloud 1200000000'],
    ['OVH envisage de dépasser 2 milliards d’euros de revenus.', 'vise-somme target ovhcloud 2000000000'],
    ['Les objectifs d’OVH sont un chiffre d’affaires de 900 M€.', 'objectif-ca target ovhcloud 900000000'],
    ['Orange détient 40 % de parts de marché.', 'has-of-market market-share orange 40'],
    ['Orange détient 44 % du capital de Cloudwatt.', 'held-by stake cloudwatt 44 orange'],
  ])('in French: %s', (text, statement) => {
    expect(statedIn('fr', text)).toContain(statement);
  });

  it.each([
    ['Cisco and Splunk will team up on security.', 'both-join partnership cisco team splunk'],
    ['Cisco has unveiled a new router.', 'launches launch cisco unveiled'],
    ['Cisco released the Sparta Router.', 'releases launch cisco released'],
    ['Splunk dark for 14 hours', 'is-down outage splunk dark'],
    ['The Splunk outage lasted all day.', 'firm-outage outage splunk outage'],
    ['Splunk has ceased trading.', 'closes-business closure splunk ceased'],
    ['Splunk, which Cisco acquired in 2024, is hiring.', 'which-bought acquisition splunk acquired cisco'],
    ['Splunk closed plants in Taunton and Leeds.', 'closes-sites closure splunk closed'],
    ['Cisco pulled the plug on Flip Video.', 'ends-product closure cisco pulled'],
    ['Cisco now expects full-year revenue of $52bn.', 'expects-revenue target cisco 52000000000'],
    ['Cisco expects at least $52bn in revenue.', 'expects-sum-of-revenue target cisco 52000000000'],
    ['Cisco cut its annual revenue forecast to $52bn.', 'guidance target cisco 52000000000'],
    ['Cisco’s share of the switch market fell to 41 percent.', 'firm-share market-share cisco 41'],
  ])('in English: %s', (text, statement) => {
    expect(statedIn('en', text)).toContain(statement);
  });

  it.each([
    ['en', 'Cisco launched a bid for Splunk.', 'launch'],
    ['en', 'Analysts expect Cisco revenue of $52bn.', 'target'],
    ['en', 'Cisco signed an agreement with Wallix to acquire it.', 'partnership'],
    ['en', 'Jeff Roy, once of Cisco, unveiled a rocket.', 'launch'],
    ['en', 'Cisco was down 3% on Thursday.', 'outage'],
  ])('not in %s: %s', (lang, text, kind) => {
    expect(statedIn(lang, text).join('\n')).not.toContain(` ${kind} `);
  });

  it('tells an outage of all that are named together', () => {
    const stated = statedIn('fr', 'Orange, SFR et Gandi sont restés sept heures hors ligne.');
    expect(stated).toEqual(['gandi', 'sfr', 'orange'].map((id) => `service-down outage ${id} ligne`));
  });

  it('makes a candidate of a word that only a form takes for an event', () => {
    const article = documentOf('fr', 'Le réseau de SFR est resté muet, Orange met fin à Cloudwatt.');
    const found = anchorsOf(article, structureOf(article).stated).flatMap(({ kinds }) => kinds);
    expect(found).toEqual(expect.arrayContaining(['outage', 'closure']));
  });
});

describe('lists under a heading', () => {
  const LINES = 'Wallix : 12 M€ menés par Orange\nGandi : 5 M€\nIkoula : aucune depuis 3 M€ en 2019';

  it('takes the figure of a line for what the heading says', () => {
    expect(statedIn('fr', LINES, 'Les tours de table de la semaine')).toEqual([
      'listed funding wallix 12000000',
      'listed funding gandi 5000000',
    ]);
    expect(statedIn('en', 'SFR: 20%\nOrange: 40%\nGandi: 2%', 'Market share, end of 2018')).toContain(
      'listed market-share orange 40',
    );
  });

  it('takes none under a heading of another thing', () => {
    expect(statedIn('fr', LINES, 'Levées et valorisations')).toEqual([]);
  });
});
