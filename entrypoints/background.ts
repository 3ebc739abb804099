import { defineBackground } from 'wxt/utils/define-background';
import { firmSentence } from '../components/search/firm-sentence.ts';
import { formatDate } from '../components/shared/date.ts';
import { errorSentence } from '../components/shared/error-sentence.ts';
import { formatCount } from '../components/shared/language.ts';
import { createServices } from '../lib/background/create-services.ts';
import { createHandlers } from '../lib/background/handlers/handlers.ts';
import { noteOpenedTabs, registerListeners, resumeWork } from '../lib/background/register-listeners.ts';
import { handleBackgroundMessages } from '../lib/messages/server.ts';
import marksCss from '../assets/marks.css?inline';

/**
 * Listeners are added in the worker's first turn: the browser wakes it for those only. One classic script, no module:
 * asking for seventeen chunks one after the other took longer than all the rest of a start (docs/adr/0013).
 */
export default defineBackground({
  main() {
    const services = createServices({ errorSentence, marksCss });
    handleBackgroundMessages(createHandlers(services.handled), reportError);
    registerListeners(services, { errorSentence, firmSentence, formatDate, formatCount });
    noteOpenedTabs(services);
    resumeWork(services);
  },
});
