/** Ordered lists as pages write them, and each item with its number. */
export const NUMBERED: readonly (readonly [what: string, html: string, items: readonly string[]])[] = [
  ['counts from one', '<ol><li>a</li><li><p>b</p></li><li>d</li></ol>', ['1 a', '2 b', '3 d']],
  ['begins where it says', '<ol start="7"><li>a</li><li>b</li></ol>', ['7 a', '8 b']],
  ['goes on from an item’s own number', '<ol><li>a</li><li value="5">b</li><li>c</li></ol>', ['1 a', '5 b', '6 c']],
  ['counts down', '<ol reversed start="3"><li>a</li><li>b</li></ol>', ['3 a', '2 b']],
  [
    'has lists in it',
    '<ol><li>a<ul><li>b</li></ul></li><li>c<ol><li>d</li></ol></li><li>e</li></ol>',
    ['1 a', '- b', '2 c', '1 d', '3 e'],
  ],
  ['has an empty item', '<ol><li></li><li>b</li><li></li></ol><p>c</p><ul><li>d</li></ul>', ['2 b', '- d']],
  ['is bounded', '<ol start="99999"><li>a</li><li>b</li></ol>', ['99999 a', '- b']],
  ['takes no number that is none', '<ol start="-3e9"><li value="1e3">a</li><li value="-2">b</li></ol>', ['1 a', '- b']],
  ['takes no number without end', '<ol start="99999999999999999999"><li>a</li></ol>', ['1 a']],
  ['is none', '<ul><li value="4">a</li></ul>', ['- a']],
];
