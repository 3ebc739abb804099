import type { AppError } from '../../lib/model/app-error.ts';
import type { SiteAccess } from '../../lib/model/page-description.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { ErrorNotice } from '../shared/notice.tsx';
import { Switch } from '../shared/switch.tsx';

/** What the reader chose for a site. */
export type SiteState = {
  readonly host: string;
  readonly muted: boolean;
  readonly access: SiteAccess;
  /** The reader said no to the browser's question just now. */
  readonly refused: boolean;
  readonly error?: AppError;
};

type SiteBarProps = {
  readonly site: SiteState;
  readonly onMute: (muted: boolean) => void;
  readonly onAsk: (what: 'this-site' | 'every-site') => void;
};

/** This site: marks on or off, and when Vigie may look at it. */
export function SiteBar({ site, onMute, onAsk }: SiteBarProps) {
  const { host, muted, refused, error } = site;
  return (
    <section class="v-section v-site" aria-label={t('site.label')}>
      <div class="v-site-line">
        <p class="v-site-host" title={host}>
          {host}
        </p>
        <Switch label={t('site.marksOn', [host])} checked={!muted} keys="Alt+M" onChange={(on) => onMute(!on)} />
      </div>
      {muted ? <p class="v-soft">{t('site.muted')}</p> : <AccessLine site={site} onAsk={onAsk} />}
      <output class="v-soft v-said">{refused ? t('site.refused') : ''}</output>
      {error === undefined ? null : <ErrorNotice error={error} />}
    </section>
  );
}

function AccessLine({ site, onAsk }: Pick<SiteBarProps, 'site' | 'onAsk'>) {
  switch (site.access) {
    case 'every-site':
      return <p class="v-soft">{t('site.everySite')}</p>;
    case 'this-site':
      return (
        <div class="v-site-access v-soft">
          <span>{t('site.thisSite')}</span>
          <Button kind="quiet" keys="Alt+E" onClick={() => onAsk('every-site')}>
            {t('site.askEverySite')}
          </Button>
        </div>
      );
    case 'on-click':
      return (
        <div class="v-site-access v-soft">
          <span>{t('site.onClick')}</span>
          <Button kind="quiet" keys="Alt+A" onClick={() => onAsk('this-site')}>
            {t('site.askThisSite')}
          </Button>
          <Button kind="quiet" keys="Alt+E" onClick={() => onAsk('every-site')}>
            {t('site.askEverySite')}
          </Button>
        </div>
      );
  }
}
