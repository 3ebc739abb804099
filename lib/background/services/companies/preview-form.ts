/** What a name would do before it is added: the places in the kept articles where it would be marked. */
import type { FormPlace, FormPreview } from '../../../model/account.ts';
import { appError } from '../../../model/app-error.ts';
import type { AppError } from '../../../model/app-error.ts';
import type { LibrarySlice } from '../../../model/library-entry.ts';
import { ownCompanyId } from '../../../model/own-company.ts';
import { err, ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import { findMentions } from '../../../recognition/find-mentions.ts';
import { extendGazetteer, isCommonName } from '../../../recognition/gazetteer/extend.ts';
import type { Gazetteer } from '../../../recognition/gazetteer/gazetteer.ts';
import { foldSearchText } from '../../../search/index/fold-text.ts';

/** The company of a name that is tried; none is called so. */
const TRIED = ownCompanyId('tried');
/** Articles that are shown, and UTF-16 units of words on each side of the name. */
const MAX_SHOWN = 5;
const AROUND = 60;

type Dependencies = {
  readonly gazetteer: () => Promise<Gazetteer | undefined>;
  /** A part of the library in the order of ids, those after one. */
  readonly slice: (after?: string) => Promise<Result<LibrarySlice, AppError>>;
};

/**
 * Reads all kept articles by the names that are known and the one that is tried. Only texts that hold the letters of
 * the name are read closely.
 */
export function createFormPreview({ gazetteer, slice }: Dependencies) {
  return async (name: string): Promise<Result<FormPreview, AppError>> => {
    const known = await gazetteer();
    if (!known) return err(appError('pack-unreadable'));
    const common = isCommonName(name, known);
    const tried = extendGazetteer(known, {
      companies: [{ id: TRIED, name }],
      names: [{ text: name, companyId: TRIED, risk: 'unless-common' }],
    });
    const wanted = foldSearchText(name);
    const first: FormPlace[] = [];
    let [places, articles] = [0, 0];
    for (let after: string | undefined, more = true; more;) {
      const part: Result<LibrarySlice, AppError> = await slice(after);
      if (!part.ok) return part;
      for (const { article, text } of part.value.entries) {
        const whole = `${article.title}\n\n${text ?? article.summary ?? ''}`;
        if (!foldSearchText(whole).includes(wanted)) continue;
        const found = findMentions(tried, whole, article.lang === undefined ? {} : { lang: article.lang }).filter(
          ({ companyId }) => companyId === TRIED,
        );
        const [place] = found;
        if (!place) continue;
        places += found.length;
        articles += 1;
        if (first.length < MAX_SHOWN)
          first.push({
            article: article.id,
            title: article.title,
            ...(text === undefined && { url: article.url }),
            words: wordsAround(whole, place),
          });
      }
      after = part.value.next;
      more = after !== undefined;
    }
    return ok({ places, articles, first, common });
  };
}

/** The name with the words around it, from one space to another. */
function wordsAround(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const before = text.slice(Math.max(0, start - AROUND), start).replace(start > AROUND ? /^\S*\s/ : '', '');
  const after = text.slice(end, end + AROUND).replace(end + AROUND < text.length ? /\s\S*$/ : '', '');
  return `${start > AROUND ? '… ' : ''}${before}${text.slice(start, end)}${after}`.replaceAll(/\s+/g, ' ').trim();
}
