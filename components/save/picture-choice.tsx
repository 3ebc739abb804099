import { mostPictureBytes } from '../../lib/model/picture.ts';
import type { PicturesOffer } from '../../lib/model/tab-article.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatBytes } from '../shared/bytes.ts';
import { formatCount } from '../shared/language.ts';

type PictureChoiceProps = { readonly offer: PicturesOffer; readonly onAgree: (isAgreed: boolean) => void };

/** Whether the pictures of what is saved are kept too; the answer holds for later saves as well. */
export function PictureChoice({ offer: { count, isAgreed }, onAgree }: PictureChoiceProps) {
  return (
    <label class="v-save-pictures">
      <input type="checkbox" checked={isAgreed} onChange={({ currentTarget }) => onAgree(currentTarget.checked)} />
      <span>{t('save.pictures', count, [formatCount(count), formatBytes(mostPictureBytes(count))])}</span>
    </label>
  );
}
