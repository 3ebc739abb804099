/**
 * Words of business prose by what they speak of, folded; `*` ends a stem. The judge learns what each class is worth: a
 * verb that no training text uses counts as its class does.
 */
const CLASSES = {
  revenue:
    'chiffre chiffres ca affaires ventes vente revenu* recettes revenue* sales turnover encaiss* factur* ' +
    'invoic* billings takings turned grossed volume arr',
  result:
    'benefice* profit* resultat* perte* loss losses earning* ebit ebitda* rex roc net nette marge* margin* ' +
    'deficit* rentab* rouge black red exploitation operationnel operating underlying pre-tax tresorerie cash',
  debt:
    'dette* debt* endett* emprunt* pret prets loan* borrow* obligation* bond bonds owed creances creditors ' +
    'liabilities passif',
  cost:
    'cout* cost* depens* spen* budget* charge charges econom* saving* investi* investment* invest capex debours* ' +
    'consacr* enveloppe invests',
  worth:
    'valoris* valuation valued valu* capitalis* worth vaut valait pese pesait pesant bourse float* ipo cotation ' +
    'introduction market-cap',
  share: 'action actions titre titres share* dividend* cours par-action per-share',
  buy:
    "rachat* rachet* achat* achet* acqui* s'offr* offert repris* repren* reprend* absorb* aval* croqu* gob* " +
    'emplette* emparer emparant empare* giron escarcelle preneur mainmise proie proprietaire buy* bought ' +
    'takeover* takeovers took take-over acquir* acquisition* purchas* snap* swallow* absorb* merge* merger ' +
    'fusion* fusionn* croquer racheteur buyer buyers deal deals offre offer bid bids ralli* raflé rafle rejoin* ' +
    'joins prise integr* adoss* englob* lands scoop* swoop* gobbl* pounc* ingest* mariage marie ownership owner',
  sell:
    'vend* vente cede* ceder cession* cedant sold sell* sale divest* disposal dispos* debarrass* offload* spin* ' +
    'hived cedera',
  order:
    'contrat* contract* commande* order* marche march* appel-offres tender* award* remport* decroch* won win wins deal',
  raise:
    'lev* leve levee levees levant tour table augment* capital rais* round series serie seed fund* injecte* ' +
    'inject* apport* financ* fresh financement backers backed investisseur* investor* led lead leads venture ' +
    'subvention* grant* souscri* subscrib* collect* amorcage pocket* bag* boucl*',
  fine:
    'amende* sanction* condamn* fine fined fines penal* ecop* infring* verdict ordered regler settle* settlement ' +
    'infli* slapped punish* puni*',
  price:
    'prix tarif* price* priced pricing coute cout forfait* abonnement* subscription* plan plans tarifie facture ' +
    'factures mensuel* mensualite month mois cheapest entree gamme vendu commercialise affiche propose charges ' +
    'charge charging costs cost fee fees starting starts',
  aim:
    'vis* objectif* ambition* cibl* cap espere* esper* souhait* promis* promet* promesse* entend* aim* target* ' +
    "goal* want* hop* plan plans planned planning intend* aspir* rev* dream* pledg* s'apprete* projet* project* " +
    'veut veulent voul*',
  expect:
    'devrait devraient prevoi* prevu* prevision* attend* table tabler tablent tablait tablant anticip* expect* ' +
    "forecast* should will 'll guidance outlook would could may might pourrai* d'ici horizon prochain* next " +
    'soon bientot demain estime* future futur* atteindra atteindre depassera',
  grow:
    'hausse* croiss* augment* progress* bond* grimp* gagn* grow* grew rose rise* climb* increas* jump* surg* up ' +
    'soar* doubl* tripl* plus',
  fall: 'baiss* recul* chut* diminu* fell fall* drop* decreas* down declin* slump* slid* repli* pert*',
  employ:
    'emploi* emploie* employ* effectif* salari* collaborateur* workforce headcount staff* payroll* personnel ' +
    'troupe* tetes equipe* team work works works travail* people personnes job jobs poste* hands colleagues ' +
    'force forte fort',
  hire:
    'recrut* embauch* hire* hiring recruit* creer creera create creates created creation creations renfor* ' +
    'supplement* extra additional',
  fire:
    'licenci* supprim* suppression* layoff* redundan* cut cuts cutting axe* axed shed* plan-social pse depart* ' +
    'departs job-cuts sack* lay laid',
  customers:
    'client* abonne* customer* subscriber* utilis* user* member* adherent* foyer* household* base parc ' +
    'reference* served serves sert servi* equip* connect* revendiqu* claims serve serving dessert paying',
  hold:
    'detien* deten* possed* posse* participation* stake* own owns owned owning held hold* actionn* shareholder* ' +
    'shareholding part parts capital control* controle* majorit* minorit* monte mont* interest filiale ' +
    'tour-de-table',
  market: 'marche market* secteur sector industr* segment* mondial* concurr* rival* leader* share',
  'market-share': 'part-de-marche pdm',
  appoint:
    'nomm* nomination* promu* promo* appoint* named names naming succed* succ* succeed* succeeds successor ' +
    'replac* remplac* prend* prends rejoin* join* helm rene* renes commande* tete dirig* presid* pilot* poached ' +
    'hire* hired recrut* arriv* elect* elu elue takes step steps intronis* install* confi* chair* chairs heads ' +
    'headed leads led run runs ran running steered prendra devient becomes became boss debauch* debarqu* ' +
    'promot* appel*',
  leave:
    'quitt* demission* depart* part parti partie partant resign* left leave* leaving step* stepped steps ' +
    'retire* retraite limog* evinc* oust* sacked exit* quit* cede cedera tire revoqu* remerci* demis* bow* ' +
    'goodbye adieu',
  former:
    'ex ancien ancienne anciens former formerly ex- late feu jadis autrefois once veteran transfuge previously ' +
    'auparavant alors then',
  role:
    'pdg dg p-dg ceo cto cfo coo cio dsi daf president* presidente chairman chairwoman chair directeur directrice ' +
    'direct* director* managing chief executive officer head fondat* cofondat* co-fondat* founder* co-founder* ' +
    'cofounder* patron* boss porte-parole spokes* vice-president vp manager responsable gerant* dirigeant* ' +
    'secretaire general generale partner associe* numero chef country delegue* deleguee',
  close:
    'ferm* fermeture* cess* liquid* debranch* eteint* eteindre arret* arrete* close* closing closure* shut* ' +
    'wind* wound bankrupt* insolven* faillite* depos* bilan redress* rideau portes axe* pulled plug discontinu* ' +
    'scrap* retir* abandonn* sunset* disparait disparu* administration receivership collapse* fold* folded',
  launch:
    'lanc* launch* devoil* unveil* introdui* introduc* inaugur* ouvr* open* releas* roll* rolled commercialis* ' +
    'annonc* disponib* debut* debuts sort sortie sorti present* debarqu* arriv* live shipping ships ship ' +
    'demarr* starts started begins unwrap* deploi* propos*',
  outage:
    'panne* outage* interrup* incident* coupure* disrupt* down downtime hors offline indispon* inaccess* en-rade ' +
    'rade plante plantee plantage tomb* crash* dark black-out blackout* incendie* fire blaze flames feu flamm* hs ' +
    'muet* injoign* unreachable unavail* glitch* fault failure* bug inond* brul* burnt burned knocked paralys* ' +
    'paralysie cafouill* dysfonction* perturb* stopp* freez* froze arret* locked blank dead buckl* stumbl* ' +
    'trebuch* bloque* bloquee* collaps* errors trouble* restored retabli* noir',
  attack:
    'attaqu* cyberattaqu* cyber-attaqu* attack* cyberattack* cyber ransom* rancon* pirat* hack* intrus* breach* ' +
    'leak* leaked fuite* fuit vol vole voles volee volees stole* stolen steal* derob* theft* exfiltr* compromis* ' +
    'malware* ddos deni phish* chiffrees chiffrement encrypt* lockbit cl0p clop conti revil virus worm wannacry ' +
    'notpetya cybercrim* intruder* infect* pilfer* break-in siphon* expose exposes exposed exposees unauthori* ' +
    'login botnet espion* spyware extor* thief thieves voleur* broken',
  partner:
    'partenar* partnership* partner* alli* alliance* allian* ally team* teamed accord* agreement* associ* joint ' +
    'coentreprise co-entreprise joint-venture collabor* cooper* noue* signe* pact pacte distribu* reseller ' +
    "revend* tie* tied sign* hand-in-hand forces main rapproch* s'alli* ensemble together",
  site:
    'datacent* data-cent* centre center centres campus usine* factory factories plant plants bureau* office* ' +
    'agence* siege headquarter* hq site* salle* entrepot* warehouse* hub lab labo* atelier* immeuble* locaux ' +
    'building* base store* magasin* boutique* branch facility facilities implant* antenne* etablissement* ' +
    'quartier tour tower studio* plateau floors head-office',
  based:
    'base basee bases based sis sise situe* located install* implant* domicili* etabli* headquartered loge* ' +
    'sieg* quartier* niche* ancre* hails lives sits seated home quarters',
  town:
    'ville villes commune town* city cities banlieue rue avenue street road quay quai place square park parc zone ' +
    'suburb departement region comte county pres near outside outskirts',
  move: 'demenag* mov* moving transfer* relocat* quitte reloge* emmenag*',
  deny:
    "pas non jamais aucun* ni n't not no never nor neither without sans dement* nie* deni* deny denied refus* " +
    'reject* rejet* renonc* abandonn* exclu* ruled gave drop dropped scrapped wrong faux loin infirm* rumeur* ' +
    'plus longer',
  if:
    "si s'il if whether pourrai* could might may would peut-etre perhaps eventuel* possib* rumour* rumor* " +
    'speculat* considering envisag* etudi* talks discut* negoci* hypothe* imagin* suppos* unless had',
  guess:
    'estim* evalu* analyst* believ* thought reportedly serait seraient aurait auraient selon said soit croit ' +
    'sources familiar according probabl* rumeur* presse',
  say:
    'dit declare* assur* affirm* expliqu* indiqu* precis* annonc* confi* said says say told tells explain* ' +
    'announce* announced repond* resum* raconte* glisse* souligne* argu* ajout* add* adds',
  against: 'contre versus vs compared against auparavant earlier plus-tot precedent* previous* prior ago before avant',
  part: 'dont including dont, parmi which whom parmi y-compris compris soit among of-which half',
  nominal:
    'groupe group societe firme entreprise company firm editeur hebergeur operateur operator host hoster ' +
    'publisher constructeur fabricant maker manufacturer vendor vendeur fournisseur supplier provider ' +
    'prestataire integrateur integrator esn ssii distributeur distributor grossiste wholesaler startup start-up ' +
    'pepite licorne unicorn pousse scale-up geant giant specialiste specialist leader filiale subsidiary unit ' +
    'arm division maison parent rival concurrent banque bank assureur insurer retailer detaillant chain chaine ' +
    'carrier telco equipementier chipmaker fondeur lender airline manufacturer developer studio agency agence ' +
    'cabinet consultancy consultant business enseigne marque brand plateforme platform acteur player outfit ' +
    'concern pme eti scop cooperative co-operative conglomerate cible target proie acquereur acheteur acheteuse ' +
    'acquirer buyer suitor bidder repreneur pretendant seller predateur predator editrice avionneur motoriste ' +
    'sous-traitant carmaker automaker brewer brasseur grocer supermarket broadcaster journal newspaper quotidien ' +
    'fintech biotech insurtech neobanque neobank mutuelle mutual cablo-operateur logisticien transporteur haulier ' +
    'courier energeticien electricien utility gazier petrolier armateur siderurgiste chimiste laboratoire foundry ' +
    'fonderie designer concepteur inventeur reseller revendeur negociant marketplace portail portal spin-off ' +
    'coentreprise joint-venture champion pionnier pioneer hotelier promoteur contractor builder soeur sister ' +
    'compagnie holding loueur lessor outsourcer infogereur telecoms cabler',
  demonym:
    'francais francaise americain americaine allemand allemande britannique italien* espagnol* suisse belge ' +
    'neerlandais* hollandais* suedois* finlandais* norvegien* danois* israelien* japonais* chinois* coreen* ' +
    'indien* canadien* lyonnais* nantais* lillois* parisien* toulousain* bordelais* marseillais* rennais* ' +
    'breton* nordiste* strasbourgeois* grenoblois* nicois* montpellierain* roubaisien* francilien* alsacien* ' +
    'normand* texan* californien* londonien* bavarois* french american german british italian spanish swiss ' +
    'belgian dutch swedish finnish norwegian danish israeli japanese chinese korean indian canadian welsh ' +
    'scottish irish english london parisian californian texan european',
  pronoun:
    'il elle ils elles it they he she him her celui-ci celle-ci ce dernier cette derniere itself lui en one ' +
    'the-latter that both',
  possessive: 'son sa ses leur leurs its their his her hers theirs',
  we: "nous notre nos on us we our ours i my me je mon ma mes j'ai j'en moi",
  you: 'vous votre vos you your yours tu',
  total: 'total* totale globale overall whole ensemble group groupe worldwide mondial* altogether all totalise* cumul*',
  question: 'combien pourquoi comment quand quel quelle quels quelles qui how what why when who where which est-ce',
  profile:
    'founded fonde* cree* creation created established born ne nee naissance siege effectif* employees clients ' +
    'customers dirigeant* secteur activite sector capital',
} as const;

