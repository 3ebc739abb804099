/** Month names and their short forms by number, folded (no accents, small letters); they collide in no language. */
const NAMES: readonly string[] = [
  'january janvier januar janner enero gennaio janeiro januari jan janv ene gen',
  'february fevrier februar feber febrero febbraio fevereiro februari feb fev fevr',
  'march mars marz maerz marzo marco maart mar mrz mrt',
  'april avril abril aprile apr avr abr',
  'may mai mayo maggio maio mei mag',
  'june juin juni junio giugno junho jun giu',
  'july juillet juli julio luglio julho jul juil lug',
  'august aout agosto augustus aug ago',
  'september septembre septiembre setiembre settembre setembro sep sept set',
  'october octobre oktober octubre ottobre outubro oct okt ott',
  'november novembre noviembre novembro nov',
  'december decembre dezember diciembre dicembre dezembro dec dez dic',
];

/** From a folded name to the month's number, 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** Days of the week, folded, in French, English, German, Spanish, Italian, Dutch and Portuguese. */
export const WEEKDAYS: readonly string[] = (
  'lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday ' +
  'mon tue tues wed thu thur thurs fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag ' +
  'lunes martes miercoles jueves viernes sabado domingo lunedi martedi mercoledi giovedi venerdi sabato domenica ' +
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'
).split(' ');
