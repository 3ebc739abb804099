import { render } from 'preact';
import { Reader } from '../../components/reader/reader.tsx';
import { namePage } from '../../components/shared/language.ts';
import { askBackground } from '../../lib/messages/client.ts';
import { FIRST_READER_LOOK, READER_SIZES } from '../../lib/model/reader-look.ts';
import type { ReaderLook } from '../../lib/model/reader-look.ts';
import { dossierPath } from '../../lib/navigation/dossier-place.ts';
import { t } from '../../lib/platform/i18n.ts';
import '../../components/shared/tokens.css';
import '../../components/shared/base.css';
import '../../components/shared/controls.css';
import '../../components/reader/reader.css';
import { speakChosenLanguage } from '../../lib/storage/local/choose-language.ts';
import { keepReaderLook, readReaderLook } from '../../lib/storage/local/reader-look.ts';
import { keepOneTab } from '../../lib/surfaces/one-tab.ts';
import { PageFrame } from '../header/page-frame.tsx';

/** `reader.html?id=…` shows one article of the library. */
const id = new URLSearchParams(location.search).get('id') ?? '';
const root = document.getElementById('root');
type Shown = { readonly look: ReaderLook; readonly saved?: Parameters<typeof Reader>[0]['saved'] };

let shown: Shown = { look: FIRST_READER_LOOK };
const show = (change: Partial<Shown>): void => {
  shown = { ...shown, ...change };
  const { look, saved } = shown;
  namePage(document, saved?.ok === true ? saved.value.article.title : t('reader.title'));
  wear(look);
  if (root)
    render(
      <PageFrame>
        <Reader
          saved={saved}
          companyHref={(company) => dossierPath({ kind: 'company', id: company })}
          onPrint={() => window.print()}
          look={look}
          onLook={(chosen) => {
            show({ look: chosen });
            void keepReaderLook(chosen);
          }}
        />
      </PageFrame>,
      root,
    );
};

/** Sets text and ground as `reader.css` has them for a look. */
function wear({ size, width, theme }: ReaderLook): void {
  const { dataset, style } = document.documentElement;
  dataset['width'] = width;
  dataset['theme'] = theme;
  style.setProperty('--v-reader-size', `${String(READER_SIZES[size] ?? READER_SIZES[1])}px`);
}

keepOneTab(document, new AbortController().signal);
const [look] = await Promise.all([readReaderLook(), speakChosenLanguage()]);
show({ look });
show({ saved: await askBackground('open-saved', { id }) });
