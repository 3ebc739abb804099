import { useId, useState } from 'preact/hooks';
import type { Why } from '../../lib/gazetteer/why.ts';
import { t } from '../../lib/platform/i18n.ts';
import { whySentence } from './why-sentence.ts';

/** «Why is it marked?»: one sentence, worked out when it is asked for. */
export function WhyMarked({ why }: { readonly why: () => Why | undefined }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const found = isOpen ? why() : undefined;
  return (
    <div class="why">
      <button type="button" class="disclosure" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {t('why.open')}
      </button>
      <p id={id} hidden={!isOpen}>
        {found ? whySentence(found) : null}
      </p>
    </div>
  );
}
