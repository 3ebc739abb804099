import { CUE } from './gazetteer.ts';

/**
 * General words that tell what stands near a name, French and English first. Only the compiler reads them: they travel
 * inside the compiled gazetteer as classes of cues. Accents and case do not matter.
 */
export const LEXICON: readonly (readonly [number, string])[] = [
  [
    CUE.verb,
    `annonce annoncait annoncent annonca annoncé lance lancait lancé lancera rachète rachetait rachètera racheté acquiert acquis possède possédait détient détenait
     détiendra dévoile dévoilé investit investira cède cédé vend vendu propose proposait proposera publie publié affirme explique précise confirme dément reconnaît
     emploie compte revendique signe signé embauche recrute licencie supprime ouvre ferme fermé facture héberge équipe fournit commercialise édite exploite prévoit
     souhaite veut négocie discute refuse accepte promet assure indique déclare estime reproche attaque poursuit fusionne reprend repris absorbe abandonne
     acquire acquires acquired announce announces announced launches launched unveils unveiled says said buys bought sells sold owns owned invests invested
     raises raised reports reported posts posted hires hired plans planned offers offered releases released confirms confirmed denies denied claims claimed
     expects expected warns warned agrees agreed sues sued files filed merges merged partners partnered operates operated employs employed ships shipped cuts
     introduces introduced rebrands acquiring rachetant kauft übernimmt meldet plant kündigt acquista lancia compra anuncia lanza adquiere backed led funded based`,
  ],
  [
    CUE.organisation,
    `opérateur opérateurs groupe société sociétés entreprise entreprises éditeur éditeurs hébergeur hébergeurs filiale filiales start-up startup startups
     constructeur constructeurs fournisseur fournisseurs prestataire prestataires géant géants concurrent concurrents rival rivaux spécialiste fabricant industriel
     banque assureur distributeur enseigne équipementier intégrateur esn ssii licorne actionnaire actionnaires client clients partenaire partenaires
     company companies firm firms operator operators group vendor vendors provider providers giant giants subsidiary subsidiaries maker makers carrier carriers
     retailer retailers startup competitor competitors rivals shareholder shareholders customer customers partner partners parent unternehmen konzern anbieter
     hersteller tochter azienda gruppo società empresa compañía filial`,
  ],
  [
    CUE.role,
    `pdg dg dsi rssi président présidente directeur directrice patron patronne fondateur fondatrice cofondateur dirigeant dirigeants porte-parole salariés
     employés ingénieurs ceo cto cfo coo chairman chairwoman founder cofounder spokesman spokeswoman spokesperson executive executives president
     employees engineers shares stock action actions vp`,
  ],
  [CUE.legalForm, 'sa sas sasu sarl scop se gmbh ag kg spa srl plc inc incorporated ltd limited llc llp corp corporation bv nv ab asa oyj oy kgaa sca'],
  [CUE.at, 'chez bei'],
  [CUE.article, 'le la les l un une des the a an der die das'],
  [CUE.placePreposition, 'à vers near'],
  [
    CUE.otherThing,
    `county comté river rivière fleuve street road avenue rue boulevard place square forest forêt basin bassin lake lac mountain mountains island îles île bay
     beach park city ville county valley vallée canal université university church église cathédrale museum musée school école festival tree trees juice pie
     jus arbre recette sauce films book books roman poem album song chanson`,
  ],
  [
    CUE.honorific,
    `m mme mlle mr mrs ms dr prof monsieur madame maître sir lord lady saint sainte san santa prince princesse princess king queen roi reine duc duke
     général colonel capitaine captain professeur professor`,
  ],
  [CUE.money, '€ $ £ million millions milliard milliards md mds m€ md€ billion billions euros dollars % eur usd'],
  [CUE.list, 'et ou and or & und oder e y contre versus vs avec with ni nor comme'],
  [
    CUE.firstName,
    `jean pierre paul jacques marie anne michel philippe alain nicolas thomas david daniel john james robert mary william richard charles george peter
     sandra pauline julie sophie claire isabelle laurent olivier éric bruno marc luc louis françois henri andré simon adam fiona jennifer sarah emma
     alice tim steve mike mark tom ben sam joe jack martin kevin brian scott andrew matthew christopher stéphane sébastien didier patrick`,
  ],
];
