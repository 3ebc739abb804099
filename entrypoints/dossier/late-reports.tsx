import { late } from '../header/late.tsx';

/** The end of a dossier, whose code comes once the dossier is shown; nothing stands below it that could move. */
export const LateReports = late(async () => (await import('./reports-pane.tsx')).ReportsPane);
