/** How a change in the team's registers changes the article in one's own library. */
import type { Article, ArticleId } from '../model/article.ts';
import { FIELD } from './field-names.ts';
import type { Fields } from './fields.ts';
import { tagField } from './own-fields.ts';
import { textIn } from './team-article.ts';
import type { TeamArticle } from './team-article.ts';

export type Projection =
  | { readonly kind: 'keep' }
  | { readonly kind: 'delete' }
  | { readonly kind: 'put'; readonly article: Article };

/** What was known before the change and is known after it. */
export type Sides = {
  readonly article: TeamArticle | undefined;
  /** This member's own register: another device of the member may have changed it. */
  readonly own: Fields | undefined;
};

export type ProjectionContext = {
  /** Id of the article if it is new here: made from its register's hash, so that a repetition makes the same. */
  readonly id: ArticleId;
  /** Moment in ISO 8601. */
  readonly now: string;
  /** The reader threw it away: it does not come back by itself. */
  readonly isBuried: boolean;
};

const KEEP: Projection = { kind: 'keep' };

/**
 * The change to the library. What this member has not sent yet is kept: only differences between the sides are applied.
 */
export function projectArticle(
  local: Article | undefined,
  before: Sides,
  after: Sides,
  context: ProjectionContext,
): Projection {
  const team = after.article;
  const isHeld = team !== undefined && team.holders.length > 0;
  const saved = ownSaving(before.own, after.own);
  if (!local)
    return team && isHeld && !context.isBuried ? { kind: 'put', article: newArticle(team, after, context) } : KEEP;
  const isMine = saved.kind === 'withdrawn' ? false : local.savedAt !== undefined || saved.kind === 'saved';
  const isNobodys = !isHeld && !isMine && (local.source === 'team' || saved.kind === 'withdrawn');
  if (isNobodys && !isWrittenOn(local)) return { kind: 'delete' };
  const article = withTags(withSaving(local, saved), before.article?.tags ?? [], team?.tags ?? []);
  return article === local ? KEEP : { kind: 'put', article };
}

type OwnSaving = { readonly kind: 'same' | 'withdrawn' } | { readonly kind: 'saved'; readonly at: string };

/** What another device of this member did. */
function ownSaving(before: Fields | undefined, after: Fields | undefined): OwnSaving {
  const [was, is] = [before && textIn(before, FIELD.held), after && textIn(after, FIELD.held)];
  if (was === is) return { kind: 'same' };
  return is === undefined ? { kind: 'withdrawn' } : { kind: 'saved', at: is };
}

function newArticle(team: TeamArticle, { own }: Sides, { id, now }: ProjectionContext): Article {
  const { holders: _holders, notes: _notes, quotations: _quotations, ...shared } = team;
  const savedAt = own && textIn(own, FIELD.held);
  const note = own && textIn(own, FIELD.note);
  return {
    ...shared,
    id,
    source: savedAt === undefined ? 'team' : 'saved',
    ...(savedAt !== undefined && { savedAt }),
    ...(note !== undefined && { note }),
    addedAt: now,
    facts: [],
    read: false,
  };
}

function withSaving(local: Article, saving: OwnSaving): Article {
  if (saving.kind === 'saved' && local.savedAt === undefined) return { ...local, savedAt: saving.at };
  if (saving.kind !== 'withdrawn' || local.savedAt === undefined) return local;
  const { savedAt: _none, ...rest } = local;
  return { ...rest, source: 'team' };
}

function withTags(local: Article, before: readonly string[], after: readonly string[]): Article {
  const [was, is] = [new Set(before.map(tagField)), new Set(after.map(tagField))];
  const here = new Set(local.tags.map(tagField));
  const added = after.filter((tag) => !was.has(tagField(tag)) && !here.has(tagField(tag)));
  const kept = local.tags.filter((tag) => is.has(tagField(tag)) || !was.has(tagField(tag)));
  if (added.length === 0 && kept.length === local.tags.length) return local;
  return { ...local, tags: [...kept, ...added] };
}

/** What the reader wrote stays, whoever withdraws the article. */
function isWrittenOn({ note, quotations = [] }: Article): boolean {
  return note !== undefined || quotations.length > 0;
}
