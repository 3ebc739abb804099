import { OwnershipMapView } from '../../components/charts/ownership-map.tsx';
import { DossierFailure } from '../../components/dossier/failure.tsx';
import { Skeleton } from '../../components/shared/skeleton.tsx';
import { dossierHash } from '../../lib/navigation/dossier-place.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { DossierPorts } from './ports.ts';
import { useReply } from './use-reply.ts';

/** Who owns whom in the reader's field, kept up with the library. */
export function MapPane({ ports }: { readonly ports: DossierPorts }) {
  const reply = useReply(ports, 'map', () => ports.askBackground('ownership-map', {}), false);
  return (
    <article class="v-ownership">
      <h1>{t('ownership.title')}</h1>
      <p class="v-soft">{t('ownership.lead')}</p>
      {reply.kind === 'loading' ? (
        <Skeleton label={t('ownership.loading')} lines={24} />
      ) : reply.kind === 'failed' ? (
        <DossierFailure error={reply.error} />
      ) : (
        <>
          {reply.value.failure ? <DossierFailure error={reply.value.failure} /> : null}
          <OwnershipMapView
            map={reply.value}
            href={(id) => dossierHash({ kind: 'company', id })}
            onSave={ports.downloadFile}
          />
        </>
      )}
    </article>
  );
}
