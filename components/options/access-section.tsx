import type { AppError } from '../../lib/model/app-error.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { RemovableList } from './removable-list.tsx';
import { Section } from './section.tsx';

/** Which sites Vigie may read by itself; `sites` are match patterns granted one by one. */
export type AccessState = { readonly everySite: boolean; readonly sites: readonly string[]; readonly refused: boolean };

type AccessSectionProps = {
  readonly access: AccessState;
  readonly failure: AppError | undefined;
  readonly onGrantEvery: () => void;
  readonly onDropEvery: () => void;
  readonly onDropSite: (pattern: string) => void;
};

/** Access by site: how it is, and what can be granted or withdrawn. */
export function AccessSection({ access, failure, onGrantEvery, onDropEvery, onDropSite }: AccessSectionProps) {
  const { everySite, sites, refused } = access;
  return (
    <Section id="access" failure={failure}>
      <div class="v-part-line">
        <p>{stateSentence(access)}</p>
        {everySite ? (
          <Button onClick={onDropEvery}>{t('options.dropEvery')}</Button>
        ) : (
          <Button onClick={onGrantEvery}>{t('options.grantEvery')}</Button>
        )}
      </div>
      <output>{refused ? t('options.refused') : ''}</output>
      <RemovableList
        label={t('options.sites')}
        items={sites.map((pattern) => ({
          key: pattern,
          text: siteOf(pattern),
          removeLabel: t('options.dropSite', [siteOf(pattern)]),
        }))}
        onRemove={onDropSite}
      />
    </Section>
  );
}

function stateSentence({ everySite, sites }: AccessState): string {
  if (everySite) return t('options.accessEvery');
  return sites.length > 0 ? t('options.accessSome') : t('options.accessNone');
}

/** The host of a match pattern; the pattern itself where it names no single one. */
export function siteOf(pattern: string): string {
  return /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? pattern;
}
