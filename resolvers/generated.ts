import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { DatRaadpleging as DatRaadplegingModel } from '../src/raadpleging/raadpleging.ts';
import type { DatAntwoord as DatAntwoordModel, BekendTeam as BekendTeamModel } from '../src/domain/bekendheid.ts';
import type { Matrixbeeld, Conceptview, Uitkomstview } from '../src/autorisatie/matrixbeeld.ts';
import type { Beleidsverschil as BeleidsverschilModel } from '../src/autorisatie/beleid-verschil.ts';
import type { Matrixeffect as MatrixeffectModel, Raadplegingtoets as RaadplegingtoetsModel } from '../src/autorisatie/matrixtoezicht.ts';
import type { Toetsuitslag as ToetsuitslagModel } from '../src/autorisatie/toets.ts';
import type { WieItem as WieModel, WanneerItem as WanneerModel, EntiteitItem as EntiteitModel } from '../src/raadpleging/niveaus.ts';
import type { VerzoekContext } from '../src/raadpleging/verzoek-context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Een dag, JJJJ-MM-DD. */
  Datum: { input: string; output: string; }
  /** Een moment met tijdzone (ISO 8601), zoals 2026-11-24T23:00:00Z. */
  Moment: { input: Date; output: Date; }
};

/** Een versie van het hele beleid. */
export type Autorisatiematrix = {
  /** Het hele beleid als bestanden, zoals ze weer te importeren zijn. */
  readonly bestanden?: Maybe<ReadonlyArray<Beleidsbestand>>;
  /** De domeinen. */
  readonly domeinen?: Maybe<ReadonlyArray<Matrixdomein>>;
  /** De functies met hun rechten en cellen. */
  readonly functies?: Maybe<ReadonlyArray<Matrixfunctie>>;
  /** De hash van de inhoud. */
  readonly sha256?: Maybe<Scalars['String']['output']>;
  /** Het nummer. */
  readonly versie?: Maybe<Scalars['Int']['output']>;
};

/** Een team waarbij de persoon bekend is. */
export type BekendTeam = {
  /** Het team en hoe u het bereikt. */
  readonly team?: Maybe<Team>;
  /** Hulpvraag en plan, van wat uw functie mag zien. Elke bron heeft een eigen type. */
  readonly waarom?: Maybe<ReadonlyArray<Maybe<Waarom>>>;
  /** Periode, van wat uw functie mag zien. */
  readonly wanneer?: Maybe<ReadonlyArray<Maybe<Wanneer>>>;
  /** Soort ondersteuning, van wat uw functie mag zien. Elke bron heeft een eigen type. */
  readonly wat?: Maybe<ReadonlyArray<Maybe<Wat>>>;
  /** Contactpersoon en regie, van wat uw functie mag zien. Weigering: null, met een fout die zegt welk niveau. */
  readonly wie?: Maybe<ReadonlyArray<Maybe<Wie>>>;
};

/** Of een persoon bekend is. */
export type Bekendheid =
  /** Een bron kent deze persoon. */
  | 'BEKEND'
  /** Alle bronnen zijn gevraagd en gaven een goed antwoord; geen kent deze persoon. */
  | 'NIET_BEKEND'
  /** Geen bron meldde deze persoon, maar niet alle bronnen zijn gevraagd of gaven een goed antwoord. */
  | 'ONBEPAALD';

/** Een bestand van het beleid. */
export type Beleidsbestand = {
  /** De inhoud, YAML. */
  readonly inhoud?: Maybe<Scalars['String']['output']>;
  /** De naam, zoals autorisatiematrix.yaml. */
  readonly naam?: Maybe<Scalars['String']['output']>;
};

/** Een bestand van het beleid. */
export type BeleidsbestandInvoer = {
  /** De inhoud, YAML. */
  readonly inhoud: Scalars['String']['input'];
  /** De naam, zoals autorisatiematrix.yaml. */
  readonly naam: Scalars['String']['input'];
};

/** Wat er verschilt tussen twee keer beleid. */
export type Beleidsverschil = {
  /** Per cel wat er meer of minder open kan gaan, ook door een doel of grondslag. */
  readonly cellen?: Maybe<ReadonlyArray<Celverschil>>;
  /** Elke andere plaats die verschilt. */
  readonly onderdelen?: Maybe<ReadonlyArray<Onderdeelverschil>>;
};

/** Welke rechten worden beoordeeld, en hoe vaak. */
export type Beoordelingsoort =
  /** Alle rechten, elk jaar. */
  | 'ALLE'
  /** De bijzondere rechten, elk kwartaal. */
  | 'BIJZONDER';

/** Wat een functie opent. Wat hier niet staat, is dicht. */
export type Bevoegdheden = {
  /** De cellen die open kunnen gaan. */
  readonly cellen?: Maybe<ReadonlyArray<Bevoegdheid>>;
  /** De functie. */
  readonly functie?: Maybe<Scalars['String']['output']>;
  /** De versie van de autorisatiematrix waaruit dit gelezen is. */
  readonly matrixversie?: Maybe<Scalars['Int']['output']>;
};

