import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { AccessState } from '../../components/options/access-section.tsx';
import { companiesOfCorrections } from '../../components/options/correction-words.ts';
import type { Imported } from '../../components/options/corrections-section.tsx';
import type { SectionId } from '../../components/options/section.tsx';
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import type { LibraryState } from '../../lib/model/library.ts';
import type { Result } from '../../lib/model/result.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { Choices, OptionsPorts } from './ports.ts';
import { takeSettings } from './take-settings.ts';
import { useWantedSettings } from './use-wanted-settings.ts';

/** A value read once, and again whenever `watch` says so or it is asked for; `undefined` before the first reading. */
function useWatched<T>(
  read: () => Promise<T>,
  watch?: (listener: () => void, signal: AbortSignal) => void,
): readonly [value: T | undefined, refresh: () => Promise<void>] {
  const [value, setValue] = useState<T>();
  const newestRef = useRef(0);
  const refresh = useCallback(async (): Promise<void> => {
    const mine = (newestRef.current += 1);
    const next = await read();
    // Two changes in a row may be answered in any order: the newest reading stands.
    if (mine === newestRef.current) setValue(() => next);
  }, [read]);
  useEffect(() => {
    const ending = new AbortController();
    void refresh();
    watch?.(() => void refresh(), ending.signal);
    return () => {
      ending.abort();
      newestRef.current += 1;
    };
  }, [refresh, watch]);
  return [value, refresh];
}

type OptionsState = {
  readonly choices: Choices | undefined;
  readonly access: AccessState | undefined;
  readonly keys: ReadonlyMap<string, string> | undefined;
  readonly library: Result<LibraryState, AppError> | undefined;
  readonly names: ReadonlyMap<CompanyId, string>;
  readonly failureOf: (section: SectionId) => AppError | undefined;
  /** Makes a change and says in its section if it was not kept. */
  readonly change: <T>(section: SectionId, changing: Promise<Result<T, AppError>>) => Promise<Result<T, AppError>>;
  /** Changes settings; what is chosen is shown at once. */
  readonly changeSettings: (section: SectionId, chosen: Partial<Settings>) => void;
  /** What came of the last file, and how to take one in. */
  readonly imported: Imported | undefined;
  readonly importFile: (file: File) => void;
  readonly grantEvery: () => void;
  /** Takes in a file of choices. */
  readonly importSettings: (file: File) => void;
  readonly isTaken: boolean;
};

/** Everything the settings show, kept up with changes made here and elsewhere. */
export function useOptions(ports: OptionsPorts): OptionsState {
  const [kept, refreshChoices] = useWatched(ports.readChoices, ports.onChoicesChange);
  const { wanted, want } = useWantedSettings();
  const choices = kept && { ...kept, settings: { ...kept.settings, ...wanted } };
  const [granted] = useWatched(ports.readAccess, ports.onAccessChange);
  const [keys] = useWatched(ports.commandKeys);
  const [refused, setRefused] = useState(false);
  const [library, setLibrary] = useState<Result<LibraryState, AppError>>();
  const [failure, setFailure] = useState<{ readonly section: SectionId; readonly error: AppError }>();
  const [imported, setImported] = useState<Imported>();
  const [isTaken, setTaken] = useState(false);
  const names = useNames(ports, choices);

  useEffect(() => {
    void ports.askBackground('library-state', {}).then(setLibrary);
  }, [ports]);

  const change: OptionsState['change'] = async (section, changing) => {
    const changed = await changing;
    setFailure(changed.ok ? undefined : { section, error: changed.error });
    return changed;
  };
  const changeSettings: OptionsState['changeSettings'] = (section, chosen) =>
    void want(chosen, async () => {
      await change(section, ports.askBackground('change-settings', { settings: chosen }));
      await refreshChoices();
    });
  const importFile = async (file: File): Promise<void> => {
    setImported(undefined);
    const taken = await change('corrections', ports.askBackground('import-corrections', { text: await file.text() }));
    if (taken.ok) setImported(taken.value);
  };
  const importSettings = async (file: File): Promise<void> => {
    setTaken(false);
    const taken = await change('move', takeSettings(ports, await file.text()));
    if (!taken.ok) return;
    setTaken(true);
    if (taken.value.language !== choices?.language) ports.reload();
  };
  const grantEvery = async (): Promise<void> => setRefused(!(await ports.requestEverySite()));
  return {
    choices,
    access: granted && { ...granted, refused },
    keys,
    library,
    names,
    failureOf: (section) => (failure?.section === section ? failure.error : undefined),
    change,
    changeSettings,
    imported,
    importFile: (file) => void importFile(file),
    grantEvery: () => void grantEvery(),
    importSettings: (file) => void importSettings(file),
    isTaken,
  };
}

/** Names of the companies that the corrections speak of. */
function useNames(ports: OptionsPorts, choices: Choices | undefined): ReadonlyMap<CompanyId, string> {
  const [names, setNames] = useState<ReadonlyMap<CompanyId, string>>(new Map());
  const ids = companiesOfCorrections(choices?.corrections ?? [])
    .toSorted()
    .join('\n');
  useEffect(() => {
    if (ids === '') return;
    const ask = async (): Promise<void> => {
      const cards = await ports.askBackground('company-cards', { ids: ids.split('\n') });
      if (cards.ok) setNames(new Map(cards.value.map(({ id, name }) => [id, name])));
    };
    void ask();
  }, [ports, ids]);
  return names;
}
