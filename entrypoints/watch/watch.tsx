import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ErrorNotice } from '../../components/shared/notice.tsx';
import { Skeleton } from '../../components/shared/skeleton.tsx';
import { Digest } from '../../components/watch/digest.tsx';
import type { WatchPorts } from '../../components/watch/ports.ts';
import { RulesPart } from '../../components/watch/rules-part.tsx';
import { TellingPart } from '../../components/watch/telling-part.tsx';
import { WatchedCompanies } from '../../components/watch/watched-companies.tsx';
import type { DigestSpan, WatchList } from '../../lib/model/watch.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDigest, useWatchList } from './use-watch.ts';
import type { WatchedList } from './use-watch.ts';

type Place = 'list' | 'digest';

/** What the reader watches: `watch.html` the list, `watch.html#digest` the digest. `hint` says where news come from. */
export function Watch({ ports, hint }: { readonly ports: WatchPorts; readonly hint?: ComponentChildren }) {
  const place = usePlace();
  const watched = useWatchList(ports);
  const { list, failure } = watched;
  return (
    <main class="v-work">
      <div class="v-work-head">
        <h1>{t('watch.title')}</h1>
        <nav class="v-work-nav" aria-label={t('watch.title')}>
          <a href="#list" aria-current={place === 'list' ? 'page' : undefined}>
            {t('watch.list')}
          </a>
          <a href="#digest" aria-current={place === 'digest' ? 'page' : undefined}>
            {t('watch.digest')}
          </a>
        </nav>
      </div>
      <div class="v-work-main">
        {hint}
        {failure === undefined ? null : <ErrorNotice error={failure} />}
        {list === undefined ? (
          <Skeleton label={t('watch.loading')} lines={8} />
        ) : list.ok ? (
          place === 'digest' ? (
            <DigestPlace ports={ports} initial={list.value.telling.digest} watched={watched} />
          ) : (
            <ListPlace ports={ports} list={list.value} watched={watched} />
          )
        ) : (
          <ErrorNotice error={list.error} />
        )}
      </div>
    </main>
  );
}

function ListPlace({
  ports,
  list,
  watched: { change },
}: {
  readonly ports: WatchPorts;
  readonly list: WatchList;
  readonly watched: WatchedList;
}) {
  return (
    <>
      <WatchedCompanies
        ports={ports}
        companies={list.companies}
        fresh={list.fresh}
        onWatch={({ id }, watched) => void change(ports.watch(id, watched))}
        onSeen={(company) => void change(ports.seen(company?.id))}
        onOpen={(articles) => void change(ports.markRead(articles))}
      />
      <RulesPart ports={ports} rules={list.rules} onChange={(rules) => void change(ports.changeRules(rules))} />
      <TellingPart
        ports={ports}
        telling={list.telling}
        onChange={(telling) => void change(ports.changeTelling(telling))}
      />
    </>
  );
}

function DigestPlace({
  ports,
  initial,
  watched: { change },
}: {
  readonly ports: WatchPorts;
  readonly initial: DigestSpan;
  readonly watched: WatchedList;
}) {
  const [{ span, day }, setPlace] = useState({ span: initial, day: ports.today() });
  const digest = useDigest(ports, span, day);
  return (
    <Digest
      ports={ports}
      span={span}
      day={day}
      digest={digest}
      onMove={(next, to) => setPlace({ span: next, day: to })}
      onOpen={(articles) => void change(ports.markRead(articles))}
    />
  );
}

function usePlace(): Place {
  const [place, setPlace] = useState(placeOf);
  useEffect(() => {
    const ending = new AbortController();
    addEventListener('hashchange', () => setPlace(placeOf()), { signal: ending.signal });
    return () => ending.abort();
  }, []);
  return place;
}

function placeOf(): Place {
  return location.hash === '#digest' ? 'digest' : 'list';
}
