/** Sentences that the pages are written with; `{C}` is a company, `{N}` a number. */
export type Language = 'en' | 'fr' | 'ar' | 'he';

type Stock = {
  readonly named: readonly string[];
  readonly plain: readonly string[];
  readonly words: readonly string[];
};

export const SENTENCES: Readonly<Record<Language, Stock>> = {
  en: {
    named: [
      '{C} said on Tuesday that it would open a second site before the end of next year.',
      'Customers of {C} have been told that prices will rise by {N} per cent in the spring.',
      'The contract went to {C}, which had asked for {N} million less than its nearest rival.',
      'Two former managers of {C} have founded a company of {N} people in the same street.',
      'According to {C}’s annual report, the division lost money for the third year running.',
      'Talks between {C} and {C} were broken off in March, and nobody will say by whom.',
      'Its servers stand in a building that {C} left empty {N} years ago.',
      'Analysts had expected more of {C}, but the shares hardly moved.',
      'A spokeswoman for {C} declined to comment on a court case that is still open.',
      'Like {C} before it, the firm now sells its software by the month.',
      'The regulator has given {C} and {C} until the autumn to answer {N} questions.',
      'In the north the network is run by {C}, in the south by a cooperative.',
    ],
    plain: [
      'The committee meets again in the spring, and few expect a quick answer.',
      'It had rained all week, and the lower road was closed to anything heavier than a bicycle.',
      'Most of the money goes into cables, cooling and the patience of the people who look after them.',
      'Nothing in the file explains why the first tender was cancelled.',
      'She read the letter twice, put it back into its envelope and went on with her work.',
      'For {N} years the town had lived from a single factory, and it shows.',
      'The figures are rounded, so the columns do not always add up.',
      'On paper the two designs look alike; in use they could hardly be further apart.',
      'Whoever arrives early finds a chair, the others stand along the wall.',
      'A good deal depends on how the winter turns out.',
      'The older machines are kept running with parts from those that gave up.',
      'What began as a trial with {N} households is now the rule in the whole valley.',
      'Neither side wants to be the first to say so in public.',
      'The museum opens at ten, except on days when the school comes.',
      'Between the two dates lie {N} meetings, four drafts and one resignation.',
      'There is no shortage of plans, only of people with the time to carry them out.',
      'Further up the line the signal box has been a café since last summer.',
      'The answer came by return of post and was shorter than the question.',
      'Those who stayed remember the silence more than the noise.',
      'Version {N} keeps the old format readable, at the price of a slower start.',
      'Every second entry in the list turned out to be a duplicate of the one above.',
      'The bridge was meant to last thirty years and has now stood for ninety.',
    ],
    words: (
      'archive balance bridge budget cable chapter committee delivery district draft forecast garden ' +
      'harbour index journey ledger market meeting network notice orchard parcel quarter reader report ' +
      'season station summary tender travel update valley weather winter'
    ).split(' '),
  },
  fr: {
    named: [
      '{C} a confirmé mardi l’ouverture d’un deuxième site avant la fin de l’année prochaine.',
      'Les clients de {C} ont appris que les tarifs augmenteraient de {N} % au printemps.',
      'Le marché est revenu à {C}, qui demandait {N} millions de moins que son premier concurrent.',
      'Deux anciens cadres de {C} ont fondé une société de {N} personnes dans la même rue.',
      'Selon le rapport annuel de {C}, la division perd de l’argent pour la troisième année de suite.',
      'Les discussions entre {C} et {C} se sont arrêtées en mars, sans que l’on sache qui y a mis fin.',
      'Ses serveurs occupent un bâtiment que {C} avait quitté il y a {N} ans.',
      'On attendait davantage d’{C}, mais le cours n’a presque pas bougé.',
      'Une porte-parole de {C} n’a pas souhaité commenter une affaire encore en cours.',
      'Comme {C} avant elle, la société vend désormais son logiciel à l’abonnement.',
      'Le régulateur laisse à {C} et à {C} jusqu’à l’automne pour répondre à {N} questions.',
      'Dans le nord, le réseau est exploité par {C} ; dans le sud, par une coopérative.',
    ],
    plain: [
      'La commission se réunit de nouveau au printemps, et peu de monde espère une réponse rapide.',
      'Il avait plu toute la semaine et la route du bas restait fermée aux camions.',
      'L’essentiel de la dépense va aux câbles, au froid et à la patience de ceux qui s’en occupent.',
      'Rien dans le dossier n’explique pourquoi le premier appel d’offres a été annulé.',
      'Elle relut la lettre, la remit dans son enveloppe et reprit son travail.',
      'Pendant {N} ans, la ville a vécu d’une seule usine, et cela se voit.',
      'Les chiffres sont arrondis, si bien que les colonnes ne tombent pas toujours juste.',
      'Sur le papier, les deux dessins se ressemblent ; à l’usage, tout les sépare.',
      'Ceux qui arrivent tôt trouvent une chaise, les autres restent debout le long du mur.',
      'Beaucoup dépendra de la façon dont se passe l’hiver.',
      'Les machines les plus anciennes tournent avec les pièces de celles qui ont cédé.',
      'L’essai mené avec {N} foyers est devenu la règle dans toute la vallée.',
      'Aucun des deux camps ne veut être le premier à le dire en public.',
      'Le musée ouvre à dix heures, sauf les jours où vient l’école.',
      'Entre les deux dates, on compte {N} réunions, quatre brouillons et une démission.',
      'Ce ne sont pas les projets qui manquent, mais les gens qui ont le temps de les mener.',
      'Plus haut sur la ligne, le poste d’aiguillage est un café depuis l’été dernier.',
      'La réponse arriva par retour du courrier, plus courte que la question.',
      'Ceux qui sont restés se souviennent du silence plus que du bruit.',
      'La version {N} lit encore l’ancien format, au prix d’un démarrage plus lent.',
      'Une entrée sur deux répétait celle du dessus.',
      'Le pont devait durer trente ans ; il en a quatre-vingt-dix.',
    ],
    words: (
      'archive atelier automne bilan brouillon budget câble carnet chapitre commission courrier dossier ' +
      'échéance forêt gare hiver index jardin lecteur livraison marché quartier rapport récolte réseau ' +
      'résumé réunion rivière saison sommaire trajet vallée verger voyage'
    ).split(' '),
  },
  ar: {
    named: [
      'أعلنت شركة {C} أنها ستفتح موقعا جديدا قبل نهاية العام.',
      'فازت {C} بالعقد بعد منافسة دامت {N} أشهر.',
      'توقفت المحادثات بين {C} و {C} في الربيع.',
      'لم تعلق {C} على القضية لأنها ما زالت أمام المحكمة.',
    ],
    plain: [
      'تجتمع اللجنة مرة أخرى في الربيع ولا يتوقع أحد جوابا سريعا.',
      'هطل المطر طوال الأسبوع وبقي الطريق القديم مغلقا.',
      'الأرقام مقربة ولذلك لا تتطابق الأعمدة دائما.',
      'عاشت المدينة من مصنع واحد مدة {N} سنة.',
      'يفتح المتحف في العاشرة إلا في أيام المدرسة.',
      'كان الجواب أقصر من السؤال.',
    ],
    words: 'تقرير,شبكة,مدينة,موسم,سوق,طريق,مكتبة,فصل,بريد,جسر'.split(','),
  },
  he: {
    named: [
      'חברת {C} הודיעה שתפתח אתר נוסף לפני סוף השנה.',
      'החוזה נמסר ל־{C} אחרי {N} חודשים של תחרות.',
      'השיחות בין {C} לבין {C} הופסקו באביב.',
      'דוברת {C} סירבה להגיב.',
    ],
    plain: [
      'הוועדה תתכנס שוב באביב ואיש אינו מצפה לתשובה מהירה.',
      'הגשם ירד כל השבוע והדרך התחתונה נשארה סגורה.',
      'המספרים מעוגלים ולכן הטורים לא תמיד מסתכמים.',
      'העיר חיה ממפעל אחד במשך {N} שנים.',
      'המוזיאון נפתח בעשר, חוץ מימי ביקור של בית הספר.',
      'התשובה הייתה קצרה מן השאלה.',
    ],
    words: 'דוח,רשת,עיר,עונה,שוק,דרך,ספרייה,פרק,דואר,גשר'.split(','),
  },
};
