/** Which role a text gives somebody: without one nobody is told of a company. */
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../../lib/facts/fold.ts';
import { anchorsOf } from '../../../../lib/facts/judge/anchors.ts';
import { hasRole, roleAt } from '../../../../lib/facts/judge/roles-near.ts';
import { withRoles, type LotFact } from '../../../../scripts/fit-facts/lots.ts';
import { documentOf } from '../structure/read.ts';

/** The title of whom a text names Anne Roy; empty of who leads without one. */
function titleIn(text: string): string | undefined {
  const start = text.indexOf('Anne Roy');
  const role = roleAt(text, foldText(text), { start, end: start + 'Anne Roy'.length });
  return role && (role.title ? text.slice(role.title.start, role.title.end) : '');
}

describe('the role of somebody', () => {
  it.each([
    ['Anne Roy, directrice générale d’Ikoula, part.', 'directrice générale'],
    ['Sa présidente, Anne Roy, a signé.', 'présidente'],
    ['Said Cisco’s finance chief, Anne Roy.', 'finance chief'],
    ['DG : Anne Roy', 'DG'],
    ['Anne Roy is named chief financial officer.', 'chief financial officer'],
    ['Anne Roy, who heads the firm, agreed.', ''],
    ['Le groupe dirigé par Anne Roy recrute.', ''],
    ['Anne Roy prend la tête d’Ikoula.', ''],
    ['Anne Roy joins Cisco next month as spokeswoman.', 'spokeswoman'],
  ])('is in «%s»', (text, title) => {
    expect(titleIn(text)).toBe(title);
  });

  it.each([
    'Entretien avec Anne Roy, d’Ikoula.',
    '“Prices will fall,” says Anne Roy of Cisco.',
    'Le directeur technique Paul Lenoir a salué Anne Roy.',
    'Anne Roy est partie. Le directeur reste.',
    'Le directeur reste ; Anne Roy part.',
  ])('is not in «%s»', (text) => {
    expect(titleIn(text)).toBeUndefined();
  });

  it('may stand where the text names her by her surname', () => {
    const text = 'Anne Roy quitte Ikoula. Mme Roy, la présidente, part.';
    expect(hasRole(text, foldText(text), 'anne roy')).toBe(true);
    expect(hasRole(text, foldText(text), 'paul lenoir')).toBe(false);
  });
});

describe('people without a role', () => {
  it('are no candidates', () => {
    const kindsOf = (text: string): readonly string[] =>
      anchorsOf(documentOf('fr', text)).flatMap(({ kinds }) => kinds);
    expect(kindsOf('Anne Roy parle d’Ikoula.')).not.toContain('appointment');
    expect(kindsOf('Anne Roy, présidente, parle d’Ikoula.')).toContain('appointment');
  });

  it('are left out of lots', () => {
    const roy = (role?: string): LotFact => ({
      kind: 'appointment',
      company: 'ikoula',
      person: role === undefined ? { name: 'Anne Roy' } : { name: 'Anne Roy', role },
    });
    expect(withRoles('Anne Roy parle d’Ikoula.', [roy()])).toEqual([]);
    expect(withRoles('Anne Roy dirige Ikoula.', [roy()])).toHaveLength(1);
    expect(withRoles('Anne Roy parle d’Ikoula.', [roy('fondatrice')])).toHaveLength(1);
  });
});
