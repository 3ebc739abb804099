import { VERBS } from './verbs.ts';
import {
  ARTICLE,
  AT,
  AUXILIARY,
  FIRST_NAME,
  HONORIFIC,
  LEGAL_FORM,
  LIST,
  MONEY,
  ORGANISATION,
  OTHER_THING,
  PLACE_PREPOSITION,
  ROLE,
  SMALL_WORD,
} from './word-classes.ts';

/**
 * General words that tell what stands near a name, French and English first. Only the compiler reads them: they travel
 * inside the compiled gazetteer as classes of cues. Accents and case do not matter.
 */
export const LEXICON: readonly (readonly [number, string])[] = [
  ...VERBS,
  [
    AUXILIARY,
    `a pas plus avait aura est était sera va vient ont sont avaient peut doit ne n se s is was will would has had have
     are were can could may must does did didn isn
     hat ist wird ha è es
     hatte war wurde kann könnte muss soll sollte darf haben sind werden han había está fue era può deve sono hanno
     avrebbe sarà viene
     me te nos os mi ti ci vi si no ya también tampoco aún todavía nunca siempre non già anche ancora sempre`,
  ],
  [
    ORGANISATION,
    `opérateur opérateurs groupe société sociétés entreprise entreprises éditeur éditeurs hébergeur hébergeurs filiale
     filiales start-up startup startups
     constructeur constructeurs fournisseur fournisseurs prestataire prestataires géant géants concurrent concurrents
     rival rivaux spécialiste fabricant industriel
     banque assureur distributeur enseigne équipementier intégrateur esn ssii licorne actionnaire actionnaires associé
     associés client clients partenaire partenaires
     company companies firm firms operator operators group vendor vendors provider providers giant giants subsidiary
     subsidiaries maker makers carrier carriers
     retailer retailers startup competitor competitors rivals shareholder shareholders customer customers partner
     partners parent unternehmen konzern anbieter
     hersteller tochter azienda gruppo società empresa compañía filial spécialiste réseau forfait forfaits abonnement
     abonnements abonnés maison groupes network plan subscription designer chipmaker carmaker airline supplier
     banques compagnie enseignes magasin magasins boutique boutiques marque marques site appli application messagerie
     serveurs serveur brand brands store stores bank insurer
     lender app browser platform plateforme platforms retail publisher manufacturer marke kette filiale filialen laden
     mobilfunkanbieter betreiber händler bank firma marca
     cadena tienda tiendas banco operadora operador fabricante operatore catena negozi negozio banca marchio
     produttore fornitore compagnia
     konzerns konzerne firmen zulieferer autobauer chiphersteller softwarekonzern autohersteller versicherer
     netzbetreiber energieversorger discounter
     supermarktkette warenhauskonzern versandhändler onlinehändler fluggesellschaft rüstungskonzern pharmakonzern
     chemiekonzern softwarehersteller
     tochterfirma tochtergesellschaft mutterkonzern lieferdienst fahrdienstleister gruppe grupo empresas compañías
     multinacional aerolínea eléctrica
     petrolera energética aseguradora entidad teleco tecnológica matriz proveedor gigante distribuidora constructora
     automovilística marcas hotelera
     plataforma aziende colosso produttori assicuratore istituto controllata controllante multinazionale editore
     piattaforma holding impresa imprese fondo
     fund conglomerate wholesaler brewer drugmaker planemaker foundry grocer supermarket constructrice fonds
     drogeriekette handelskette modekette hotelkette baumarktkette elektronikkette möbelkette kaffeekette
     bäckereikette kinokette fitnesskette
     parfümeriekette restaurantkette autokonzern handelskonzern energiekonzern technologiekonzern medienkonzern
     industriekonzern ölkonzern stahlkonzern
     baukonzern modekonzern internetkonzern telekommunikationskonzern lebensmittelkonzern konsumgüterkonzern
     luxuskonzern agrarkonzern mischkonzern
     medizintechnikkonzern logistikkonzern reisekonzern touristikkonzern versicherungskonzern elektrokonzern
     elektronikkonzern techkonzern
     sportartikelhersteller flugzeughersteller flugzeugbauer chipkonzern halbleiterhersteller halbleiterkonzern
     smartphonehersteller computerhersteller
     reifenhersteller motorenhersteller maschinenbauer anlagenbauer aufzughersteller hausgerätehersteller
     arzneimittelhersteller pharmahersteller
     impfstoffhersteller lebensmittelhersteller spielzeughersteller waffenhersteller drohnenhersteller
     batteriehersteller möbelhersteller softwareanbieter
     cloudanbieter telekomanbieter internetanbieter mobilfunker stromanbieter streamingdienst streaminganbieter
     zahlungsanbieter bringdienst paketdienst
     paketdienstleister logistiker autovermieter reiseveranstalter ferienflieger billigflieger modehändler möbelhaus
     möbelhändler elektronikhändler
     buchhändler internetriese techriese direktbank großbank neobank onlinebank broker neobroker börsenbetreiber
     vermögensverwalter investmentbank
     privatbank beteiligungsfirma finanzinvestor beratungsfirma unternehmensberatung rückversicherer suchmaschine
     plattformbetreiber videoplattform
     kurznachrichtendienst softwarefirma techfirma biotechfirma fahrzeughersteller versandhaus warenhauskette
     laserspezialist
     minera mineras cervecera cerveceras papelera siderúrgica acerera farmacéutica farmacéuticas inmobiliaria
     promotora naviera navieras cementera
     química gasista textil láctea cárnica financiera gestora consultora consultoras editora productora discográfica
     franquicia supermercados
     hipermercados minorista mayorista automotriz aeronáutica reaseguradora neobanco biotecnológica zapatera juguetera
     cosmética perfumera joyera
     relojera aceitera conservera galletera chocolatera alimentaria ferroviaria operadoras aerolíneas aseguradoras
     tecnológicas energéticas eléctricas
     bancos cadenas fabricantes cooperativa desarrolladora desarrollador buscador mensajería navegador subsidiaria
     comercializadora inversora
     accionista multinacionales competidora competidor competidores automovilísticas siderúrgico multiutility utility
     spedizioniere assicurazione
     costruttore costruttori gestore gestori rivenditore insegna insegne birrificio pastificio acciaieria immobiliare
     banche catene operatori
     concorrente concorrenti rivale rivali assicurazioni capogruppo quotata fluglinie warenhaus kaufhaus kaufhauskette
     modehaus modemarke uhrenmarke
     automarke drogist webhoster hoster softwarehaus brauerei molkerei reederei spedition krankenkasse versorger
     konkurrent konkurrenten konkurrentin
     wettbewerber rivalin großaktionär investor eigentümerin werkzeugmacher chipdesigner chipbauer maschinenbaukonzern
     sportmarke sportartikler
     reiseportal vergleichsportal kleinanzeigenportal onlineportal suchmaschinenbetreiber cloudkonzern softwareriese
     autoriese dienstleister
     finanzdienstleister zahlungsdienst zahlungsdienstleister kreditkartenfirma rüstungsfirma traditionsfirma
     familienunternehmen
     traditionsunternehmen bauunternehmen busunternehmen verkehrsunternehmen
     onlinehändlerin autovermietung autohaus bezahldienst bezahlplattform lieferplattform essenslieferdienst
     taxivermittler mitfahrdienst
     fernbusanbieter bahnbetreiber flughafenbetreiber kraftwerksbetreiber gasversorger wasserversorger stadtwerke
     chemieriese pharmariese ölriese
     handelsriese einzelhandelsriese medienriese musikriese logistikriese stahlriese versicherungsriese batteriebauer
     turbinenbauer zugbauer bahnbauer
     lastwagenbauer motorradbauer yachtbauer schiffbauer werft brillenkette optikerkette schuhkette juwelierkette
     spielwarenkette sandwichkette
     burgerkette pizzakette bäckerkette apothekenkette tankstellenkette supermarktriese möbelriese modelabel
     luxusmarke getränkemarke kosmetikmarke
     biermarke uhrenhersteller bekleidungshersteller spezialist weltmarktführer marktführer branchenprimus emittent
     kreditgeber kreditinstitut
     geldhaus landesbank volksbank bausparkasse fondsgesellschaft immobilienkonzern wohnungskonzern vermieter
     gesellschaft holdinggesellschaft
     monopolist exmonopolist platzhirsch telecom teleoperador mayoristas minoristas distribuidor ingeniería
     farmacéutico laboratorio laboratorios
     astillero astilleros bodegas petroleras telefonía aerogeneradores monopolista costruttrice automobilistica
     laboratori cantiere cantieri colossi
     emittente distributore assicuratori petroliere`,
  ],
  [
    ROLE,
    `pdg dg dsi rssi président présidente directeur directrice patron patronne fondateur fondatrice cofondateur
     dirigeant dirigeants porte-parole salariés
     employés ingénieurs ceo cto cfo coo chairman chairwoman founder cofounder spokesman spokeswoman spokesperson
     executive executives president
     employees engineers shares stock action actions vp chief boss chef vorstandschef konzernchef capo consejero jefe
     vendeur vendeuse caissier caissière comptes salaires grève syndicat syndicats actionnariat délégué
     staff workers lawyers lawyer analyst analysts spokespeople kunden kunde mitarbeiter sprecher sprecherin clientes
     clienti dipendenti operai operaio empleados obreros ouvriers arbeiter portavoz portavoce azioni acciones aktie
     aktien
     vorstand vorstandsvorsitzende vorstandsvorsitzender geschäftsführer geschäftsführerin chefin finanzchef
     betriebsrat aufsichtsrat beschäftigte
     beschäftigten mitarbeitern aktionäre umsatz gründer consejera delegado presidenta director directora trabajadores
     plantilla sindicatos accionistas
     usuarios dueño fundador ejecutivo amministratore amministratrice direttore direttrice lavoratori sindacati
     azionisti azionista titolo fondatore utenti
     profit profits sales revenue revenues earnings dividend dividende bénéfice bénéfices ventes pertes beneficio
     beneficios ventas ingresos pérdidas dividendo ricavi vendite utili perdite gewinn gewinne umsätze prognose
     verlust verluste investors investisseurs inversores investitori anleger créanciers creditors
     manager managers managerin managern directivo directivos directiva ejecutivos ejecutiva cadres dirigeante
     dirigenti dirigente hauptversammlung belegschaft
     betriebsratschef aufsichtsratschef aufsichtsratschefin finanzvorstand personalchef personalchefin zentrale werk
     werke fabrik sede planta fábrica fábricas
     oficina oficinas cajero cajeros tarifas tarif tarife tarifs abo abos oferta ofertas angebote usine usines siège
     bilan factory factories headquarters
     stabilimento stabilimenti fabbrica tariffe abbonati bolletta bollette aktionär anteile anteil beteiligung
     wertpapiere börsenwert quartalszahlen
     kursziel jahresbilanz konzernumsatz dueños directora inversor cotización capitalización valoración plantillas
     proveedores franquiciados repartidores
     capitalizzazione fornitori quartalsbericht geschäftszahlen stellenabbau rückruf übernahme compra-venta`,
  ],
  [
    LEGAL_FORM,
    `sa sas sasu sarl scop se gmbh ag kg spa srl plc inc incorporated ltd limited llc llp corp corporation bv nv ab
     asa oyj oy kgaa sca
     slu sl sau srls eurl snc pty pvt ltda ohg`,
  ],
  [AT, 'chez bei at presso beim'],
  [
    SMALL_WORD,
    `on il elle ils elles nous vous je tu ce ça cela qui que quoi dont où mais donc car si puis alors aussi très moins
     bien tout tous toute toutes sans sous
     sur dans en par pour depuis entre comme quand même encore déjà ici là non oui
     selon hier lundi mardi mercredi jeudi vendredi samedi dimanche yesterday monday tuesday wednesday thursday friday
     saturday sunday according
     ses mes tes ton leur leurs notre votre nos vos cet cette ces lui eux ni dès
     in by for to from of but so if then also next now here there more most just only still yet once all any some this
     that these those it he she we
     they you i my our your his her its no not up down out over make best
     man nur noch auch aber wenn wie wir ihr sie er es so also mit von zu im am
     pero con sin por para mas si no ma non per con che chi noi
     vor nach aus unter gegen ohne um durch seit während wegen trotz statt dann dort jetzt heute gestern schon mal
     immer wieder ganz sehr viel mehr
     weniger etwas nichts alles alle jeder jede kein keine sein seine unser dieser diese dieses wer was wo wann warum
     weil dass denn doch ja nein su sus
     mi este esta ese cuando donde muy menos ya todavía siempre nunca también tampoco hasta desde hacia según tras
     bajo ante sobre durante mediante di
     da fra tra questo questa quello quella quando dove perché più meno già ancora sempre mai anche molto tutto tutti`,
  ],
  [
    // And what stands in its place in German, Spanish and Italian.
    ARTICLE,
    `le la les l un une des du au aux the der die das des dem den ein eine einen einem einer eines im am vom zum zur
     ins el los las al del una unos unas
     uno il lo gli i del dello della dell al allo alla nel nello nella sul sulla dal dalla
     mein meine meinen meinem meiner meines dein deine deinen deinem deiner sein seine seinen seinem seiner seines
     ihre ihren ihrem ihrer ihres unser unsere
     unseren unserem unserer kein keine keinen keinem keiner keines dieser diese dieses diesem diesen jeder jede jedes
     jedem jeden jene jener jenes
     anderer andere anderes anderen anderem su sus mi tu tus este esta ese esa aquel aquella cada otro otra ningún
     ninguna algún alguna cierto
     mio mia suo sua tuo tua nostro nostra questo questa quel quello quella ogni altro altra nessun nessuna qualche`,
  ],
  [PLACE_PREPOSITION, 'à in en dans nach desde hacia hasta'],
  [
    OTHER_THING,
    `county comté river rivière fleuve street road avenue rue boulevard place square forest forêt basin bassin lake
     lac mountain mountains island îles île bay
     beach park city ville county valley vallée canal université university church église cathédrale museum musée
     school école festival tree trees juice pie
     jus arbre recette sauce films book books roman poem album song chanson
     mairie maire commune gare préfecture quartier village théâtre château pont station town village bridge castle
     theatre bürgermeister bahnhof alcalde ayuntamiento sindaco comune stazione teatro
     stagiaire voisin voisine vicino vecino nachbar neighbour neighbor intern ami amie amico amigo freund frère soeur
     sœur fils fille père mère oncle tante cousin cousine
     brother sister son daughter father mother uncle aunt dog cat chien chat chienne hund katze perro gato cane gatto
     bébé baby enfant child grand-père grand-mère
     straße platz weg allee brücke schule kirche dorf stadt schloss fluss berg turm bruder schwester sohn vater mutter
     onkel oma nachbarin kind kollege
     kollegin baum kuchen saft marmelade suppe rezept gott göttin río plaza avenida puente escuela iglesia museo
     castillo pueblo estación playa isla bosque
     árbol tarta zumo mermelada receta canción hermano hermana hijo hija padre madre abuelo abuela vecina perra gata
     dios diosa bahía catedral barrio fiume
     strada ponte scuola chiesa castello spiaggia isola bosco albero torta succo marmellata ricetta canzone fratello
     sorella figlio figlia zio zia nonno
     nonna vicina dio dea duomo lago
     hotel hôtel restaurant restaurante ristorante gasthof gasthaus albergo pension lounge statue statua estatua
     wappen denkmal band orchester orchestra orchestre chor
     primo prima cuñado cuñada yerno nuera sobrino sobrina nipote cognato suegra galgo gatto kater pferd caballo
     cavallo cheval horse opernhaus palacio palazzo palais cine kino cinema stadion estadio stadio stade turnier
     ciudad città provincia puerto porto autovía
     wald wiese garten strand ufer insel gipfel tal wolke himmel mond stern sonne schnee vogel kuh schaf ziege huhn
     fuchs bär zoo tierpark gehege rudel
     geier adler blume rose eiche buche wurzel blatt zweig ast obst gemüse apfel birne zitrone limette ananas zwiebel
     gewürz salat soße teig butter zucker
     zimt pfeffer salz brot käse wurst nachtisch bowle bein knie gips schulter bauch haar tante cousin enkel enkelin
     held märchen legende mythos drache
     zauberer engel teufel gedicht roman lied oper ballett bühne gemälde buchstabe buchstaben grammatik latein
     halbzeit elfmeter skat pokal planet komet
     teilchen einwohner bewohner rathaus feuerwehr turnhalle vorort altstadt antike kirchenbuch friedhof grab burg
     ruine karton schublade kanne tasse
     montaña luna sol lluvia nieve orilla cielo nube pájaro vaca oveja cabra gallina lobo zorro oso zoo buitre águila
     flor raíz hoja rama fruta verdura
     manzana pera limón piña papaya cebolla ajo cilantro ensalada salsa mantequilla azúcar canela pimienta pan queso
     huevo postre almíbar pierna rodilla
     hombro brazo bebé nieto nieta héroe leyenda mito titán ángel diablo ninfa poema novela película escenario estatua
     letra letras gramática latín gol
     vecinos vecinas habitantes equipo barrios calles afueras ayuntamientos penalti maratón balón trofeo etapa planeta
     cometa cementerio tumba ruinas palo rastro huella
     montagna luna sole pioggia neve riva cielo nuvola uccello mucca pecora capra gallina lupo volpe orso aquila fiore
     radice foglia ramo frutta verdura mela
     vicini abitanti quartiere quartieri vie pera limone cipolla aglio insalata burro zucchero cannella pepe pane
     formaggio uovo gamba ginocchio spalla braccio bambina eroe leggenda mito angelo
     diavolo poesia romanzo palcoscenico statua lettere grammatica rigore pallone trofeo tappa pianeta cimitero tomba
     rovine
     hafen fähre hafenstadt altar tempel tierheim züchter züchterin bauernhof wirtshaus kneipe friseur bäckerei
     metzgerei verein turnverein schulhof
     klassenlehrer oboe geige klavier sinfonie sonate drama komödie märchenbuch kinderbuch wanderer wanderung ferri
     muelle faro templo santuario
     ermita novia novio esposa esposo marido viuda viudo madrina padrino padrinos ahijada ahijado gemela gemelo suegro
     bisabuela bisabuelo niñera
     mascota hámster loro yegua potro ternera cachorro gatito abuelos nietos sobrinos primos cofradía parroquia
     convento ateneo charanga comparsa
     carroza procesión pregonero pregón
     verbena fiestas verbenas romería corral establo granja huerto jardín acuario circo pastora coro orquesta sinfonía
     sonata tragedia comedia
     versos cuento cuentos refrán himno peluquería panadería carnicería taberna mesón bodeguilla alpinista senderista
     loba tortuga traghetto molo
     tempio sagra fattoria orto giardino acquario pastore commedia versi racconto fiaba proverbio inno parrucchiere
     panetteria macelleria osteria
     trattoria escursionista tartaruga gatta cagna cucciolo asino
     heißt hieß heissen heißen namens genannt genannte llama llamaba llaman llamado llamaban apellida apellidado
     apodado chiama chiamava chiamano chiamato cognome soprannominato appelle appelait nommé nommée prénommé prénommée
     surnommé`,
  ],
  [
    HONORIFIC,
    `m mme mlle mr mrs ms dr prof monsieur madame maître sir lord lady saint sainte san santa prince princesse
     princess king queen roi reine duc duke
     général colonel capitaine captain professeur professor
     frau herr herrn fräulein könig königin kaiser papst graf señor señora señorita don doña sr sra srta rey reina
     signor signora signorina dott dottor
     dottoressa avv onorevole miss docteur dre comte comtesse marquis baron baronne abbé pape pope maréchal amiral
     admiral lieutenant sergent sergeant rue
     avenue boulevard quai impasse allée faubourg calle avenida viale doctor doctora enfermero ingeniero ingeniera
     aunt uncle tía tío familie famille familia famiglia
     lehrer lehrerin trainer trainerin pfarrer pfarrerin richter richterin minister ministerin kanzler kanzlerin
     torwart kassenwart schriftführer schriftführerin
     professorin profesor profesora maestro maestra entrenador entrenadora portero jueza ministro ministra alcaldesa
     árbitro delantero capitán capitana sargento
     abogado abogada ingeniero actor actriz pintor escritor poeta professore professoressa allenatore allenatrice
     portiere giudice sindaca parroco avvocato pittore
     scrittore attore attrice ministre entraîneur gardien curé instituteur institutrice peintre romancier romancière
     acteur actrice sculpteur écrivain
     sänger sängerin maler physiker physikerin chemiker historiker philosoph komponist komponistin regisseur
     regisseurin skipper stürmer verteidiger kapitän bischof
     cantante torero ciclista pintora escritora historiador historiadora filósofo compositor obispo cónsul futbolista
     cantautor
     cantante ciclista storico storica filosofo regista compositore vescovo calciatore
     chanteur chanteuse cycliste historien historienne philosophe physicien compositeur évêque footballeur singer
     cyclist historian philosopher physicist
     composer bishop footballer striker
     schauspieler schauspielerin malerin schriftsteller dichter bürgermeisterin reverend detective inspector constable
     goalkeeper teacher novelist actress
     meister oma vetter großvater großmutter pastor pastorin pater fürst herzog herzogin freiherr oberst hauptmann
     leutnant kommissar kommissarin senator
     senatorin landrat landrätin stadtrat stadträtin abgeordneter abgeordnete oberbürgermeister oberbürgermeisterin
     ärztin zahnarzt zahnärztin apotheker
     schiedsrichter schiedsrichterin dirigent dirigentin pianist pianistin geiger geigerin tenor bildhauer bildhauerin
     fotograf fotografin försterin förster
     bäckerin bäckermeister landwirt landwirtin rektor rektorin hausmeister kantor küster feldherr
     fray sor coronel comandante teniente almirante comisario comisaria senadora diputado diputada concejal concejala
     cardenal arzobispo duque duquesa conde
     condesa marqués príncipe princesa violinista pianista soprano fotógrafo fotógrafa escultor escultora dramaturgo
     cineasta boxeador tenista fontanero
     carnicero panadero panadera párroco cirujano cirujana
     senatore senatrice deputato deputata cardinale arcivescovo duca duchessa conte contessa marchese principe
     principessa colonnello tenente maresciallo
     fotografo scultore tennista idraulico fornaio macellaio suor frate nonno nonna zio zia`,
  ],
  [
    MONEY,
    `€ $ £ million millions milliard milliards md mds m€ md€ billion billions euros dollars % eur usd
     mio mrd millionen milliarden millones milioni miliardi euro franken pfund dólares dollari`,
  ],
  [LIST, 'et ou and or & und oder e y contre versus vs avec with ni nor comme sowie bzw'],
  [
    FIRST_NAME,
    `adam adrien agnès alain albert alberto alessandro alex alexander alexandre alexandra alfred alice alison allan
     amy ana andrea andreas andrew andré angela
     anna anne annie anthony antoine antonio arnaud arthur astrid audrey aurélie barbara béatrice ben benjamin benoît
     bernard bertrand bill bob brian brigitte
     bruno camille carl carla carlos carol carole caroline catherine cécile cédric chantal charles charlotte chloé
     chris christian christine christophe
     christopher claire clara claude claudia clémence colin corinne damien dan daniel daniela danielle david deborah
     denis diana diane didier diego dominique
     donald dorothée edouard edward eleanor élisabeth elizabeth ella ellen emile emma emmanuel enrico eric erik
     estelle étienne eugène eva fabien fabio fabrice
     federico fernando fiona florence florian françois françoise frank franck frédéric gabriel gaëlle george georges
     gérard gilbert gilles giorgio giovanni
     giulia grégory guillaume gustave guy hannah hans harry hélène henri henry hervé hugo ian igor inès irène isabelle
     ivan jack jacqueline jacques james jan
     jane jason javier jean jeanne jeff jennifer jenny jérôme jessica jim joan joe johan john jonathan jorge josé
     joseph juan juliette julia julie julien jürgen
     karen karim karl kate katherine keith kevin klaus laura laurence laurent lisa lorenzo louis louise luc luca lucas
     lucie luis luigi luke maria mario marc
     marcel margaret marguerite marie marine marina marion mark markus marta martin martine mary mathieu mathilde
     matteo matthew matthieu maurice max maxime
     mélanie michael michel michèle michelle miguel mike mohamed monica monique nadia nancy nathalie neil nicholas
     nick nicolas nina noah olivia olivier oscar
     pablo paolo pascal patricia patrick paul paula pauline pedro peter philip philippe pierre rachel rafael ralph
     raphaël raymond rebecca rémi renaud rené
     richard robert roberto robin roger roland romain rosa roy sabine salvatore sam samuel sandra sandrine sara sarah
     scott sean sébastien serge sergio simon
     simone sofia sophie stefan stefano stella stéphane stéphanie stephen steve steven susan susanne sylvain sylvie
     tanja thérèse théo thierry thomas tim tom
     tony valentin valérie vanessa véronique victor vincent virginie walter werner william xavier yann yves zoé
     uwe wolfgang helmut günter günther gerhard dieter horst manfred heinz bernd rainer ralf jens sven lars torsten
     thorsten holger olaf oliver tobias
     sebastian johannes matthias lukas jonas felix moritz maximilian finn leon elias emil anton friedrich wilhelm
     heinrich hermann ludwig ernst kurt fritz
     egon konrad theodor gustav ursula gisela ingrid renate helga petra birgit heike silke anja katrin kathrin ute
     angelika christa erika gabriele ilse
     jutta karin bettina annette antje britta doris elke frauke gerda hannelore heidi hildegard inge johanna katharina
     lena leonie luise magdalena marlene
     martina nicole ulrike vera franziska greta lea alejandro álvaro emilio enrique ernesto esteban felipe gonzalo
     gerardo guillermo ignacio isidro jaime
     jesús joaquín jordi josep julián julio manuel mariano mauricio mateo ramón raúl ricardo rodrigo rubén salvador
     santiago vicente adela alba alicia
     amparo araceli beatriz belén carmen catalina cristina elena esther graciela isabel jimena josefina leticia lola
     lourdes lucía luisa manuela margarita
     elisa serena
     montserrat natalia noelia nuria pilar raquel rocío sonia susana teresa verónica yolanda pepe paco pau iker unai
     aitor aldo alessio alfredo amedeo
     angelo armando attilio beppe carlo cesare claudio corrado cristiano daniele dario davide domenico edoardo elio
     emanuele ennio enzo ettore fabrizio
     fausto filippo flavio francesco franco gaetano gennaro giacomo gianfranco gianluca gianluigi gianni gilberto gino
     giuliano giuseppe guido jacopo
     luciano marcello marco massimo maurizio mauro mirko nicola nino pasquale pierluigi piero pietro raffaele renato
     riccardo rocco sandro silvano silvio
     tommaso ugo umberto valerio vincenzo vito vittorio adele alessandra alessia anita annalisa antonella arianna
     benedetta camilla carlotta carmela chiara
     cinzia donatella eleonora elisabetta emanuela federica flavia franca francesca giada ginevra giorgia giovanna
     giuliana giuseppina grazia ilaria
     isabella lavinia letizia lidia liliana linda livia loredana lorena luciana maddalena marcella margherita
     mariangela marisa michela milena miriam
     mirella nicoletta ornella paola patrizia raffaella rita roberta rosanna rosaria sabrina silvana silvia tiziana
     valentina valeria virginia vittoria
     adrienne aline amandine anaïs anatole angélique anouk antonin armand armelle auguste augustin aymeric baptiste
     bastien blaise charlène christelle
     christiane clément clotilde clovis colette coralie cyril cyrille delphine denise edgar édith edmond élodie elsa
     émilie ernest eugénie fanny fernand
     firmin flora florent gabrielle gaspard gaston gauthier geneviève geoffrey germaine ghislain ghislaine ginette
     hortense huguette jacky jeannine jérémie
     jérémy joachim joël joëlle josette josiane jules justine karine laetitia léo liliane lionel loïc ludovic lucien
     lucienne lydie madeleine manon marcelle
     marius marthe maryse maud mehdi micheline mireille muriel myriam nadège nadine nathan nelly noémie odette odile
     ophélie pascale paulette perrine
     pierrette quentin régine régis rémy rodolphe roselyne samir séverine sidonie solange stanislas tanguy tatiana
     théodore théophile timothée tristan
     victoire viviane yannick yolande yvan yvette yvon yvonne coco nikola ferdinand aaron abigail adrian allison alvin
     amelia amanda andy angus archie
     ashley barry becky bernie beth betty billy bobby brad bradley brandon brenda brendan bruce bryan byron caleb
     calvin cameron carolyn carrie cathy cecil
     chad charlie cheryl christina cindy clark clifford clive connie connor courtney craig curtis cynthia daisy darren
     dave debbie dennis derek dominic
     donna dorothy doug duncan dustin dylan ed eddie edmund eileen elaine eli elliot elon emily erica erin ethan evan
     evelyn felicity frances francis fred
     freddie frederick gail gareth gary gavin geoff gerald gina glenn gordon graham greg gwen hank harold harrison
     harriet heather hector helen helena
     herbert howard hugh isaac jackie jacob jake jamie janet janice jared jay jeffrey jerry jesse jill jimmy joanna
     joanne joey johnny jon josephine josh
     joshua joyce judith judy justin kathleen kathryn kathy katie kelly ken kenneth kerry kim kirk kristen kyle larry
     lauren lawrence leah leonard leslie
     lewis liam lillian lindsay lois lorraine lou louisa lucy luther lynn maggie malcolm mandy marcus margot marilyn
     marlon marshall marvin matilda matt
     maureen megan melinda melissa mick mildred mitchell molly morris naomi natalie natasha ned nigel nora norma
     norman owen pam pamela patty peggy penelope
     percy perry pete phil phoebe polly quincy rachael randy rick ricky rob robbie rodney ron ronald ronnie rory ross
     rudolf rufus rupert russell ruth ryan
     sally samantha satya sundar scarlett sergey shane shannon sharon shaun sheila sheryl shirley sidney spencer stan
     stewart stuart sue sylvia tamara ted
     terry tess tiffany tina toby todd tommy tracy travis trevor tyler vernon vicky vivian wallace wanda warren wayne
     wendy wesley wilbur wilfred winston
     zach zachary hieronymus adi bertha ferry soichiro battista camillo adriano amancio emmerich lazlo wilbur orville
     isidor
     dirk detlef jörg gert lutz volker norbert reinhard reinhold siegfried harald hartmut jochen karsten carsten
     michaela nils rolf rudi rüdiger
     stefanie steffen thilo tilo timo ulf ulli ulrich wilfried willi wolfram annika beate carola cornelia dagmar
     friederike gudrun ilona ines irmgard
     jana janina jasmin kerstin kirsten maja maren margarete marianne maike meike mia monika nele pia ramona rosemarie
     sigrid sonja steffi svenja
     sybille tatjana theresa ulla uta verena veronika waltraud wiebke alois urs reto hansjörg ueli regula vreni sepp
     xaver leopold franz josef georg
     gregor christoph philipp benedikt dominik clemens oskar torben malte hauke henning hinnerk bjarne sören arne eike
     enno fiete knut leif ottokar
     roswitha rosi traudl liesl resi vroni burkhard eberhard eckart ekkehard engelbert erhard ewald gebhard gottfried
     gottlieb heiner heino hubert
     ingo isolde jost kaspar konstantin ludger meinhard melchior nikolaus ortwin oswald raimund sigmund udo uli utz
     ángel agustín adolfo alfonso
     alonso andrés antonia arturo aurelio benito bernardo borja camilo cayetano ciro concha cristian cristóbal dani
     eduardo eloy emilia encarna
     enriqueta eugenia eugenio eulalia fermín fidel florentino francisco fran gema germán gregorio hernán héctor
     hilario humberto inés inmaculada
     íñigo irene isidoro ismael iván jacinto javi jerónimo jonás josefa juana juanjo kike laia leandro leire leonor
     macarena maite marcelino marcelo
     marcos mariana maribel maruja matías mercè miren mónica nacho narciso nerea nicanor nicolás olga patxi paloma
     pere rafa ramiro rebeca rodolfo
     roque rosalía rufino sagrario salomé sergi sofía tomás toni trini valeriano vanesa xabi xabier xavi ximena zoe
     basilio casimiro celestino dámaso
     demetrio desiderio edelmiro elías evaristo ezequiel fabián facundo fulgencio genaro gervasio gumersindo higinio
     horacio isaías jeremías leopoldo
     lisardo lucio macario maximino melchor nazario norberto octavio olegario paulino plácido porfirio práxedes
     prudencio quintín ricard saturnino
     segismundo severino silverio teodoro tiburcio ubaldo venancio victoriano wenceslao zacarías begoña edurne izaskun
     itziar ainhoa amaia garazi
     nekane ambrogio amilcare antonino baldassarre bartolomeo biagio calogero carmelo carmine cataldo cirillo
     costantino damiano dino donato efisio
     egidio eligio ezio ferruccio fiorenzo fulvio furio giacinto gianmarco gianmaria gianpaolo giordano girolamo
     goffredo gustavo iacopo ignazio ivano
     lamberto livio lodovico manlio martino maurizia michelangelo nazareno nello nestore nevio niccolò nunzio oreste
     osvaldo ottavio palmiro pippo
     pompeo raimondo remo renzo romolo ruggero saverio savino sergia settimio silvestro simona sisto tarcisio teodora
     tiberio tino tobia ulisse
     vinicio virgilio zita`,
  ],
];
