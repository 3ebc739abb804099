import { ArchiveButton } from '../../../components/reader/archive-button.tsx';
import { HighlightList } from '../../../components/reader/highlight-list.tsx';
import { LookTools } from '../../../components/reader/look-tools.tsx';
import { PageLink } from '../../../components/reader/page-link.tsx';
import { Picture } from '../../../components/reader/picture.tsx';
import { Reader } from '../../../components/reader/reader.tsx';
import type { ArticleEditor } from '../../../components/reader/written-words.tsx';
import { WrittenWords } from '../../../components/reader/written-words.tsx';
import { RelatedBlock } from '../../../components/related/related-block.tsx';
import { FIRST_READER_LOOK } from '../../../lib/model/reader-look.ts';
import { err, ok } from '../../../lib/model/result.ts';
import { SAVED_TEXT } from '../../unit/components/reader/saved-text.ts';
import { day, hit } from '../../unit/components/samples.ts';
import { nothing } from '../entry.ts';
import type { Entry } from '../entry.ts';

const { text: _text, structure: _structure, ...withoutText } = SAVED_TEXT;
const read = (saved: Parameters<typeof Reader>[0]['saved']) => () => (
  <Reader saved={saved} companyHref={(name) => `#${name}`} onPrint={nothing} />
);
const PICTURE = {
  number: 0,
  type: 'image/gif',
  width: 480,
  height: 120,
  bytes: 43,
  alt: 'Le siège d’Orange',
  caption: 'Le siège d’Orange, à Issy-les-Moulineaux, en mars 2015.',
  at: 0,
} as const;
/** One pixel of orange, drawn as large as the picture. */
const PIXEL = 'R0lGODdhAQABAIAAAP95AAAAACwAAAAAAQABAAACAkQBADs=';
const paint = async () => new Blob([Uint8Array.from(atob(PIXEL), (sign) => sign.charCodeAt(0))], { type: 'image/gif' });
const EDITOR: ArticleEditor = {
  archive: nothing,
  written: {
    tags: ['cloud'],
    note: 'Voir la date.',
    quotations: [
      {
        text: 'deux Orange',
        url: 'https://press.example/a#:~:text=deux',
        at: '2026-03-01T10:00:00.000Z',
        note: 'Ask them who pays.',
      },
      { text: 'Fin.', url: 'https://press.example/a#:~:text=Fin.', at: '2026-03-02T10:00:00.000Z' },
    ],
  },
  edit: nothing,
  highlight: nothing,
  removeHighlight: nothing,
};
const orange = { id: 'orange', name: 'Orange' };

export const reading: readonly Entry[] = [
  {
    name: 'reader/reader',
    width: 720,
    states: {
      loading: read(undefined),
      'with its text': read(ok(SAVED_TEXT)),
      'without a text': read(ok({ ...withoutText, mentions: [] })),
      'not there': read(err({ kind: 'not-found' })),
      'to be highlighted in': () => (
        <Reader saved={ok(SAVED_TEXT)} companyHref={(name) => `#${name}`} editor={EDITOR} />
      ),
    },
  },
  {
    name: 'reader/picture',
    width: 600,
    states: {
      'with a caption': () => <Picture picture={PICTURE} lang="fr" load={paint} />,
      'on its way': () => <Picture picture={PICTURE} lang="fr" load={undefined} />,
    },
  },
  {
    name: 'reader/page-link',
    width: 300,
    states: {
      'with words': () => (
        <p>
          Selon <PageLink url="https://press.example/b">un communiqué</PageLink> du groupe.
        </p>
      ),
      'behind a company': () => (
        <p>
          <a class="v-marked" href="#orange">
            Orange
          </a>
          <PageLink url="https://press.example/tag/orange">{''}</PageLink> a racheté Cloudwatt.
        </p>
      ),
    },
  },
  {
    name: 'reader/archive-button',
    states: {
      'in the list': () => <ArchiveButton editor={EDITOR} />,
      archived: () => <ArchiveButton editor={{ ...EDITOR, written: { ...EDITOR.written, archived: true } }} />,
    },
  },
  {
    name: 'reader/highlight-list',
    width: 600,
    states: {
      'read only': () => <HighlightList quotations={EDITOR.written.quotations ?? []} lang="fr" editor={undefined} />,
      'with notes to change': () => (
        <HighlightList quotations={EDITOR.written.quotations ?? []} lang="fr" editor={EDITOR} />
      ),
    },
  },
  {
    name: 'reader/written-words',
    width: 600,
    states: {
      none: () => <WrittenWords written={{ tags: [] }} editor={EDITOR} />,
      'tags and a note': () => <WrittenWords written={EDITOR.written} editor={EDITOR} />,
      'being changed': () => <WrittenWords written={EDITOR.written} editor={EDITOR} isOpen />,
    },
  },
  {
    name: 'reader/look-tools',
    states: { 'as at first': () => <LookTools look={FIRST_READER_LOOK} onLook={nothing} /> },
  },
  {
    name: 'related/related-block',
    states: {
      loading: () => <RelatedBlock state={{ kind: 'loading' }} />,
      none: () => <RelatedBlock state={{ kind: 'none' }} tellsNone />,
      failed: () => <RelatedBlock state={{ kind: 'failed', error: { kind: 'database-unavailable' } }} tellsNone />,
      found: () => (
        <RelatedBlock
          state={{
            kind: 'found',
            hits: [
              {
                hit: hit('1', 'Cloudwatt closes', day('2020-01-31')),
                reason: { companies: [orange], words: ['actionnaire'], time: 'same-month' },
              },
              { hit: hit('2', 'Who owns the French cloud?'), reason: { companies: [], words: ['souverain', 'État'] } },
            ],
          }}
        />
      ),
    },
  },
];
