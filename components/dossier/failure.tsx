import type { AppError } from '../../lib/model/app-error.ts';
import { t } from '../../lib/platform/i18n.ts';
import { ErrorNotice, Notice } from '../shared/notice.tsx';

/** Why there is no dossier, comparison or brief: an address may name a company that Vigie does not know. */
export function DossierFailure({ error }: { readonly error: AppError }) {
  if (error.kind !== 'not-found') return <ErrorNotice error={error} />;
  return (
    <div role="alert">
      <Notice tone="info">{t('dossier.unknown')}</Notice>
    </div>
  );
}
