/** What of a text may be a fact at all. */
import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../../../lib/facts/judge/anchors.ts';
import { documentOf } from '../structure/read.ts';

/** Words and names that may be something, with what. */
function anchored(text: string): readonly string[] {
  const article = documentOf('en', text);
  return anchorsOf(article).map(
    ({ sentence, token, kinds }) => `${article.sentences[sentence]?.tokens[token]?.text ?? ''} ${kinds.join('/')}`,
  );
}

describe('anchors', () => {
  it('takes a surname for somebody where the sentence tells of roles', () => {
    expect(anchored('Cisco chief Fiorina quits')).toContain('Fiorina appointment');
    expect(anchored('Fiorina quits Cisco')).not.toContain('Fiorina appointment');
    expect(anchored('Fiorina visits Cisco')).not.toContain('Fiorina appointment');
  });

  it('takes no surname for another person than the one named in full', () => {
    const found = anchored('Carly Fiorina quits Cisco. Fiorina was chief for six years.');
    expect(found).toContain('Carly Fiorina appointment');
    expect(found).not.toContain('Fiorina appointment');
  });

  it('takes a weak word for a purchase only beside two companies', () => {
    expect(anchored('Cisco paid for Splunk.')).toContain('paid acquisition');
    expect(anchored('Cisco paid its staff.')).not.toContain('paid acquisition');
  });

  it.each([
    ['PARIS, 27 février (Agence Éco) - Cisco embauche à Lyon.', 'PARIS', 'Lyon'],
    ['TOULOUSE and LONDON, June 26 - Cisco opens an office in Leeds.', 'LONDON', 'Leeds'],
    ['LILLE (Agefin) - Cisco ouvre un bureau à Nantes.', 'LILLE', 'Nantes'],
    ['Le tribunal de commerce d’Orléans a confié Cisco à son usine de Brest.', 'Orléans', 'Brest'],
    ['The Stockholm court named a trustee of Cisco, whose plant is in Malmo.', 'Stockholm', 'Malmo'],
    ['A court in Dublin ruled that Cisco may sell its plant in Cork.', 'Dublin', 'Cork'],
  ])('takes no town for that of a company from where a text is sent or where a court sits: %s', (text, other, town) => {
    const found = anchored(text);
    expect(found).not.toContain(`${other} place`);
    expect(found).toContain(`${town} place`);
  });

  it('takes a town in capitals that opens no dispatch', () => {
    expect(anchored('LYON, siège de Cisco, attend.')).toContain('LYON place');
  });

  it('lets one word be several events', () => {
    expect(anchored('Cisco was hit.')).toContain('hit attack');
  });
});
