import { FIRM_VERB, VERB } from './word-classes.ts';

/** The verbs of the general lexicon: what anybody does, and what hardly any but firms do. */
export const VERBS: readonly (readonly [number, string])[] = [
  [
    // English words that are plural nouns as well (offers, plans, reports) are left out: «Free offers». So are verbs
    // that give a name («se llama Zara», «heißt Otto»), which anybody and anything has.
    VERB,
    `annonce annoncait annoncent annonca annoncé lance lançait lancé lancera rachète rachetait rachètera racheté
     acquiert acquis possède possédait
     détient détenait détiendra dévoile dévoilé investit investira cède cédé vend vendait vendu propose proposait
     proposera publie publié affirme explique
     confirme confirmé dément reconnaît emploie revendique signe signé embauche recrute licencie supprime ouvre ferme
     fermé facture héberge équipe fournit
     commercialise édite exploite prévoit souhaite négocie discute refuse accepte promet assure indique déclare estime
     reproche attaque poursuit fusionne
     reprend repris absorbe abandonne renonce reste restait restera restent réalise remporte remporté choisit choisi
     étend intègre déploie migre remplace écope
     change quitte arrive attend perd gagne passe met prend fait tient vise mise cherche craint augmente dépasse lève
     nomme entre revient démarre dit pense
     croit répond teste généralise simplifie renforce recule progresse licencie délocalise écrit construit développe
     finance soutient
     acquires acquired acquiring announces announced announcing launched unveils unveiled unveiling says said saying
     buys bought buying sells sold selling
     owns owned invests invested raised reported posted hired planned offered released releases confirms confirmed
     denies denied claimed expects expected
     warns warned agrees agreed sues sued filed merges merged partnered operates operated employs employed shipped
     introduces introduced rebrands replaces
     replaced refuses refused declined appoints appointed named posted backed led funded based put
     started pledged opened closed fell rose dropped gained lost cut cuts won told added joined built makes made gets
     got runs ran turned became remains
     wants wanted needs needed offering pays paid earned slashed trimmed doubled tripled overtook beat beats ships
     delivered delivers settled fined
     accused hires hosts hosted acquires reaches reached secured secures signs unveils bets betting recalled recalls
     migrated adopted
     baisse baissé double doublé triple grimpe chute chuté bondit monte rapporte verse versera paie paiera gère défend
     dirige livre licencié fusionné
     raccroche mobilise pilote réunit dispose compte envisage travaille facturait vendra revendique écope cherchait
     rejoint rejoindra promet traîne
     kauft kaufte verkauft übernimmt übernahm meldet meldete kündigt trennt investiert startet baut streicht senkt
     erhöht verliert gewinnt bietet liefert plant will kooperiert entlässt verdient wächst unterbietet setzt wechselt
     kostet
     abre cierra sube baja despide ofrece paga gana pierde factura invierte negocia crece cobra prepara apre chiude
     taglia assume offre paga vince perde cresce investe
     compra compró vende vendió lanza lanzó anuncia anunció adquiere adquirió acquista acquistato venduto lancia
     annuncia annunciato
     perdu perdent rappelle rappelait rappelé pèse commandé reçoit reçu obtient obtenu relève abaisse subit subi
     dépose relance réclame exige suspend
     suspendu bloque interdit autorise adopte corrige enregistre affiche dévisse plonge vont fournira réduit réduira
     saw faced faces revealed rejected
     halted delayed scrapped slumped jumped soared surged plunged climbed rallied tumbled expanded sought picked
     tapped hit lent admitted apologised
     apologized argued insisted pleaded appealed suspended banned blocked removed updated patched fixed disclosed
     leaked paused resumed teamed inked landed
     sees adds wins loses sagt sagte teilt teilte erklärt erklärte kündigte trennte investierte baute strich senkte
     erhöhte steigert steigerte verlor gewann
     legt legte lehnt lehnte prüft prüfte plante rechnet erwartet erwartete eröffnet eröffnete schließt schloss stellt
     stellte bestellt bestellte zahlt
     zahlte macht machte steigt stieg fällt fiel bringt brachte holt holte sichert steckt expandiert scheitert
     scheiterte verhandelt klagt verklagt wehrt
     bestätigt bestätigte dementiert lässt gibt gab nimmt führt führte erzielt erzielte schreibt schrumpft kassiert
     wirbt fusioniert reagiert reagierte
     bekommt bekam erhält erhielt steht bleibt testet zieht zog warnt warnte zeigt beschäftigt produziert entwickelt
     fertigt betreibt besitzt hält
     verschiebt verlagert verlängert verspricht fordert verlangt stoppt setzte gehört verkaufte lieferte gründete
     cerró abrió subió bajó despidió ofreció
     pagó ganó perdió facturó invirtió negoció creció cobró preparó prevé espera estudia descarta presenta presentó
     recorta recortó elimina eliminó reduce
     redujo aumenta aumentó mejora cae cayó firmó ficha fichó nombra nombró refuerza traslada trasladó rechaza rechazó
     acepta aceptó demanda demandó
     denuncia denunció pide pidió busca alcanza alcanzó logra logró consigue consiguió suma sumó emplea contrata
     contrató produce fabrica construye
     desarrolla retrasa retrasó cancela canceló confirma confirmó niega negó afirma afirmó asegura aseguró advierte
     responde respondió publica publicó
     controla posee gestiona lidera entra entró salió llega llegó apuesta dispara supera superó cotiza acuerda acordó
     pacta pactó amplía amplió
     reclama quiere pretende recompra absorbió fusiona dice dijo acquisisce acquisito lanciato aperto chiuso assunto
     offerto pagato vinto cresciuta
     investito comprato ceduto firmato punta scende cala alza abbassa riduce licenzia presentato nomina nominato
     smentisce dichiara prevede stima
     incassa guadagna raggiunge batte lascia esce arriva torna sbarca rileva rilevato conquista raddoppia dimezza
     rinvia sospende fornisce costruisce
     sviluppa gestisce possiede detiene cerca vuole chiede respinge rifiuta accetta accusa ricorre affida sceglie
     scelto sostiene spiega promette garantisce
     avvia avviato completa ottiene consegna multa pubblica
     envoie tire donne rend voit sait veut permet remet soumet admet commet transmet sent meurt devient maintient
     retient contient appartient intervient
     parvient prévient convient connaît paraît disparaît apparaît naît accroît plaît finit réussit agit réagit
     garantit établit remplit ralentit agrandit
     élargit rétablit convertit avertit saisit définit réfléchit bâtit parle raconte montre présente porte apporte
     emporte reporte exporte jette
     achète rejette mène emmène ramène amène enlève élève achève espère préfère diffère génère libère opère récupère
     tolère accélère considère désigne
     signale souligne accompagne épargne éloigne témoigne soigne enseigne produit conduit traduit introduit détruit
     séduit inclut exclut conclut résout boit
     conçoit perçoit déçoit pourvoit contredit prédit élit décrit inscrit souscrit sourit suffit confie oublie étudie
     vérifie identifie qualifie justifie
     notifie certifie clarifie planifie diversifie intensifie rectifie amplifie remercie apprécie associe multiplie
     varie plaide décide préside réside
     procède précède succède accède concède aborde accorde tarde regarde retarde demande recommande répand entend
     descend dépend tend prétend correspond
     confond évite hésite mérite habite récolte exécute ajoute écoute coûte redoute saute heurte conforte consulte
     répète inquiète prête arrête souffre
     couvre découvre recouvre rouvre délivre bénéficie approche décroche accroche touche cache lâche arrache attache
     détache empêche branche tranche penche
     échange mélange dérange mange engage dégage partage aménage déménage encourage décourage voyage protège allège
     abrège rédige oblige néglige inflige
     émerge recharge interroge prolonge bouge amuse diffuse glisse hisse pousse repousse laisse repasse dépense
     récompense casse dresse adresse redresse
     cesse blesse intéresse commence dénonce prononce avance menace déplace efface exerce perce amorce crée agrée
     suggère joue avoue secoue échoue évalue
     évolue continue diminue atténue contribue distribue attribue constitue substitue restitue effectue pollue conclue
     influe brille installe veille
     réveille surveille conseille déconseille accueille recueille habille fouille dépouille essaie balaie appuie
     nettoie renvoie ouvrira fermera achètera
     recrutera supprimera cédera baissera augmentera fera took gave went came knew thought found kept held brought
     wrote sat spent grew drew threw spoke
     broke chose drove rode wore froze began forgot ate drank fought caught taught felt dealt meant dug stuck struck
     swung blew overcame undertook withdrew
     planted asked answered appeared arrived attacked attempted attracted blamed borrowed boosted carried caused
     celebrated changed charged chased
     checked cleared collected combined committed compared competed complained completed concluded conducted
     considered contacted contained continued
     contributed controlled converted copied covered created criticised criticized cancelled canceled debuted decided
     declared defeated defended demanded
     departed described designed developed discovered discussed dismissed divided dominated donated downplayed edged
     eliminated emerged encouraged ended
     enjoyed entered established evolved exceeded exited explained explored failed fired flagged followed forced
     founded fuelled fueled granted guaranteed
     handed handled helped highlighted ignored imposed improved included increased informed inherited inspired
     installed intended invented investigated
     invited involved killed knocked lacked laughed lifted limited linked listed loaded located locked looked loved
     managed manufactured marked matched
     measured moved noted notified objected observed obtained occupied ordered overhauled participated passed pitched
     pointed praised predicted preferred
     prepared presented prevented priced probed processed produced promised promoted proposed protected proved
     provided published pulled purchased pursued
     pushed questioned quit raced ranked rated reacted rebuffed recovered recruited redesigned reduced reflected
     regained registered rejoined relaunched
     relied relocated reminded renamed renewed rented reopened repaired repeated replied represented requested
     required rescued resolved responded restored
     resulted retired retreated returned reversed reviewed rewarded ruled rushed sacked saved scored scrambled
     searched served shaped shared shelved shifted
     showed shrank signalled signaled solved sparked spiked sponsored staged stepped stole stopped stored strengthened
     submitted succeeded suffered
     suggested supplied supported surprised surrendered survived switched tackled talked tested thanked threatened
     topped touted traded trained transferred
     transformed treated tried trusted underlined urged valued visited voted waited walked watched welcomed widened
     worked worried yielded gives knows
     thinks brings writes becomes begins spends sends chooses asks rejects insists argues reveals believes considers
     decides describes develops ensures
     expands explains fails ignores includes intends maintains owes possesses prepares prevents produces proposes
     protects provides publishes pursues
     receives recommends removes represents requires responds retains seems serves suggests teaches tells threatens
     kommt kam geht ging sieht weiß wusste
     denkt dachte findet fand hilft schickt schickte verschickt bittet schlägt schlug trägt trug fährt fuhr fliegt
     läuft spielt spielte sitzt saß liegt
     wohnt lebt lebte stirbt trifft spricht sprach kennt kannte bricht verrät empfiehlt liest leidet vermeidet
     streitet bestreitet arbeitet
     leitet bereitet verbreitet begleitet berichtet errichtet verzichtet verpflichtet rettet wettet mietet vermietet
     kürzt stürzt nutzt schützt unterstützt
     ersetzt besetzt sperrt kehrt erzählt wählt fehlt zielt mahnt lohnt beginnt begann sinkt schenkt schwankt dankt
     wirkt merkt stärkt fragt siegt kriegt
     verfügt bewegt halbiert verdoppelt verdreifacht übertrifft unterzeichnet unterschreibt beteiligt beauftragt
     beantragt beschließt beschloss erwirbt
     erwarb ernennt ernannte einigt erreicht erreichte verpasst verfehlt öffnete schafft ermöglicht vereinbart
     vereinbarte verschärft verbessert verbindet
     veröffentlicht veröffentlichte wechselte zweifelt zögert drosselt rüstet renoviert modernisiert feiert gilt galt
     wollte konnte musste durfte ließ rief
     blieb rechnete bestätigen deja dejó vuelve hace hizo puso tiene tuvo viene supo puede pudo debe creyó piensa
     pensó toma tomó lleva llevó trae trajo
     sigue siguió sirve sirvió empieza empezó comienza comenzó termina terminó acaba acabó cuenta contó muestra mostró
     recibe recibió vive vivió escribe
     escribió leyó conoce reconoce parece pertenece permanece agradece establece desaparece aparece merece produjo
     conduce mantiene mantuvo obtiene obtuvo
     contiene retiene depende atiende extiende defiende entiende resuelve devuelve mueve promueve juega jugó entrega
     entregó investiga persigue elige eligió
     recoge escoge surge tarda guarda recuerda aborda ayuda ayudó estudió cambia cambió inicia inició confía envía
     actúa evalúa continúa sitúa ataca coloca
     colocó convoca provoca provocó explica explicó aplica aplicó dedica critica criticó modifica identifica justifica
     planifica rompe rompió cubre cubrió
     descubre sufre sufrió unió reúne asume asumió consume sorprende emprende suspende suspendió patrocina estrena
     estrenó inaugura inauguró incorpora
     incorporó blinda desembarca regala premia alquila alquiló anima arranca arrancó arrasa arriesga avanza avanzó
     avisa avisó bate bloquea bloqueó celebra
     celebró certifica completó conecta creó cumple cumplió delega demuestra destina destinó destruye devora duplica
     duplicó eleva elevó encarga encarece
     endurece enfrenta equipa estima evita evitó exporta facilita frena frenó gasta gastó hereda importa impulsa
     impulsó incumple indemniza instala instaló
     integra integró lamenta lastra levanta licita limita liquida manifiesta pagará venderá comprará abrirá cerrará
     tendrá hará podrá deberá dará invertirá
     lanzará presentará recibirá construirá fabricará despedirá reducirá aumentará subirá bajará llegará saldrá
     entrará volverá dejará seguirá ofrecerá
     perderá ganará mantendrá pedirá festeggia mette prende rende vede pensa crede porta resta rimane diventa nasce
     muore conosce riconosce finisce capisce
     colpisce stabilisce sostituisce unisce riunisce agisce subisce tradisce preferisce trasferisce riferisce soffre
     scopre copre corre percorre scrive
     descrive elegge corregge protegge finge spinge stringe aggiunge svolge coinvolge rivolge risolve muove promuove
     rimuove convince conclude esclude
     risponde corrisponde nasconde diffonde ascende apprende comprende spende difende attende estende accende dipende
     permette ammette trasmette smette
     scommette combatte abbatte dimostra lavora elabora migliora peggiora ignora gioca tocca blocca sblocca attacca
     stacca applica verifica nega impiega
     allarga ricorda domanda raccomanda aiuta valuta esegue segue persegue costituisce inizia ringrazia finanzia
     rinuncia viaggia noleggia sorteggia
     pareggia danneggia toglie raccoglie accoglie consiglia espone sponsorizza inaugurato trasloca sposta spostato
     sfida sfila sbaglia moltiplica organizza
     paragona patteggia pianifica potenzia propone proporrà realizza recupera regge resiste ricava rimborsa rinnova
     riprende risparmia ristruttura ritira
     ritirato salva sforna sigla siglato slitta soffia spera spegne strappa studia svela tenta trionfa trova vara
     versa vieta aprirà chiuderà comprerà
     assumerà pagherà lascerà farà verlässt verließ weist wies wickelt verlegt verlegte kämpft kämpfte lockt lockte
     mahnt pocht rückt schluckt schluckte wächst wuchs
     verlangte verweigert verweigerte verteidigt begründet begründete behauptet behauptete beklagt bereut beendet
     beendete bezahlt bezahlte blickt bremst
     droht drohte einigt ernennt erweitert erweiterte fürchtet genehmigt handelt hinkt hofft hoffte ignoriert
     informiert integriert jagt kehrte klagte kontert
     kostet kostete kritisiert kümmert landet landete lenkt leugnet nutzte ordnet plädiert profitiert profitierte
     ringt schickt schwächelt sichert sorgt
     spart speckt stoppte straft streift sucht suchte tauscht testete trennte trotzt überholt überholte überrascht
     überzeugt umwirbt verärgert verbannt
     verfolgt verhandelte verpflichtete verschwindet versenkt versucht versuchte vertagt vertraut verzeichnet
     verzögert wandelt wirft warf zahlten zieht zögerte
     würde sollen wollen müssen dürfte
     repartirán acumula acumuló adelanta ahorra alega alegó alerta amenaza anula aparca apoya aprovecha aprueba aprobó
     asusta atribuye bajará cobrará
     comparte comparece compite compitió concluye corrige crecerá cuesta culpa debuta decide decidió declara defiende
     depende desmiente desmintió despega
     desvela destituye devolverá difunde dirige discrepa discute distingue domina echa edita elude encabeza encaja
     encuentra enseña entregará entrena envió
     escala estrenará exige exigió exime explora extiende falla falló fija financia gestionará golpea ignora incluye
     incluyó indica ingresa ingresó insiste intenta
     intentó invita invitó jubila lamentó limita lucha lleva llamó manda mandó marca matiza mira multa notifica oculta
     ocupa olvida opera operará paraliza
     participa pelea permite planea planeó planta plantea pospone preside prohíbe promete prometió propone propuso
     protesta prueba quita ralentiza rebaja rebajó
     recauda recibirá reclamó recluta reconoció recupera recuperó recurre recurrió reestructura regresa renuncia
     renunció repite replica reserva resiste
     retira retiró reubica revela revisa revisó roza salva seguía señala sigue sitúa solicita solicitó sortea sospecha
     sostiene suministra sustituye tacha tantea tramita
     tropieza usa utiliza valora vigila vota acababa vendían tenía hacía
     valía valió sabía sabe supone supuso sonríe extrae extrajo decía quería podía debía pagaba ofrecía estaba
     esperaba buscaba negociaba preparaba estudiaba
     vuela voló volaba volará despegó aterriza aterrizó aplaza aplazó adelantó acelera aceleró repitió regresó renueva
     renovó recurrirá litiga apela apeló
     admite admitió insistió opta optó amenazó avala avaló selló adeuda adeudaba arrastra arrastraba teme temía vigiló
     detecta detectó sustituyó reemplaza
     sacude tropezó rebota rebotó repunta repuntó remonta remontó toca tocó rozó pasa pasó salía daba estrecha
     estrechó abarata encara encaró obliga obligó
     convierte convirtió participó aporta aportó distribuyó colabora colaboró trabaja trabajó crea apoyó respalda
     respaldó votará votó rinde rindió cedió
     compartió regaló recaudó declaró comunica comunicó informó abandona abandonó dimite prejubila prejubiló readmite
     readmitió paralizó detuvo reanuda
     reanudó reabre reabrió instalará funciona funcionó hob hebt hebte sparte drosselte ersetzte schützte tritt trat
     rückte rutscht rutschte klettert
     kletterte sackt springt sprang verteuert verschenkte verteidigte betont betonte kritisierte versichert
     versicherte beklagte mietete leaste verdreifachte
     verkleinert übergibt übergab überlässt überließ löst löste ruft räumt räumte patcht verrechnet überweist überwies
     finanzierte stützt stützte zeichnet
     platziert platzierte listet notierte verbucht verbuchte schüttet trickst täuscht täuschte konterte spottet
     schweigt schwieg bangt fürchtete zittert
     punktet enttäuscht enttäuschte überraschte verbietet erlaubt erlaubte zwingt verteilt verteilte verzeichnete
     montiert schaffte bedient bediente versorgt
     versorgte sammelt sammelte speichert speicherte filtert löscht löschte patentiert forscht druckt druckte streamt
     überträgt übertrug sendet sendete
     vermarktete gliedert spaltet dampft stampft tauschte ordert orderte buchte storniert bessert rudert wiegelt winkt
     taumelt boomt brummt wagt wagte vola
     volava volerà rimanda rimandò richiamato accelera temeva sogna lavorava collabora partecipa distribuisce doveva
     voleva poteva aveva diceva vendeva
     comprava offriva spedisce crolla crollato salgono precipita perdeva rincara sconta ripara ripete rinnovato
     sorride esita trema consegnerà licenzierà
     presenterà produrrà costruirà taglierà
     necesita necesitó necesitará donó donará presume presumió pone pondrá calló callan quiso volvió volverán tardó
     diseña diseñó diseñará mudó
     anunciaba anunciará vigilará cedía usará usaba usan piden pidieron temen esperan esperaban trabajan emplean
     pierden ganan suben bajan rompen
     compiten lideran firman firmaron negocian negociará pactan pactaron acuerdan rechazan acata acatará acató
     conseguirá logrará alcanzará superará
     encabezó encabezan finaliza finalizó culmina culminó concedió otorga ensaya ensayó calcula calculó reitera
     reiteró denunciará demandará acusa
     acusó replicó contesta contestó responderá ultima ultimó baraja barajó descartó contempla sondea tienta quiebra
     quebró ahorrará ahorró
     incorporará reforzará reforzó desarrolló desarrollará construyó operó controló gestionó agrupa agrupó reclamará
     exigirá mejoró empeora flojea
     floja frenará tiró arrasó triunfa triunfó sondeó encargó adquirirá probará probó exprime sueña apunta apuntó
     intuye verweist verwies arbeitete
     folgt folgte verschob streikt streikte nahm verlieh verleiht verdiente stiftet stiftete blendete kassierte pochte
     winkte weigert weigerte wehrte
     entschuldigt entschuldigte äußert äußerte stimmt stimmte bewirbt bewarb bezieht bezog verklebt wartet wartete rät
     riet verneint dementierte
     bekräftigt steckte gelingt gelang dominiert dominierte peilt peilte visiert erprobt erprobte stemmt feuert
     feuerte braucht brauchte benötigt
     benötigte forderte schraubt hängt hing schlittert schreckt fehlte wiederholt klagen posò ferma fermò passa passò
     riapre riaprì ride respira
     studiò dovrà potrà vorrà chiesto chiederà ottenne ottenuto affidò affiderà puntò corteggia corteggiò tratta
     trattò tratterà smentito smentì
     conferma confermato confermò accusò cercava cercò aspetta aspettava sospeso sospese rinviò ruppe controlla
     controllò gestì ridusse crebbe calò
     raggiunse vinse incontra incontrò scarica scaricò pubblicò progetta progettò lavorò sviluppò usava ritarda
     ritardò consegnò ordinò risarcisce
     risarcirà restituisce restituirà patteggiò ricorrerà impugna impugnò
     entfernt entfernte ermittelt ermittelte ersteigert ersteigerte erlitt erlebt erlebte erntet erntete erhebt erhob
     erkennt erkannte erläutert
     erlöst erlöste ermäßigt erneuert erneuerte erregt erringt errang erscheint erschien erschließt erschloss
     erstattet erstattete erteilt erteilte
     erwägt erwog erwähnt erzeugt erzeugte erzwingt erzwang begleicht beglich begrenzt begrenzte begrüßt begrüßte
     beharrt beharrte beherrscht behielt
     behält behebt behob belastet belastete belegt belegte belohnt belohnte bemängelt bemüht benennt benannte
     beobachtet beordert berät beriet
     bereinigt beruft berief beschert bescherte beschleunigt beschleunigte beschränkt beschränkte beschuldigt besaß
     bespricht besteht bestand bestimmt
     bestimmte bestraft bestreikt besucht beteuert beteuerte betrifft betreut betreute beugt beugte bewertet bewertete
     bewilligt bezeichnet
     bezeichnete bezweifelt bildet bildete bohrt brilliert bündelt bündelte büßt büßte darbt datiert degradiert
     demontiert digitalisiert drängt
     drängte düpiert durchsucht ehrt ehrte eilt einigte empfängt empfing empfahl engagiert engagierte entfacht entgeht
     entging enthält enthielt
     enthüllt enthüllte entkommt entlohnt entlastet entscheidet entschied entschädigt entschädigte entschärft
     entsendet entspricht entsprach entsteht
     entstand entwirft entwarf experimentiert fasst fasste fertigte festigt feilt feilte filmt flieht floh flutet
     forciert formt formte fragte freut
     freute friert fügt fügte füllt füllte garantiert garantierte gefährdet gefährdete gehörte gelobt gelobte genießt
     genoss gerät geriet gestaltet
     gestaltete gesteht gestand gewährt gewährte gleicht glich glänzt glänzte glaubt glaubte greift griff grenzt
     hadert haftet haftete handelte häuft
     hielt hapert hegt heilt heizt heizte hetzt hinterlässt hinterließ hinterfragt hortet imitiert impft importiert
     importierte improvisiert infiziert
     informierte initiiert inspiziert installiert installierte inszeniert interessiert jubelt jubelte kalkuliert
     kalkulierte kappt kappte kapituliert
     kapitulierte kippt kippte klappt klärt klärte klebt klont knackt knackte knüpft knüpfte koordiniert kopiert
     kopierte korrigiert korrigierte
     kränkelt kracht kriselt krönt kündet kurbelt lädt lagert lagerte lahmt lanciert lancierte lauert leert leiht lieh
     litt leistet leistete lenkte
     liebäugelt lindert lobt lobte lockert lockerte lotst lotete managt mehrt meidet meistert mindert minderte mischt
     mischte mustert mutet navigiert
     neigt nickt nominiert nominierte normalisiert notiert offenbart offenbarte öffnet operiert operierte opfert
     opferte optimiert organisiert
     organisierte parkt parkte passiert passt passte pausiert pausierte pendelt pfändet pflanzt pflanzte pflegt
     pflegte pilgert plaudert plündert
     positioniert positionierte postet postete prahlt prangert präsentiert präsentierte predigt presst probiert
     probierte profiliert programmiert
     prognostiziert prophezeit protestiert protestierte provoziert publiziert punktete quält quittiert rächt raubt
     realisiert rechtfertigt reduziert
     reduzierte regelt regiert registriert registrierte reicht reichte reift reiht reist reiste reizt rekonstruiert
     reklamiert reparierte repariert
     reserviert revidiert revidierte revanchiert riskiert riskierte rollt rollte rügt rügte rühmt rührt rüffelt säumt
     schadet schadete schaltet
     schaltete schämt scheut scheute schiebt schob schießt schoss schildert schimpft schlichtet schmiedet schmiedete
     schmiert schmilzt schmückt
     schnürt schnürte schöpft schöpfte schrieb schreitet schult schuldet schuldete schwärmt schwelgt schwenkt
     schwenkte schwört segelt sehnt siedelt
     siedelte simuliert skizziert sondiert sondierte sortiert spendet spendete speist spekuliert spekulierte spürt
     spürte stagniert stapelt startete
     stattet stehlt steuert steuerte stiehlt stichelt stopft stößt stieß strahlt strandet strauchelt strebt strebte
     strukturiert stürmt subventioniert
     summiert tadelt tankt tappt taugt taxiert telefoniert terminiert tilgt tilgte tippt titelt tobt toleriert
     torpediert trainiert transportiert
     transportierte träumt träumte treibt trieb trübt trumpft türmt überbietet überfordert übergeht überprüft
     überprüfte überredet überschreitet
     überschritt übersieht übersteht übertreibt überwacht überwachte überzieht umgarnt umgeht umging unterbricht
     unterbrach unterbreitet unterliegt
     unterlag unterrichtet untersagt untersucht untersuchte unterstellt unterstreicht unterwirft urteilt verabschiedet
     verabschiedete verändert
     veränderte veranschlagt veranstaltet verantwortet verarbeitet verbraucht verbrannte verbreitert verbündet
     verbürgt verbüßt verdankt verdächtigt
     verdirbt verdoppelte verdrängt verdrängte vereinfacht vereint verfasst verfällt verfügte vergibt vergab vergisst
     vergleicht verglich vergrößert
     vergrößerte verharrt verharrte verhängt verhindert verhinderte verkehrt verknüpft verkürzt verkürzte verlängerte
     verlautbart verletzt verleugnet
     verlost vermeldet vermeldete vermisst vermittelt vermittelte vernetzt vernichtet verordnet verpachtet verpackt
     verpflegt verpuffte verrechnete
     verriet verringert verringerte versagt versagte versammelt versäumt verschafft verschenkt verschiffte verschläft
     verschmilzt verschont
     verschrottet verschuldet verschwendet verschwieg versetzt verspielt verspottet verstärkt verstärkte versteckt
     versteht versteigert versteigerte
     verstößt verstieß verstrickt vertieft vertritt vertrat vertröstet verurteilt verwaltet verwaltete verwandelt
     verwarnt verwehrt verwendet
     verwendete verwirft verwarf verwirrt verzichtete verzockt verzollt wacht wackelt wahrt wandert wanderte wankt
     warb weicht weitet weitete wendet
     wandte wertet wettert wetterte widerlegt widerspricht widersprach widersetzt widmet widmete wiederholte wimmelt
     windet wirtschaftet wischt
     wittert wuchert wundert würdigt wurstelt zaubert zehrt zeigte zerlegt zerlegte zerrt zerschlägt zerstört
     zerstreut zertifiziert ziert zielte
     zitiert zockt zollt zückt zündet zündete zürnt zweifelte zwang brennt brannte brannten rechnen rechneten fordern
     forderten planen planten hoffen
     hofften warnen warnten schweigen schwiegen zögern bauen bauten suchen suchten bieten boten bekommen bekamen
     verlieren verloren gewinnen gewannen
     einigen einigten trennen streiten stritten verhandeln verhandelten prüfen prüften kämpfen kooperieren arbeiten
     ziehen zogen steigen stiegen
     fallen fielen legen legten teilen tauschen`,
  ],
  [
    // What persons, towns and things hardly do; the others may be said of anybody.
    VERB | FIRM_VERB,
    `annonce annoncent annonça annoncé vend vendait vendent vendra vendu lancera rachète rachetait rachètera racheté
     acquiert acquis détient détenait dévoile dévoilé investit investira cède
     cédé revendique embauche embauché recrute recruté licencie licencié facture facturait facturé héberge
     commercialise commercialisé édite fusionne fusionné
     renégocie écope déploie déployé migre délocalise délocalisé relocalise généralise rappelle restructure rembourse
     approvisionne externalise
     acquires acquired acquiring announces announced unveils unveiled sells sold selling invests invested raised
     posted hires hired released releases
     sues sued files filed merges merged partnered operates operated employs employed shipped ships rebrands rebranded
     appoints appointed backed funded
     cuts trimmed slashed doubled tripled settled fined recalls recalled launches launched outsourced licensed
     licenses migrated laid lays relaunched
     restructured overcharged supplies supplied manufactures manufactured teamed inked
     kauft kaufte verkauft verkaufte übernimmt übernahm investiert investierte streicht strich senkt senkte liefert
     lieferte kooperiert entlässt entließ
     expandiert expandierte fusioniert fusionierte kassiert produziert produzierte fertigt betreibt verlagert
     verlagerte gründete beschäftigt erwirbt erwarb
     kürzt kürzte vermietet schrumpft verschärft drosselt beliefert belieferte vertreibt erwirtschaftet
     erwirtschaftete emittiert entwickelt entwickelte
     stellt verhandelt klagt verklagt verklagte verdoppelt verdreifacht meldet meldete kündigt kündigte steigert
     steigerte saniert
     compra compró vende vendió adquiere adquirió despide despidió factura facturó invierte invirtió ficha fichó
     recorta recortó cotiza fabrica fusiona
     absorbió absorbe contrata contrató comercializa patrocina recompra liquida indemniza estrena presenta presentó
     lanza lanzó anuncia anunció multiplica
     venderá comprará invertirá despedirá lanzará fabricará provisiona refinancia refinanció externaliza deslocaliza
     distribuye distribuirá produce produjo
     acquista acquistato acquisisce acquisito vende venduto cede ceduto assume assunto licenzia licenziato investe
     investito lancia lanciato annuncia
     annunciato incassa fattura fatturato produce sponsorizza rileva rilevato quota fornisce richiama delocalizza
     ristruttura noleggia assumerà venderà
     comprerà investirà lancerà dimezza raddoppia taglia sponsert sponserte vermarktet lizenziert saniert vertrieb
     stockt finanziert bilanziert stornierte
     facturará contratará recortará repartirá repartió reparte refinanciará provisionó exportará vendía compraba
     fabricaba facturaba despedirán venderán
     fabbrica commercializza finanzia
     venden compran lanzan invierten despiden contratan fabrican presentan anuncian recortan facturan fusionan
     externalizan cotizan ampliará amplía
     amplió inaugurará relanza relanzó reestructuró capitaliza capta captó subcontrata amortiza desinvierte saneó
     abarata encarece estrenará
     desplegará despliega desplegó litigará adjudica equipará ensambla ensambló monta montará exportó exportan patentó
     licencia recoloca provisionará
     streichen verkaufen kaufen übernehmen entlassen liefern investieren produzieren senken erhöhen kürzen verlagern
     fusionieren gründet eröffnen
     schließen emittierte lizenzierte listete bilanzierte restrukturiert restrukturierte refinanziert refinanzierte
     desinvestiert montierte exportiert
     exportierte rekrutiert rekrutierte sanierte verramscht vendono comprano lanciano investono licenziano assumono
     producono presentano annunciano
     tagliano cedono acquisiscono quotano incorpora incorporò esternalizza ricapitalizza rifinanzia dismette
     cartolarizza cassintegra assembla
     brevetta esporta esporterà installerà collocherà emetterà`,
  ],
];