/** Een cel van de autorisatiematrix die open kan gaan. */
export type Bevoegdheid = {
  /** De doelen van de functie die dit niveau dekken. */
  readonly doelen?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Het domein. */
  readonly domein?: Maybe<Scalars['String']['output']>;
  /** De grondslagen die voor dit domein kunnen gelden. */
  readonly grondslagen?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Het informatieniveau. */
  readonly niveau?: Maybe<Informatieniveau>;
  /** De voorwaarden; een ervan is genoeg. */
  readonly voorwaarden?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Aantallen bronnen, zonder namen: een naam zou het domein verraden. */
export type BronnenTelling = {
  /** Zoveel bronnen gaven een goed antwoord. */
  readonly beantwoord?: Maybe<Scalars['Int']['output']>;
  /** Zoveel bronnen zijn gevraagd. */
  readonly gevraagd?: Maybe<Scalars['Int']['output']>;
};

/** Een cel van de autorisatiematrix. */
export type CelInvoer = {
  /** Het domein. */
  readonly domein: Scalars['String']['input'];
  /** De functie. */
  readonly functie: Scalars['String']['input'];
  /** Het niveau. */
  readonly niveau: Informatieniveau;
};

/** Een cel die verschilt. */
export type Celverschil = {
  /** Het domein. */
  readonly domein?: Maybe<Scalars['String']['output']>;
  /** De functie. */
  readonly functie?: Maybe<Scalars['String']['output']>;
  /** Het niveau. */
  readonly niveau?: Maybe<Informatieniveau>;
  /** Ruimer of smaller. */
  readonly richting?: Maybe<Richting>;
  /** Het verschil in woorden. */
  readonly uitleg?: Maybe<Scalars['String']['output']>;
  /** De voorwaarden van voor de wijziging. */
  readonly was?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** De voorwaarden van na de wijziging. */
  readonly wordt?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Een cel en wat zij wordt. */
export type CelwijzigingInvoer = {
  /** Het domein. */
  readonly domein: Scalars['String']['input'];
  /** De functie. */
  readonly functie: Scalars['String']['input'];
  /** Het niveau. */
  readonly niveau: Informatieniveau;
  /** De voorwaarden. Leeg: de cel gaat dicht. */
  readonly voorwaarden: ReadonlyArray<Scalars['String']['input']>;
};

/** Hoe ver een concept is. */
export type Conceptfase =
  /** Afgewezen, met een reden; te wijzigen en opnieuw in te dienen. */
  | 'AFGEWEZEN'
  /** Te wijzigen en in te dienen. */
  | 'CONCEPT'
  /** In gebruik genomen. */
  | 'GEACTIVEERD'
  /** Gaat in op een later moment. */
  | 'GEPLAND'
  /** Goedgekeurd; in gebruik te nemen. */
  | 'GOEDGEKEURD'
  /** Ingediend; een ander beoordeelt het. */
  | 'TER_BEOORDELING';

/** Een stap van een concept. */
export type Conceptgebeurtenis = {
  /** Het pseudoniem van wie het deed. */
  readonly door?: Maybe<Scalars['String']['output']>;
  /** In welke functie. */
  readonly functie?: Maybe<Scalars['String']['output']>;
  /** Het volgnummer. */
  readonly nr?: Maybe<Scalars['Int']['output']>;
  /** Wanneer. */
  readonly op?: Maybe<Scalars['Moment']['output']>;
  /** De reden of omschrijving. */
  readonly reden?: Maybe<Scalars['String']['output']>;
  /** De hash van de inhoud. */
  readonly sha256?: Maybe<Scalars['String']['output']>;
  /** Wat er gebeurde. */
  readonly soort?: Maybe<Scalars['String']['output']>;
};

/** Iets dat de controle vond. */
export type Controlebevinding = {
  /** Of het concept zo niet verder kan. */
  readonly blokkeert?: Maybe<Scalars['Boolean']['output']>;
  /** De soort bevinding. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Waar het is. */
  readonly plaats?: Maybe<Scalars['String']['output']>;
  /** Wat er is. */
  readonly uitleg?: Maybe<Scalars['String']['output']>;
};

/** Het dat-antwoord over een persoon. */
export type DatAntwoord = {
  /** Of de persoon bekend is. */
  readonly bekendheid?: Maybe<Bekendheid>;
  /** Hoeveel bronnen gevraagd zijn en hoeveel er antwoordden. */
  readonly bronnen?: Maybe<BronnenTelling>;
  /** De teams waarbij de persoon bekend is, elk team een keer, op naam. */
  readonly teams?: Maybe<ReadonlyArray<BekendTeam>>;
  /** Onwaar zodra een bron niet of niet goed antwoordde, of niet gevraagd mocht worden. */
  readonly volledig?: Maybe<Scalars['Boolean']['output']>;
};

/** Een vastgelegde raadpleging. U ziet alleen wat uw functie mag zien. */
export type DatRaadpleging = {
  /** Een antwoord per gevraagde persoon, in dezelfde volgorde. */
  readonly antwoorden?: Maybe<ReadonlyArray<DatAntwoord>>;
  /** Kenmerk waaronder deze raadpleging in het logboek staat. */
  readonly raadplegingId?: Maybe<Scalars['ID']['output']>;
};

/** Hoe ver een berekening is. */
export type Effectfase =
  /** De berekening stopte; begin opnieuw. */
  | 'AFGEBROKEN'
  /** Er wordt nog gerekend. */
  | 'BEZIG'
  /** De uitkomst is er. */
  | 'GEREED';

/** Losse raadplegingen die anders waren beslist. */
export type Effectraadplegingen = {
  /** Waarom het niet kon. */
  readonly fout?: Maybe<Matrixfout>;
  /** De kenmerken. */
  readonly raadplegingIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
};

/** Een cel waarvan besluiten anders waren uitgevallen. */
export type Effectregel = {
  /** Het domein. */
  readonly domein?: Maybe<Scalars['String']['output']>;
  /** De functie. */
  readonly functie?: Maybe<Scalars['String']['output']>;
  /** Had meer gezien. */
  readonly meer?: Maybe<Effecttelling>;
  /** Had minder gezien. */
  readonly minder?: Maybe<Effecttelling>;
  /** Het niveau. */
  readonly niveau?: Maybe<Informatieniveau>;
};

/** Aantallen; leeg als het er minder dan tien zijn, want zo weinig kan iemand aanwijzen. */
export type Effecttelling = {
  /** Zoveel professionals. */
  readonly professionals?: Maybe<Scalars['Int']['output']>;
  /** Zoveel raadplegingen. */
  readonly raadplegingen?: Maybe<Scalars['Int']['output']>;
};

/** De rechten van een functie. */
export type Functierechten = {
  /** De rechten die elk kwartaal beoordeeld worden. */
  readonly bijzonder?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** De cellen die niet leeg zijn. */
  readonly cellen?: Maybe<ReadonlyArray<Matrixcel>>;
  /** De functie. */
  readonly functie?: Maybe<Scalars['String']['output']>;
  /** De groepen die haar geven. */
  readonly groepen?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** De naam. */
  readonly naam?: Maybe<Scalars['String']['output']>;
  /** De rechten. */
  readonly rechten?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Of de betrokkene weet dat u deze gegevens opvraagt: ja, of waarom niet. */
export type GeinformeerdInvoer =
  /** Waar: de betrokkene weet het. */
  { readonly ja: Scalars['Boolean']['input']; readonly nee?: never; }
  |  /** De betrokkene weet het niet. */
  { readonly ja?: never; readonly nee: NietGeinformeerdInvoer; };

/** De gronden van het reglement om de betrokkene niet te informeren. */
export type GrondNietInformeren =
  /** Informeren staat een onderzoek in de weg. */
  | 'ONDERZOEK'
  /** Informeren is onmogelijk of vraagt onevenredig veel. */
  | 'ONMOGELIJK'
  /** Informeren brengt de betrokkene of een ander in gevaar. */
  | 'VEILIGHEID';

/** Een getekende beoordeling. */
export type Handtekening = {
  /** Wat er gevonden is. */
  readonly bevindingen?: Maybe<Scalars['String']['output']>;
  /** Het pseudoniem van wie tekende. */
  readonly door?: Maybe<Scalars['String']['output']>;
  /** In welke functie. */
  readonly functie?: Maybe<Scalars['String']['output']>;
  /** De versie die beoordeeld is. */
  readonly matrixversie?: Maybe<Scalars['Int']['output']>;
  /** Wanneer. */
  readonly op?: Maybe<Scalars['Moment']['output']>;
  /** De hash van het overzicht. */
  readonly sha256?: Maybe<Scalars['String']['output']>;
};

/** Hoeveel een antwoord over een persoon vertelt. Een niveau houdt nooit een ander niveau in. */
export type Informatieniveau =
  /** Dat iemand bekend is, en bij welk team. */
  | 'DAT'
  /** De hulpvraag en het plan. */
  | 'WAAROM'
  /** Van wanneer tot wanneer. */
  | 'WANNEER'
  /** Welke soort ondersteuning. */
  | 'WAT'
  /** Wie de contactpersoon is en wie de regie voert. */
  | 'WIE';

/** Een cel die niet leeg is. */
export type Matrixcel = {
  /** Het domein. */
  readonly domein?: Maybe<Scalars['String']['output']>;
  /** Het informatieniveau. */
  readonly niveau?: Maybe<Informatieniveau>;
  /** De voorwaarden; een ervan is genoeg. */
  readonly voorwaarden?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Een wijziging in voorbereiding. */
export type Matrixconcept = {
  /** De versie die het wijzigt. */
  readonly basis?: Maybe<Scalars['Int']['output']>;
  /** Wat de controle vindt. */
  readonly bevindingen?: Maybe<ReadonlyArray<Controlebevinding>>;
  /** Hoe ver het is. */
  readonly fase?: Maybe<Conceptfase>;
  /** Wat er met het concept gebeurde. */
  readonly gebeurtenissen?: Maybe<ReadonlyArray<Conceptgebeurtenis>>;
  /** Onwaar als een andere versie is gaan gelden: eerst bijwerken, en een goedkeuring is vervallen. */
  readonly geldig?: Maybe<Scalars['Boolean']['output']>;
  /** Het kenmerk. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** De inhoud. */
  readonly matrix?: Maybe<Autorisatiematrix>;
  /** De versie die het werd. */
  readonly matrixversie?: Maybe<Scalars['Int']['output']>;
  /** Wat het wijzigt en waarom. */
  readonly omschrijving?: Maybe<Scalars['String']['output']>;
  /** De hash van de inhoud. */
  readonly sha256?: Maybe<Scalars['String']['output']>;
  /** Geef dit mee bij een wijziging. */
  readonly slot?: Maybe<Scalars['Int']['output']>;
  /** Wanneer die ingaat of inging. */
  readonly vanaf?: Maybe<Scalars['Moment']['output']>;
  /** Wat het verandert. */
  readonly verschil?: Maybe<Beleidsverschil>;
};

/** Een domein. */
export type Matrixdomein = {
  /** De code. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** De naam. */
  readonly naam?: Maybe<Scalars['String']['output']>;
};

/** Wat een concept had veranderd. */
export type Matrixeffect = {
  /** Hoe ver het is. */
  readonly fase?: Maybe<Effectfase>;
  /** Hoeveel er te weinig vastlegden om na te rekenen. */
  readonly onleesbaar?: Maybe<Scalars['Int']['output']>;
  /** Hoeveel raadplegingen zijn nagerekend. */
  readonly raadplegingen?: Maybe<Scalars['Int']['output']>;
  /** Per functie, domein en niveau wat er was veranderd. */
  readonly regels?: Maybe<ReadonlyArray<Effectregel>>;
  /** Hoe ver het is, in woorden. */
  readonly uitleg?: Maybe<Scalars['String']['output']>;
  /** Welk deel van de periode is nagerekend, van 0 tot 1. */
  readonly voortgang?: Maybe<Scalars['Float']['output']>;
};

/** Waarom iets niet kon. */
export type Matrixfout = {
  /** Wat er aan de hand is en wat u kunt doen. */
  readonly boodschap?: Maybe<Scalars['String']['output']>;
  /** De code. */
  readonly code?: Maybe<Scalars['String']['output']>;
};

/** Een functie. */
export type Matrixfunctie = {
  /** De cellen die niet leeg zijn. */
  readonly cellen?: Maybe<ReadonlyArray<Matrixcel>>;
  /** De code. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Het domein van het eigen werk. */
  readonly domein?: Maybe<Scalars['String']['output']>;
  /** De naam. */
  readonly naam?: Maybe<Scalars['String']['output']>;
  /** GEMEENTE, of EXTERN voor een partner. */
  readonly organisatie?: Maybe<Scalars['String']['output']>;
  /** De rechten. */
  readonly rechten?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Welke versie geldt, en wat elke replica gebruikte. */
export type Matrixstatus = {
  /** De versie die nu geldt. */
  readonly matrixversie?: Maybe<Scalars['Int']['output']>;
  /** Per replica het laatste besluit. */
  readonly replicas?: Maybe<ReadonlyArray<Replicastand>>;
  /** De versie die gepland staat. */
  readonly volgende?: Maybe<Scalars['Int']['output']>;
  /** Wanneer die ingaat. */
  readonly volgendeVanaf?: Maybe<Scalars['Moment']['output']>;
};

/** Een versie van het beleid, met haar geschiedenis. */
export type Matrixversie = {
  /** De versie die zij wijzigde. */
  readonly basis?: Maybe<Scalars['Int']['output']>;
  /** Het concept waaruit zij kwam. */
  readonly concept?: Maybe<Scalars['ID']['output']>;
  /** Of zij nu geldt. */
  readonly geldt?: Maybe<Scalars['Boolean']['output']>;
  /** GELEVERD met een uitgave, of VASTGESTELD door de gemeente. */
  readonly herkomst?: Maybe<Scalars['String']['output']>;
  /** De hash van de inhoud. */
  readonly sha256?: Maybe<Scalars['String']['output']>;
  /** Wanneer zij inging, elke keer. */
  readonly vanaf?: Maybe<ReadonlyArray<Scalars['Moment']['output']>>;
  /** Wanneer zij werd vastgesteld. */
  readonly vastgesteldOp?: Maybe<Scalars['Moment']['output']>;
  /** Het nummer. */
  readonly versie?: Maybe<Scalars['Int']['output']>;
};

/** Wat een professional of beheerder kan doen. */
export type Mutation = {
  /** Een goedgekeurd concept in gebruik nemen: nu, of op een moment. */
  readonly matrixActiveren?: Maybe<UitkomstMatrixconcept>;
  /** Een geplande ingebruikname intrekken. */
  readonly matrixActiveringIntrekken?: Maybe<UitkomstMatrixconcept>;
  /** Narekenen wat een concept had veranderd aan de raadplegingen van de afgelopen dagen. */
  readonly matrixEffectBerekenen?: Maybe<UitkomstMatrixeffect>;
  /** Een concept maken met de inhoud van een oude versie. */
  readonly matrixTerugzetten?: Maybe<UitkomstMatrixconcept>;
  /** Een concept afwijzen. */
  readonly matrixconceptAfwijzen?: Maybe<UitkomstMatrixconcept>;
  /** De wijzigingen van een concept overzetten op de versie die nu geldt. */
  readonly matrixconceptBijwerken?: Maybe<UitkomstMatrixconcept>;
  /** Een concept controleren zonder iets te wijzigen. */
  readonly matrixconceptControleren?: Maybe<UitkomstMatrixconcept>;
  /** Een concept van een ander goedkeuren. */
  readonly matrixconceptGoedkeuren?: Maybe<UitkomstMatrixconcept>;
  /** Bestanden van het beleid in een concept overnemen. Alles of niets. */
  readonly matrixconceptImporteren?: Maybe<UitkomstMatrixconcept>;
  /** Een concept ter beoordeling indienen. */
  readonly matrixconceptIndienen?: Maybe<UitkomstMatrixconcept>;
  /** Een concept maken van de versie die nu geldt. */
  readonly matrixconceptMaken?: Maybe<UitkomstMatrixconcept>;
  /** Cellen van een concept wijzigen. Alles of niets. */
  readonly matrixconceptWijzigen?: Maybe<UitkomstMatrixconcept>;
  /** Een beoordeling van de rechten tekenen. */
  readonly rechtenBeoordelen?: Maybe<UitkomstRechtenbeoordeling>;
};


/** Wat een professional of beheerder kan doen. */
export type MutationMatrixActiverenArgs = {
  concept: Scalars['ID']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
  op?: InputMaybe<Scalars['Moment']['input']>;
  slot: Scalars['Int']['input'];
};


/** Wat een professional of beheerder kan doen. */
export type MutationMatrixActiveringIntrekkenArgs = {
  concept: Scalars['ID']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
  reden: Scalars['String']['input'];
  slot: Scalars['Int']['input'];
};


/** Wat een professional of beheerder kan doen. */
export type MutationMatrixEffectBerekenenArgs = {
  concept: Scalars['ID']['input'];
  dagen: Scalars['Int']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
};


/** Wat een professional of beheerder kan doen. */
export type MutationMatrixTerugzettenArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
  omschrijving: Scalars['String']['input'];
  versie: Scalars['Int']['input'];
};


/** Wat een professional of beheerder kan doen. */
export type MutationMatrixconceptAfwijzenArgs = {
  concept: Scalars['ID']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
  reden: Scalars['String']['input'];
  slot: Scalars['Int']['input'];
};


/** Wat een professional of beheerder kan doen. */
export type MutationMatrixconceptBijwerkenArgs = {
  concept: Scalars['ID']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
  slot: Scalars['Int']['input'];
};


/** Wat een professional of beheerder kan doen. */
export type MutationMatrixconceptControlerenArgs = {
  concept: Scalars['ID']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
};


/** Wat een professional of beheerder kan doen. */
export type MutationMatrixconceptGoedkeurenArgs = {
  basis: Scalars['Int']['input'];
  concept: Scalars['ID']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
  sha256: Scalars['String']['input'];
  slot: Scalars['Int']['input'];
};


/** Wat een professional of beheerder kan doen. */
export type MutationMatrixconceptImporterenArgs = {
  bestanden: ReadonlyArray<BeleidsbestandInvoer>;
  concept: Scalars['ID']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
  slot: Scalars['Int']['input'];
};


/** Wat een professional of beheerder kan doen. */
export type MutationMatrixconceptIndienenArgs = {
  concept: Scalars['ID']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
  slot: Scalars['Int']['input'];
};


/** Wat een professional of beheerder kan doen. */
export type MutationMatrixconceptMakenArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
  omschrijving: Scalars['String']['input'];
};


/** Wat een professional of beheerder kan doen. */
export type MutationMatrixconceptWijzigenArgs = {
  cellen: ReadonlyArray<CelwijzigingInvoer>;
  concept: Scalars['ID']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
  slot: Scalars['Int']['input'];
};


/** Wat een professional of beheerder kan doen. */
export type MutationRechtenBeoordelenArgs = {
  bevindingen: Scalars['String']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
  sha256: Scalars['String']['input'];
  soort: Beoordelingsoort;
};

/** Waarom de betrokkene het niet weet. */
export type NietGeinformeerdInvoer = {
  /** De grond uit het reglement. */
  readonly grond: GrondNietInformeren;
  /** Toelichting. Zonder namen of nummers van personen. */
  readonly reden: Scalars['String']['input'];
};

/** Een andere plaats die verschilt. */
export type Onderdeelverschil = {
  /** De plaats. */
  readonly plaats?: Maybe<Scalars['String']['output']>;
  /** Ruimer of smaller, waar dat te zeggen is. */
  readonly richting?: Maybe<Richting>;
  /** Wat er stond. */
  readonly was?: Maybe<Scalars['String']['output']>;
  /** Wat er komt te staan. */
  readonly wordt?: Maybe<Scalars['String']['output']>;
};

/** Een persoon, op een manier aangeduid. */
export type PersoonInvoer =
  /** Burgerservicenummer: negen cijfers. */
  { readonly bsn: Scalars['String']['input']; };

/** De functies waarin een professional iets deed. */
export type Professionalrechten = {
  /** De functies. */
  readonly functies?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Wanneer voor het laatst. */
  readonly laatstOp?: Maybe<Scalars['Moment']['output']>;
  /** Het pseudoniem. */
  readonly professional?: Maybe<Scalars['String']['output']>;
};

/** De vragen die een professional kan stellen. */
export type Query = {
  /** De autorisatiematrix: van nu, van een versie of van een moment. */
  readonly autorisatiematrix?: Maybe<Autorisatiematrix>;
  /**
   * Zijn deze personen bekend, en bij welke teams? Hoogstens een keer per verzoek.
   * Een huishouden is een raadpleging van meer personen: 1 tot en met 20, elk een keer.
   */
  readonly dat?: Maybe<DatRaadpleging>;
  /** Hoe ver een berekening van het effect is, en wat eruit kwam. */
  readonly matrixEffect?: Maybe<Matrixeffect>;
  /** Welke raadplegingen onder een concept anders waren beslist: hoogstens honderd kenmerken. Alleen met een reden, die wordt vastgelegd. */
  readonly matrixEffectRaadplegingen?: Maybe<Effectraadplegingen>;
  /** Wat het beleid op deze vraag beslist, en door welke regel. */
  readonly matrixToets?: Maybe<Toetsuitslag>;
  /** Waarom een vastgelegde raadpleging zo is beslist. Alleen met een reden, die wordt vastgelegd. */
  readonly matrixToetsRaadpleging?: Maybe<Raadplegingtoets>;
  /** Wat er verschilt tussen twee versies. */
  readonly matrixVerschil?: Maybe<Beleidsverschil>;
  /** Wie dit mag zien: welke functies, onder welke voorwaarden. */
  readonly matrixWie?: Maybe<ReadonlyArray<Toegangsregel>>;
  /** Een concept. */
  readonly matrixconcept?: Maybe<Matrixconcept>;
  /** Alle concepten, het laatst gewijzigde eerst. */
  readonly matrixconcepten?: Maybe<ReadonlyArray<Matrixconcept>>;
  /** Onder welke versie elke replica het laatst besliste. */
  readonly matrixstatus?: Maybe<Matrixstatus>;
  /** Alle versies, de nieuwste eerst. */
  readonly matrixversies?: Maybe<ReadonlyArray<Matrixversie>>;
  /** Wat u mag zien in een functie: per domein en niveau, en onder welke voorwaarden. */
  readonly mijnBevoegdheden?: Maybe<Bevoegdheden>;
  /** Welke beoordeling van de rechten wanneer nodig is, en wat er getekend is. */
  readonly rechtenbeoordelingen?: Maybe<ReadonlyArray<Rechtenbeoordeling>>;
  /** Alle rechten per functie, en per professional die in de periode iets deed. */
  readonly rechtenoverzicht?: Maybe<Rechtenoverzicht>;
};


/** De vragen die een professional kan stellen. */
export type QueryAutorisatiematrixArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
  op?: InputMaybe<Scalars['Moment']['input']>;
  versie?: InputMaybe<Scalars['Int']['input']>;
};


/** De vragen die een professional kan stellen. */
export type QueryDatArgs = {
  personen: ReadonlyArray<PersoonInvoer>;
  verantwoording: VerantwoordingInvoer;
};


/** De vragen die een professional kan stellen. */
export type QueryMatrixEffectArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
};


/** De vragen die een professional kan stellen. */
export type QueryMatrixEffectRaadplegingenArgs = {
  cel: CelInvoer;
  concept: Scalars['ID']['input'];
  dagen: Scalars['Int']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
  reden: Scalars['String']['input'];
};


/** De vragen die een professional kan stellen. */
export type QueryMatrixToetsArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
  op?: InputMaybe<Scalars['Moment']['input']>;
  versie?: InputMaybe<Scalars['Int']['input']>;
  vraag: ToetsInvoer;
};


