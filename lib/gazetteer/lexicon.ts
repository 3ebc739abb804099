import {
  ARTICLE, AT, AUXILIARY, FIRST_NAME, HONORIFIC, LEGAL_FORM, LIST, MONEY, ORGANISATION, OTHER_THING, PLACE_PREPOSITION, ROLE, SMALL_WORD, VERB,
} from './word-classes.ts';

/**
 * General words that tell what stands near a name, French and English first. Only the compiler reads them: they travel
 * inside the compiled gazetteer as classes of cues. Accents and case do not matter.
 */
export const LEXICON: readonly (readonly [number, string])[] = [
  [
    // English words that are plural nouns as well (offers, plans, reports) are left out: «Free offers».
    VERB,
    `annonce annoncait annoncent annonca annoncé lance lançait lancé lancera rachète rachetait rachètera racheté acquiert acquis possède possédait
     détient détenait détiendra dévoile dévoilé investit investira cède cédé vend vendait vendu propose proposait proposera publie publié affirme explique
     confirme confirmé dément reconnaît emploie revendique signe signé embauche recrute licencie supprime ouvre ferme fermé facture héberge équipe fournit
     commercialise édite exploite prévoit souhaite négocie discute refuse accepte promet assure indique déclare estime reproche attaque poursuit fusionne
     reprend repris absorbe abandonne renonce réalise remporte remporté choisit choisi étend intègre déploie migre remplace écope
     change quitte arrive attend perd gagne passe met prend fait tient vise mise cherche craint augmente dépasse lève nomme entre revient démarre dit pense
     croit répond teste généralise simplifie renforce recule progresse licencie délocalise écrit construit développe finance soutient
     acquires acquired acquiring announces announced announcing launched unveils unveiled unveiling says said saying buys bought buying sells sold selling
     owns owned invests invested raised reported posted hired planned offered released releases confirms confirmed denies denied claimed expects expected
     warns warned agrees agreed sues sued filed merges merged partnered operates operated employs employed shipped introduces introduced rebrands replaces
     replaced refuses refused declined appoints appointed named posted backed led funded based put
     started pledged opened closed fell rose dropped gained lost cut cuts won told added joined built makes made gets got runs ran turned became remains
     wants wanted needs needed offering pays paid earned slashed trimmed doubled tripled overtook beat beats ships delivered delivers settled fined
     accused hires hosts hosted acquires reaches reached secured secures signs unveils bets betting recalled recalls migrated adopted
     baisse baissé double doublé triple grimpe chute chuté bondit monte rapporte verse versera paie paiera gère défend dirige livre licencié fusionné
     raccroche mobilise pilote réunit dispose compte envisage travaille facturait vendra revendique écope cherchait rejoint rejoindra promet traîne
     kauft kaufte verkauft übernimmt übernahm meldet meldete kündigt trennt investiert startet baut streicht senkt erhöht verliert gewinnt bietet liefert plant will kooperiert entlässt verdient wächst unterbietet setzt wechselt kostet
     abre cierra sube baja despide ofrece paga gana pierde factura invierte negocia crece cobra prepara apre chiude taglia assume offre paga vince perde cresce investe
     compra compró vende vendió lanza lanzó anuncia anunció adquiere adquirió acquista acquistato venduto lancia annuncia annunciato`,
  ],
  [
    AUXILIARY,
    `a pas plus avait aura est était sera va vient ont sont avaient peut doit ne n se s is was will would has had have are were can could may must does did didn isn
     hat ist wird ha è es`,
  ],
  [
    ORGANISATION,
    `opérateur opérateurs groupe société sociétés entreprise entreprises éditeur éditeurs hébergeur hébergeurs filiale filiales start-up startup startups
     constructeur constructeurs fournisseur fournisseurs prestataire prestataires géant géants concurrent concurrents rival rivaux spécialiste fabricant industriel
     banque assureur distributeur enseigne équipementier intégrateur esn ssii licorne actionnaire actionnaires associé associés client clients partenaire partenaires
     company companies firm firms operator operators group vendor vendors provider providers giant giants subsidiary subsidiaries maker makers carrier carriers
     retailer retailers startup competitor competitors rivals shareholder shareholders customer customers partner partners parent unternehmen konzern anbieter
     hersteller tochter azienda gruppo società empresa compañía filial spécialiste réseau forfait abonnement abonnés maison groupes network plan subscription designer chipmaker carmaker airline supplier
     banques compagnie enseignes magasin magasins boutique boutiques marque marques site appli application messagerie serveurs serveur brand brands store stores bank insurer
     lender app browser platform plateforme platforms retail publisher manufacturer marke kette filiale filialen laden mobilfunkanbieter betreiber händler bank firma marca
     cadena tienda tiendas banco operadora operador fabricante operatore catena negozi negozio banca marchio produttore fornitore compagnia`,
  ],
  [
    ROLE,
    `pdg dg dsi rssi président présidente directeur directrice patron patronne fondateur fondatrice cofondateur dirigeant dirigeants porte-parole salariés
     employés ingénieurs ceo cto cfo coo chairman chairwoman founder cofounder spokesman spokeswoman spokesperson executive executives president
     employees engineers shares stock action actions vp chief boss chef vorstandschef konzernchef capo consejero jefe vendeur vendeuse caissier caissière comptes salaires grève syndicat syndicats actionnariat délégué
     staff workers lawyers lawyer analyst analysts spokespeople kunden kunde mitarbeiter sprecher sprecherin clientes clienti dipendenti empleados portavoz portavoce azioni acciones aktie aktien`,
  ],
  [LEGAL_FORM, 'sa sas sasu sarl scop se gmbh ag kg spa srl plc inc incorporated ltd limited llc llp corp corporation bv nv ab asa oyj oy kgaa sca'],
  [AT, 'chez bei at presso'],
  [
    SMALL_WORD,
    `on il elle ils elles nous vous je tu ce ça cela qui que quoi dont où mais donc car si puis alors aussi très moins bien tout tous toute toutes sans sous
     sur dans en par pour depuis entre comme quand même encore déjà ici là non oui
     selon hier lundi mardi mercredi jeudi vendredi samedi dimanche yesterday monday tuesday wednesday thursday friday saturday sunday according
     ses mes tes ton leur leurs notre votre nos vos cet cette ces lui eux ni dès
     in by for to from of but so if then also next now here there more most just only still yet once all any some this that these those it he she we
     they you i my our your his her its no not up down out over make best
     man nur noch auch aber wenn wie wir ihr sie er es so also mit von zu im am
     pero con sin por para mas si no ma non per con che chi noi`,
  ],
  [ARTICLE, 'le la les l un une des du the der die das el los il lo gli'],
  [PLACE_PREPOSITION, 'à'],
  [
    OTHER_THING,
    `county comté river rivière fleuve street road avenue rue boulevard place square forest forêt basin bassin lake lac mountain mountains island îles île bay
     beach park city ville county valley vallée canal université university church église cathédrale museum musée school école festival tree trees juice pie
     jus arbre recette sauce films book books roman poem album song chanson
     mairie maire commune gare préfecture quartier village théâtre château pont mayor station town village bridge castle theatre bürgermeister bahnhof alcalde ayuntamiento sindaco comune stazione teatro
     stagiaire voisin voisine vicino vecino nachbar neighbour neighbor intern ami amie amico amigo freund frère soeur sœur fils fille père mère oncle tante cousin cousine
     brother sister son daughter father mother uncle aunt dog cat chien chat chienne hund katze perro gato cane gatto bébé baby enfant child grand-père grand-mère`,
  ],
  [
    HONORIFIC,
    `m mme mlle mr mrs ms dr prof monsieur madame maître sir lord lady saint sainte san santa prince princesse princess king queen roi reine duc duke
     général colonel capitaine captain professeur professor`,
  ],
  [MONEY, '€ $ £ million millions milliard milliards md mds m€ md€ billion billions euros dollars % eur usd'],
  [LIST, 'et ou and or & und oder e y contre versus vs avec with ni nor comme'],
  [
    FIRST_NAME,
    `adam adrien agnès alain albert alberto alessandro alex alexander alexandre alexandra alfred alice alison allan amy ana andrea andreas andrew andré angela
     anna anne annie anthony antoine antonio arnaud arthur astrid audrey aurélie barbara béatrice ben benjamin benoît bernard bertrand bill bob brian brigitte
     bruno camille carl carla carlos carol carole caroline catherine cécile cédric chantal charles charlotte chloé chris christian christine christophe
     christopher claire clara claude claudia clémence colin corinne damien dan daniel daniela danielle david deborah denis diana diane didier diego dominique
     donald dorothée edouard edward eleanor élisabeth elizabeth ella ellen emile emma emmanuel enrico eric erik estelle étienne eugène eva fabien fabio fabrice
     federico fernando fiona florence florian françois françoise frank franck frédéric gabriel gaëlle george georges gérard gilbert gilles giorgio giovanni
     giulia grégory guillaume gustave guy hannah hans harry hélène henri henry hervé hugo ian igor inès irène isabelle ivan jack jacqueline jacques james jan
     jane jason javier jean jeanne jeff jennifer jenny jérôme jessica jim joan joe johan john jonathan jorge josé joseph juan juliette julia julie julien jürgen
     karen karim karl kate katherine keith kevin klaus laura laurence laurent lisa lorenzo louis louise luc luca lucas lucie luis luigi luke maria mario marc
     marcel margaret marguerite marie marine marina marion mark markus marta martin martine mary mathieu mathilde matteo matthew matthieu maurice max maxime
     mélanie michael michel michèle michelle miguel mike mohamed monica monique nadia nancy nathalie neil nicholas nick nicolas nina noah olivia olivier oscar
     pablo paolo pascal patricia patrick paul paula pauline pedro peter philip philippe pierre rachel rafael ralph raphaël raymond rebecca rémi renaud rené
     richard robert roberto robin roger roland romain rosa roy sabine salvatore sam samuel sandra sandrine sara sarah scott sean sébastien serge sergio simon
     simone sofia sophie stefan stefano stella stéphane stéphanie stephen steve steven susan susanne sylvain sylvie tanja thérèse théo thierry thomas tim tom
     tony valentin valérie vanessa véronique victor vincent virginie walter werner will william xavier yann yves zoé`,
  ],
];
