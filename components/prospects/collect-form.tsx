import { useState } from 'preact/hooks';
import type { Collection, ProspectListLine } from '../../lib/model/prospect.ts';
import { t } from '../../lib/platform/i18n.ts';
import { SelectLine } from '../library-data/select-line.tsx';
import { Button } from '../shared/button.tsx';
import { formatCount } from '../shared/language.ts';
import type { FoundFirms } from './ports.ts';

type CollectFormProps = {
  readonly found: FoundFirms;
  readonly lists: readonly ProspectListLine[];
  readonly newId: () => string;
  readonly onCollect: (collection: Collection) => void;
  readonly onCancel: () => void;
};

/** What was found, to choose from, and the list it goes into: a new one or one that is there. */
export function CollectForm({ found, lists, newId, onCollect, onCancel }: CollectFormProps) {
  const [left, setLeft] = useState<ReadonlySet<string>>(() => leftAtFirst(found));
  const [list, setList] = useState<string>();
  const [name, setName] = useState(found.name);
  const keeps = (text: string): boolean => !left.has(text);
  const tick = (names: readonly string[], isKept: boolean): void => {
    const rest = [...left].filter((name) => !names.includes(name));
    setLeft(new Set(isKept ? rest : [...rest, ...names]));
  };
  const firms = found.firms.filter((firm) => keeps(firm.name));
  const unknown = found.unknown.filter(keeps);
  const isNamed = list !== undefined || name.trim() !== '';
  const collect = (): void =>
    onCollect({
      list: list ?? newId(),
      name: name.trim() === '' ? t('prospects.title') : name.trim(),
      ...(found.page && { page: found.page }),
      firms,
      unknown,
    });
  if (found.firms.length + found.unknown.length === 0) return <NothingFound onCancel={onCancel} />;
  return (
    <section class="v-part v-collect" aria-labelledby="collect-title">
      <h2 id="collect-title">{t('prospects.collect')}</h2>
      {found.page === undefined ? null : <PageLink page={found.page} />}
      <NameChoices
        legend={t('prospects.knownFirms', found.firms.length, [formatCount(found.firms.length)])}
        names={found.firms.map((firm) => firm.name)}
        keeps={keeps}
        onTick={tick}
      />
      <NameChoices
        legend={t('prospects.unknownFound', found.unknown.length, [formatCount(found.unknown.length)])}
        names={found.unknown}
        keeps={keeps}
        onTick={tick}
      />
      <TargetList lists={lists} list={list} name={name} onList={setList} onName={setName} />
      <div class="v-part-buttons">
        <Button kind="primary" keys="Alt+C" onClick={() => (isNamed ? collect() : undefined)}>
          {t('prospects.collectThese', firms.length, [formatCount(firms.length)])}
        </Button>
        <Button onClick={onCancel}>{t('prospects.cancel')}</Button>
      </div>
    </section>
  );
}

type TargetListProps = {
  readonly lists: readonly ProspectListLine[];
  /** A list that is there; a new one of that name without it. */
  readonly list: string | undefined;
  readonly name: string;
  readonly onList: (list: string | undefined) => void;
  readonly onName: (name: string) => void;
};

/** The list that takes what is collected. */
function TargetList({ lists, list, name, onList, onName }: TargetListProps) {
  return (
    <>
      {lists.length === 0 ? null : (
        <SelectLine
          label={t('prospects.into')}
          value={list}
          choices={[[undefined, t('prospects.newList')], ...lists.map((line) => [line.id, line.name] as const)]}
          onChange={onList}
        />
      )}
      {list === undefined ? (
        <label class="v-labelled">
          <span>{t('prospects.listName')}</span>
          <input
            class="v-field"
            maxLength={300}
            value={name}
            onInput={({ currentTarget }) => onName(currentTarget.value)}
          />
        </label>
      ) : null}
    </>
  );
}

/** On a page only the firms that it is about are wanted before the reader says more, if it is about any. */
function leftAtFirst({ firms, unknown, about = [] }: FoundFirms): ReadonlySet<string> {
  if (!firms.some(({ company }) => company !== undefined && about.includes(company))) return new Set();
  const others = firms.filter(({ company }) => company === undefined || !about.includes(company));
  return new Set([...others.map(({ name }) => name), ...unknown]);
}

type NameChoicesProps = {
  readonly legend: string;
  readonly names: readonly string[];
  readonly keeps: (name: string) => boolean;
  readonly onTick: (names: readonly string[], isKept: boolean) => void;
};

/** Names to keep or leave; nothing for none. */
function NameChoices({ legend, names, keeps, onTick }: NameChoicesProps) {
  if (names.length === 0) return null;
  const isWhole = names.every(keeps);
  return (
    <fieldset class="v-collect-set">
      <legend>{legend}</legend>
      {names.length === 1 ? null : (
        <Button kind="quiet" onClick={() => onTick(names, !isWhole)}>
          {t(isWhole ? 'prospects.tickNone' : 'prospects.tickAll')}
        </Button>
      )}
      <div class="v-collect-names">
        {names.map((text) => (
          <label key={text} class="v-check">
            <input
              type="checkbox"
              checked={keeps(text)}
              onChange={({ currentTarget }) => onTick([text], currentTarget.checked)}
            />{' '}
            <bdi>{text}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function NothingFound({ onCancel }: Pick<CollectFormProps, 'onCancel'>) {
  return (
    <section class="v-part v-collect" aria-labelledby="collect-title">
      <h2 id="collect-title">{t('prospects.collect')}</h2>
      <p class="v-soft">{t('prospects.nothingFound')}</p>
      <div class="v-part-buttons">
        <Button onClick={onCancel}>{t('prospects.close')}</Button>
      </div>
    </section>
  );
}

function PageLink({ page }: { readonly page: NonNullable<FoundFirms['page']> }) {
  return (
    <p class="v-soft">
      <a href={page.url} rel="noreferrer">
        {page.title === '' ? page.url : page.title}
      </a>
    </p>
  );
}
