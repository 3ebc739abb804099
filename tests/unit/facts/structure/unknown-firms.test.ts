/** What is said of companies that no pack knows is about none that is known. */
import { describe, expect, it } from 'vitest';
import { structureOf } from '../../../../lib/facts/structure/structure.ts';
import type { FactKind } from '../../../../lib/model/fact.ts';
import { documentOf } from './read.ts';

/** The figures of a text that are about a company of no pack. */
function ofUnknown(lang: string, text: string, kind: FactKind = 'headcount'): readonly string[] {
  const article = documentOf(lang, text);
  const { isOfUnknown } = structureOf(article);
  return article.sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token, at) =>
      (token.kind === 'quantity' || token.kind === 'person') && isOfUnknown(sentence, at, kind) ? [token.text] : [],
    ),
  );
}

describe('figures of a company that no pack knows', () => {
  it.each([
    ['fr', 'Orange rachète l’allemand ZORBEX. Elle emploie 225 salariés.', ['225 salariés']],
    ['en', 'Cisco has acquired German networking start-up Zorbex. The company has 60 employees.', ['60 employees']],
    ['fr', 'Blorgen, filiale d’Orange, emploie 60 salariés.', ['60 salariés']],
    ['fr', 'Orange investit dans la jeune pousse Blorgen. Fondée à Lille, elle a 45 salariés.', ['45 salariés']],
    ['en', 'Blorgen, a rival of Cisco, employs 60 people. It has 12 customers.', ['60 people', '12 customers']],
    ['en', 'Cisco trails. Zorbex’s staff of 900 people stays.', ['900 people']],
    ['fr', 'Orange salue Le Groupe Maldrey, qui emploie 300 salariés.', ['300 salariés']],
    ['fr', 'Orange recule. Le toulousain Blorgen en profite. Ses 90 salariés sourient.', ['90 salariés']],
    ['en', 'Cisco fears Blorgen, a Leeds distributor. The firm has 60 employees.', ['60 employees']],
    ['fr', 'Chez Orange, on connaît Blorgen, 85 personnes. Elle sert 12 clients.', ['85 personnes', '12 clients']],
    ['en', 'Zorbex, a firm for which Cisco is a customer, has 150 staff.', ['150 staff']],
    ['fr', 'Anne Roy préside Zorbex, ex-SFR.\n— Et les clients ?\n— 620 clients.', ['620 clients']],
    ['fr', 'Blorgen en bref\nEffectif : 74 salariés\nClient : Orange', ['74 salariés']],
    ['fr', 'Anne Roy, PDG de Zorbex, a quitté SFR.\n— Combien ?\n— Nous sommes 90 salariés.', ['90 salariés']],
  ])('in %s: «%s»', (lang, text, figures) => {
    expect(ofUnknown(lang, text)).toEqual(figures);
  });

  it('are those of roles too', () => {
    const text = 'Orange équipe la société Hexorine. «Bien», dit Bruno Astier, DRH d’Hexorine.';
    expect(ofUnknown('fr', text, 'appointment')).toEqual(['Bruno Astier']);
  });
});

describe('figures of a company that is known', () => {
  it.each([
    ['fr', 'Orange rachète l’allemand Zorbex. Le groupe emploie 140 000 salariés.'],
    ['fr', 'Orange emploie 140 000 salariés, Zorbex recule.'],
    ['en', 'Cisco buys American parts. It has 70,000 employees.'],
    ['en', 'Cisco follows Sophos in McLean, Virginia, a maker of routers. It has 900 employees.'],
    ['fr', 'La start-up Blorgen recule. Orange, elle, emploie 900 salariés.'],
    ['fr', 'Orange Labs emploie 900 salariés.'],
    ['fr', 'Orange grandit. Le groupe, qui a payé cher pour Zorbex, société belge, emploie 900 salariés.'],
    ['fr', 'L’opérateur de Levallois, 450 salariés, cède SFR.'],
    ['en', 'Zorbex, a Leeds firm, supplies Cisco. Cisco employs 70,000 people.'],
  ])('in %s: «%s»', (lang, text) => {
    expect(ofUnknown(lang, text)).toEqual([]);
  });

  it('are purchases and holdings, whoever buys', () => {
    const text = 'La société Zorbex détient 20 % d’Orange.';
    expect(ofUnknown('fr', text, 'stake')).toEqual([]);
  });

  it('are no holdings in one that is unknown', () => {
    const text = 'Orange entre au capital de Blorgen, société belge. Il en prend 34 %.';
    expect(ofUnknown('fr', text, 'stake')).toEqual(['34 %']);
  });
});
