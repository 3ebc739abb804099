import { FileText, IdCard, ListPlus, Star } from 'lucide';
import type { IconNode } from 'lucide';
import { useState } from 'preact/hooks';
import type { CompanyId } from '../../lib/model/company.ts';
import type { NamedFirm } from '../../lib/model/library-search.ts';
import { collectPath } from '../../lib/navigation/prospect-place.ts';
import { t } from '../../lib/platform/i18n.ts';
import { pageLink } from '../shared/article-link.ts';
import { Icon } from '../shared/icon.tsx';
import { Monogram } from '../shared/monogram.tsx';
import { firmSentence } from './firm-sentence.ts';
import { isMeant } from './search-state.ts';
import type { FirmHref } from './search-state.ts';

export type FirmLinesProps = {
  /** Companies that a query names, the likeliest first. */
  readonly firms: readonly NamedFirm[];
  readonly href: FirmHref;
  readonly onWatch: (id: CompanyId, watched: boolean) => void;
  /** Keys pressed on what is in it: the results below are walked through by them as well. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
};

/** Companies so named that stand with all that can be done; the others are links. */
const MAX_WHOLE = 2;

/** The companies that a query names, before the articles: who each is now, and what can be done with it. */
export function FirmLines({ firms, href, onWatch, onKeyDown }: FirmLinesProps) {
  if (firms.length === 0) return null;
  const meant = firms.filter(isMeant).slice(0, MAX_WHOLE);
  const others = firms.filter((firm) => !meant.includes(firm));
  return (
    // The keys are those of the links inside; the section only listens for all of them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section class="v-firms" aria-label={t('search.firms')} onKeyDown={onKeyDown}>
      {meant.map((firm, at) => (
        <Firm key={firm.company.id} firm={firm} isFirst={at === 0} href={href} onWatch={onWatch} />
      ))}
      {others.length === 0 ? null : (
        <ul class="v-firm-others">
          {others.map(({ company: { id, name } }) => (
            <li key={id}>
              <a class="v-chip" {...pageLink(href('company', id))} title={t('dossier.titleOf', [name])}>
                <Icon node={IdCard} />
                <span class="v-chip-words">{name}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type FirmProps = Pick<FirmLinesProps, 'href' | 'onWatch'> & {
  readonly firm: NamedFirm;
  /** The keys are those of the first one. */
  readonly isFirst: boolean;
};

function Firm({ firm, isFirst, href, onWatch }: FirmProps) {
  const { id, name } = firm.company;
  // What was found still says how it was before.
  const [chosen, setChosen] = useState<boolean>();
  const watched = chosen ?? firm.watched;
  /** Of several firms, the tools of the first are told by their words alone. */
  const label = (words: string): string | undefined => (isFirst ? undefined : t('charts.bar', [words, name]));
  const watchWords = watched ? t('popover.watching') : t('popover.watchShort');
  return (
    <article class="v-firm" aria-label={name}>
      <Monogram id={id} name={name} />
      <p class="v-firm-head">
        <a class="v-firm-name" {...pageLink(href('company', id))}>
          {name}
        </a>
        <span class="v-soft">{firmSentence(firm)}</span>
      </p>
      <p class="v-firm-tools">
        <Tool icon={IdCard} href={href('company', id)} words={t('popover.dossier')} label={label} />
        <Tool
          icon={FileText}
          href={href('brief', id)}
          keys={isFirst ? 'Alt+B' : undefined}
          words={t('dossier.brief')}
          label={label}
        />
        <button
          type="button"
          class="v-button v-button--quiet"
          aria-label={label(watchWords)}
          aria-pressed={watched}
          onClick={() => {
            setChosen(!watched);
            onWatch(id, !watched);
          }}
        >
          <Icon node={Star} />
          <span>{watchWords}</span>
        </button>
        <Tool icon={ListPlus} href={collectPath({ kind: 'company', id })} words={t('search.addToList')} label={label} />
      </p>
    </article>
  );
}

type ToolProps = {
  readonly icon: IconNode;
  readonly href: string;
  readonly keys?: string | undefined;
  readonly words: string;
  /** Its name where its words stand more than once. */
  readonly label: (words: string) => string | undefined;
};

function Tool({ icon, href, keys, words, label }: ToolProps) {
  return (
    <a
      class="v-button v-button--quiet v-firm-tool"
      aria-label={label(words)}
      aria-keyshortcuts={keys}
      {...pageLink(href)}
    >
      <Icon node={icon} />
      <span>{words}</span>
    </a>
  );
}
