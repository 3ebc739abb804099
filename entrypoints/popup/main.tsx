import { render } from 'preact';
import { t } from '../../lib/platform/i18n.ts';

const root = document.getElementById('root');
if (root) render(<h1>{t('extension.name')}</h1>, root);