export type LexiconClass = keyof typeof CLASSES;
const LEXICON_CLASSES = Object.keys(CLASSES).filter((name): name is LexiconClass => name in CLASSES);

const WHOLE = new Map<string, number[]>();
const STEMS = new Map<string, number[]>();
let longestStem = 0;
LEXICON_CLASSES.forEach((name, index) => {
  for (const entry of new Set(CLASSES[name].split(' '))) {
    const isStem = entry.endsWith('*');
    const word = isStem ? entry.slice(0, -1) : entry;
    const map = isStem ? STEMS : WHOLE;
    map.set(word, [...(map.get(word) ?? []), index]);
    if (isStem) longestStem = Math.max(longestStem, word.length);
  }
});
const NONE: readonly number[] = [];
const MIN_STEM = 2;

/** The classes of a folded word, as indexes into {@link LEXICON_CLASSES}. */
export function classesOf(word: string): readonly number[] {
  const found = new Set(WHOLE.get(word) ?? NONE);
  for (let length = Math.min(word.length, longestStem); length >= MIN_STEM; length -= 1)
    for (const index of STEMS.get(word.slice(0, length)) ?? NONE) found.add(index);
  return found.size === 0 ? NONE : [...found];
}

export function classIndex(name: LexiconClass): number {
  return LEXICON_CLASSES.indexOf(name);
}
