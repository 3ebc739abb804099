import { useEffect, useState } from 'preact/hooks';
import type { FormPreview } from '../../lib/model/account.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatCount } from '../shared/language.ts';
import { Notice } from '../shared/notice.tsx';
import type { FormPreviewPorts } from './ports.ts';

/** Milliseconds without a key until a name counts as typed. */
const TYPED_MS = 400;
/** Places from which on a name is likely a word of everyday text. */
const MANY = 25;

/** What a name would do in the pages that the reader saved, while it is typed. */
export function FormPreviewLine({ text, ports }: { readonly text: string; readonly ports: FormPreviewPorts }) {
  const [shown, setShown] = useState<{ readonly text: string; readonly preview: FormPreview }>();
  useEffect(() => {
    if (text === '') return undefined;
    const ending = new AbortController();
    const timer = setTimeout(async () => {
      const preview = await ports.previewForm(text);
      if (preview.ok && !ending.signal.aborted) setShown({ text, preview: preview.value });
    }, TYPED_MS);
    return () => {
      ending.abort();
      clearTimeout(timer);
    };
  }, [text, ports]);
  // The line keeps its place while the next answer is on its way.
  return (
    <output class="v-form-preview">
      {shown === undefined || text === '' ? null : <Preview {...shown} hrefOf={ports.hrefOf} />}
    </output>
  );
}

type PreviewProps = {
  readonly text: string;
  readonly preview: FormPreview;
  readonly hrefOf: FormPreviewPorts['hrefOf'];
};

function Preview({ text, preview: { places, articles, first, common }, hrefOf }: PreviewProps) {
  const words =
    places === 0
      ? t('accounts.previewNone', [text])
      : t('accounts.preview', places, [text, formatCount(places), formatCount(articles)]);
  return (
    <>
      {common || places >= MANY ? <Notice tone="warn">{words}</Notice> : <p>{words}</p>}
      {common ? <p class="v-soft">{t('accounts.previewCommon', [text])}</p> : null}
      {first.length === 0 ? null : (
        <details>
          <summary>{t('accounts.previewSee')}</summary>
          <ul class="v-lines">
            {first.map((place) => (
              <li key={place.article}>
                <span>
                  <a href={hrefOf(place)} target="_blank" rel="noopener noreferrer">
                    {place.title}
                  </a>{' '}
                  <span class="v-soft">{place.words}</span>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
