/** The English words of `locales/en.yml`, read once for all the test files of a worker. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { getMessageFrom, messagesOf } from '../support/messages.ts';

export const englishMessage = getMessageFrom(new Map(messagesOf(parse(readFileSync('locales/en.yml', 'utf8')))));
