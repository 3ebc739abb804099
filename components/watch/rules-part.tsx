import { Plus, X } from 'lucide';
import { useState } from 'preact/hooks';
import type { CompanyName } from '../../lib/model/company.ts';
import { FACT_KINDS } from '../../lib/model/fact.ts';
import type { FactKind } from '../../lib/model/fact.ts';
import type { NamedRule, WatchRule } from '../../lib/model/watch.ts';
import { t } from '../../lib/platform/i18n.ts';
import { kindWords } from '../dossier/kind-words.ts';
import { CompanyPicker } from '../names/company-picker.tsx';
import { Button, IconButton } from '../shared/button.tsx';
import { Notice } from '../shared/notice.tsx';
import type { WatchPorts } from './ports.ts';
import { ruleSentence } from './rule-sentence.ts';

/** Kinds that a text is never read for. */
const CURATED: ReadonlySet<FactKind> = new Set(['date', 'other']);
const KINDS = FACT_KINDS.filter((kind) => !CURATED.has(kind));

type RulesPartProps = {
  readonly ports: Pick<WatchPorts, 'find' | 'newId'>;
  readonly rules: readonly NamedRule[];
  readonly onChange: (rules: readonly WatchRule[]) => void;
};

/** Rules, as sentences, and a form for one more: firms, and what must be reported of them. */
export function RulesPart({ ports, rules, onChange }: RulesPartProps) {
  const [gone, setGone] = useState<NamedRule>();
  const without = (rule: NamedRule): void => {
    setGone(rule);
    onChange(rules.filter(({ id }) => id !== rule.id).map(bare));
  };
  const add = (rule: WatchRule): void => {
    setGone(undefined);
    onChange([...rules.map(bare), rule]);
  };
  return (
    <section class="v-part" aria-labelledby="rules-title">
      <h2 id="rules-title">{t('watch.rules')}</h2>
      <p class="v-soft">{t('watch.rulesHint')}</p>
      <output class="v-said">
        {gone === undefined ? null : (
          <Notice
            tone="info"
            action={
              <Button kind="quiet" onClick={() => add(bare(gone))}>
                {t('watch.undo')}
              </Button>
            }
          >
            {t('watch.ruleGone', [ruleSentence(gone)])}
          </Notice>
        )}
      </output>
      {rules.length === 0 ? null : (
        <ul class="v-lines" aria-label={t('watch.rules')}>
          {rules.map((rule) => (
            <li key={rule.id}>
              <span>{ruleSentence(rule)}</span>
              <IconButton icon={X} label={t('watch.removeRule', [ruleSentence(rule)])} onClick={() => without(rule)} />
            </li>
          ))}
        </ul>
      )}
      <RuleForm key={rules.length} ports={ports} onAdd={add} />
    </section>
  );
}

type RuleFormProps = Pick<RulesPartProps, 'ports'> & { readonly onAdd: (rule: WatchRule) => void };

function RuleForm({ ports, onAdd }: RuleFormProps) {
  const [companies, setCompanies] = useState<readonly CompanyName[]>([]);
  const [kinds, setKinds] = useState<readonly FactKind[]>([]);
  const choose = (company: CompanyName | undefined): void => {
    if (company && !companies.some(({ id }) => id === company.id)) setCompanies([...companies, company]);
  };
  const toggle = (kind: FactKind, isOn: boolean): void =>
    setKinds(KINDS.filter((other) => (other === kind ? isOn : kinds.includes(other))));
  return (
    <fieldset class="v-rule-form">
      <legend>{t('watch.newRule')}</legend>
      {companies.length === 0 ? null : (
        <ul class="v-chips" aria-label={t('watch.ruleFirms')}>
          {companies.map((company) => (
            <li key={company.id}>
              <button
                type="button"
                class="v-chip"
                aria-label={t('watch.removeFirm', [company.name])}
                onClick={() => setCompanies(companies.filter(({ id }) => id !== company.id))}
              >
                {company.name} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <CompanyPicker key={companies.length} chosen={undefined} onChoose={choose} onFind={ports.find} />
      <fieldset class="v-kinds">
        <legend>{t('watch.ruleKinds')}</legend>
        {KINDS.map((kind) => (
          <label key={kind} class="v-check">
            <input
              type="checkbox"
              checked={kinds.includes(kind)}
              onChange={({ currentTarget }) => toggle(kind, currentTarget.checked)}
            />{' '}
            {kindWords(kind)}
          </label>
        ))}
      </fieldset>
      {companies.length === 0 ? null : (
        <div class="v-part-buttons">
          <Button
            icon={Plus}
            kind="primary"
            onClick={() => onAdd({ id: ports.newId(), companies: companies.map(({ id }) => id), kinds })}
          >
            {t('watch.addRule')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function bare({ id, companies, kinds }: NamedRule): WatchRule {
  return { id, companies: companies.map((company) => company.id), kinds };
}
