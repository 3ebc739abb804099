import { sentences, type Recipe } from './recipe.ts';

/** Lets the reader choose one thing more: its row, its switch, what pages are given, the code that minds it. */
export const SETTING: Recipe = {
  name: 'A setting',
  limit: 4,
  edits: [
    {
      file: 'lib/model/settings.ts',
      before: '  /** Whether it is kept when the reader last',
      insert: `  /** Whether a name must be certain on every page. */
  strict: { values: ON_OR_OFF, first: false, part: 'certainty' },
`,
    },
    {
      file: 'components/options/certainty-section.tsx',
      before: '      <CertaintyPreview settings={settings} />',
      insert: `      <Kind
        label={t('options.strict')}
        hint={t('options.strictHint')}
        on={settings.strict}
        disabled={'strict' in locked}
        onChange={(strict) => onChange({ strict })}
      />
`,
    },
    {
      file: 'lib/storage/local/page-rules.ts',
      behind: "  readonly finding: Pick<Settings, 'onlyAccounts'",
      insert: " | 'strict'",
    },
    {
      file: 'lib/storage/local/page-rules.ts',
      behind: '  const { density, markStyle, onlyAccounts, opening, products,',
      insert: ' strict,',
    },
    { file: 'lib/storage/local/page-rules.ts', behind: '    finding: {\n', insert: '      strict,\n' },
    {
      file: 'lib/content/marking/link-page.ts',
      behind: 'findMentionsIn(read, {\n        publicBodies',
      insert: ': publicBodies && !finding.strict',
    },
    ...sentences('certaintySample', {
      en: 'strict: Firms alone\n  strictHint: On every page.',
      fr: 'strict: Entreprises seulement\n  strictHint: Sur toutes les pages.',
    }),
    {
      file: 'tests/unit/storage/local/annotator-state.test.ts',
      behind: '      finding: {\n        onlyAccounts: false,\n',
      insert: '        strict: false,\n',
    },
  ],
  tests: [
    'tests/unit/storage/local',
    'tests/unit/entrypoints/options-all.test.tsx',
    'tests/unit/platform/locales.test.ts',
  ],
};
