/** Words for people. Keys come from `locales/en.yml`; a missing French one fails a test. */
import { i18n } from '#i18n';

export const t = i18n.t;
