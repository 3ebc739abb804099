import type { Source } from '../../lib/model/dossier.ts';
import { t } from '../../lib/platform/i18n.ts';
import { textFragmentUrl } from '../../lib/text/text-fragment.ts';
import { formatDate } from '../shared/date.ts';
import { apart } from '../shared/language.ts';

type SourceLinkProps = {
  readonly source: Source;
  /** The sentence it leads to, where one is known. */
  readonly sentence?: string | undefined;
  /** Left out where the day stands beside it already. */
  readonly hasDate?: boolean;
};

/** An article something was read in: its title leads there, to the very sentence where the browser can. */
export function SourceLink({ source, sentence, hasDate = true }: SourceLinkProps) {
  const { url, title, lang, publisher, published } = source;
  return (
    <span class="v-source">
      <a
        href={sentence === undefined ? url : textFragmentUrl(url, sentence)}
        lang={lang}
        target="_blank"
        rel="noopener noreferrer"
      >
        {title}
      </a>{' '}
      <span class="v-soft">{hasDate ? t('dossier.source', [apart(publisher), formatDate(published)]) : publisher}</span>
    </span>
  );
}
