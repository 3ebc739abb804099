/** Phrases by which sites point away from the article, on text folded by `foldDateText`; languages in one pattern. */

const any = (...phrases: readonly string[]): string => `(?:${phrases.join('|')})`;

/** Headings and labels over links to other articles. */
export const RELATED = new RegExp(
  `^${any(
    "(?:(?:les? |nos )?(?:autres?|derniers?|memes?)|plus d[’']) ?articles?\\b",
    'articles? (?:lies|similaires|associes|connexes|recents|precedents?|suivants?|populaires)',
    'sur (?:le|les) memes? (?:sujets?|themes?)',
    'dans (?:la meme (?:rubrique|categorie)|le meme dossier)',
    '(?:a )?(?:re)?lire (?:aussi|egalement|sur le meme|la suite|ensuite)',
    'a decouvrir (?:aussi|egalement)',
    '(?:a )?voir (?:aussi|egalement)',
    'les plus (?:lus|partages|commentes)',
    'nos recommandations',
    'vous (?:aimerez|pourriez) (?:aussi |egalement )?(?:aimer|apprecier)?',
    'contenus? sponsorises?',
    'related(?: (?:articles?|stories|story|posts?|content|news|topics|reading|links|coverage))? ?(?:[:：]|$)',
    'read (?:more|also|next)\\b',
    'see also\\b',
    'more (?:on this|from|stories|like this)\\b',
    'you (?:may|might) (?:also )?(?:like|be interested)',
    'recommended(?: (?:for you|stories|articles|reading))? ?(?:[:：]|$)',
    'most (?:read|popular)\\b',
    'latest (?:news|articles|stories)\\b',
    'up next\\b',
    'lesen sie (?:auch|mehr)',
    'mehr (?:zum thema|dazu|artikel)',
    'weitere (?:artikel|meldungen|themen|nachrichten)',
    '(?:ahnliche|verwandte) (?:artikel|themen|beitrage)',
    'das konnte sie',
    'auch interessant',
    'zum thema ?(?:[:：]|$)',
    '(?:articulos|noticias|contenidos?) relacionad',
    '(?:te|le) (?:puede|podria) interesar',
    '(?:lee|ver) tambien',
    'mas noticias',
    'lo mas leido',
    '(?:leggi|vedi) anche',
    'articoli correlati',
    '(?:(?:ti|vi) )?potrebbe(?:ro)? (?:anche )?interessar',
    'altri articoli',
    'lees ook',
    '(?:leia|veja) tambem',
    '(?:lea|vea|mire|lee|ver)(?: tambien| mas| ademas)? ?:',
    '(?:lea|vea|mira) (?:tambien|ademas)\\b',
    '(?:czytaj|zobacz) (?:tez|takze|rowniez|wiecej)',
    'schon gelesen',
    'mehr (?:themen|infos|nachrichten|lesen)\\b',
    'noch mehr (?:infos|artikel|themen)',
    'neueste (?:artikel|beitrage|meldungen)',
    '(?:am )?meist-?(?:gelesen|diskutiert)',
    'das konnte (?:dich|euch)',
    'empfehlungen (?:aus|der) ',
    'weiterfuhrende(?:r|n)? (?:links?|informationen)',
    'entdecken sie (?:jetzt|auch)',
    'more (?:in|about|news|coverage)\\b.{0,30}$',
    'more ?:',
    'les (?:plus|derniers|dernieres) ',
    'sur le meme (?:sujet|theme)',
    '(?:audios?|videos?|photos?|images)(?: et \\w+)? sur (?:le|ce) (?:sujet|theme)',
    'pour aller plus loin ?(?:[:：]|$)',
  )}`,
);

