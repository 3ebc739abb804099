import { BOX } from '../../lib/charts/ownership-layout.ts';
import type { OwnershipLayout, PlacedFirm } from '../../lib/charts/ownership-layout.ts';
import { t } from '../../lib/platform/i18n.ts';
import { shortened } from './bar-rows.tsx';
import { firmWords } from './ownership-words.ts';

type OwnershipDrawingProps = {
  readonly layout: OwnershipLayout;
  readonly href: (id: string) => string;
  /** The one that the tab key reaches. */
  readonly current: number;
  readonly onFocus: (index: number) => void;
};

/** What fits into a box. */
const MAX_LETTERS = 20;

/** Boxes with names, and lines from each owner to what it owns; links, so that a tap or Enter opens the dossier. */
export function OwnershipDrawing({ layout: { firms }, href, current, onFocus }: OwnershipDrawingProps) {
  const byId = new Map(firms.map((firm) => [firm.id, firm]));
  return (
    <>
      {firms.map((firm) => {
        const owner = firm.depth === 0 || firm.owner === undefined ? undefined : byId.get(firm.owner);
        return owner === undefined ? null : <path key={firm.id} class="v-map-line" d={pathOf(owner, firm)} />;
      })}
      {firms.map((firm, index) => (
        <a
          key={firm.id}
          class={firm.reason === undefined ? 'v-map-firm' : `v-map-firm v-map-firm--${firm.reason}`}
          href={href(firm.id)}
          data-point={index}
          tabindex={index === current ? 0 : -1}
          aria-label={firmWords(firm, byId.get(firm.owner ?? '')?.name)}
          onFocus={() => onFocus(index)}
        >
          <title>{firm.name}</title>
          <rect x={firm.x} y={firm.y} width={BOX.width} height={BOX.height} rx="6" />
          <text x={firm.x + 10} y={firm.y + BOX.height / 2 + 4.5}>
            {shortened(firm.name, MAX_LETTERS)}
          </text>
        </a>
      ))}
      <title>{t('ownership.title')}</title>
    </>
  );
}

/** From the owner's right side to the left side of what it owns, with one bend halfway. */
function pathOf(owner: PlacedFirm, firm: PlacedFirm): string {
  const [x1, y1] = [owner.x + BOX.width, owner.y + BOX.height / 2];
  const [x2, y2] = [firm.x, firm.y + BOX.height / 2];
  return `M${x1} ${y1}H${(x1 + x2) / 2}V${y2}H${x2}`;
}
