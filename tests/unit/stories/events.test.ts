import { describe, expect, it } from 'vitest';
import { DECISIVE_EVENTS, storyEvents } from '../../../lib/stories/events.ts';
import { foldDateText } from '../../../lib/text/dates.ts';

const events = (text: string): string[] => storyEvents(foldDateText(text));

describe('what happens in a story', () => {
  it.each([
    [
      'deal',
      'Orange rachète Nuagix|une acquisition|Orange bought it|to buy|takeover|SAP übernimmt|compra|il cède|sale of',
    ],
    ['closing', 'finalise|bouclé|deal closes|closed|achevé|abgeschlossen|now part of|c’est fait|cleared'],
    ['talks', 'discute|en négociation|in talks|verhandelt|nears deal|étudie|une rumeur'],
    ['block', 'bloque le rachat|blocks the planned takeover|sues|porte plainte|coup d’arrêt|lawsuit|klagt'],
    ['results', 'chiffre d’affaires|résultats|revenue|Umsatz|guidance|trimestriel|ingresos'],
    ['funding', 'lève 3 millions|une levée|raises|tour de table|valorisé|investit'],
    ['layoffs', 'supprime|licencie|layoffs|lay off|cuts many jobs|des emplois|Stellenabbau'],
    ['outage', 'panne|outage|incendie|le feu|crash|disrupts|écrans bleus|takes down|Ausfall'],
    ['attack', 'cyberattaque|rançon|ransomware|hackers|breach|Angriff'],
    ['opening', 'ouvre|opens|construit|nouveau centre|s’installe|met en service'],
    ['launch', 'lance|launches|dévoile|introduces|stellt Neues vor|will offer'],
    ['leaving', 'quitte|départ|steps down|resigns|nommé|appoints|verlässt'],
    ['ending', 'ferme|fermeture|arrête|met fin|clap de fin|ends|shuts|cesse'],
    ['refusal', 'rejette|rejects|refuse|walks away|renonce|withdraws|se retire|lehnt es ab|rechaza|respinge'],
    ['market', 'shares in Atos fall|stock slump|l’action Atos bondit|chute en bourse|Aktie steigt'],
    ['justice', 'arrêtés|suspects|mis en examen|arrested|condamné|amende|fined'],
    ['prices', 'hausse des prix|augmente ses tarifs|price increase|raises prices|relève ses tarifs'],
    ['approval', 'qualifié|certified|approves|autorise|feu vert|accord provisoire|genehmigt'],
    ['split', 'scission|splits|séparation|break-up|Aufspaltung'],
  ])('%s', (event, texts) => {
    const missed = texts.split('|').filter((text) => !events(text).includes(event));
    expect(missed).toEqual([]);
  });

  it('is nothing in words that only hold those of an event, or tell of none', () => {
    const silent = [
      'Le nuage de Roubaix',
      'firewall',
      'la tournée',
      'the blockchain',
      'un visage',

      'issued',
    ];
    expect(silent.map((text) => [text, events(text)])).toEqual(silent.map((text) => [text, []]));
  });

  it('that comes of another event is an event of its own', () => {
    expect(DECISIVE_EVENTS).toEqual(['closing', 'block', 'refusal', 'market', 'justice', 'leaving']);
    expect(events('Thales rejette l’offre d’Orange')).toEqual(['refusal']);
  });
});
