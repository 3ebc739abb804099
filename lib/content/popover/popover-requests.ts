import type { askBackground } from '../../messages/client.ts';
import { appError, type AppError } from '../../model/app-error.ts';
import type { CompanyId, CompanyName } from '../../model/company.ts';
import type { MentionCorrection } from '../../model/correction.ts';
import { err, type Result } from '../../model/result.ts';
/** What the popover’s tools ask of the background, in the name of their page. */
import type { Why } from '../../recognition/explain/why.ts';
import { correctionAbout, othersAt, scoreAt } from '../marking/linked-page.ts';
import type { Mark } from '../reading/text-index.ts';
import type { AnnotatedPage } from './popover-bridge.ts';

/** Companies that a list in the popover has room for. */
const FOUND_COMPANIES = 6;

type PopoverSubject = {
  readonly companyId?: CompanyId | undefined;
  /** The company’s name as the popover shows it. */
  readonly name: string;
  readonly surface: string;
  readonly mark?: Mark | undefined;
  readonly close: () => void;
};

type Dependencies = { readonly ask: typeof askBackground; readonly newId: () => string };

/** All that can be asked about what a popover shows. */
export function popoverRequests(
  { ask, newId }: Dependencies,
  { host, session }: Pick<AnnotatedPage, 'host' | 'session'>,
  { companyId, name, surface, mark, close }: PopoverSubject,
) {
  const about =
    <T>(question: (id: CompanyId) => Promise<Result<T, AppError>>) =>
    async () =>
      companyId === undefined ? err(appError('not-found')) : question(companyId);
  return {
    mute: (muted: boolean) => ask('mute-site', { host, muted }),
    save: () => ask('save-own-page', { commandId: newId() }),
    watch: (watched: boolean) => about((id) => ask('watch-company', { companyId: id, watched }))(),
    openDossier: (outdated: boolean) => about((id) => ask('open-dossier', { companyId: id, outdated }))(),
    months: about((id) => ask('company-months', { companyId: id })),
    goOn(place: 'search' | 'add-name' | 'company') {
      close();
      void ask('open-look-up', { place, text: place === 'company' ? name : surface });
    },
    ...(mark && { mark: markPorts(ask, session, mark) }),
  };
}

function markPorts(ask: typeof askBackground, session: AnnotatedPage['session'], mark: Mark) {
  return {
    async why(): Promise<Result<Why, AppError>> {
      const { linked } = session;
      return linked ? ask('why-marked', scoreAt(linked, mark)) : err(appError('not-found'));
    },
    others: (): readonly CompanyName[] => (session.linked ? othersAt(session.linked, mark) : []),
    async correct(correction: MentionCorrection): Promise<Result<{ readonly id: string }, AppError>> {
      const { linked } = session;
      return linked
        ? ask('correct', { correction: correctionAbout(linked, mark, correction) })
        : err(appError('not-found'));
    },
    removeCorrection: (id: string) => ask('remove-correction', { id }),
    find: (query: string) => ask('find-companies', { query, limit: FOUND_COMPANIES }),
  };
}
