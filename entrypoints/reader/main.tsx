import { render } from 'preact';
import { namePage } from '../../components/shared/language.ts';
import { t } from '../../lib/platform/i18n.ts';
import '../../components/shared/tokens.css';
import '../../components/shared/base.css';
import '../../components/shared/controls.css';
import '../../components/header/header.css';
import '../../components/search/search.css';
import '../../components/reader/reader.css';
import '../../components/save/save.css';
import { speakChosenLanguage } from '../../lib/storage/local/choose-language.ts';
import { readReaderLook } from '../../lib/storage/local/reader-look.ts';
import { keepOneTab } from '../../lib/surfaces/one-tab.ts';
import { PageFrame } from '../header/page-frame.tsx';
import { ReaderPage } from './reader-page.tsx';

/** `reader.html?id=…` shows one article of the library. */
const id = new URLSearchParams(location.search).get('id') ?? '';
const root = document.getElementById('root');
keepOneTab(document, new AbortController().signal);
const [look] = await Promise.all([readReaderLook(), speakChosenLanguage()]);
namePage(document, t('reader.title'));
if (root)
  render(
    <PageFrame help="save">
      <ReaderPage id={id} firstLook={look} />
    </PageFrame>,
    root,
  );
