import { CheckCheck, Eye, EyeOff } from 'lucide';
import { useState } from 'preact/hooks';
import type { CompanyName } from '../../lib/model/company.ts';
import type { WatchedCompany } from '../../lib/model/watch.ts';
import { t } from '../../lib/platform/i18n.ts';
import { CompanyPicker } from '../names/company-picker.tsx';
import { Button, IconButton } from '../shared/button.tsx';
import { formatMoment } from '../shared/date.ts';
import { formatCount } from '../shared/language.ts';
import { Monogram } from '../shared/monogram.tsx';
import { Notice } from '../shared/notice.tsx';
import type { WatchPorts } from './ports.ts';
import { StoryLines } from './story-lines.tsx';

type WatchedCompaniesProps = {
  readonly ports: Pick<WatchPorts, 'find' | 'dossierHref'>;
  readonly companies: readonly WatchedCompany[];
  /** New stories in all. */
  readonly fresh: number;
  readonly onWatch: (company: CompanyName, watched: boolean) => void;
  /** All of them where none is named. */
  readonly onSeen: (company?: CompanyName) => void;
  readonly onOpen: (articles: readonly string[]) => void;
};

/** The firms that are watched, those with something new first, and a field to watch one more. */
export function WatchedCompanies({ ports, companies, fresh, onWatch, onSeen, onOpen }: WatchedCompaniesProps) {
  const [left, setLeft] = useState<CompanyName>();
  const [picked, setPicked] = useState(0);
  const leave = (company: CompanyName): void => {
    setLeft(company);
    onWatch(company, false);
  };
  const watch = (company: CompanyName): void => {
    setLeft(undefined);
    onWatch(company, true);
  };
  return (
    <section class="v-part" aria-labelledby="watched-title">
      <div class="v-part-line">
        <h2 id="watched-title">{t('watch.news')}</h2>
        {fresh === 0 ? null : (
          <Button icon={CheckCheck} onClick={() => onSeen()}>
            {t('watch.allSeen')}
          </Button>
        )}
      </div>
      <p class="v-soft">
        {companies.length === 0
          ? t('watch.empty')
          : fresh === 0
            ? t('watch.nothingNew')
            : t('watch.newStories', fresh, [formatCount(fresh)])}
      </p>
      <output class="v-said">{left === undefined ? null : <LeftNotice company={left} onWatch={watch} />}</output>
      {companies.length === 0 ? null : (
        <ul class="v-watched">
          {companies.map((entry) => (
            <WatchedRow
              key={entry.company.id}
              entry={entry}
              href={ports.dossierHref(entry.company.id)}
              onSeen={onSeen}
              onLeave={leave}
              onOpen={onOpen}
            />
          ))}
        </ul>
      )}
      <div class="v-watch-add">
        <CompanyPicker
          key={picked}
          label={t('watch.add')}
          chosen={undefined}
          onFind={ports.find}
          onChoose={(company) => {
            if (!company) return;
            setPicked(picked + 1);
            watch(company);
          }}
        />
      </div>
    </section>
  );
}

type WatchedRowProps = {
  readonly entry: WatchedCompany;
  readonly href: string;
  readonly onSeen: (company: CompanyName) => void;
  readonly onLeave: (company: CompanyName) => void;
  readonly onOpen: (articles: readonly string[]) => void;
};

/** A firm that is watched, with its newest stories. */
function WatchedRow({ entry, href, onSeen, onLeave, onOpen }: WatchedRowProps) {
  const { company, fresh, since, stories } = entry;
  const more = fresh - stories.filter(({ isKnown }) => !isKnown).length;
  return (
    <li class="v-watched-one">
      <div class="v-watched-head">
        <Monogram id={company.id} name={company.name} size={24} />
        <h3>
          <a href={href}>{company.name}</a>
          {fresh === 0 ? null : <span class="v-fresh">{t('watch.fresh', fresh, [formatCount(fresh)])}</span>}
        </h3>
        <span class="v-soft">{t('watch.since', [formatMoment(since, 'short')])}</span>
        <span class="v-watched-buttons">
          {fresh === 0 ? null : (
            <IconButton icon={Eye} label={t('watch.seen', [company.name])} onClick={() => onSeen(company)} />
          )}
          <IconButton icon={EyeOff} label={t('watch.leave', [company.name])} onClick={() => onLeave(company)} />
        </span>
      </div>
      {stories.length === 0 ? (
        <p class="v-soft">{t('watch.noStories')}</p>
      ) : (
        <StoryLines
          label={t('watch.storiesOf', [company.name])}
          stories={stories}
          onOpen={({ articles }) => onOpen(articles.map(({ id }) => id))}
        />
      )}
      {more > 0 ? <p class="v-soft">{t('watch.more', more, [formatCount(more)])}</p> : null}
    </li>
  );
}

/** Says whom the reader watches no more, with the way back. */
function LeftNotice({
  company,
  onWatch,
}: {
  readonly company: CompanyName;
  readonly onWatch: (company: CompanyName) => void;
}) {
  return (
    <Notice
      tone="info"
      action={
        <Button kind="quiet" onClick={() => onWatch(company)}>
          {t('watch.watchAgain')}
        </Button>
      }
    >
      {t('watch.left', [company.name])}
    </Notice>
  );
}
