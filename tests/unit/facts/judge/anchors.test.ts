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

  it('lets one word be several events', () => {
    expect(anchored('Cisco was hit.')).toContain('hit attack');
  });
});
