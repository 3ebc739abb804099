import { X } from 'lucide';
import type { Why } from '../../lib/gazetteer/why.ts';
import type { Content } from '../../lib/hover/target.ts';
import { statusFacts } from '../../lib/dossier/status.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import type { Preview } from '../../lib/model/preview.ts';
import { t } from '../../lib/platform/i18n.ts';
import { errorSentence } from '../shared/error-sentence.ts';
import { Icon } from '../shared/icon.tsx';
import { wordsLanguage } from '../shared/language.ts';
import { ArticleList } from './article-list.tsx';
import { CompanyHead } from './company-head.tsx';
import { statusWords } from './status-words.ts';
import { WhyMarked } from './why-marked.tsx';
import { ReaderActions, type ReaderActionsProps } from './reader-actions.tsx';

export type PopoverProps = {
  /** Display name, known before the answer is. */
  readonly name: string;
  /** The name as it stands on the page. */
  readonly surface: string;
  readonly content: Content;
  readonly nameOf: (id: CompanyId) => string | undefined;
  readonly why: () => Why | undefined;
  readonly onClose: () => void;
} & Omit<ReaderActionsProps, 'company'>;

/** The card at a name: who the company is now, and what the reader’s library holds about it. */
export function Popover({ name, content, nameOf, why, onClose, ...reader }: PopoverProps) {
  const { surface } = reader;
  const shownName = content.kind === 'ready' ? content.preview.company.name : name;
  return (
    <dialog
      open
      class="popover"
      aria-labelledby="name"
      aria-describedby={content.kind === 'ready' ? 'about' : undefined}
      aria-busy={content.kind === 'loading'}
      lang={wordsLanguage()}
      dir="ltr"
      tabIndex={-1}
    >
      <header>
        <h2 id="name">{shownName}</h2>
        <button type="button" class="close" aria-label={t('popover.close')} title={t('popover.close')} onClick={onClose}>
          <Icon node={X} size={16} />
        </button>
      </header>
      <div class="body">
        <Body content={content} name={shownName} surface={surface} nameOf={nameOf} />
        <WhyMarked why={why} />
      </div>
      <output class="unseen">{content.kind === 'ready' ? announcement(content.preview, nameOf) : null}</output>
      <ReaderActions company={shownName} {...reader} />
    </dialog>
  );
}

/** What a screen reader says once the answer is there. */
function announcement({ company, total }: Preview, nameOf: PopoverProps['nameOf']): string {
  return [company.name, ...statusFacts(company, nameOf).map(statusWords), t('popover.articles', total)].join('. ');
}

function Body({ content, name, surface, nameOf }: Pick<PopoverProps, 'content' | 'name' | 'surface' | 'nameOf'>) {
  switch (content.kind) {
    case 'loading':
      return <Loading />;
    case 'failed':
      return (
        <p class="failure" role="alert">
          {errorSentence(content.error)}
        </p>
      );
    case 'ready': {
      const { company, articles, total } = content.preview;
      return (
        <>
          <CompanyHead company={company} surface={surface} nameOf={nameOf} />
          <section class="library" aria-label={t('popover.library')}>
            <ArticleList articles={articles} total={total} company={name} />
          </section>
        </>
      );
    }
  }
}

/** Grey bars where sentence and articles will stand, so that little moves when they come. */
function Loading() {
  return (
    <output class="loading" aria-label={t('popover.loading')}>
      {[94, 62, 88, 40, 80].map((width) => (
        <span key={width} style={{ inlineSize: `${String(width)}%` }} />
      ))}
    </output>
  );
}
