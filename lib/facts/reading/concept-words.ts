/**
 * Words of French and English business prose that mean alike, folded; bars stand between concepts. `*` ends a stem;
 * `fr:` and `en:` stand before a word that means something else in the other language.
 */
export const CONCEPT_WORDS = `
de du d des of | le la les l the | un une fr:des en:a en:an | fr:au fr:aux fr:a en:to vers towards toward | fr:en dans
in within into dedans inside aboard | sur en:on upon onto | fr:pour for afin | fr:par by through via | avec with
alongside | sans without | chez at aupres | depuis since | apres after suite following | avant before | entre between
| parmi among amongst | sous under beneath below | dehors outside hors | contre against versus vs | pres near proche
proches close autour around nearby | selon according | jusqu until till | pendant during while durant lors throughout
| et and ainsi | ou fr:or en:or | mais en:but however pourtant cependant toutefois though although yet | si if whether
| comme en:as like tel telle tels telles such | que that qu | qui who which whom lequel laquelle | dont whose | quand
when lorsque lorsqu | comment how | combien many much | quel quelle quels quelles what quoi | car because parce
puisque | donc so thus alors then hence | ne n not isn' don' didn' doesn' won' can' hasn' wasn' aren' couldn' wouldn'
fr:pas non point | ni nor neither | plus more davantage additional supplementaire supplementaires extra further |
moins less fewer | jamais never | rien nothing | aucun aucune no none nul nulle | encore still toujours again | deja
already | aussi too also egalement | seul seule seuls seules seulement only alone uniquement just merely | environ
about roughly quelque quelques some approximately voire | presque nearly almost quasi quasiment pratiquement | peu few
little guere | tous tout toute toutes all every each chaque chacun chacune | autre autres other others another else
ailleurs elsewhere | meme memes same itself himself herself eux | plusieurs several various divers diverses | premier
premiere premiers premieres first 1er | deuxieme second seconde seconds | troisieme tiers third quart fifth tenth |
dernier derniere derniers dernieres last latest passe past | prochain prochaine prochains prochaines next | nouveau
nouvelle nouveaux nouvelles nouvel new fresh recent recente recently | ancien ancienne anciens anciennes en:ex fr:ex
former formerly once autrefois jadis previously auparavant precedemment naguere | il he | elle she | ils elles they |
fr:on en:one | nous we us | vous you | fr:j je en:i | lui him | son sa ses its his her | leur leurs their theirs |
notre nos our ours | votre vos your yours | mon ma fr:mes my mine | fr:ce cet cette ces this these | celui celle ceux
celles those | c fr:cela ceci en:it | fr:est is en:' | fr:sont en:are | etait was were etaient | ete been being etant
| sera seront will ll shall | serait seraient would | has fr:ont have ve fr:ai avons avez | avait avaient had eu |
aura auront | devrait devraient should doit doivent must devra devront | peut peuvent can pouvoir able | pourrait
pourraient could might fr:pourra may | fait font faire make makes made making do does did done faisait faisons | dit
disent dire disait say says said saying | declare affirme assure indique precise explique souligne ajoute confie
glisse tells told adds added explains insists insiste rappelle resume raconte argue argues notes | annonce annoncent
annoncer annonces announces announced announcement communique communiques unveils | dement* deni* deny* refut*
contest* nie nient | refus* reject* rejet* declin* repouss* rebuff* ecart* | estim* evalu* reckon* juge jugent think
thinks thought pense pensent croit croient believe believes believed considere considers | attendu attendue attend
attendre expect* anticip* forecast* table tablent tabler prevoit prevoient prevu prevue prevus sees seen voit
pencilled | vise visent viser visait vises cible ciblent aim* target* objectif* goal* ambition* ambitionn* cap seek*
fixe fixes eyes eyeing | veut veulent voulait voulu want* souhait* wish* entend entendent intend* envisag* consider
considering plans planning planned projet* project* prepare preparing | espere esperent esperer hope hopes hoped
hoping reve revait dreams | promet promettent promis promise promised promises promesse* pledg* engage engagement
commits committed | prevision* guidance outlook perspective* horizon | an ans year years annee annees | annuel
annuelle annuels annuelles annual annually yearly | mois month months | mensuel mensuelle monthly | jour jours day
days journee quotidien quotidienne daily | heure heures hour hours minute minutes | trimestre trimestriel trimestriels
quarter quarterly | semestre semestriel half | exercice fiscal | aujourd today tonight | lundi mardi mercredi jeudi
vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday | janvier fevrier mars avril mai
juin juillet aout septembre octobre novembre decembre january february march april june july august september october
november december printemps automne hiver spring summer autumn winter | fr:ici here there | fin fins en:end ends ended
ending terme | debut debuts start* commenc* began begin* begun demarr* | emploie emploient employer employait employs
employ employed employing occupe occupent | salarie* employee* employe employes employees | effectif effectifs
headcount workforce payroll troupes | personne personnes people persons hommes femmes tetes ames souls heads |
collaborat* staff staffers colleagues collegues | equipe equipes team teams | recrut* embauch* hire hires hiring hired
recruit* | licenci* supprim* suppression* layoff* laid axe axed cut cuts cutting redundan* dismiss* shed sheds
shedding sack sacked sacks compression pse degraiss* | poste postes job jobs emploi emplois position positions |
travail travaille travaillent travailler work works working worked | compte comptent compter comptait count counts
denombr* rassembl* reuni* totalis* number* regroup* aligne alignent fort forte strong | chiffre chiffres turnover ca
figure figures | affaires business sales volume | revenu* revenue* recettes receipts takings rentrees | factur*
invoic* bill bills billed billings | realise realisent realiser realisait posted post posts generat* book books booked
degag* engrang* recorded records enregistr* encaiss* brought brings turns turned | vend vendent vendre vendu vendue
vendus vendues vendait sell sells selling sold | cede cedent ceder cedant cession* cedee cedes divest* offload*
debarrass* separe* unload* spin* | vente ventes sale | achete achetent acheter achetant achetee achat* buy buys buying
bought purchas* | rachet* rachat* acqui* takeover* mainmise opa absorb* avale avaler avalee croque croquer gobe gobent
swallow* gobbl* snap snaps snapped devor* engloutit rafle raflee pounc* scoop* swoop* emplette* emporte giron
escarcelle | reprend reprennent repris reprise reprendre repreneur | offre offres offrir offert offerte offer offers
offered offering bid bids bidding proposition approach approached convoit* court* suitor | rejoint rejoindre rejoindra
rejoignent join joins joined joining ralli* integr* fold folded folds | fusion* merge* merger merging mariage marie
marient union unissent combine* combination rapproch* | propriet* owner* ownership | appartient appartenant
appartenait belong* | detient detiennent detenu detenue detenait detenir hold holds held holding holders porteur |
possede possedent posseder own owns owned owning | participation* stake* stakes interest | fr:part fr:parts share
shares action actions titre titres shareholding | actionnaire* actionnariat shareholder* | investisseur* investor*
backer* backed venture angel angels soutien | capital equity capitaux | majorit* controlling | paie paient paye payee
payer paiera payera payant en:pay en:pays en:paid paying | verse versent verser versera debours* debloque hand hands
handed splash* shell* | depens* spend* spent | coute coutent couter cost costs costing couts charges | prix price
prices priced pricing tarif* fee fees cher dear cheap* cheapest | montant* amount* somme sum* cheque facture | vaut
valent valait worth value values valued valoris* valuation valeur pese pesent pesait | leve levent lever levee levees
levant raise raises raised raising raisin boucl* secur* | tour round rounds | fonds fund funds funding financement*
finance* financer | mene menee menes mener led lead leads leading emmene emmenes pilotee conduit | injecte injectent
inject* apport* abond* | dette* debt* endett* emprunt* borrow* loan* | perte pertes loss losses perd perdu perdent
lose loses lost losing deficit* rouge | benefice* profit* resultat resultats earnings income net ebitda rex | marge*
margin* | gagne gagner gagnent win wins won remport* decroch* award* landed lands | contrat* contract* deal deals
transaction* tender* | commande* order orders ordered ordering | client* customer* clientele | abonne abonnes abonnee
abonnees subscriber* subscription* abonnement* forfait forfaits | utilis* user users using usage | particuliers
consumer* consommat* foyer* household* | march* market* | concurren* rival* competitor* compet* | leader* numero |
amende amendes fine fined fines fining | sanction* penal* punish* puni* infraction | condamn* convict* inflig* slapped
ecop* ordonn* | tribunal tribunaux court courts cour judge judges justice plainte lawsuit sued sue suit | regulat*
watchdog* autorite* cnil ico ftc commission antitrust | nomme nomment nommer nommee nomination* appoint* named names
naming designe designee intronis* promu promue promot* hisse hissee | succede succeder succession succeed* successeur
successor* replac* remplac* releve | prend prennent prendre prendra prenait pris prise take takes taking took taken |
quitte quittent quitter quittera quittant leave leaves leaving depart departs departure* en:left partant exit* quits
quit | demission* resign* steps step stepped stepping demis* limog* oust* evinc* remerci* revoqu* fired out | retraite
retire* retirement | arrive arrivent arriver arrivee arrivera comes come came coming vient viennent venu venue venus
debarqu* arriv* venant | dirige dirigent diriger dirigee dirigeait run runs running ran headed heading pilot* steer*
tete helm renes commandes barre fauteuil manettes | preside presider presidee presidence chair chairs chaired | pdg
ceo | chief chef | president presidente chairman chairwoman | directeur directrice directeurs director directors dg
direction cfo cto coo cio dsi dga | general generale generaux executive managing | patron patronne patrons boss bosses
| fonde fondee fonder found founds founded founding cree creee created creation nee | fondateur* fondatrice* cofondat*
founder* cofounder* | responsable* head manager managers gerant* | conseil en:board | siege sieges headquarter* hq
seat seated seats home | base basee bases based installe installee installes located situe situee sis sise etabli
etablie niche nichee implant* abrite abritent houses housed logent loge logee lives sits headquartered domicilie |
bureau bureaux office offices locaux premises etage floor floors | agence agences branch branches agency agencies
antenne* | usine* factory factories en:plant en:plants atelier* fab fabs | site sites campus | datacenter* datacentre*
centre centres center centers salle | magasin* shop shops store stores boutique* | entrepot* warehouse* | ville villes
town towns city cities commune village | rue street avenue road boulevard quai square | ouvre* ouvrir ouvert ouverte
ouverture* open opens opened opening inaugur* | ferme fermee ferment fermer fermera fermeture* closes closed closing
closure* shut shuts shutting | cesse cessent cesser cessation stop stops stopped arret* halt* debranch* retir*
discontinu* scrap* abandon* | lance* lancent lancer lancement* launch* introdui* introduc* devoil* unveil*
commercialis* sort sortie release* roll* deploi* deploy* | panne* outage* interrupt* interrupti* indispon* unavailab*
inaccess* offline down injoign* unreachable coupure* downtime hs | incident* trouble* glitch* dysfonction* perturb*
disrupt* bug bugs | incendie* fire blaze brul* burn* burnt flammes flames feu | attaqu* attack* cyberattaqu*
cyberattack* cyber | pirat* hack* intrus* intruder* breach* compromis* | rancon* ransom* chiffrees encrypted malware |
fr:vol vole voles volees derob* steal* stole stolen theft* thief | fuite* fuit leak* exfiltr* expose exposes exposed
exposees | donnees data donnee | victime* victim* touche touches touchee hit hits struck frapp* affect* | partenaire*
partner partners partenariat* partnership* alliance* allie allies allied ally coentreprise jv | accord* agreement*
agree agrees agreed entente entendu pact pacte | signe signent signer signa sign signs signed signing paraph* |
filiale* subsidiary subsidiaries unit units en:arm division* branche | societe* company companies entreprise* firm
firms compagnie | mere parent | editeur* publisher* vendor* vendeur* | heberg* host hosts hosting hoster* hosted |
operateur* operator* telco* carrier* telecoms | fabricant* maker makers manufactur* constructeur* builder | distribut*
distributor* reseller* revendeur* grossiste* wholesaler* detaillant* retailer* retail | specialiste* specialist*
expert experts | startup* pousse licorne unicorn pepite | geant* giant* mastodonte | banque* bank banks bancaire
banking | assureur* insurer* assurance* insurance | prestataire* provider* fournisseur* supplier* suppliers
subcontractor* | integrateur* integrator* esn ssii consult* | logiciel* software application applications app apps |
reseau* network* antennes | serveur* server* machines gpu | fibre fiber broadband debit | mobile* phone* telephone*
smartphone* | nuage cloud | franc* french france hexagone tricolore | allemand* german* allemagne | anglais* british
britannique* uk britain english england londonien* | americain* american americans usa | monde world worldwide
mondial* globe global* international* | hausse hausses en:rise en:rises en:rose risen grimp* climb* bond* jump*
progress* augment* increas* croissent croissance grow grows grew growth growing soar* surg* | baiss* fall falls fell
fallen recul* drop drops dropped chut* plong* slump* slid* dimin* decreas* fond fondu | doubl* twice | tripl* triple
treble | passer passera passent passait go goes went gone going | atteint atteindre atteindra atteignait atteignent
reach reaches reached franchi* ressort stands stood | depass* exceed* top tops topped surpass* | reste restent rester
restera remain* stay stays stayed demeure | garde gardent garder gardera conserv* keep keeps kept retain* maintien*
maintain* | devient devenir deviendra devenu deviennent become* became | revendiqu* claim claims claimed boast*
affiche affichent | sert servent servi serves serve served serving dessert | propose proposent proposer commercialise
charge charging charged | en:plan formule | gratuit* free | milliard* million* billion* milliers thousand* | percent
cent pc | total* ensemble overall whole altogether cumul* combined | conclu* complete* completed finalis* definitif
definitive | negoci* talks talk discut* discuss* pourparlers exclusives | rumeur* rumour* rumor* reportedly bruit
presse report reported | question* ask asked asks demande demandait | repond* answer* reply replied | fr:oui yes |
notamment notably including surtout especially comprend inclut compris | argent money cash comptant especes numeraire
| bourse listed cote cotee cotation float* ipo listing introduction nasdaq | depot fr:bilan insolven* redress* liquid*
bankrupt* faillite* administration receiver* | met mettent mettre mis mise fr:met put puts putting | tient tiennent
tenir tenu tenait | donne donnent donner donnait give gives gave given giving | obtient obtenir obtenu obtenue get
gets got getting recoit recu receiv* | cherche cherchent chercher seek looking sought look recherche* | trouv* find
finds finding | chois* choos* chose chosen pick picks picked opte retenu retient selected select* | demenag* mov* move
moves moved moving transfer* relocat* | loue louent louer rent rents rented leas* bail | veteran* transfuge |
analyste* analyst* gartner idc canalys survey etude | grand grande grands grandes gros grosse big large larger largest
biggest major majeur | petit petite petits petites small smaller smallest tiny
`;
