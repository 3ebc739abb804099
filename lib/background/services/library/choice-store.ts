/** What the reader chose and corrected, where it lies, to be joined with the choices of a file. */
import { nameOf } from '../../../model/own-names.ts';
import type { AnnotatorWriter } from '../../../storage/local/annotator-writer.ts';
import { chooseLanguage } from '../../../storage/local/choose-language.ts';
import { movedChoices } from '../../../storage/local/moved-choices.ts';
import { keepPopoverForm } from '../../../storage/local/popover-form.ts';
import type { ContentScripts } from '../content-scripts.ts';
import type { PackInstaller } from './install-pack.ts';
import type { ChoiceStore } from './join-choices.ts';

type Dependencies = {
  readonly writer: Pick<AnnotatorWriter, 'changeSettings' | 'muteSites' | 'correct'>;
  readonly installer: Pick<PackInstaller, 'installGazetteer'>;
  readonly contentScripts: Pick<ContentScripts, 'restyle' | 'register'>;
  readonly reportBug: (failure: unknown) => void;
};

/** Changes take effect in open pages and in those to come, as where they are made by hand. */
export function createChoiceStore({ writer, installer, contentScripts, reportBug }: Dependencies): ChoiceStore {
  return {
    read: movedChoices,
    async changeSettings(settings) {
      const { markStyle } = settings;
      if (markStyle !== undefined) await contentScripts.restyle(markStyle).catch(reportBug);
      const changed = await writer.changeSettings(settings);
      return changed.ok && settings.listed !== undefined ? installer.installGazetteer() : changed;
    },
    async muteSites(hosts) {
      const muted = await writer.muteSites(hosts, true);
      if (muted.ok) await contentScripts.register().catch(reportBug);
      return muted;
    },
    async correct(corrections) {
      const kept = await writer.correct(corrections);
      return kept.ok && corrections.some(nameOf) ? installer.installGazetteer() : kept;
    },
    showWholeCard: () => keepPopoverForm(true),
    speak: async (language) => {
      await chooseLanguage(language);
    },
  };
}
