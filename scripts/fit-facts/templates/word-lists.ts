/** What slots of templates are filled with besides companies and figures, by language. */
import type { TemplateLang } from './read-templates.ts';

type ByLang = Readonly<Record<TemplateLang, readonly string[]>>;

const words = (text: string): readonly string[] => text.trim().split(/\s*\|\s*/);

export const FIRST_NAMES: ByLang = {
  fr: words(
    'Alain|Anne|Antoine|Aurélie|Bruno|Camille|Cécile|Charles|Christophe|Claire|Clément|Damien|Denis|Élodie|Emma|Éric' +
      '|Fabien|Florence|François|Frédéric|Gilles|Guillaume|Hélène|Hervé|Inès|Isabelle|Jacques|Jean-Marc|Jean-Pierre' +
      '|Jérôme|Julie|Julien|Karim|Laurence|Laurent|Loïc|Lucie|Marc|Marie|Marie-Laure|Mathieu|Maxime|Mehdi|Michel' +
      '|Nadia|Nathalie|Nicolas|Olivier|Pascal|Patrick|Paul|Philippe|Pierre|Romain|Sandrine|Sébastien|Sophie|Stéphane' +
      '|Sylvie|Thierry|Thomas|Valérie|Véronique|Vincent|Virginie|Xavier|Yann|Yves',
  ),
  en: words(
    'Adam|Alice|Amanda|Andrew|Angela|Arjun|Ben|Brian|Carol|Catherine|Charlotte|Chris|Claire|Daniel|David|Diane|Edward' +
      '|Elena|Emily|Fiona|Frank|George|Grace|Graham|Hannah|Helen|Henry|Ian|Jack|James|Jane|Jeff|Jennifer|Joanna|John' +
      '|Karen|Kate|Keith|Laura|Linda|Louise|Lucy|Marco|Mark|Martin|Mary|Matthew|Michael|Naomi|Neil|Nick|Olivia|Paul' +
      '|Peter|Priya|Rachel|Raj|Rebecca|Richard|Robert|Ruth|Sarah|Simon|Stephen|Sunil|Susan|Tim|Tom|Victoria|Wei',
  ),
};
export const SURNAMES: ByLang = {
  fr: words(
    'Allard|Aubry|Barbier|Benali|Berger|Bertin|Blanchard|Bonnet|Bouvier|Brunel|Carlier|Caron|Chevalier|Colin|Cordier' +
      '|Courtois|Da Silva|Delacroix|Delmas|Deschamps|Diallo|Dubreuil|Duval|Fabre|Faure|Ferrand|Fontaine|Gaillard' +
      '|Garnier|Gauthier|Gérard|Girardot|Guérin|Haddad|Hubert|Huet|Jacquet|Joly|Lacombe|Lambert|Langlois|Le Goff' +
      '|Le Guen|Leclercq|Lefort|Lemoine|Lenoir|Leroux|Maillard|Marchal|Martel|Mercier|Meunier|Morel|Moulin|Nguyen' +
      '|Noël|Olivier|Pasquier|Pelletier|Perrin|Perrot|Picard|Prévost|Renaud|Rivière|Rousset|Roy|Sabatier|Savary' +
      '|Schmitt|Tessier|Valette|Vasseur|Verdier|Vidal|Weber|de Kermadec',
  ),
  en: words(
    'Abbott|Archer|Atkins|Bailey|Barnes|Bennett|Bishop|Blake|Bradley|Brennan|Brooks|Burton|Carter|Chapman|Chen|Clarke' +
      '|Collins|Cooper|Dalton|Davies|Doyle|Edwards|Ellis|Evans|Fairchild|Fischer|Fletcher|Foster|Gallagher|Gibson' +
      '|Gupta|Harding|Harper|Hayes|Holloway|Howard|Hughes|Jensen|Johansson|Keller|Kelly|Kowalski|Lawson|Lindqvist' +
      '|Marsh|Mason|McAllister|McKenna|Mehta|Miller|Moretti|Morris|Nakamura|Norton|O’Brien|O’Neill|Okafor|Osborne' +
      '|Palmer|Parker|Patel|Pearce|Porter|Quinn|Reid|Rossi|Russell|Sanders|Schneider|Shaw|Sinclair|Stevens|Sullivan' +
      '|Thornton|Turner|van Dijk|Walsh|Warner|Whitaker|Wong|Yates',
  ),
};
export const ROLES: ByLang = {
  fr: words(
    'PDG|DG|directeur général|directrice générale|président|présidente|directeur technique|directrice technique' +
      '|directeur financier|directrice financière|directeur commercial|directrice commerciale|président du directoire' +
      '|directeur général délégué|directrice marketing|fondateur|cofondatrice|cofondateur|DSI|directeur France' +
      '|directrice des ressources humaines|patron|directeur des opérations|directeur de la stratégie|porte-parole',
  ),
  en: words(
    'chief executive|CEO|CFO|CTO|COO|chief financial officer|chief technology officer|chief operating officer' +
      '|chairman|chairwoman|managing director|president|founder|co-founder|finance director|sales director' +
      '|head of security|chief information officer|vice-president of sales|general manager|country manager' +
      '|chief marketing officer|head of research|spokeswoman|spokesman|marketing director|chief product officer',
  ),
};
/** Towns beside those of the pack, small and large. */
export const TOWNS: ByLang = {
  fr: words(
    'Paris|Lyon|Nantes|Lille|Roubaix|Rennes|Bordeaux|Toulouse|Grenoble|Strasbourg|Montpellier|Nice|Sophia Antipolis' +
      '|Marseille|Vannes|Brest|Laval|Angers|Le Mans|Caen|Rouen|Le Havre|Reims|Metz|Nancy|Dijon|Besançon|Mulhouse' +
      '|Annecy|Chambéry|Saint-Étienne|Clermont-Ferrand|Limoges|Poitiers|Niort|La Rochelle|Pau|Bayonne|Labège|Mérignac' +
      '|Pessac|Courbevoie|Puteaux|Nanterre|Levallois-Perret|Boulogne-Billancourt|Issy-les-Moulineaux|Saint-Denis' +
      '|Aubervilliers|Montreuil|Massy|Vélizy-Villacoublay|Guyancourt|Gravelines|Croix|Hem|Villeneuve-d’Ascq|Lannion' +
      '|Cesson-Sévigné|Échirolles|Meylan|Villeurbanne|Écully|Aix-en-Provence|Gémenos|Valence|Romans-sur-Isère' +
      '|Saint-Malo|Lorient|Quimper|Cholet|Tours|Blois|Orléans|Chartres|Amiens|Valenciennes|Douai|Arras|Bruxelles' +
      '|Genève|Lausanne|Luxembourg|Liège|Casablanca|Tunis|Montréal|Londres|Munich|Barcelone|Madrid|Varsovie',
  ),
  en: words(
    'London|Manchester|Leeds|Bristol|Reading|Cambridge|Oxford|Sheffield|Newcastle|Edinburgh|Glasgow|Cardiff|Belfast' +
      '|Birmingham|Nottingham|Leicester|Southampton|Portsmouth|Brighton|Slough|Maidenhead|Swindon|Bath|Exeter|York' +
      '|Hull|Sunderland|Dundee|Aberdeen|Swansea|Milton Keynes|Basingstoke|Guildford|Norwich|Warrington|Stockport' +
      '|Dublin|Cork|Galway|New York|Boston|Austin|Seattle|Denver|Chicago|Atlanta|Dallas|San Francisco|Palo Alto' +
      '|San Jose|Mountain View|Redmond|Portland|Phoenix|Raleigh|Toronto|Ottawa|Vancouver|Montreal|Berlin|Munich' +
      '|Hamburg|Frankfurt|Amsterdam|Rotterdam|Utrecht|Stockholm|Copenhagen|Oslo|Helsinki|Zurich|Geneva|Milan|Madrid' +
      '|Barcelona|Lisbon|Warsaw|Prague|Bangalore|Singapore|Sydney|Tokyo|Salt Lake City|Stevenage|Harlow|Crawley',
  ),
};
export const DAYS: ByLang = {
  fr: words('lundi|mardi|mercredi|jeudi|vendredi|hier|ce matin|jeudi soir|mardi matin|lundi dernier|en fin de semaine'),
  en: words(
    'on Monday|on Tuesday|on Wednesday|on Thursday|on Friday|yesterday|this morning|last week|late on Friday' +
      '|earlier this week',
  ),
};
/** What a company trades in or a part of it does. */
export const OBJECTS: ByLang = {
  fr: words(
    'cloud|stockage|conseil|logiciel|matériel|paiement mobile|réseau|commerce en ligne|calcul scientifique' +
      '|décisionnel|nommage|courtage|transport|recyclage|diagnostic médical|mobile|support|négoce' +
      '|service aux collectivités',
  ),
  en: words(
    'cloud|storage|security|payments|software|hardware|consulting|network|retail|logistics|payroll|hosting|printing' +
      '|medical imaging|industrial|mobile|broadband|training|semiconductor|video|data-centre|advertising|insurance',
  ),
};
export const PRODUCTS: ByLang = {
  fr: words('Nuage Pro|Sérénis|CryptoBox|Vigilio|OpenDesk|Atlas 5|Baseline|Comptaweb|Lumio|Horizon|Kalypso|Meetia'),
  en: words('SafeDrop|CloudDesk|Falcon 9000|Beacon|Northstar|LedgerOne|PayQuick|Atlas 5|Vista Pro|Harbor|Kite|Meetly'),
};
/** Nouns that stand for a company; French ones with their article. */
export const NOMINALS: ByLang = {
  fr: words(
    "le groupe|la société|l'entreprise|la firme|l'éditeur|l'hébergeur|l'opérateur|le constructeur|le fabricant" +
      "|l'intégrateur|le distributeur|le fournisseur|la start-up|la jeune pousse|le spécialiste|le géant|la banque" +
      "|l'assureur|la PME|le prestataire|l'équipementier|l'enseigne|la plateforme|le cabinet|l'ESN|le grossiste",
  ),
  en: words(
    'group|company|firm|publisher|host|operator|manufacturer|maker|vendor|supplier|provider|integrator|distributor' +
      '|start-up|specialist|bank|insurer|retailer|chain|carrier|chipmaker|platform|agency|consultancy|business' +
      '|software house|reseller|wholesaler',
  ),
};
/** Adjectives by country of a company; French ones are masculine. */
export const DEMONYMS: Readonly<Record<TemplateLang, Readonly<Record<string, string>>>> = {
  fr: {
    FR: 'français',
    US: 'américain',
    GB: 'britannique',
    DE: 'allemand',
    CH: 'suisse',
    BE: 'belge',
    NL: 'néerlandais',
    IT: 'italien',
    ES: 'espagnol',
    SE: 'suédois',
    JP: 'japonais',
    CN: 'chinois',
    KR: 'coréen',
    CA: 'canadien',
    IN: 'indien',
    IL: 'israélien',
    FI: 'finlandais',
    DK: 'danois',
    NO: 'norvégien',
    IE: 'irlandais',
    TW: 'taïwanais',
  },
  en: {
    FR: 'French',
    US: 'American',
    GB: 'British',
    DE: 'German',
    CH: 'Swiss',
    BE: 'Belgian',
    NL: 'Dutch',
    IT: 'Italian',
    ES: 'Spanish',
    SE: 'Swedish',
    JP: 'Japanese',
    CN: 'Chinese',
    KR: 'Korean',
    CA: 'Canadian',
    IN: 'Indian',
    IL: 'Israeli',
    FI: 'Finnish',
    DK: 'Danish',
    NO: 'Norwegian',
    IE: 'Irish',
    TW: 'Taiwanese',
  },
};
/** Sentences that state nothing of ours, to stand before or after; some bear numbers. */
export const FILLERS: ByLang = {
  fr: words(
    "Les analystes s'y attendaient.|La concurrence n'a pas réagi.|Le titre a gagné 2 % à la clôture." +
      "|Le secteur traverse une période agitée.|Interrogée, la direction n'a pas donné suite." +
      '|Le marché reste très disputé.|Les syndicats ont été informés dans la matinée.|La suite est moins claire.' +
      "|Reste à savoir ce qu'en diront les clients.|Le calendrier n'est pas arrêté.|Nul ne s'en plaindra." +
      "|Trois ans plus tôt, personne n'y aurait cru.|Les discussions ont duré 18 mois.|Il était temps." +
      '|Le bénéfice net, lui, recule de 8 %.|Le communiqué tient en dix lignes.' +
      "|L'avis est partagé dans la profession." +
      "|C'est ce qui ressort d'un document consulté par la rédaction.|La demande ne faiblit pas." +
      '|Le dividende est maintenu à 1,20 euro par action.' +
      "|Le conseil d'administration se réunit le 12 du mois prochain." +
      "|L'opération reste soumise à l'avis des représentants du personnel.|Les détails seront connus à la rentrée." +
      '|À 9 heures, le cours était inchangé.|Le numérique en a vu d’autres.|Une page se tourne.' +
      "|Les marges, elles, s'érodent depuis quatre trimestres.|La dette nette atteint 2,3 fois l'Ebitda." +
      '|Les ingénieurs, eux, se font rares.|Le projet avait été présenté en comité au printemps.',
  ),
  en: words(
    'Analysts had expected as much.|Rivals declined to comment.|The shares rose 2% by the close.' +
      '|It has been a difficult year for the sector.|A spokesman did not return calls.|Competition is fierce.' +
      '|Staff were informed in the morning.|What comes next is less clear.|Customers have yet to react.' +
      '|No timetable was given.|Few will complain.|Three years ago nobody would have believed it.' +
      '|Talks had gone on for 18 months.|It was about time.|Net profit fell 8%.|The statement ran to ten lines.' +
      '|Opinions differ in the trade.|The document was seen by this newspaper.|Demand shows no sign of slowing.' +
      '|The dividend is unchanged at 12 pence a share.|The board meets again on the 12th.' +
      '|The move is subject to the usual approvals.|Details will follow after the summer.' +
      '|The market barely moved at the open.|The industry has seen worse.|An era ends.' +
      '|Margins have shrunk for four quarters in a row.|Net debt stands at 2.3 times earnings.' +
      '|Engineers are hard to find.|The plan was first aired in the spring.',
  ),
};
/** Titles that state nothing; `#` is the company. */
export const TITLES: ByLang = {
  fr: words('# : le point|Ce que prépare #|# en questions|Rencontre avec #|La semaine de #|#, un an après|Zoom sur #'),
  en: words('# in brief|What is next for #|Questions for #|A word with #|The week at #|#, one year on|Focus on #'),
};
