/** Messages about lists of firms that the reader means to speak with; all of them from pages of the extension. */
import type { Collection, Prospect, ProspectList, ProspectListLine, TakenOut } from '../model/prospect.ts';
import type { Nothing } from './nothing.ts';

export type ProspectProtocol = {
  /** The lists, the newest first. */
  'prospect-lists': { request: Nothing; reply: readonly ProspectListLine[] };
  /** One list; unknown names that a company is known by meanwhile are among its firms. */
  'prospect-list': { request: { readonly id: string }; reply: ProspectList };
  /** Collects firms into a list, which is made where there is none of that id; firms that are in it already stay as they are. */
  'collect-firms': {
    request: { readonly collection: Collection };
    reply: { readonly added: number; readonly known: number };
  };
  'rename-prospect-list': { request: { readonly id: string; readonly name: string }; reply: Nothing };
  /** Puts a prospect in the place of that of the same id. */
  'change-prospect': { request: { readonly list: string; readonly prospect: Prospect }; reply: Nothing };
  /** Takes prospects out, and gives what puts them back. */
  'remove-prospects': { request: { readonly list: string; readonly ids: readonly string[] }; reply: TakenOut };
  'restore-prospects': { request: { readonly list: string; readonly taken: TakenOut }; reply: Nothing };
  /** What an unknown name is: a firm, or nothing. */
  'decide-name': {
    request: { readonly list: string; readonly name: string; readonly as: 'firm' | 'nothing' };
    reply: Nothing;
  };
  /** Throws a list away, and gives it, so that it can be put back. */
  'remove-prospect-list': { request: { readonly id: string }; reply: ProspectList };
  /** Puts a list back that was thrown away; one that is there stays as it is. */
  'restore-prospect-list': { request: { readonly list: ProspectList }; reply: Nothing };
};
