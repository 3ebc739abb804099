/**
 * What Chromium asks of an extension that reads policies: a schema of them, in the part of JSON Schema that it knows.
 */
import { SWITCHABLE_FEATURES } from '../../lib/model/policy.ts';
import { SETTING_VALUES } from '../../lib/model/settings.ts';

const texts = { type: 'array', items: { type: 'string' } };

/** The schema of managed storage; `readPolicy` checks what comes through it once more. */
export function managedSchema() {
  return {
    type: 'object',
    properties: {
      settings: {
        title: 'Settings that the reader cannot change',
        type: 'object',
        properties: Object.fromEntries([...SETTING_VALUES].map(([name, values]) => [name, schemaOf(values)])),
      },
      mutedSites: { title: 'Hosts on which nothing is marked', ...texts },
      feeds: { title: 'Addresses of feeds that are followed', ...texts },
      packs: { title: 'Addresses of packs of companies that are installed', ...texts },
      teamServers: { title: 'The only servers that a team may have', ...texts },
      switchedOff: {
        title: 'Features that are switched off',
        type: 'array',
        items: { type: 'string', enum: SWITCHABLE_FEATURES },
      },
      starterLibrary: {
        title: 'Whether the articles that ship with Vigie come into the library',
        type: 'boolean',
      },
    },
  };
}

function schemaOf(values: readonly (string | boolean)[]) {
  return values.every((value) => typeof value === 'boolean') ? { type: 'boolean' } : { type: 'string', enum: values };
}
