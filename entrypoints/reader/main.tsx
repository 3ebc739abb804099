import { render } from 'preact';
import { Reader } from '../../components/reader/reader.tsx';
import { namePage } from '../../components/shared/language.ts';
import { askBackground } from '../../lib/messages/client.ts';
import { dossierPath } from '../../lib/navigation/dossier-place.ts';
import { t } from '../../lib/platform/i18n.ts';
import '../../components/shared/tokens.css';
import '../../components/shared/base.css';
import '../../components/shared/controls.css';
import '../../components/reader/reader.css';
import { speakChosenLanguage } from '../../lib/storage/local/choose-language.ts';
import { keepOneTab } from '../../lib/surfaces/one-tab.ts';
import { PageFrame } from '../header/page-frame.tsx';

/** `reader.html?id=…` shows one article of the library. */
const id = new URLSearchParams(location.search).get('id') ?? '';
const root = document.getElementById('root');
const draw = (saved?: Parameters<typeof Reader>[0]['saved']): void => {
  namePage(document, saved?.ok === true ? saved.value.article.title : t('reader.title'));
  if (root)
    render(
      <PageFrame>
        <Reader
          saved={saved}
          companyHref={(company) => dossierPath({ kind: 'company', id: company })}
          onPrint={() => window.print()}
        />
      </PageFrame>,
      root,
    );
};

keepOneTab(document, new AbortController().signal);
await speakChosenLanguage();
draw();
draw(await askBackground('open-saved', { id }));
