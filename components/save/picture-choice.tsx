import { mostPictureBytes } from '../../lib/model/picture.ts';
import type { PicturesOffer } from '../../lib/model/tab-article.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatCount, formatLocale } from '../shared/language.ts';

type PictureChoiceProps = { readonly offer: PicturesOffer; readonly onAgree: (isAgreed: boolean) => void };

/** Whether the pictures of what is saved are kept too; the answer holds for later saves as well. */
export function PictureChoice({ offer: { count, isAgreed }, onAgree }: PictureChoiceProps) {
  return (
    <label class="v-save-pictures">
      <input type="checkbox" checked={isAgreed} onChange={({ currentTarget }) => onAgree(currentTarget.checked)} />
      <span>{t('save.pictures', count, [formatCount(count), formatMegabytes(mostPictureBytes(count))])}</span>
    </label>
  );
}

function formatMegabytes(bytes: number): string {
  const unit = { style: 'unit', unit: 'megabyte', unitDisplay: 'short' } as const;
  return new Intl.NumberFormat(formatLocale(), unit).format(bytes / 1_000_000);
}
