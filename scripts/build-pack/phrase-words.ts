import { bare } from '../audit/word-lists.ts';

/**
 * Words that phrases of everyday text are made of, in English, French, German, Spanish and Italian, small and without
 * accents: what consists of them alone is a phrase before it is a name («anni Novanta», «en +», «Today it»).
 */

/** Numbers and decades. */
const NUMBERS =
  'acht achtzig billion cent cento cents cien ciento cinco cincuenta cinq cinquanta cinquante cinque cuarenta ' +
  'cuatro deux deuxieme dieci diez dix doce dodici dos douze drei dreissig dritte due eight eighteen eighth ' +
  'eighty ein eins eleven elf erste fifteen fifth fifty first five forty four fourteen fourth funf funfzig huit ' +
  'hundert hundred mil mila milione milioni mille milliard milliards million millions millon millones neuf neun ' +
  'neunzig nine nineteen ninety ninth nonante novanta nove noventa nueve null ochenta ocho octante once one onze ' +
  'ottanta otto premier premiere prima primera primero primo quaranta quarante quarto quatorze quatre quatrieme ' +
  'quattro quinze sechs sechzig second seconde secondo segunda segundo sei seis seize sept septante sesenta ' +
  'sessanta setenta settanta sette seven seventeen seventh seventy sieben siebzig siete six sixteen sixth sixty ' +
  'soixante tausend ten tenth tercera tercero terzo third thirteen thirty thousand three tre treinta treize ' +
  'trenta trente tres trois troisieme twelve twenty two un una undici une uno veinte venti vier vierte vierzig ' +
  'vingt zehn zero zwanzig zwei zweite zwolf';

/** Days, months, seasons. */
const TIME =
  'abril agosto an annee annees anni anno ano anos ans aout april aprile august automne autumn autunno avril ayer ' +
  'century day days decade december decembre demain dezember dia dias dicembre diciembre dienstag dimanche domani ' +
  'domenica domingo donnerstag eighties enero estate ete febbraio febrero februar february fevrier fifties ' +
  'forties freitag friday fruhling gennaio gestern giorni giorno giovedi giugno herbst heute hier hiver hoy ieri ' +
  'inverno invierno jahr jahre jahrhundert januar january janvier jeudi jour jours jueves juillet juin juli julio ' +
  'july june juni junio luglio lundi lunedi lunes maggio mai march mardi mars martedi martes marz marzo matin may ' +
  'mayo mercoledi mercredi mes mese miercoles mittwoch mois monat monday montag month months morgen nineties ' +
  'november novembre noviembre october octobre octubre oggi oktober otono ottobre primavera printemps sabado ' +
  'sabato samedi samstag saturday secolo semaine semana september septembre septiembre settembre settimana ' +
  'seventies siecle siglo sixties soir sommer sonntag spring summer sunday tag tage thirties thursday today ' +
  'tomorrow tuesday twenties vendredi venerdi verano viernes wednesday week weeks winter woche year years ' +
  'yesterday';

/** Titles and jobs. */
const TITLES =
  'adjoint alcalde amministratore burgermeister capitaine capo captain ceo cfo chair chairman chairwoman chef ' +
  'chief colonel consejero coo count cto delegado delegato delegue deputy directeur director directora directors ' +
  'directrice direktor direttore direttrice docteur doctor dottore dr duke executive fondateur fondatore founder ' +
  'frau fundador general generale gerant gerente geschaftsfuhrer gobernador gouverneur governatore governor head ' +
  'herr jefe judge juge junior kanzler kanzlerin king konig konigin lady leiter lord madame maire major manager ' +
  'managing mayor minister ministra ministre ministro mister monsieur mr mrs ms officer partner prasident ' +
  'president presidente prime prince princess professeur professor queen re regina reina reine rey richter roi ' +
  'secretaire secretario secretary segretario sekretar senateur senator senior senor senora sergeant signor ' +
  'signora signore sindaco sir vice vorsitzender vorstand';

/** Function words. */
const FUNCTION =
  'a aber about after ai al all alla alle alli allo als also am an anche and any aqui are as at au auch auf aus ' +
  'aussi aux avec be been before bei between bien but by can ce ces cet cette che chez chi ci come comme como con ' +
  'could cuando cui d da dal dalla dans das de degli dei del della delle dello dem den der des desde di did die ' +
  'do does donde dont dort dove down du durch e ein eine einem einen einer el elle elles en encore entre er era ' +
  'es esa ese eso essere est esta estar este esto et etait ete even fait for fra from fue fur gegen gia gli had ' +
  'has hasta have he her here hier his how i ich ici if ihr il ils im in into is ist it its je jetzt just kein ' +
  'keine l la las le les less leur leurs li lo loro los ma mais man mas me mehr meno menos mes mi mit moins molto ' +
  'mon more most muy my nach ne nel nella neu new nicht no noch non nos nostro not notre nous now nuestro nur o ' +
  'oder of ohne on only or ora ou oui our out over par para pas per pero piu plus por pour quand quando que ' +
  'quella quello questa questo qui quien quoi sa sans schon se sehr ser ses she should si sie sin sind so sobre ' +
  'solo some son sono sont sous su sua sul sulla suo sur sus tambien te than that the their them then there these ' +
  'they this those ti to toda todas todo todos tous tout toute toutes tra tres tu tutte tutti tutto uber um un ' +
  'una unas und under une uno unos unter up us vers very vi vom von vor votre vous wann war waren warum was we ' +
  'wenn wer werden were what when where which who why wie will wir wird with wo would y ya yes you your zu zum ' +
  'zur zwischen';

const PHRASE_WORDS: ReadonlySet<string> = new Set(
  [NUMBERS, TIME, TITLES, FUNCTION].flatMap((words) => words.split(' ')),
);

/** Words of a name as the matcher parts them, small and without accents. */
function wordsOfName(name: string): string[] {
  return (
    bare(name)
      .replaceAll('ß', 'ss')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * Whether a name consists of words of everyday phrases alone, and at least of one. A figure at its head makes a name as
 * good as any («1&1», «7-Eleven»), and a letter alone is no word.
 */
export function isPhrase(name: string): boolean {
  const words = wordsOfName(name);
  const isFigure = (word = ''): boolean => /^\p{N}+$/u.test(word);
  return (
    words.join('').length > 1 && !isFigure(words[0]) && words.every((word) => PHRASE_WORDS.has(word) || isFigure(word))
  );
}