/** De vragen die een professional kan stellen. */
export type QueryMatrixToetsRaadplegingArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
  raadplegingId: Scalars['ID']['input'];
  reden: Scalars['String']['input'];
};


/** De vragen die een professional kan stellen. */
export type QueryMatrixVerschilArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
  naar: Scalars['Int']['input'];
  van: Scalars['Int']['input'];
};


/** De vragen die een professional kan stellen. */
export type QueryMatrixWieArgs = {
  domein?: InputMaybe<Scalars['String']['input']>;
  functie?: InputMaybe<Scalars['String']['input']>;
  niveau?: InputMaybe<Informatieniveau>;
  op?: InputMaybe<Scalars['Moment']['input']>;
  versie?: InputMaybe<Scalars['Int']['input']>;
};


/** De vragen die een professional kan stellen. */
export type QueryMatrixconceptArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
};


/** De vragen die een professional kan stellen. */
export type QueryMatrixconceptenArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
};


/** De vragen die een professional kan stellen. */
export type QueryMatrixstatusArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
};


/** De vragen die een professional kan stellen. */
export type QueryMatrixversiesArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
};


/** De vragen die een professional kan stellen. */
export type QueryMijnBevoegdhedenArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
};


/** De vragen die een professional kan stellen. */
export type QueryRechtenbeoordelingenArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
};


