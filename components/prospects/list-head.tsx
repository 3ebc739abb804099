import { Download, Trash2 } from 'lucide';
import { CRM_FORMATS } from '../../lib/exchange/export/prospects-csv.ts';
import type { CrmFormat } from '../../lib/exchange/export/prospects-csv.ts';
import type { ProspectList } from '../../lib/model/prospect.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { formatMoment } from '../shared/date.ts';

const FORMAT_KEYS: Readonly<Record<CrmFormat, string>> = { plain: 'Alt+T', hubspot: 'Alt+H', salesforce: 'Alt+S' };
const FORMAT_WORDS: Readonly<Record<CrmFormat, () => string>> = {
  plain: () => t('prospects.formatPlain'),
  hubspot: () => 'HubSpot',
  salesforce: () => 'Salesforce',
};

type ListHeadProps = {
  readonly list: ProspectList;
  /** The name is another member's to change. */
  readonly isNameFixed?: boolean;
  readonly onRename: (name: string) => void;
  readonly onExport: (format: CrmFormat) => void;
  readonly onRemove: () => void;
};

/** Name and origin of a list, and what can be done with the whole of it. */
export function ListHead({ list, isNameFixed = false, onRename, onExport, onRemove }: ListHeadProps) {
  const { name, page, made } = list;
  const rename = (typed: string): void => {
    if (typed.trim() !== '' && typed.trim() !== name) onRename(typed.trim());
  };
  return (
    <div class="v-prospects-head">
      <label class="v-labelled">
        <span class="v-unseen">{t('prospects.listName')}</span>
        <input
          class="v-field v-list-title"
          maxLength={300}
          readOnly={isNameFixed}
          value={name}
          onChange={({ currentTarget }) => {
            rename(currentTarget.value);
            currentTarget.value = currentTarget.value.trim() === '' ? name : currentTarget.value;
          }}
        />
      </label>
      <p class="v-soft">
        {t('prospects.made', [formatMoment(made)])}{' '}
        {page === undefined ? null : (
          <a href={page.url} rel="noreferrer">
            {page.title === '' ? page.url : page.title}
          </a>
        )}
      </p>
      <div class="v-prospects-export">
        <fieldset class="v-export-forms">
          <legend>{t('prospects.exportFor')}</legend>
          {CRM_FORMATS.map((format) => (
            <Button key={format} icon={Download} keys={FORMAT_KEYS[format]} onClick={() => onExport(format)}>
              {FORMAT_WORDS[format]()}
            </Button>
          ))}
        </fieldset>
        {list.team === undefined ? (
          <Button kind="quiet" icon={Trash2} onClick={onRemove}>
            {t('prospects.delete')} <span class="v-unseen">{name}</span>
          </Button>
        ) : null}
      </div>
    </div>
  );
}
