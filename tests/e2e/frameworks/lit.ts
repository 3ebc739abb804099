import { html, LitElement, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { lifeAt, rowsAt, type Row } from './rows.ts';

const line = (row: Row): TemplateResult =>
  html`<li class=${row.isNew ? 'new' : ''}>
    <b>${row.company}</b> ${row.isNew ? html`<em>${row.words}</em>` : row.words}
  </li>`;

/** In the shadow as lit does it, and in the light as its users may. */
class NamesList extends LitElement {
  static override readonly properties = { step: { type: Number } };
  declare step: number;

  override render(): TemplateResult {
    const rows = rowsAt(this.step ?? 0);
    return html`${keyed(
      lifeAt(this.step ?? 0),
      html`<h1>Step ${this.step}</h1>
        <ul>
          ${repeat(rows, ({ id }) => id, line)}
        </ul>
        <p>${rows[0]?.company} and ${rows[1]?.company} signed.</p>`,
    )}`;
  }
}

class OpenNamesList extends NamesList {
  protected override createRenderRoot(): this {
    return this;
  }
}

customElements.define('names-list', NamesList);
customElements.define('open-names-list', OpenNamesList);
const lists = [new NamesList(), new OpenNamesList()];
document.getElementById('app')?.append(...lists);
globalThis.renderStep = async (step) => {
  for (const list of lists) list.step = step;
  await Promise.all(lists.map(({ updateComplete }) => updateComplete));
};
