/** Sentences that say by their form what a figure, somebody or a town is to a company. */
import { describe, expect, it } from 'vitest';
import { statedIn } from './read.ts';

describe('forms', () => {
  it.each([
    ['Orange a mené le tour de table de 20 M€ de Wallix.', 'led-round-of funding wallix 20000000'],
    ['Le tour de table de 20 M€ de Wallix est bouclé.', 'led-round-of funding wallix 20000000'],
    ['Orange a injecté 5 M€ dans Wallix.', 'put-into funding wallix 5000000 orange'],
    ['Wallix vient de lever 12 M€.', 'raised funding wallix 12000000'],
    ['Le rachat à 3,9 milliards d’euros d’Ikoula est bouclé.', 'deal-fr deal-value ikoula 3900000000'],
    ['Le rachat d’Ikoula par Orange pour 40 M€ est bouclé.', 'deal-par deal-value ikoula 40000000 orange'],
    ['Orange rachète Ikoula pour 40 M€.', 'bought-for deal-value ikoula 40000000 orange'],
    ['La Cnil a prononcé une amende de 2 M€ contre Gandi.', 'fine-on fine gandi 2000000'],
    ['Orange a déboursé 40 M€ pour Ikoula.', 'paid-for deal-value ikoula 40000000 orange'],
    ['Gandi a facturé 14 M€ l’an dernier.', 'revenue-verb revenue gandi 14000000'],
    ['Gandi a réalisé 14 M€ de chiffre d’affaires.', 'revenue-of revenue gandi 14000000'],
    ['Le chiffre d’affaires d’Ikoula atteint 14 M€.', 'revenue-own revenue ikoula 14000000'],
    ['Wallix : CA en hausse de 15 % à 205 M€', 'revenue-headline revenue wallix 205000000'],
    ['Wallix, dont le chiffre d’affaires atteint 20 M€, recrute.', 'revenue-change revenue wallix 20000000'],
    ['Wallix vise 50 M€ de chiffre d’affaires.', 'aims target wallix 50000000'],
    ['OVH espère atteindre 600 M€.', 'will-make target ovhcloud 600000000'],
    ['Cloudwatt réalisera au moins 200 ME.', 'will-make-fr target cloudwatt 200000000'],
    ['OVH a gêné Gandi et ses 300 000 clients.', 'possessed customers gandi 300000'],
    ['OVH reprend Gandi et ses 90 salariés.', 'possessed headcount gandi 90'],
    ['Anne Roy, directrice générale d’Ikoula, l’a dit.', 'person-of appointment ikoula Anne Roy'],
    ['Selon le PDG d’Orange, Paul Kern, tout va bien.', 'person-role-of appointment orange Paul Kern'],
    ['Anne Roy a été nommée directrice générale de Gandi.', 'named-by appointment gandi Anne Roy'],
    ['Anne Roy prend les rênes de Gandi', 'takes-helm appointment gandi Anne Roy'],
    ['Gandi nomme Anne Roy directrice générale', 'names appointment gandi Anne Roy'],
    ['Basé à Hem, Gandi recrute.', 'based place gandi Hem'],
    ['Ikoula, basé à Reims, recrute.', 'firm-based place ikoula Reims'],
    ['Deux ont répondu : Ikoula (60 salariés, 8 M€) et OVH.', 'bracket-revenue revenue ikoula 8000000'],
    ['Ikoula (CA : 8 M€) a répondu.', 'bracket-ca revenue ikoula 8000000'],
  ])('in French: %s', (text, statement) => {
    expect(statedIn('fr', text)).toContain(statement);
  });

  it.each([
    ['Cisco led the $50m round of Wallix.', 'led-round funding wallix 50000000 cisco'],
    ['Cisco put $5m into Wallix.', 'put-into funding wallix 5000000 cisco'],
    ['Wallix has raised $12m.', 'raised funding wallix 12000000'],
    ['Cisco’s $9bn takeover of Splunk has closed.', 'deal-of deal-value splunk 9000000000 cisco'],
    ['Cisco’s $9bn takeover of Splunk has closed.', 'deal-of acquisition splunk 9000000000 cisco'],
    ['Cisco acquired Splunk in a $9bn cash deal.', 'in-a-deal deal-value splunk 9000000000 cisco'],
    ['The regulator fined the hosting group, Gandi, €2m.', 'fined fine gandi 2000000'],
    ['Cisco bought Splunk for $9bn.', 'bought-for deal-value splunk 9000000000 cisco'],
    ['Cisco paid about $9bn for Splunk.', 'paid-for deal-value splunk 9000000000 cisco'],
    ['Gandi invoiced €14m last year.', 'revenue-verb revenue gandi 14000000'],
    ['Splunk reported $400m in revenue.', 'revenue-of revenue splunk 400000000'],
    ['Sales at Splunk reached $400m.', 'revenue-own revenue splunk 400000000'],
    ['Splunk: revenue up 6% to $1.9bn', 'revenue-headline revenue splunk 1900000000'],
    ['Splunk, whose revenue reached $400m, is hiring.', 'revenue-change revenue splunk 400000000'],
    ['Sophos expects to reach $600m.', 'will-make target sophos 600000000'],
    ['Cisco gets Splunk and its 2,100 employees.', 'possessed headcount splunk 2100'],
    ['Mary Stone, chief executive of Sophos, said so.', 'person-of appointment sophos Mary Stone'],
    ['Sophos chief executive Mary Stone said so.', 'person-after appointment sophos Mary Stone'],
    ['Sophos’s chief investment officer Mary Stone said so.', 'person-after appointment sophos Mary Stone'],
    ['Mary Stone takes the helm at Sophos', 'takes-helm appointment sophos Mary Stone'],
    ['Sophos names Mary Stone as chief executive', 'names appointment sophos Mary Stone'],
    ['Based in Leeds, Sophos is hiring.', 'based place sophos Leeds'],
    ['Leeds-based Sophos is hiring.', 'city-based place sophos Leeds'],
    ['Headcount stands at 700. Splunk is hiring.', 'form-voice headcount splunk 700'],
    ['Splunk had a good year. Sales rose 8% to $400m.', 'form-voice revenue splunk 400000000'],
    ['Sophos said nothing. Mary Stone, its chief executive, did.', 'form-voice appointment sophos Mary Stone'],
  ])('in English: %s', (text, statement) => {
    expect(statedIn('en', text)).toContain(statement);
  });

  it.each([
    ['fr', 'Wallix a levé 12 M€ de dette.'],
    ['fr', 'Orange facture 19,99 € par mois son offre.'],
    ['fr', 'Nous sommes déjà 60 éditeurs chez Gandi.'],
    ['fr', 'Wallix a-t-il vraiment levé 12 M€ ?'],
    ['en', 'Sophos has named Mary Stone’s successor.'],
    ['en', 'Cisco, Splunk and Sophos met. Headcount stands at 700.'],
  ])('that say nothing: %s, %s', (lang, text) => {
    expect(statedIn(lang, text)).toEqual([]);
  });
});