/** De vragen die een professional kan stellen. */
export type QueryRechtenoverzichtArgs = {
  dagen: Scalars['Int']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
};

/** Waarom een raadpleging zo is beslist. */
export type Raadplegingtoets = {
  /** De besluiten, in woorden. */
  readonly besluiten?: Maybe<ReadonlyArray<Toetsuitslag>>;
  /** Het doel. */
  readonly doel?: Maybe<Scalars['String']['output']>;
  /** Waarom het niet kon. */
  readonly fout?: Maybe<Matrixfout>;
  /** De functie waarin werd gevraagd. */
  readonly functie?: Maybe<Scalars['String']['output']>;
  /** Of dezelfde versie nu weer hetzelfde beslist. */
  readonly gelijk?: Maybe<Scalars['Boolean']['output']>;
  /** De grondslag. */
  readonly grondslag?: Maybe<Scalars['String']['output']>;
  /** De versie die besliste. */
  readonly matrixversie?: Maybe<Scalars['Int']['output']>;
};

/** Een recht dat geen informatieniveau is. De autorisatiematrix geeft het bij naam aan een functie. */
export type Recht =
  /** Meer dan dat zien van wat afgeschermd is. */
  | 'AFGESCHERMD_ZIEN'
  /** Een BSN zien. */
  | 'BSN_ZIEN'
  /** Een BSN opgeven. */
  | 'BSN_ZOEKEN'
  /** Zien wat de eigen functies openen. */
  | 'EIGEN_TOEGANG_ZIEN'
  /** Een wijziging van een ander goedkeuren of afwijzen. */
  | 'MATRIX_GOEDKEUREN'
  /** De autorisatiematrix, haar versies en concepten inzien. */
  | 'MATRIX_INZIEN'
  /** Toetsen wat de autorisatiematrix beslist. */
  | 'MATRIX_TOETSEN'
  /** Een wijziging van de autorisatiematrix voorbereiden en in gebruik nemen. */
  | 'MATRIX_WIJZIGEN'
  /** Een vastgelegde raadpleging toetsen, met een reden. */
  | 'RAADPLEGING_TOETSEN'
  /** De rechten beoordelen en die beoordeling tekenen. */
  | 'RECHTEN_BEOORDELEN';

/** Een soort beoordeling: wanneer zij nodig is en wat er getekend is. */
export type Rechtenbeoordeling = {
  /** Wat er getekend is, het nieuwste eerst. */
  readonly getekend?: Maybe<ReadonlyArray<Handtekening>>;
  /** Wanneer er voor het laatst getekend is. */
  readonly laatstOp?: Maybe<Scalars['Moment']['output']>;
  /** De soort. */
  readonly soort?: Maybe<Beoordelingsoort>;
  /** Of dat te laat is. */
  readonly teLaat?: Maybe<Scalars['Boolean']['output']>;
  /** Voor wanneer er weer getekend moet zijn. */
  readonly uiterlijkOp?: Maybe<Scalars['Moment']['output']>;
};

/** Alle rechten, om te beoordelen. */
export type Rechtenoverzicht = {
  /** Per functie. */
  readonly functies?: Maybe<ReadonlyArray<Functierechten>>;
  /** De versie. */
  readonly matrixversie?: Maybe<Scalars['Int']['output']>;
  /** Per professional die in de periode iets deed. */
  readonly professionals?: Maybe<ReadonlyArray<Professionalrechten>>;
  /** De hash van dit overzicht; geef die mee als u tekent. */
  readonly sha256?: Maybe<Scalars['String']['output']>;
};

/** Iets dat niet klopt in een bestand. */
export type Regelprobleem = {
  /** Het bestand. */
  readonly bestand?: Maybe<Scalars['String']['output']>;
  /** De regel. */
  readonly regel?: Maybe<Scalars['Int']['output']>;
  /** Wat er niet klopt. */
  readonly uitleg?: Maybe<Scalars['String']['output']>;
};

/** Het laatste besluit van een replica. */
export type Replicastand = {
  /** Of dat de versie is die nu geldt. Bij de volgende vraag gebruikt elke replica de geldende versie. */
  readonly actueel?: Maybe<Scalars['Boolean']['output']>;
  /** Wanneer zij startte. */
  readonly gestartOp?: Maybe<Scalars['Moment']['output']>;
  /** Wanneer dat was. */
  readonly laatstOp?: Maybe<Scalars['Moment']['output']>;
  /** De versie waaronder zij het laatst besliste. */
  readonly matrixversie?: Maybe<Scalars['Int']['output']>;
  /** De naam van de replica. */
  readonly replica?: Maybe<Scalars['String']['output']>;
};

