import type { OwnershipFirm } from '../../lib/model/dossier.ts';
import { t } from '../../lib/platform/i18n.ts';

/** «Scaleway, owned by Iliad, you watch it». */
export function firmWords({ name, reason }: OwnershipFirm, owner: string | undefined): string {
  return [name, owner === undefined ? undefined : t('ownership.ownedBy', [owner]), reasonWords(reason)]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** Why a company stands on the map; nothing of one that only belongs to another. */
export function reasonWords(reason: OwnershipFirm['reason']): string | undefined {
  switch (reason) {
    case 'watched':
      return t('ownership.watched');
    case 'account':
      return t('ownership.account');
    case 'library':
    case undefined:
      return undefined;
  }
}
