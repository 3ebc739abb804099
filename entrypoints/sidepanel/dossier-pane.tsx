import { ArrowLeft } from 'lucide';
import { Button } from '../../components/shared/button.tsx';
import { t } from '../../lib/platform/i18n.ts';
import { BriefPane } from '../dossier/brief-pane.tsx';
import { CompanyPane } from '../dossier/company-pane.tsx';
import '../../components/charts/charts.css';
import '../../components/dossier/dossier.css';
import type { PanelPorts } from './ports.ts';
import type { PanelDossier } from './use-place.ts';

type DossierPaneProps = { readonly ports: PanelPorts; readonly dossier: PanelDossier };

/** A dossier or a brief beside the page. */
export function DossierPane({ ports, dossier: { kind, id } }: DossierPaneProps) {
  return (
    <section class="v-panel-dossier">
      <div>
        <Button kind="quiet" icon={ArrowLeft} onClick={() => ports.goTo({ kind: 'choose' })}>
          {t('dossier.back')}
        </Button>
      </div>
      {kind === 'company' ? <CompanyPane key={id} ports={ports} id={id} isNarrow /> : <BriefPane key={id} ports={ports} id={id} />}
    </section>
  );
}