/** Welke kant een verschil op gaat. */
export type Richting =
  /** Anders: het een ruimer en het ander smaller, of niet te zeggen. */
  | 'GEWIJZIGD'
  /** Er gaat meer open. */
  | 'VERRUIMD'
  /** Er gaat minder open. */
  | 'VERSMALD';

/** Een team uit het neutrale teamregister. */
export type Team = {
  /** E-mailadres van het team. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Naam van het team. */
  readonly naam?: Maybe<Scalars['String']['output']>;
  /** Telefoonnummer van het team. */
  readonly telefoon?: Maybe<Scalars['String']['output']>;
};

/** Een functie die iets kan zien. */
export type Toegangsregel = {
  /** De doelen die dit niveau dekken. */
  readonly doelen?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Het domein. */
  readonly domein?: Maybe<Scalars['String']['output']>;
  /** De functie. */
  readonly functie?: Maybe<Scalars['String']['output']>;
  /** De grondslagen die kunnen gelden. */
  readonly grondslagen?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Het niveau. */
  readonly niveau?: Maybe<Informatieniveau>;
  /** De voorwaarden; een ervan is genoeg. */
  readonly voorwaarden?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Een vraag aan het beleid, zonder persoon. */
export type ToetsInvoer = {
  /** Of de betrokkenheid is afgeschermd. */
  readonly afgeschermd?: InputMaybe<Scalars['Boolean']['input']>;
  /** Het doel. */
  readonly doel?: InputMaybe<Scalars['String']['input']>;
  /** Het domein. */
  readonly domein: Scalars['String']['input'];
  /** De functie waarin wordt gevraagd. */
  readonly functie?: InputMaybe<Scalars['String']['input']>;
  /** De functies van de vrager. */
  readonly functies: ReadonlyArray<Scalars['String']['input']>;
  /** De grondslag, vanaf WIE. */
  readonly grondslag?: InputMaybe<Scalars['String']['input']>;
  /** Het niveau. */
  readonly niveau: Informatieniveau;
  /** Of vastligt waarom het nodig is. */
  readonly noodzaak?: InputMaybe<Scalars['Boolean']['input']>;
  /** Het team van de betrokkenheid. */
  readonly team?: InputMaybe<Scalars['String']['input']>;
  /** De teams van de vrager. */
  readonly teams?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Wat het beleid beslist. */
export type Toetsuitslag = {
  /** De code die de vrager zou krijgen. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** De versie die besliste. */
  readonly matrixversie?: Maybe<Scalars['Int']['output']>;
  /** Waarom het dicht blijft. */
  readonly reden?: Maybe<Scalars['String']['output']>;
  /** De cel die besliste. */
  readonly regel?: Maybe<Scalars['String']['output']>;
  /** Het besluit in woorden. */
  readonly uitleg?: Maybe<Scalars['String']['output']>;
  /** Of het wordt vrijgegeven. */
  readonly vrij?: Maybe<Scalars['Boolean']['output']>;
};

/** Wat er van een wijziging kwam: het concept, of waarom het niet kon. */
export type UitkomstMatrixconcept = {
  /** Wat de controle vond. */
  readonly bevindingen?: Maybe<ReadonlyArray<Controlebevinding>>;
  /** Het concept zoals het nu is. */
  readonly concept?: Maybe<Matrixconcept>;
  /** Waarom het niet kon; leeg als het gelukt is. */
  readonly fout?: Maybe<Matrixfout>;
  /** Uw wijzigingen die niet zijn overgenomen. */
  readonly nietBewaard?: Maybe<Beleidsverschil>;
  /** Wat er niet klopt aan de invoer. */
  readonly problemen?: Maybe<ReadonlyArray<Regelprobleem>>;
  /** Wat een ander intussen wijzigde. */
  readonly sindsdien?: Maybe<Beleidsverschil>;
};

/** Een begonnen berekening, of waarom zij niet kon beginnen. */
export type UitkomstMatrixeffect = {
  /** Waarom het niet kon. */
  readonly fout?: Maybe<Matrixfout>;
  /** De berekening; vraag haar op met matrixEffect. */
  readonly id?: Maybe<Scalars['ID']['output']>;
};

/** De getekende beoordeling, of waarom het niet kon. */
export type UitkomstRechtenbeoordeling = {
  /** De beoordeling zoals zij nu is. */
  readonly beoordeling?: Maybe<Rechtenbeoordeling>;
  /** Waarom het niet kon. */
  readonly fout?: Maybe<Matrixfout>;
};

/** Waarom en in welke functie u vraagt. Dit wordt vastgelegd. */
export type VerantwoordingInvoer = {
  /** Verplicht: een doel uit het doelenregister dat bij uw functie hoort, zoals AFSTEMMING_HULP. */
  readonly doel?: InputMaybe<Scalars['String']['input']>;
  /** De functie waarin u vraagt. Mag weg als maar een van uw functies het doel heeft. */
  readonly functie?: InputMaybe<Scalars['String']['input']>;
  /** Verplicht vanaf WIE: weet de betrokkene dat u dit vraagt? */
  readonly geinformeerd?: InputMaybe<GeinformeerdInvoer>;
  /** Verplicht vanaf WIE: de grondslag waaronder u meer dan dat-informatie vraagt, zoals WMO_5_1_1_LID1. */
  readonly grondslag?: InputMaybe<Scalars['String']['input']>;
  /** Verplicht vanaf WIE: de zaak of het plan waarvoor u vraagt: ZAAK, GEZIN, PLAN of MELDING, jaar en nummer, zoals ZAAK-2026-1234. */
  readonly kenmerk?: InputMaybe<Scalars['String']['input']>;
  /** Waarom de gegevens nodig zijn; verplicht bij een grondslag die dat vraagt. Zonder namen of nummers van personen. */
  readonly noodzaak?: InputMaybe<Scalars['String']['input']>;
};

/** De hulpvraag en het plan. De typen en hun velden komen van de bronnen. */
export type Waarom = {
  /** Het domein van de bron. */
  readonly domein?: Maybe<Scalars['String']['output']>;
};

/** Van wanneer tot wanneer iemand betrokken is. */
export type Wanneer = {
  /** Eerste dag. */
  readonly begin?: Maybe<Scalars['Datum']['output']>;
  /** Laatste dag; leeg zolang het loopt. */
  readonly einde?: Maybe<Scalars['Datum']['output']>;
};

/** Welke soort ondersteuning. De typen en hun velden komen van de bronnen. */
export type Wat = {
  /** Het domein van de bron. */
  readonly domein?: Maybe<Scalars['String']['output']>;
};

/** Bij wie u moet zijn. */
export type Wie = {
  /** Naam van de contactpersoon. */
  readonly contactpersoon?: Maybe<Scalars['String']['output']>;
  /** Wie de regie voert. */
  readonly regie?: Maybe<Scalars['String']['output']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Autorisatiematrix: ResolverTypeWrapper<Matrixbeeld>;
  BekendTeam: ResolverTypeWrapper<BekendTeamModel>;
  Bekendheid: Bekendheid;
  Beleidsbestand: ResolverTypeWrapper<Beleidsbestand>;
  BeleidsbestandInvoer: BeleidsbestandInvoer;
  Beleidsverschil: ResolverTypeWrapper<BeleidsverschilModel>;
  Beoordelingsoort: Beoordelingsoort;
  Bevoegdheden: ResolverTypeWrapper<Bevoegdheden>;
  Bevoegdheid: ResolverTypeWrapper<Bevoegdheid>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BronnenTelling: ResolverTypeWrapper<BronnenTelling>;
  CelInvoer: CelInvoer;
  Celverschil: ResolverTypeWrapper<Celverschil>;
  CelwijzigingInvoer: CelwijzigingInvoer;
  Conceptfase: Conceptfase;
  Conceptgebeurtenis: ResolverTypeWrapper<Conceptgebeurtenis>;
  Controlebevinding: ResolverTypeWrapper<Controlebevinding>;
  DatAntwoord: ResolverTypeWrapper<DatAntwoordModel>;
  DatRaadpleging: ResolverTypeWrapper<DatRaadplegingModel>;
  Datum: ResolverTypeWrapper<Scalars['Datum']['output']>;
  Effectfase: Effectfase;
  Effectraadplegingen: ResolverTypeWrapper<Effectraadplegingen>;
  Effectregel: ResolverTypeWrapper<Effectregel>;
  Effecttelling: ResolverTypeWrapper<Effecttelling>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Functierechten: ResolverTypeWrapper<Functierechten>;
  GeinformeerdInvoer: GeinformeerdInvoer;
  GrondNietInformeren: GrondNietInformeren;
  Handtekening: ResolverTypeWrapper<Handtekening>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Informatieniveau: Informatieniveau;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Matrixcel: ResolverTypeWrapper<Matrixcel>;
  Matrixconcept: ResolverTypeWrapper<Conceptview>;
  Matrixdomein: ResolverTypeWrapper<Matrixdomein>;
  Matrixeffect: ResolverTypeWrapper<MatrixeffectModel>;
  Matrixfout: ResolverTypeWrapper<Matrixfout>;
  Matrixfunctie: ResolverTypeWrapper<Matrixfunctie>;
  Matrixstatus: ResolverTypeWrapper<Matrixstatus>;
  Matrixversie: ResolverTypeWrapper<Matrixversie>;
  Moment: ResolverTypeWrapper<Scalars['Moment']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NietGeinformeerdInvoer: NietGeinformeerdInvoer;
  Onderdeelverschil: ResolverTypeWrapper<Onderdeelverschil>;
  PersoonInvoer: PersoonInvoer;
  Professionalrechten: ResolverTypeWrapper<Professionalrechten>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Raadplegingtoets: ResolverTypeWrapper<RaadplegingtoetsModel>;
  Recht: Recht;
  Rechtenbeoordeling: ResolverTypeWrapper<Rechtenbeoordeling>;
  Rechtenoverzicht: ResolverTypeWrapper<Rechtenoverzicht>;
  Regelprobleem: ResolverTypeWrapper<Regelprobleem>;
  Replicastand: ResolverTypeWrapper<Replicastand>;
  Richting: Richting;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Team: ResolverTypeWrapper<Team>;
  Toegangsregel: ResolverTypeWrapper<Toegangsregel>;
  ToetsInvoer: ToetsInvoer;
  Toetsuitslag: ResolverTypeWrapper<ToetsuitslagModel>;
  UitkomstMatrixconcept: ResolverTypeWrapper<Uitkomstview>;
  UitkomstMatrixeffect: ResolverTypeWrapper<UitkomstMatrixeffect>;
  UitkomstRechtenbeoordeling: ResolverTypeWrapper<UitkomstRechtenbeoordeling>;
  VerantwoordingInvoer: VerantwoordingInvoer;
  Waarom: ResolverTypeWrapper<EntiteitModel>;
  Wanneer: ResolverTypeWrapper<WanneerModel>;
  Wat: ResolverTypeWrapper<EntiteitModel>;
  Wie: ResolverTypeWrapper<WieModel>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Autorisatiematrix: Matrixbeeld;
  BekendTeam: BekendTeamModel;
  Beleidsbestand: Beleidsbestand;
  BeleidsbestandInvoer: BeleidsbestandInvoer;
  Beleidsverschil: BeleidsverschilModel;
  Bevoegdheden: Bevoegdheden;
  Bevoegdheid: Bevoegdheid;
  Boolean: Scalars['Boolean']['output'];
  BronnenTelling: BronnenTelling;
  CelInvoer: CelInvoer;
  Celverschil: Celverschil;
  CelwijzigingInvoer: CelwijzigingInvoer;
  Conceptgebeurtenis: Conceptgebeurtenis;
  Controlebevinding: Controlebevinding;
  DatAntwoord: DatAntwoordModel;
  DatRaadpleging: DatRaadplegingModel;
  Datum: Scalars['Datum']['output'];
  Effectraadplegingen: Effectraadplegingen;
  Effectregel: Effectregel;
  Effecttelling: Effecttelling;
  Float: Scalars['Float']['output'];
  Functierechten: Functierechten;
  GeinformeerdInvoer: GeinformeerdInvoer;
  Handtekening: Handtekening;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  Matrixcel: Matrixcel;
  Matrixconcept: Conceptview;
  Matrixdomein: Matrixdomein;
  Matrixeffect: MatrixeffectModel;
  Matrixfout: Matrixfout;
  Matrixfunctie: Matrixfunctie;
  Matrixstatus: Matrixstatus;
  Matrixversie: Matrixversie;
  Moment: Scalars['Moment']['output'];
  Mutation: Record<PropertyKey, never>;
  NietGeinformeerdInvoer: NietGeinformeerdInvoer;
  Onderdeelverschil: Onderdeelverschil;
  PersoonInvoer: PersoonInvoer;
  Professionalrechten: Professionalrechten;
  Query: Record<PropertyKey, never>;
  Raadplegingtoets: RaadplegingtoetsModel;
  Rechtenbeoordeling: Rechtenbeoordeling;
  Rechtenoverzicht: Rechtenoverzicht;
  Regelprobleem: Regelprobleem;
  Replicastand: Replicastand;
  String: Scalars['String']['output'];
  Team: Team;
  Toegangsregel: Toegangsregel;
  ToetsInvoer: ToetsInvoer;
  Toetsuitslag: ToetsuitslagModel;
  UitkomstMatrixconcept: Uitkomstview;
  UitkomstMatrixeffect: UitkomstMatrixeffect;
  UitkomstRechtenbeoordeling: UitkomstRechtenbeoordeling;
  VerantwoordingInvoer: VerantwoordingInvoer;
  Waarom: EntiteitModel;
  Wanneer: WanneerModel;
  Wat: EntiteitModel;
  Wie: WieModel;
};

export type NiveauDirectiveArgs = {
  is: Informatieniveau;
};

export type NiveauDirectiveResolver<Result, Parent, ContextType = VerzoekContext, Args = NiveauDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RechtDirectiveArgs = {
  is: ReadonlyArray<Recht>;
};

export type RechtDirectiveResolver<Result, Parent, ContextType = VerzoekContext, Args = RechtDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AutorisatiematrixResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Autorisatiematrix'] = ResolversParentTypes['Autorisatiematrix']> = {
  bestanden?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Beleidsbestand']>>, ParentType, ContextType>;
  domeinen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Matrixdomein']>>, ParentType, ContextType>;
  functies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Matrixfunctie']>>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versie?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type BekendTeamResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['BekendTeam'] = ResolversParentTypes['BekendTeam']> = {
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  waarom?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Waarom']>>>, ParentType, ContextType>;
  wanneer?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Wanneer']>>>, ParentType, ContextType>;
  wat?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Wat']>>>, ParentType, ContextType>;
  wie?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Wie']>>>, ParentType, ContextType>;
};

export type BeleidsbestandResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Beleidsbestand'] = ResolversParentTypes['Beleidsbestand']> = {
  inhoud?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  naam?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BeleidsverschilResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Beleidsverschil'] = ResolversParentTypes['Beleidsverschil']> = {
  cellen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Celverschil']>>, ParentType, ContextType>;
  onderdelen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Onderdeelverschil']>>, ParentType, ContextType>;
};

