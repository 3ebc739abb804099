/** An article of a thousand words as the trade press writes them, half of its sentences with something to draw. */
const SENTENCES = [
  'Orange a annoncé un chiffre d’affaires de 500 millions d’euros en 2014, en hausse de 4 % sur un an.',
  'L’opérateur détenait jusque-là 44 % de Cloudwatt, aux côtés de Thales et de la Caisse des Dépôts.',
  'La journée a commencé par une table ronde sur la souveraineté des données, suivie d’une longue pause.',
  'Numergy compte 150 clients et emploie 80 salariés, selon son directeur général.',
  'Les débats ont ensuite porté sur la certification, dont personne ne connaît encore les contours exacts.',
  'Atos a signé un contrat de 120 M€ avec une région, qui court jusqu’en 2018.',
  'Les participants se sont quittés tard, après avoir promis de se revoir au printemps prochain.',
  'OVH ouvrira un centre de données de 20 MW à Gravelines, où il prévoit de créer 100 emplois.',
];

/** Repeats the sentences up to a number of words. */
export function articleOf(words: number): string {
  const sentences: string[] = [];
  for (let [count, at] = [0, 0]; count < words; at += 1) {
    const sentence = SENTENCES[at % SENTENCES.length] ?? '';
    sentences.push(sentence);
    count += sentence.split(' ').length;
  }
  return sentences
    .map((sentence, at) => sentence + (at % 5 === 4 ? '\n\n' : ' '))
    .join('')
    .trim();
}