/** What a line of its own may ask of the reader. */
export const PROMPT = new RegExp(
  `^${any(
    // One word, alone or beside others of its kind: «Partager | Imprimer», «Comments (3)»; «Comment voyez-vous …» is
    // none.
    '(?:\\d+ )?(?:partage[rz]?|tweete[rz]|tweet|imprimer|share|print' +
      '|teilen|drucken|compartir|condividi|commentaires?|comments?|kommentare?|comentarios?|commenti|reagir)' +
      '(?: su| this| on)? ?(?:[|:(\\d,·•/].*)?$',
    "(?:partagez|share|condividi|comparte|teilen sie) (?:cet?|cette|this|on|questo|este|diesen|l[’']article)\\b",
    'envoyer (?:a un ami|par)',
    'suivez[- ]nous',
    '(?:inscrivez|abonnez)[- ]vous',
    "(?:je m|s)[’']abonner?\\b",
    'recevez (?:chaque|tous|toute|gratuitement|nos|notre|l)',
    'ne manquez (?:rien|aucun|pas (?:nos|notre))',
    'deja abonne',
    '(?:laisser|ajouter|poster|ecrire) un commentaire',
    'leave a (?:comment|reply)',
    'follow us',
    '(?:sign up|subscribe) (?:to|for|now|today)\\b',
    'subscribe ?$',
    '(?:folgen|abonnieren) sie',
    'jetzt (?:abonnieren|anmelden)',
    'siguenos',
    'suscri(?:bete|base)',
    '(?:seguici|iscriviti)',
    '(?:fotos?|photos?|bild(?:er)?|bildquelle|titelbild|beitragsbild|image|image credit|credits?(?: photos?)?' +
      '|foto(?:grafie|credits?)?|illustration|media|zdjecie|fot)(?: (?:credit|copyright|caption|source|via))? ?[:©]',
    '(?:image|media|photo) (?:caption|copyright|credit|source)',
    'media playback is (?:un|not )supported',
    '(?:continue reading|article continues|story continues) below',
    'loading(?: (?:paragraph|image|comments?))? ?(?:\\.\\.\\.|…)?$',
    '(?:dieser eintrag|dieser beitrag) wurde (?:veroffentlicht|am)',
    'this entry was posted',
    '(?:categor(?:y|ie|ia)s?|kategorien?|abgelegt unter|filed under|posted in|erschienen in|topics?) ?:',
    '(?:advertisement|anzeige|publicite|werbung|annonce|publicidad|pubblicita)s?$',
    '(?:image|bild|foto) \\d+ (?:of|von|de|sur) ',
    'partage[rz]? sur ',
    '(?:jetzt|hier) (?:bewerten|kommentieren)',
    'war (?:der|dieser) artikel (?:nutzlich|hilfreich)',
    'was this (?:article|page) helpful',
    'valora esta noticia',
    'article reserve aux abonnes',
    'il vous reste \\d+.{0,6}% de cet article',
    'get .{2,40} (?:on the go|app)\\b',
    'for the latest .{0,80}(?:download|subscribe|follow|apps?)\\b',
    '(?:telecharge[zr]|descarga|scarica|download) .{0,40}\\b(?:apps?|application)\\b.{0,40}$',
    'if you (?:enjoyed|liked) .{0,30}(?:post|article|story)\\b',
    'si (?:cet article|ce texte) vous a plu',
    'hat (?:dir|ihnen) (?:der|dieser) (?:artikel|beitrag) gefallen',
    '(?:dieser|der) (?:beitrag|artikel) enthalt (?:werbung|affiliate)',
    '(?:cet article|cette page) (?:peut )?contien[tr]\\w* des liens (?:affilies|sponsorises)',
    'this (?:post|article|page) (?:may )?contains? affiliate',
    '(?:advertiser|affiliate) disclosure',
    '(?:perma(?:lien|link)|externer inhalt|contenu externe|external content|symbol(?:bild|foto))\\b.{0,20}$',
    "(?:image|photo) (?:illustrative|d[’']illustration)\\b.{0,40}$",
    '(?:die|unsere) aktuelle ausgabe (?:der|des|von|als|jetzt)\\b',
    '(?:votre adresse (?:e-?mail|de messagerie)|your e-?mail address|(?:deine|ihre) e-?mail-?adresse).{0,30}' +
      '(?:publie|published|veroffentlicht)',
    '(?:name|nom|e-?mail|website|site web) ?\\(?(?:erforderlich|required|obligatoire|wird benotigt)',
    '(?:you must be|vous devez (?:etre|vous)|(?:du musst|sie mussen)(?: sich)?) .{0,60}(?:comment|kommentar)',
    '(?:mira|unete|siguenos|seguinos|suivez|rejoignez|folgen?|join|follow|watch|seguici|siga).{0,50}' +
      '\\b(?:youtube|telegram|whatsapp|instagram|facebook|tiktok|google news|twitter|linkedin)\\b.{0,60}$',
    'haut de (?:la )?page',
    'back to top',
    'nach oben',
    '(?:©|\\(c\\) |copyright\\b|tous droits reserves|all rights reserved|alle rechte vorbehalten)',
  )}`,
);

/** Notices about newsletters and cookies, by the site speaking of itself; an article about cookies speaks of others. */
export const NOTICE = new RegExp(
  any(
    '(?:inscri|abonn|recev|subscri|sign up|get |suscr|iscri|anmeld|abonnier).{0,80}(?:newsletter' +
      "|infolettre|lettre d[’']information|boletin)",
    '(?:nous utilisons|ce site utilise|we use|this (?:web)?site uses|wir verwenden|wir nutzen' +
      '|diese (?:web)?s[ei]ite (?:verwendet|nutzt)|utilizamos|este sitio (?:web )?utiliza|utilizziamo|usiamo' +
      String.raw`|questo sito (?:web )?(?:usa|utilizza)).{0,80}\bcookies?\b`,
    '(?:tenemos|nuestro|notre|our|unser(?:em|en)?|nostro) (?:.{0,12} )?(?:canal|channel|kanal|canale)\\b.{0,30}' +
      '(?:youtube|telegram|whatsapp)\\b',
    '(?:en poursuivant|by continuing|you consent|vous acceptez|you agree).{0,120}\\bcookies?\\b',
  ),
);