export type BevoegdhedenResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Bevoegdheden'] = ResolversParentTypes['Bevoegdheden']> = {
  cellen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Bevoegdheid']>>, ParentType, ContextType>;
  functie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  matrixversie?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type BevoegdheidResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Bevoegdheid'] = ResolversParentTypes['Bevoegdheid']> = {
  doelen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  domein?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grondslagen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  niveau?: Resolver<Maybe<ResolversTypes['Informatieniveau']>, ParentType, ContextType>;
  voorwaarden?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type BronnenTellingResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['BronnenTelling'] = ResolversParentTypes['BronnenTelling']> = {
  beantwoord?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  gevraagd?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CelverschilResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Celverschil'] = ResolversParentTypes['Celverschil']> = {
  domein?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  functie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  niveau?: Resolver<Maybe<ResolversTypes['Informatieniveau']>, ParentType, ContextType>;
  richting?: Resolver<Maybe<ResolversTypes['Richting']>, ParentType, ContextType>;
  uitleg?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  was?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  wordt?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ConceptgebeurtenisResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Conceptgebeurtenis'] = ResolversParentTypes['Conceptgebeurtenis']> = {
  door?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  functie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nr?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  op?: Resolver<Maybe<ResolversTypes['Moment']>, ParentType, ContextType>;
  reden?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  soort?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ControlebevindingResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Controlebevinding'] = ResolversParentTypes['Controlebevinding']> = {
  blokkeert?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plaats?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uitleg?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DatAntwoordResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['DatAntwoord'] = ResolversParentTypes['DatAntwoord']> = {
  bekendheid?: Resolver<Maybe<ResolversTypes['Bekendheid']>, ParentType, ContextType>;
  bronnen?: Resolver<Maybe<ResolversTypes['BronnenTelling']>, ParentType, ContextType>;
  teams?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BekendTeam']>>, ParentType, ContextType>;
  volledig?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type DatRaadplegingResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['DatRaadpleging'] = ResolversParentTypes['DatRaadpleging']> = {
  antwoorden?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DatAntwoord']>>, ParentType, ContextType>;
  raadplegingId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export interface DatumScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Datum'], any> {
  name: 'Datum';
}

export type EffectraadplegingenResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Effectraadplegingen'] = ResolversParentTypes['Effectraadplegingen']> = {
  fout?: Resolver<Maybe<ResolversTypes['Matrixfout']>, ParentType, ContextType>;
  raadplegingIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
};

export type EffectregelResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Effectregel'] = ResolversParentTypes['Effectregel']> = {
  domein?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  functie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  meer?: Resolver<Maybe<ResolversTypes['Effecttelling']>, ParentType, ContextType>;
  minder?: Resolver<Maybe<ResolversTypes['Effecttelling']>, ParentType, ContextType>;
  niveau?: Resolver<Maybe<ResolversTypes['Informatieniveau']>, ParentType, ContextType>;
};

