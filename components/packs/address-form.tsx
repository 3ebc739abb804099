import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';

type AddressFormProps = { readonly isBusy: boolean; readonly onDownload: (address: string) => void };

/** The address of a pack; what lies there is asked for at the press, and looked at again once a day. */
export function AddressForm({ isBusy, onDownload }: AddressFormProps) {
  const id = useId();
  const [address, setAddress] = useState('');
  const trimmed = address.trim();
  const isAddress = /^https:\/\//i.test(trimmed) && URL.canParse(trimmed);
  return (
    <div class="v-labelled">
      <label for={id}>{t('packs.address')}</label>
      <input
        id={id}
        type="url"
        class="v-field"
        autocomplete="off"
        spellcheck={false}
        placeholder="https://"
        aria-describedby={`${id}-hint`}
        value={address}
        onInput={({ currentTarget }) => setAddress(currentTarget.value)}
      />
      <p class="v-soft" id={`${id}-hint`}>
        {t('packs.addressHint')}
      </p>
      <div class="v-part-buttons">
        <Button busy={isBusy || !isAddress} onClick={() => onDownload(trimmed)}>
          {t('packs.download')}
        </Button>
      </div>
    </div>
  );
}
