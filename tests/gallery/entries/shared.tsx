import { Bookmark, Settings } from 'lucide';
import { Button, IconButton } from '../../../components/shared/button.tsx';
import { HelpLink } from '../../../components/shared/help-link.tsx';
import { Icon } from '../../../components/shared/icon.tsx';
import { Mark } from '../../../components/shared/mark.tsx';
import { Monogram } from '../../../components/shared/monogram.tsx';
import { ErrorNotice, Notice } from '../../../components/shared/notice.tsx';
import { Skeleton } from '../../../components/shared/skeleton.tsx';
import { Switch } from '../../../components/shared/switch.tsx';
import { APP_ERROR_KINDS } from '../../../lib/model/app-error.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { nothing } from '../entry.ts';
import type { Entry } from '../entry.ts';

export const shared: readonly Entry[] = [
  {
    name: 'shared/button',
    states: {
      primary: () => (
        <Button kind="primary" icon={Bookmark} onClick={nothing}>
          {t('save.save')}
        </Button>
      ),
      plain: () => <Button onClick={nothing}>{t('options.grantEvery')}</Button>,
      quiet: () => (
        <Button kind="quiet" onClick={nothing}>
          {t('site.askThisSite')}
        </Button>
      ),
      busy: () => (
        <Button kind="primary" busy onClick={nothing}>
          {t('save.saving')}
        </Button>
      ),
      'an icon alone': () => <IconButton icon={Settings} label={t('popup.settings')} onClick={nothing} />,
    },
  },
  {
    name: 'shared/help-link',
    states: {
      'on a page': () => <HelpLink page="watch" />,
      'beside a heading': () => <HelpLink page="marks" about={t('options.density')} />,
    },
  },
  {
    name: 'shared/mark',
    states: {
      small: () => <Mark />,
      large: () => <Mark size={48} />,
      'an icon of the set': () => <Icon node={Bookmark} size={24} />,
    },
  },
  {
    name: 'shared/monogram',
    states: {
      'two words': () => <Monogram id="orange-business" name="Orange Business" />,
      ...Object.fromEntries(
        ['Cloudwatt', 'Numergy', 'Thales', 'Atos', 'Scaleway', 'OVHcloud'].map((name) => [
          name,
          () => <Monogram id={name.toLowerCase()} name={name} size={40} />,
        ]),
      ),
    },
  },
  {
    name: 'shared/notice',
    states: {
      info: () => <Notice tone="info">{t('popup.noTab')}</Notice>,
      good: () => <Notice tone="good">{t('names.added', ['Agrume'])}</Notice>,
      warn: () => (
        <Notice
          tone="warn"
          action={
            <Button kind="quiet" onClick={nothing}>
              {t('site.askThisSite')}
            </Button>
          }
        >
          {t('site.refused')}
        </Notice>
      ),
      danger: () => <Notice tone="danger">{t('error.internal')}</Notice>,
      ...Object.fromEntries(
        APP_ERROR_KINDS.map((kind) => [`the failure ${kind}`, () => <ErrorNotice error={{ kind }} />]),
      ),
    },
  },
  { name: 'shared/skeleton', states: { 'three lines': () => <Skeleton label={t('save.loading')} lines={3} /> } },
  {
    name: 'shared/switch',
    states: {
      on: () => <Switch label={t('options.products')} checked onChange={nothing} />,
      off: () => <Switch label={t('options.products')} checked={false} onChange={nothing} />,
    },
  },
];
