import { useState } from 'preact/hooks';
import type { CompanyId, CompanyName } from '../../lib/model/company.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { formatCount } from '../shared/language.ts';
import { usePrinting } from '../shared/use-printing.ts';
import type { Cell, CompareRow } from './compare-rows.ts';
import { SourceLink } from './source-link.tsx';

type CompareTableProps = {
  readonly companies: readonly CompanyName[];
  readonly rows: readonly CompareRow[];
  readonly companyHref: (id: CompanyId) => string;
};

/** Companies as columns; on a narrow page one under the other, each row a list of its own. */
export function CompareTable({ companies, rows, companyHref }: CompareTableProps) {
  const [wanted, setAll] = useState(false);
  const all = usePrinting() || wanted;
  const lone = rows.filter(({ isLone = false }) => isLone);
  return (
    <>
      {/* A region that scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section class="v-compare-table" tabIndex={0} aria-label={t('compare.table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span class="v-unseen">{t('compare.what')}</span>
              </th>
              {companies.map(({ id, name }) => (
                <th key={id} scope="col">
                  <a href={companyHref(id)}>{name}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(all ? rows : rows.filter(({ isLone = false }) => !isLone)).map(({ key, heading, cells }) => (
              <tr key={key}>
                <th scope="row">{heading}</th>
                {cells.map((cell, index) => (
                  <td key={companies[index]?.id} data-of={companies[index]?.name}>
                    <CellBody cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {all || lone.length === 0 ? null : (
        <div>
          <Button kind="quiet" onClick={() => setAll(true)}>
            {t('compare.lone', lone.length, [formatCount(lone.length)])}
          </Button>
        </div>
      )}
    </>
  );
}

function CellBody({ cell: { lines, isMost = false } }: { readonly cell: Cell }) {
  if (lines.length === 0) {
    return (
      <span class="v-compare-gap">
        <span aria-hidden="true">–</span>
        <span class="v-unseen">{t('compare.none')}</span>
      </span>
    );
  }
  return (
    <>
      {lines.map(({ words, lang, source, sentence }) => (
        <p key={`${words} ${source?.id ?? ''}`}>
          {isMost ? (
            <strong>
              {words} <span class="v-compare-highest">{t('compare.most')}</span>
            </strong>
          ) : (
            <span lang={lang}>{words}</span>
          )}{' '}
          {source === undefined ? null : <SourceLink source={source} {...(sentence !== undefined && { sentence })} />}
        </p>
      ))}
    </>
  );
}
