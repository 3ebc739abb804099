import { useEffect, useState } from 'preact/hooks';
import { errorSentence } from '../../components/shared/error-sentence.ts';
import type { CompanyName } from '../../lib/model/company.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { DossierPorts } from './ports.ts';

type List = { readonly id: string; readonly name: string };

type Prospects = {
  /** The reader’s lists, the newest first. */
  readonly lists: readonly List[];
  /** Adds a company to a list; with none named, to a new one that bears the company’s name. */
  readonly collect: (list: List | undefined, company: CompanyName) => void;
  /** What came of it, in words. */
  readonly said: string;
};

/** The lists of firms to speak with, as far as a dossier needs them. */
export function useProspects(ports: Pick<DossierPorts, 'askBackground' | 'newId'>): Prospects {
  const [lists, setLists] = useState<readonly List[]>([]);
  const [said, setSaid] = useState('');
  useEffect(() => {
    let isOver = false;
    const read = async (): Promise<void> => {
      const found = await ports.askBackground('prospect-lists', {});
      if (!isOver && found.ok) setLists(found.value);
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [ports]);
  const collect = async (list: List | undefined, { id, name }: CompanyName): Promise<void> => {
    const into = list ?? { id: ports.newId(), name: t('dossier.newListOf', [name]) };
    const done = await ports.askBackground('collect-firms', {
      collection: { list: into.id, name: into.name, firms: [{ name, company: id }], unknown: [] },
    });
    if (!done.ok) return setSaid(errorSentence(done.error));
    if (list === undefined) setLists([into, ...lists]);
    setSaid(done.value.added === 0 ? t('dossier.alreadyIn', [into.name]) : t('dossier.addedTo', [into.name]));
  };
  return { lists, collect: (list, company) => void collect(list, company), said };
}