export type EffecttellingResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Effecttelling'] = ResolversParentTypes['Effecttelling']> = {
  professionals?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  raadplegingen?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FunctierechtenResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Functierechten'] = ResolversParentTypes['Functierechten']> = {
  bijzonder?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  cellen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Matrixcel']>>, ParentType, ContextType>;
  functie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groepen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  naam?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rechten?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type HandtekeningResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Handtekening'] = ResolversParentTypes['Handtekening']> = {
  bevindingen?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  door?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  functie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  matrixversie?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  op?: Resolver<Maybe<ResolversTypes['Moment']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MatrixcelResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Matrixcel'] = ResolversParentTypes['Matrixcel']> = {
  domein?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  niveau?: Resolver<Maybe<ResolversTypes['Informatieniveau']>, ParentType, ContextType>;
  voorwaarden?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type MatrixconceptResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Matrixconcept'] = ResolversParentTypes['Matrixconcept']> = {
  basis?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  bevindingen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Controlebevinding']>>, ParentType, ContextType>;
  fase?: Resolver<Maybe<ResolversTypes['Conceptfase']>, ParentType, ContextType>;
  gebeurtenissen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Conceptgebeurtenis']>>, ParentType, ContextType>;
  geldig?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  matrix?: Resolver<Maybe<ResolversTypes['Autorisatiematrix']>, ParentType, ContextType>;
  matrixversie?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  omschrijving?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  slot?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  vanaf?: Resolver<Maybe<ResolversTypes['Moment']>, ParentType, ContextType>;
  verschil?: Resolver<Maybe<ResolversTypes['Beleidsverschil']>, ParentType, ContextType>;
};

export type MatrixdomeinResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Matrixdomein'] = ResolversParentTypes['Matrixdomein']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  naam?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MatrixeffectResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Matrixeffect'] = ResolversParentTypes['Matrixeffect']> = {
  fase?: Resolver<Maybe<ResolversTypes['Effectfase']>, ParentType, ContextType>;
  onleesbaar?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  raadplegingen?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  regels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Effectregel']>>, ParentType, ContextType>;
  uitleg?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  voortgang?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type MatrixfoutResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Matrixfout'] = ResolversParentTypes['Matrixfout']> = {
  boodschap?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MatrixfunctieResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Matrixfunctie'] = ResolversParentTypes['Matrixfunctie']> = {
  cellen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Matrixcel']>>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domein?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  naam?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisatie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rechten?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type MatrixstatusResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Matrixstatus'] = ResolversParentTypes['Matrixstatus']> = {
  matrixversie?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replicas?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Replicastand']>>, ParentType, ContextType>;
  volgende?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  volgendeVanaf?: Resolver<Maybe<ResolversTypes['Moment']>, ParentType, ContextType>;
};

export type MatrixversieResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Matrixversie'] = ResolversParentTypes['Matrixversie']> = {
  basis?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  concept?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  geldt?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  herkomst?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vanaf?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Moment']>>, ParentType, ContextType>;
  vastgesteldOp?: Resolver<Maybe<ResolversTypes['Moment']>, ParentType, ContextType>;
  versie?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export interface MomentScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Moment'], any> {
  name: 'Moment';
}

export type MutationResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  matrixActiveren?: Resolver<Maybe<ResolversTypes['UitkomstMatrixconcept']>, ParentType, ContextType, RequireFields<MutationMatrixActiverenArgs, 'concept' | 'slot'>>;
  matrixActiveringIntrekken?: Resolver<Maybe<ResolversTypes['UitkomstMatrixconcept']>, ParentType, ContextType, RequireFields<MutationMatrixActiveringIntrekkenArgs, 'concept' | 'reden' | 'slot'>>;
  matrixEffectBerekenen?: Resolver<Maybe<ResolversTypes['UitkomstMatrixeffect']>, ParentType, ContextType, RequireFields<MutationMatrixEffectBerekenenArgs, 'concept' | 'dagen'>>;
  matrixTerugzetten?: Resolver<Maybe<ResolversTypes['UitkomstMatrixconcept']>, ParentType, ContextType, RequireFields<MutationMatrixTerugzettenArgs, 'omschrijving' | 'versie'>>;
  matrixconceptAfwijzen?: Resolver<Maybe<ResolversTypes['UitkomstMatrixconcept']>, ParentType, ContextType, RequireFields<MutationMatrixconceptAfwijzenArgs, 'concept' | 'reden' | 'slot'>>;
  matrixconceptBijwerken?: Resolver<Maybe<ResolversTypes['UitkomstMatrixconcept']>, ParentType, ContextType, RequireFields<MutationMatrixconceptBijwerkenArgs, 'concept' | 'slot'>>;
  matrixconceptControleren?: Resolver<Maybe<ResolversTypes['UitkomstMatrixconcept']>, ParentType, ContextType, RequireFields<MutationMatrixconceptControlerenArgs, 'concept'>>;
  matrixconceptGoedkeuren?: Resolver<Maybe<ResolversTypes['UitkomstMatrixconcept']>, ParentType, ContextType, RequireFields<MutationMatrixconceptGoedkeurenArgs, 'basis' | 'concept' | 'sha256' | 'slot'>>;
  matrixconceptImporteren?: Resolver<Maybe<ResolversTypes['UitkomstMatrixconcept']>, ParentType, ContextType, RequireFields<MutationMatrixconceptImporterenArgs, 'bestanden' | 'concept' | 'slot'>>;
  matrixconceptIndienen?: Resolver<Maybe<ResolversTypes['UitkomstMatrixconcept']>, ParentType, ContextType, RequireFields<MutationMatrixconceptIndienenArgs, 'concept' | 'slot'>>;
  matrixconceptMaken?: Resolver<Maybe<ResolversTypes['UitkomstMatrixconcept']>, ParentType, ContextType, RequireFields<MutationMatrixconceptMakenArgs, 'omschrijving'>>;
  matrixconceptWijzigen?: Resolver<Maybe<ResolversTypes['UitkomstMatrixconcept']>, ParentType, ContextType, RequireFields<MutationMatrixconceptWijzigenArgs, 'cellen' | 'concept' | 'slot'>>;
  rechtenBeoordelen?: Resolver<Maybe<ResolversTypes['UitkomstRechtenbeoordeling']>, ParentType, ContextType, RequireFields<MutationRechtenBeoordelenArgs, 'bevindingen' | 'sha256' | 'soort'>>;
};

export type OnderdeelverschilResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Onderdeelverschil'] = ResolversParentTypes['Onderdeelverschil']> = {
  plaats?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  richting?: Resolver<Maybe<ResolversTypes['Richting']>, ParentType, ContextType>;
  was?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wordt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProfessionalrechtenResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Professionalrechten'] = ResolversParentTypes['Professionalrechten']> = {
  functies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  laatstOp?: Resolver<Maybe<ResolversTypes['Moment']>, ParentType, ContextType>;
  professional?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  autorisatiematrix?: Resolver<Maybe<ResolversTypes['Autorisatiematrix']>, ParentType, ContextType, Partial<QueryAutorisatiematrixArgs>>;
  dat?: Resolver<Maybe<ResolversTypes['DatRaadpleging']>, ParentType, ContextType, RequireFields<QueryDatArgs, 'personen' | 'verantwoording'>>;
  matrixEffect?: Resolver<Maybe<ResolversTypes['Matrixeffect']>, ParentType, ContextType, RequireFields<QueryMatrixEffectArgs, 'id'>>;
  matrixEffectRaadplegingen?: Resolver<Maybe<ResolversTypes['Effectraadplegingen']>, ParentType, ContextType, RequireFields<QueryMatrixEffectRaadplegingenArgs, 'cel' | 'concept' | 'dagen' | 'reden'>>;
  matrixToets?: Resolver<Maybe<ResolversTypes['Toetsuitslag']>, ParentType, ContextType, RequireFields<QueryMatrixToetsArgs, 'vraag'>>;
  matrixToetsRaadpleging?: Resolver<Maybe<ResolversTypes['Raadplegingtoets']>, ParentType, ContextType, RequireFields<QueryMatrixToetsRaadplegingArgs, 'raadplegingId' | 'reden'>>;
  matrixVerschil?: Resolver<Maybe<ResolversTypes['Beleidsverschil']>, ParentType, ContextType, RequireFields<QueryMatrixVerschilArgs, 'naar' | 'van'>>;
  matrixWie?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Toegangsregel']>>, ParentType, ContextType, Partial<QueryMatrixWieArgs>>;
  matrixconcept?: Resolver<Maybe<ResolversTypes['Matrixconcept']>, ParentType, ContextType, RequireFields<QueryMatrixconceptArgs, 'id'>>;
  matrixconcepten?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Matrixconcept']>>, ParentType, ContextType, Partial<QueryMatrixconceptenArgs>>;
  matrixstatus?: Resolver<Maybe<ResolversTypes['Matrixstatus']>, ParentType, ContextType, Partial<QueryMatrixstatusArgs>>;
  matrixversies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Matrixversie']>>, ParentType, ContextType, Partial<QueryMatrixversiesArgs>>;
  mijnBevoegdheden?: Resolver<Maybe<ResolversTypes['Bevoegdheden']>, ParentType, ContextType, Partial<QueryMijnBevoegdhedenArgs>>;
  rechtenbeoordelingen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Rechtenbeoordeling']>>, ParentType, ContextType, Partial<QueryRechtenbeoordelingenArgs>>;
  rechtenoverzicht?: Resolver<Maybe<ResolversTypes['Rechtenoverzicht']>, ParentType, ContextType, RequireFields<QueryRechtenoverzichtArgs, 'dagen'>>;
};

