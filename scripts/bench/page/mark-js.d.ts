/** The part of mark.js used here; the package brings no types. */
declare module 'mark.js/dist/mark.es6.js' {
  type MarkOptions = {
    readonly accuracy: 'exactly';
    readonly caseSensitive: boolean;
    readonly diacritics: boolean;
    readonly separateWordSearch: boolean;
  };
  export default class Mark {
    constructor(root: Element);
    mark(name: string, options: MarkOptions): void;
  }
}
