/** Forms of the press that no single pattern reads, as the model that ships reads them. */
import { describe, expect, it } from 'vitest';
import { factsIn } from '../../../../lib/facts/facts-in.ts';
import { listedMentions } from '../../../../scripts/fit-facts/documents.ts';

const companies = {
  Ikoula: 'ikoula',
  OVHcloud: 'ovhcloud',
  Rackspace: 'rackspace-technology',
  Gandi: 'gandi',
  DigitalOcean: 'digitalocean',
  OpenIO: 'openio',
  Vivendi: 'vivendi',
  SFR: 'sfr',
  Broadcom: 'broadcom',
  VMware: 'vmware',
  Cloudwatt: 'cloudwatt',
  Orange: 'orange',
  Thales: 'thales',
  'Sequoia Capital': 'sequoia-capital',
  Stripe: 'stripe',
  Econocom: 'econocom',
  GitLab: 'gitlab',
  Numergy: 'numergy',
};

/** What is told, most of it in the order of kind, company, value or person, other party. */
function read(lang: string, text: string, title = ''): readonly string[] {
  const whole = title === '' ? text : `${title}\n\n${text}`;
  const mentions = listedMentions(whole, companies);
  return factsIn({ text: whole, lang, mentions }, { titleEnd: whole.length - text.length }).map(
    ({ kind, company, value, person, with: other }) =>
      [kind, company, value ?? person?.name, other].filter((part) => part !== undefined).join(' '),
  );
}

describe('facts of the press', () => {
  it.each([
    [
      'whose chief follows in the next sentence',
      'OVHcloud se réorganise. Anne Roy, sa directrice générale, l’a dit.',
      'appointment ovhcloud Anne Roy',
    ],
    ['with a verb for its sales', 'Ikoula a facturé 40 M€.', 'revenue ikoula 40000000'],
    ['in a headline of sales', 'OVHcloud : CA en hausse de 15 % à 205 M€', 'revenue ovhcloud 205000000'],
    ['in a headline of a purchase', 'OVHcloud rachète le spécialiste OpenIO', 'acquisition openio ovhcloud'],
    ['that has found a taker', 'Vivendi a trouvé preneur pour SFR.', 'acquisition sfr'],
    ['held in a relative clause', 'Cloudwatt, dont Orange possède 47 %, recrute.', 'stake cloudwatt 47 orange'],
    ['in brackets', 'Econocom (4 900 salariés, 1,5 Md€) recrute.', 'headcount econocom 4900'],
    ['in brackets, behind another', 'Econocom (4 900 salariés, 1,5 Md€) recrute.', 'revenue econocom 1500000000'],
    ['that its town stands for', 'Ikoula grandit. Le rémois emploie 300 personnes.', 'headcount ikoula 300'],
    ['that a pronoun stands for', 'OVHcloud a beaucoup embauché. Elle compte 900 salariés.', 'headcount ovhcloud 900'],
    ['behind where it is from', 'Basé à Hem, Gandi emploie 200 personnes.', 'headcount gandi 200'],
    ['without an apostrophe', 'Le chiffre daffaires de Numergy atteint 500 ME.', 'revenue numergy 500000000'],
  ])('in French: %s', (_name, text, fact) => {
    expect(read('fr', text)).toContain(fact);
  });

  it.each([
    ['of a possessive', 'Rackspace had a good year. Its sales came to $40m.', 'revenue rackspace-technology 40000000'],
    ['of a headcount that stands', 'DigitalOcean is growing. Headcount stands at 700.', 'headcount digitalocean 700'],
    ['of a takeover', "Broadcom's $9bn takeover of VMware.", 'acquisition vmware broadcom'],
    ['of a helm', 'Anna Smith takes the helm at Rackspace', 'appointment rackspace-technology Anna Smith'],
    ['of an attack', 'A ransomware attack on Rackspace has taken it offline.', 'attack rackspace-technology'],
    ['of a round', 'Sequoia Capital led the $50m round of Stripe.', 'funding stripe 50000000 sequoia-capital'],
    [
      'of two holders',
      'In Cloudwatt, Orange holds 21 percent and Thales, at 12, is content.',
      'stake cloudwatt 12 thales',
    ],
    ['of a price line', 'GitLab prices\nPro: $7 a month', 'price gitlab 7'],
  ])('in English: %s', (_name, text, fact) => {
    expect(read('en', text)).toContain(fact);
  });

  it('in an interview: a question joined to its answer', () => {
    expect(read('fr', 'Combien êtes-vous ? — 260.', 'Entretien avec le patron d’Ikoula')).toEqual([
      'headcount ikoula 260',
    ]);
    expect(read('fr', 'Vous avez levé 58 M$ ? — C’est exact.', 'Entretien avec le patron de Gandi')).toEqual([
      'funding gandi 58000000',
    ]);
  });

  it('in an interview: what a question takes for granted', () => {
    const text =
      '— Vous rachetez Cloudwatt, dont vous déteniez déjà 40 % depuis 2011, à quel prix ?\n— Nous ne le disons pas.';
    expect(read('fr', text, 'Orange et le cloud')).toEqual(
      expect.arrayContaining(['acquisition cloudwatt orange', 'stake cloudwatt 40 orange']),
    );
  });

  it('are none of the market, of profits and of job cuts', () => {
    expect(read('fr', 'Le marché du cloud, où opère aussi Ikoula, pèse 7 milliards d’euros.')).toEqual([]);
    expect(read('en', 'Rackspace made a profit of $20m and cut 400 jobs.')).toEqual([]);
  });
});
