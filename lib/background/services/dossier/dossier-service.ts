/** What is known of companies, gathered: dossiers, comparisons and briefs. */
import * as v from 'valibot';
import { makeBrief } from '../../../dossier/brief/make-brief.ts';
import { briefWords } from '../../../dossier/brief/words.ts';
import { buildDossier } from '../../../dossier/build-dossier.ts';
import { candidates } from '../../../dossier/companions.ts';
import { compareDossiers } from '../../../dossier/compare.ts';
import { articlesStating, isStatement } from '../../../dossier/left-out.ts';
import { dropFacts, restoreFacts } from '../../../facts/dropped-facts.ts';
import { appError } from '../../../model/app-error.ts';
import type { AppError } from '../../../model/app-error.ts';
import type { ArticleId } from '../../../model/article.ts';
import type { Brief } from '../../../model/brief.ts';
import type { CompanyCard, CompanyId, CompanyName } from '../../../model/company.ts';
import type { Comparison, Dossier } from '../../../model/dossier.ts';
import type { OwnershipMap } from '../../../model/dossier.ts';
import type { Fact } from '../../../model/fact.ts';
import type { IsoDate } from '../../../model/iso-date.ts';
import { err, ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import { rememberBrief } from '../../../storage/library/brief-days.ts';
import { allAbout, libraryCounts, mostNamed } from '../../../storage/library/company-articles.ts';
import type { AboutCompany, LibraryCounts } from '../../../storage/library/company-articles.ts';
import { changeFacts } from '../../../storage/library/dropped-facts.ts';
import { keepDigests } from '../../../storage/library/keep-article-digests.ts';
import type { CompanyCards } from '../companies/company-cards.ts';
import { gatherOwnership } from './ownership.ts';
import { shippedNames } from './shipped-names.ts';

type Dependencies = {
  readonly open: OpenLibrary;
  readonly cards: Pick<CompanyCards, 'card' | 'cards' | 'names'>;
  /** Companies that are accounts of the reader. */
  readonly accounts: () => Promise<readonly CompanyId[]>;
  readonly watched: () => Promise<ReadonlySet<CompanyId>>;
  /** Reads a file of the extension. */
  readonly readJson: (path: string) => Promise<unknown>;
  /** Notified of articles that changed. */
  readonly changed: (ids: readonly ArticleId[]) => Promise<void>;
  /** This moment, ISO 8601 with time. */
  readonly now: () => string;
  readonly today: () => IsoDate;
  /** Notified of work that nobody waits for. */
  readonly reporting: (work: Promise<unknown>) => void;
};

export type DossierService = {
  readonly dossier: (id: CompanyId) => Promise<Result<Dossier, AppError>>;
  readonly compare: (ids: readonly CompanyId[]) => Promise<Result<Comparison, AppError>>;
  /** Who owns whom among the companies that the reader has to do with. */
  readonly ownership: () => Promise<Result<OwnershipMap, AppError>>;
  /** Makes a brief and remembers its day. */
  readonly brief: (id: CompanyId, language: Brief['language'], us?: CompanyId) => Promise<Result<Brief, AppError>>;
  /** Leaves a statement out wherever the library makes it, and brings it back. */
  readonly drop: (request: StatementRequest) => Promise<Result<undefined, AppError>>;
  readonly restore: (request: StatementRequest) => Promise<Result<undefined, AppError>>;
};

/** A statement of a company's dossier, as the reader saw it in an article. */
type StatementRequest = {
  readonly commandId: string;
  readonly companyId: CompanyId;
  readonly articleId: ArticleId;
  readonly fact: Fact;
};

/** Owners above the owner that are looked up; a line of more is none. */
const MAX_ABOVE = 4;

const messagesSchema = v.record(v.string(), v.object({ message: v.string() }));

export function createDossierService(dependencies: Dependencies): DossierService {
  const { open, readJson, today } = dependencies;
  const dossier = (id: CompanyId): Promise<Result<Dossier, AppError>> => gatherDossier(dependencies, id);

  return {
    dossier,
    ownership: () =>
      gatherOwnership({
        ...dependencies,
        mostNamed: (most) => mostNamed(open, most),
        shipped: (most) => shippedNames(readJson, most),
      }),
    async compare(ids) {
      const dossiers: Dossier[] = [];
      // One after the other, so that no more articles are in memory than those of one company.
      for (const id of ids) {
        const built = await dossier(id);
        if (!built.ok) return built;
        dossiers.push(built.value);
      }
      return ok(compareDossiers(dossiers));
    },
    async brief(id, language, us) {
      const [built, messages] = await Promise.all([dossier(id), readMessages(readJson, language)]);
      if (!built.ok) return built;
      if (!messages.ok) return messages;
      const ours = us === undefined ? undefined : await dossier(us);
      if (ours?.ok === false) return ours;
      const failure = built.value.failure ?? ours?.value.failure;
      // Only what a brief could tell counts as told.
      const since = failure ? ok(undefined) : await rememberBrief(open, id, today());
      if (!since.ok) return since;
      return ok({
        ...makeBrief({
          dossier: built.value,
          language,
          today: today(),
          words: briefWords(messages.value),
          ...(since.value && { since: since.value }),
          ...(ours && { us: ours.value }),
        }),
        ...(failure && { failure }),
      });
    },
    drop: (request) => changeStatement(dependencies, request, 'facts'),
    restore: (request) => changeStatement(dependencies, request, 'droppedFacts'),
  };
}

/** Changes the facts that a statement stands for, in every article that makes it. */
async function changeStatement(
  { open, changed, now }: Dependencies,
  { commandId, companyId, articleId, fact }: StatementRequest,
  where: 'facts' | 'droppedFacts',
): Promise<Result<undefined, AppError>> {
  const about = await allAbout(open, companyId);
  if (!about.ok) return about;
  const ids = articlesStating(about.value.articles, fact, articleId, where);
  const isMeant = isStatement(fact);
  const done = await changeFacts(open, { id: commandId, at: now() }, ids, (article) =>
    where === 'facts' ? dropFacts(article, isMeant) : restoreFacts(article, isMeant),
  );
  if (done.ok) await changed(ids);
  return done;
}

/** The words of a language, whichever the browser speaks. */
async function readMessages(
  readJson: Dependencies['readJson'],
  language: Brief['language'],
): Promise<Result<v.InferOutput<typeof messagesSchema>, AppError>> {
  try {
    return ok(v.parse(messagesSchema, await readJson(`/_locales/${language}/messages.json`)));
  } catch (failure) {
    return err(appError('pack-unreadable', String(failure)));
  }
}

async function ownersAbove(cards: Dependencies['cards'], { id, parent }: CompanyCard): Promise<CompanyName[]> {
  const above: CompanyName[] = [];
  const met = new Set([id]);
  for (let owner = parent; owner && !met.has(owner.id) && above.length < MAX_ABOVE;) {
    met.add(owner.id);
    const card = await cards.card(owner.id);
    owner = card.ok ? card.value.parent : undefined;
    if (owner && !met.has(owner.id)) above.push(owner);
  }
  return above;
}

/** Of a library that does not answer. */
const NOTHING_HELD: AboutCompany = { articles: [], total: 0, unkept: [] };
const NOTHING_COUNTED: LibraryCounts = { byMonth: new Map(), library: 0, companies: new Map() };

/** Reads what library and pack hold of a company, and puts it together; what the pack knows stands in any case. */
async function gatherDossier(
  { open, cards, watched, today, reporting }: Dependencies,
  id: CompanyId,
): Promise<Result<Dossier, AppError>> {
  const [card, about, names, watchList] = await Promise.all([
    cards.card(id),
    allAbout(open, id),
    cards.names(),
    watched(),
  ]);
  if (!card.ok) return card;
  const { articles, total, unkept } = about.ok ? about.value : NOTHING_HELD;
  const together = candidates(articles, id);
  const [above, counts] = await Promise.all([
    ownersAbove(cards, card.value),
    about.ok
      ? libraryCounts(
          open,
          together.map((other) => other.id),
        )
      : about,
  ]);
  const { byMonth, library, companies } = counts.ok ? counts.value : NOTHING_COUNTED;
  // The reply does not wait for this.
  if (unkept.length > 0) reporting(keepDigests(open, id, unkept));
  return ok({
    ...buildDossier({
      card: card.value,
      above,
      watched: watchList.has(id),
      articles,
      total,
      read: byMonth,
      companions: { candidates: together, counts: companies, library },
      nameOf: (company) => (names.ok ? names.value.get(company) : undefined),
      today: today(),
    }),
    ...(!counts.ok && { failure: counts.error }),
  });
}