export type RaadplegingtoetsResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Raadplegingtoets'] = ResolversParentTypes['Raadplegingtoets']> = {
  besluiten?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Toetsuitslag']>>, ParentType, ContextType>;
  doel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fout?: Resolver<Maybe<ResolversTypes['Matrixfout']>, ParentType, ContextType>;
  functie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gelijk?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  grondslag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  matrixversie?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RechtenbeoordelingResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Rechtenbeoordeling'] = ResolversParentTypes['Rechtenbeoordeling']> = {
  getekend?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Handtekening']>>, ParentType, ContextType>;
  laatstOp?: Resolver<Maybe<ResolversTypes['Moment']>, ParentType, ContextType>;
  soort?: Resolver<Maybe<ResolversTypes['Beoordelingsoort']>, ParentType, ContextType>;
  teLaat?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  uiterlijkOp?: Resolver<Maybe<ResolversTypes['Moment']>, ParentType, ContextType>;
};

export type RechtenoverzichtResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Rechtenoverzicht'] = ResolversParentTypes['Rechtenoverzicht']> = {
  functies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Functierechten']>>, ParentType, ContextType>;
  matrixversie?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  professionals?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Professionalrechten']>>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RegelprobleemResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Regelprobleem'] = ResolversParentTypes['Regelprobleem']> = {
  bestand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regel?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  uitleg?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReplicastandResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Replicastand'] = ResolversParentTypes['Replicastand']> = {
  actueel?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  gestartOp?: Resolver<Maybe<ResolversTypes['Moment']>, ParentType, ContextType>;
  laatstOp?: Resolver<Maybe<ResolversTypes['Moment']>, ParentType, ContextType>;
  matrixversie?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replica?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TeamResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  naam?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  telefoon?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ToegangsregelResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Toegangsregel'] = ResolversParentTypes['Toegangsregel']> = {
  doelen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  domein?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  functie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grondslagen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  niveau?: Resolver<Maybe<ResolversTypes['Informatieniveau']>, ParentType, ContextType>;
  voorwaarden?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ToetsuitslagResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Toetsuitslag'] = ResolversParentTypes['Toetsuitslag']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  matrixversie?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reden?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uitleg?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vrij?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type UitkomstMatrixconceptResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['UitkomstMatrixconcept'] = ResolversParentTypes['UitkomstMatrixconcept']> = {
  bevindingen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Controlebevinding']>>, ParentType, ContextType>;
  concept?: Resolver<Maybe<ResolversTypes['Matrixconcept']>, ParentType, ContextType>;
  fout?: Resolver<Maybe<ResolversTypes['Matrixfout']>, ParentType, ContextType>;
  nietBewaard?: Resolver<Maybe<ResolversTypes['Beleidsverschil']>, ParentType, ContextType>;
  problemen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Regelprobleem']>>, ParentType, ContextType>;
  sindsdien?: Resolver<Maybe<ResolversTypes['Beleidsverschil']>, ParentType, ContextType>;
};

export type UitkomstMatrixeffectResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['UitkomstMatrixeffect'] = ResolversParentTypes['UitkomstMatrixeffect']> = {
  fout?: Resolver<Maybe<ResolversTypes['Matrixfout']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type UitkomstRechtenbeoordelingResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['UitkomstRechtenbeoordeling'] = ResolversParentTypes['UitkomstRechtenbeoordeling']> = {
  beoordeling?: Resolver<Maybe<ResolversTypes['Rechtenbeoordeling']>, ParentType, ContextType>;
  fout?: Resolver<Maybe<ResolversTypes['Matrixfout']>, ParentType, ContextType>;
};

export type WaaromResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Waarom'] = ResolversParentTypes['Waarom']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type WanneerResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Wanneer'] = ResolversParentTypes['Wanneer']> = {
  begin?: Resolver<Maybe<ResolversTypes['Datum']>, ParentType, ContextType>;
  einde?: Resolver<Maybe<ResolversTypes['Datum']>, ParentType, ContextType>;
};

export type WatResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Wat'] = ResolversParentTypes['Wat']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type WieResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Wie'] = ResolversParentTypes['Wie']> = {
  contactpersoon?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = VerzoekContext> = {
  Autorisatiematrix?: AutorisatiematrixResolvers<ContextType>;
  BekendTeam?: BekendTeamResolvers<ContextType>;
  Beleidsbestand?: BeleidsbestandResolvers<ContextType>;
  Beleidsverschil?: BeleidsverschilResolvers<ContextType>;
  Bevoegdheden?: BevoegdhedenResolvers<ContextType>;
  Bevoegdheid?: BevoegdheidResolvers<ContextType>;
  BronnenTelling?: BronnenTellingResolvers<ContextType>;
  Celverschil?: CelverschilResolvers<ContextType>;
  Conceptgebeurtenis?: ConceptgebeurtenisResolvers<ContextType>;
  Controlebevinding?: ControlebevindingResolvers<ContextType>;
  DatAntwoord?: DatAntwoordResolvers<ContextType>;
  DatRaadpleging?: DatRaadplegingResolvers<ContextType>;
  Datum?: GraphQLScalarType;
  Effectraadplegingen?: EffectraadplegingenResolvers<ContextType>;
  Effectregel?: EffectregelResolvers<ContextType>;
  Effecttelling?: EffecttellingResolvers<ContextType>;
  Functierechten?: FunctierechtenResolvers<ContextType>;
  Handtekening?: HandtekeningResolvers<ContextType>;
  Matrixcel?: MatrixcelResolvers<ContextType>;
  Matrixconcept?: MatrixconceptResolvers<ContextType>;
  Matrixdomein?: MatrixdomeinResolvers<ContextType>;
  Matrixeffect?: MatrixeffectResolvers<ContextType>;
  Matrixfout?: MatrixfoutResolvers<ContextType>;
  Matrixfunctie?: MatrixfunctieResolvers<ContextType>;
  Matrixstatus?: MatrixstatusResolvers<ContextType>;
  Matrixversie?: MatrixversieResolvers<ContextType>;
  Moment?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  Onderdeelverschil?: OnderdeelverschilResolvers<ContextType>;
  Professionalrechten?: ProfessionalrechtenResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Raadplegingtoets?: RaadplegingtoetsResolvers<ContextType>;
  Rechtenbeoordeling?: RechtenbeoordelingResolvers<ContextType>;
  Rechtenoverzicht?: RechtenoverzichtResolvers<ContextType>;
  Regelprobleem?: RegelprobleemResolvers<ContextType>;
  Replicastand?: ReplicastandResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  Toegangsregel?: ToegangsregelResolvers<ContextType>;
  Toetsuitslag?: ToetsuitslagResolvers<ContextType>;
  UitkomstMatrixconcept?: UitkomstMatrixconceptResolvers<ContextType>;
  UitkomstMatrixeffect?: UitkomstMatrixeffectResolvers<ContextType>;
  UitkomstRechtenbeoordeling?: UitkomstRechtenbeoordelingResolvers<ContextType>;
  Waarom?: WaaromResolvers<ContextType>;
  Wanneer?: WanneerResolvers<ContextType>;
  Wat?: WatResolvers<ContextType>;
  Wie?: WieResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = VerzoekContext> = {
  niveau?: NiveauDirectiveResolver<any, any, ContextType>;
  recht?: RechtDirectiveResolver<any, any, ContextType>;
};
