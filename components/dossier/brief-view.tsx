import { Download, FileText, Mail, Printer, Send } from 'lucide';
import { originMarks } from '../../lib/exchange/export/brief-document.ts';
import type { BriefHeadings } from '../../lib/exchange/export/brief-document.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { Brief, BriefSentence, BriefSource } from '../../lib/model/brief.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { Skeleton } from '../shared/skeleton.tsx';
import { DossierFailure } from './failure.tsx';

/** What is done with a brief. */
export type BriefUse = 'open-mail' | 'markdown' | 'mail' | 'json' | 'print';

export type BriefState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'open'; readonly brief: Brief; readonly headings: BriefHeadings }
  | { readonly kind: 'failed'; readonly error: AppError };

type BriefViewProps = {
  readonly state: BriefState;
  readonly language: Brief['language'];
  readonly onLanguage: (language: Brief['language']) => void;
  readonly onTake: (how: BriefUse, brief: Brief, headings: BriefHeadings) => void;
  /** What came of copying, in words; announced as it comes up. */
  readonly copied: string;
  readonly dossierHref: string;
};

/** A page of sentences to read before a call: each leads to where it was read. */
export function BriefView({ state, language, onLanguage, onTake, copied, dossierHref }: BriefViewProps) {
  return (
    <article class="v-brief">
      <div class="v-brief-tools">
        <label class="v-brief-language">
          <span class="v-soft">{t('briefView.language')}</span>{' '}
          <select
            class="v-field"
            value={language}
            onChange={({ currentTarget }) => onLanguage(currentTarget.value === 'fr' ? 'fr' : 'en')}
          >
            <option value="en" lang="en">
              {t('briefView.english')}
            </option>
            <option value="fr" lang="fr">
              {t('briefView.french')}
            </option>
          </select>
        </label>
        {state.kind === 'open' && !state.brief.failure ? (
          <Take brief={state.brief} headings={state.headings} onTake={onTake} />
        ) : null}
        <output>{copied}</output>
        <a href={dossierHref}>{t('briefView.toDossier')}</a>
      </div>
      {state.kind === 'loading' ? <Skeleton label={t('briefView.loading')} lines={20} /> : null}
      {state.kind === 'failed' ? <DossierFailure error={state.error} /> : null}
      {state.kind === 'open' && state.brief.failure ? <DossierFailure error={state.brief.failure} /> : null}
      {state.kind === 'open' ? <Page brief={state.brief} headings={state.headings} /> : null}
    </article>
  );
}

function Take({
  brief,
  headings,
  onTake,
}: Pick<BriefViewProps, 'onTake'> & { readonly brief: Brief; readonly headings: BriefHeadings }) {
  return (
    <>
      <Button kind="primary" icon={Send} keys="Alt+M" onClick={() => onTake('open-mail', brief, headings)}>
        {t('briefView.openMail')}
      </Button>
      <Button icon={FileText} onClick={() => onTake('markdown', brief, headings)}>
        {t('briefView.copyMarkdown')}
      </Button>
      <Button icon={Mail} onClick={() => onTake('mail', brief, headings)}>
        {t('briefView.copyMail')}
      </Button>
      <Button icon={Download} onClick={() => onTake('json', brief, headings)}>
        {t('briefView.download')}
      </Button>
      <Button icon={Printer} onClick={() => onTake('print', brief, headings)}>
        {t('briefView.print')}
      </Button>
    </>
  );
}

function Page({ brief, headings }: { readonly brief: Brief; readonly headings: BriefHeadings }) {
  const { language, sections, sources } = brief;
  const byNumber = new Map(sources.map((source) => [source.number, source]));
  return (
    <div class="v-brief-page" lang={language}>
      <h1>{headings.title}</h1>
      <p class="v-soft">{headings.dates.join(' ')}</p>
      {sections.length === 0 ? <p lang={t('shared.language')}>{t('briefView.empty')}</p> : null}
      {sections.map(({ section, sentences }) => (
        <section key={section} aria-labelledby={`brief-${section}`}>
          <h2 id={`brief-${section}`}>{headings.sections[section]}</h2>
          {section === 'lead' ? (
            <p class="v-brief-lead">
              {sentences.map((sentence) => (
                <Sentence key={sentence.text} sentence={sentence} sources={byNumber} headings={headings} />
              ))}
            </p>
          ) : (
            sentences.map((sentence) => (
              <p key={sentence.text}>
                <Sentence sentence={sentence} sources={byNumber} headings={headings} />
              </p>
            ))
          )}
        </section>
      ))}
      {sources.length === 0 ? null : (
        <section aria-labelledby="brief-sources">
          <h2 id="brief-sources">{headings.sources}</h2>
          <ol class="v-brief-sources">
            {sources.map((source) => (
              <li key={source.number} value={source.number}>
                <a href={source.url} target="_blank" rel="noopener noreferrer">
                  {source.title}
                </a>
                , {headings.source(source)}
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

type SentenceProps = {
  readonly sentence: BriefSentence;
  readonly sources: ReadonlyMap<number, BriefSource>;
  readonly headings: BriefHeadings;
};

function Sentence({ sentence, sources, headings }: SentenceProps) {
  return (
    <>
      {sentence.text}
      {sentence.sources.map((number) => {
        const source = sources.get(number);
        return source === undefined ? null : (
          <a
            key={number}
            class="v-brief-ref"
            href={sentence.places?.[number] ?? source.url}
            title={source.title}
            aria-label={t('briefView.sourceNumber', [String(number)])}
            target="_blank"
            rel="noopener noreferrer"
          >
            {`[${String(number)}]`}
          </a>
        );
      })}
      {originMarks(sentence, headings).map((mark) => (
        <span key={mark} class="v-soft">
          {' '}
          ({mark})
        </span>
      ))}{' '}
    </>
  );
}
