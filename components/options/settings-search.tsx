import type { RefObject } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';

/** However it is capitalised and accented. */
function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

type SettingsSearchProps = {
  readonly pageRef: RefObject<HTMLElement | null>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
};

/** A field that leaves of the settings only the parts that hold every word of it, whatever they say at the moment. */
export function SettingsSearch({ pageRef, query, onQuery }: SettingsSearchProps) {
  const id = useId();
  const [found, setFound] = useState<number>();
  useEffect(() => {
    const page = pageRef.current;
    if (!page) return;
    const words = folded(query).split(/\s+/).filter(Boolean);
    const parts = [...page.querySelectorAll<HTMLElement>('.v-part')];
    for (const part of parts) {
      const text = folded(
        [
          part.textContent,
          ...[...part.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label')),
        ].join(' '),
      );
      part.hidden = !words.every((word) => text.includes(word));
      const link = page.querySelector<HTMLElement>(`.v-parts-nav a[href="#${part.id}"]`)?.parentElement;
      if (link) link.hidden = part.hidden;
    }
    setFound(words.length === 0 ? undefined : parts.filter((part) => !part.hidden).length);
  }, [query, pageRef]);
  return (
    <search class="v-settings-search" aria-label={t('options.search')}>
      <label for={id} class="v-unseen">
        {t('options.search')}
      </label>
      <input
        id={id}
        class="v-field"
        type="search"
        autocomplete="off"
        spellcheck={false}
        placeholder={t('options.search')}
        value={query}
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
      />
      <output class="v-soft">{found === undefined ? '' : t('options.searchFound', found, [String(found)])}</output>
    </search>
  );
}
