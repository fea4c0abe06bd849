import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Controle as ControleModel } from '../src/controle/rechtmatigheid.ts';
import type { GevondenPersoon as GevondenPersoonModel } from '../src/personen/zoek-persoon.ts';
import type { DatRaadpleging as DatRaadplegingModel } from '../src/raadpleging/raadpleging.ts';
import type { DatAntwoord as DatAntwoordModel, BekendTeam as BekendTeamModel } from '../src/domain/bekendheid.ts';
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
  /** Een moment in UTC, zoals 2026-11-02T09:30:00.000000Z. */
  Tijdstip: { input: string; output: string; }
};

/** Aantallen betrokkenheden in een kwartaal. */
export type Aantallen = {
  /** Eindigden in het kwartaal. */
  readonly beeindigd?: Maybe<Scalars['Int']['output']>;
  /** Begonnen in het kwartaal. */
  readonly gestart?: Maybe<Scalars['Int']['output']>;
  /** Liepen in het kwartaal. */
  readonly lopend?: Maybe<Scalars['Int']['output']>;
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

/** Wat het personenregister altijd meldt, ook als er niet om gevraagd is. */
export type BrpMeldingen = {
  /** Waar als deze gegevens niet aan derden mogen worden gegeven. */
  readonly geheimhouding?: Maybe<Scalars['Boolean']['output']>;
  /** Waar als wordt onderzocht of de gegevens kloppen. */
  readonly inOnderzoek?: Maybe<Scalars['Boolean']['output']>;
  /** Waarom de gegevens niet meer worden bijgehouden: E geemigreerd, M besluit van de minister, R niet-ingezetene. */
  readonly opschorting?: Maybe<Scalars['String']['output']>;
  /** Wie de gegevens aanlevert van iemand die niet in Nederland woont. */
  readonly rni?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Waar als is vastgesteld dat de persoon niet op het adres woont. */
  readonly verblijftNietOpAdres?: Maybe<Scalars['Boolean']['output']>;
  /** Wat er is nagegaan van iemand die niet in Nederland woont. */
  readonly verificatie?: Maybe<Scalars['String']['output']>;
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

/** Een keer dat u naar personen vroeg, of een persoon zocht. */
export type EigenRaadpleging = {
  /** Waarvoor; leeg bij het zoeken van een persoon. */
  readonly doel?: Maybe<Scalars['String']['output']>;
  /** Naar hoeveel personen u vroeg; leeg bij het zoeken van een persoon. */
  readonly personen?: Maybe<Scalars['Int']['output']>;
  /** Waarmee u de personen aanduidde: BSN, PERSOONSLEUTEL of NAAM_GEBOORTEDATUM. */
  readonly sleutelsoort?: Maybe<Scalars['String']['output']>;
  /** Wanneer. */
  readonly tijdstip?: Maybe<Scalars['Tijdstip']['output']>;
};

/** Een bladzijde van uw raadplegingen. */
export type EigenRaadplegingConnection = {
  /** De raadplegingen van deze bladzijde. */
  readonly edges?: Maybe<ReadonlyArray<EigenRaadplegingEdge>>;
  /** Of er meer is. */
  readonly pageInfo?: Maybe<PageInfo>;
};

/** Een raadpleging en haar plaats in de lijst. */
export type EigenRaadplegingEdge = {
  /** De plaats in de lijst. */
  readonly cursor?: Maybe<Scalars['String']['output']>;
  /** De raadpleging. */
  readonly node?: Maybe<EigenRaadpleging>;
};

/** Of de betrokkene weet dat u deze gegevens opvraagt: ja, of waarom niet. */
export type GeinformeerdInvoer =
  /** Waar: de betrokkene weet het. */
  { readonly ja: Scalars['Boolean']['input']; readonly nee?: never; }
  |  /** De betrokkene weet het niet. */
  { readonly ja?: never; readonly nee: NietGeinformeerdInvoer; };

/** Een persoon uit het personenregister. */
export type GevondenPersoon = {
  /** Het burgerservicenummer, voor wie dat mag zien. Leeg als de persoon er geen heeft. */
  readonly bsn?: Maybe<Scalars['String']['output']>;
  /** Het jaar van geboorte. */
  readonly geboortejaar?: Maybe<Scalars['Int']['output']>;
  /** Wat het register altijd meldt bij een persoon. */
  readonly meldingen?: Maybe<BrpMeldingen>;
  /** Hoe de persoon heet. */
  readonly naam?: Maybe<PersoonNaam>;
  /** Hiermee vraagt u naar deze persoon in `dat`. Werkt een kwartier, alleen voor u. */
  readonly persoonSleutel?: Maybe<Scalars['String']['output']>;
};

/** De gronden van het reglement om de betrokkene niet te informeren. */
export type GrondNietInformeren =
  /** Informeren staat een onderzoek in de weg. */
  | 'ONDERZOEK'
  /** Informeren is onmogelijk of vraagt onevenredig veel. */
  | 'ONMOGELIJK'
  /** Informeren brengt de betrokkene of een ander in gevaar. */
  | 'VEILIGHEID';

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

/** Waarom de betrokkene het niet weet. */
export type NietGeinformeerdInvoer = {
  /** De grond uit het reglement. */
  readonly grond: GrondNietInformeren;
  /** Toelichting. Zonder namen of nummers van personen. */
  readonly reden: Scalars['String']['input'];
};

/** Waar een bladzijde in de lijst staat. */
export type PageInfo = {
  /** De laatste plaats van deze bladzijde. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Waar als er hierna meer komt. */
  readonly hasNextPage?: Maybe<Scalars['Boolean']['output']>;
  /** Waar als hier iets voor staat. */
  readonly hasPreviousPage?: Maybe<Scalars['Boolean']['output']>;
  /** De eerste plaats van deze bladzijde. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** Een persoon, op een manier aangeduid: alle personen van een verzoek op dezelfde manier. */
export type PersoonInvoer =
  /** Burgerservicenummer: negen cijfers. */
  { readonly bsn: Scalars['String']['input']; readonly persoonSleutel?: never; }
  |  /** De sleutel die u met zoekPersoon kreeg, hoogstens een kwartier geleden. */
  { readonly bsn?: never; readonly persoonSleutel: Scalars['String']['input']; };

/** De naam zoals die in het personenregister staat. */
export type PersoonNaam = {
  /** Achternaam. */
  readonly geslachtsnaam?: Maybe<Scalars['String']['output']>;
  /** Voornamen. */
  readonly voornamen?: Maybe<Scalars['String']['output']>;
  /** Voorvoegsel. */
  readonly voorvoegsel?: Maybe<Scalars['String']['output']>;
};

/** De vragen die een professional kan stellen. */
export type Query = {
  /**
   * Zijn deze personen bekend, en bij welke teams? Hoogstens een keer per verzoek.
   * Een huishouden is een raadpleging van meer personen: 1 tot en met 20, elk een keer.
   */
  readonly dat?: Maybe<DatRaadpleging>;
  /** Wat u mag zien in een functie: per domein en niveau, en onder welke voorwaarden. */
  readonly mijnBevoegdheden?: Maybe<Bevoegdheden>;
  /** Wanneer u de laatste negentig dagen personen hebt opgezocht of gezocht, nieuwste eerst. */
  readonly mijnRaadplegingen?: Maybe<EigenRaadplegingConnection>;
  /** De aantallen van een domein in een kwartaal dat voorbij is. Een kwartaal wordt een keer vastgesteld; daarna blijven de antwoorden gelijk. */
  readonly rechtmatigheidscontrole?: Maybe<Rechtmatigheidscontrole>;
  /**
   * Wie heeft deze achternaam en geboortedatum? Hoogstens tien personen; zijn het er meer, dan krijgt u geen lijst.
   * Wie overleden is, wordt niet gevonden. Wie wordt getoond, staat in het logboek.
   */
  readonly zoekPersoon?: Maybe<ReadonlyArray<GevondenPersoon>>;
};


/** De vragen die een professional kan stellen. */
export type QueryDatArgs = {
  personen: ReadonlyArray<PersoonInvoer>;
  verantwoording: VerantwoordingInvoer;
};


/** De vragen die een professional kan stellen. */
export type QueryMijnBevoegdhedenArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
};


/** De vragen die een professional kan stellen. */
export type QueryMijnRaadplegingenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  functie?: InputMaybe<Scalars['String']['input']>;
};


/** De vragen die een professional kan stellen. */
export type QueryRechtmatigheidscontroleArgs = {
  domein: Scalars['String']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
  kwartaal: Scalars['String']['input'];
};


/** De vragen die een professional kan stellen. */
export type QueryZoekPersoonArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
  invoer: ZoekPersoonInvoer;
};

/** Een recht dat geen informatieniveau is. De autorisatiematrix geeft het bij naam aan een functie. */
export type Recht =
  /** Meer dan dat zien van wat afgeschermd is. */
  | 'AFGESCHERMD_ZIEN'
  /** Een BSN zien. */
  | 'BSN_ZIEN'
  /** Een BSN opgeven. */
  | 'BSN_ZOEKEN'
  /** Zien wanneer u zelf personen hebt opgezocht. */
  | 'EIGEN_RAADPLEGINGEN_ZIEN'
  /** Zien wat de eigen functies openen. */
  | 'EIGEN_TOEGANG_ZIEN'
  /** Zoeken op naam en geboortedatum, en vragen naar wie zo gevonden is. */
  | 'PERSOON_ZOEKEN'
  /** Aantallen en een steekproef per domein en kwartaal zien, zonder dat iemand herkenbaar is. */
  | 'RECHTMATIGHEID_CONTROLEREN';

/** Wat over een domein in een kwartaal is vastgesteld. */
export type Rechtmatigheidscontrole = {
  /** Leeg als een aantal onder de tien ligt, of als een ander klein aantal er anders uit af te leiden is. */
  readonly aantallen?: Maybe<Aantallen>;
  /** Over alle domeinen samen; leeg als geen enkel domein getoond mag worden. */
  readonly alleDomeinen?: Maybe<Aantallen>;
  /** Het domein. */
  readonly domein?: Maybe<Scalars['String']['output']>;
  /** Het kwartaal. */
  readonly kwartaal?: Maybe<Scalars['String']['output']>;
  /** Een vaste steekproef van hoogstens 25, zonder wat afgeschermd is. Leeg als de aantallen leeg zijn. */
  readonly steekproef?: Maybe<ReadonlyArray<SteekproefItem>>;
  /** Wanneer dit is vastgesteld. */
  readonly vastgesteldOp?: Maybe<Scalars['Tijdstip']['output']>;
};

/** Een betrokkenheid uit de steekproef: maanden en een code. */
export type SteekproefItem = {
  /** Maand waarin zij begon, JJJJ-MM. */
  readonly begin?: Maybe<Scalars['String']['output']>;
  /** Maand waarin zij in het kwartaal eindigde; leeg als zij nog liep. */
  readonly einde?: Maybe<Scalars['String']['output']>;
  /** Code van de soort ondersteuning; OVERIG bij minder dan tien van een soort. */
  readonly soort?: Maybe<Scalars['String']['output']>;
};

/** Een team uit het neutrale teamregister. */
export type Team = {
  /** E-mailadres van het team. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Naam van het team. */
  readonly naam?: Maybe<Scalars['String']['output']>;
  /** Telefoonnummer van het team. */
  readonly telefoon?: Maybe<Scalars['String']['output']>;
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

/** Waarmee u een persoon zoekt: achternaam en volledige geboortedatum, en wat u verder weet. */
export type ZoekPersoonInvoer = {
  /** Volledige geboortedatum. */
  readonly geboortedatum: Scalars['Datum']['input'];
  /** Achternaam zonder voorvoegsel. Een sterretje mag achteraan, na minstens drie letters. */
  readonly geslachtsnaam: Scalars['String']['input'];
  /** Huisnummer; alleen samen met een postcode. */
  readonly huisnummer?: InputMaybe<Scalars['Int']['input']>;
  /** Postcode; alleen samen met een huisnummer. */
  readonly postcode?: InputMaybe<Scalars['String']['input']>;
  /** Voornamen. Een sterretje mag achteraan, na minstens drie letters. */
  readonly voornamen?: InputMaybe<Scalars['String']['input']>;
  /** Voorvoegsel, zoals van der. */
  readonly voorvoegsel?: InputMaybe<Scalars['String']['input']>;
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
  Aantallen: ResolverTypeWrapper<Aantallen>;
  BekendTeam: ResolverTypeWrapper<BekendTeamModel>;
  Bekendheid: Bekendheid;
  Bevoegdheden: ResolverTypeWrapper<Bevoegdheden>;
  Bevoegdheid: ResolverTypeWrapper<Bevoegdheid>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BronnenTelling: ResolverTypeWrapper<BronnenTelling>;
  BrpMeldingen: ResolverTypeWrapper<BrpMeldingen>;
  DatAntwoord: ResolverTypeWrapper<DatAntwoordModel>;
  DatRaadpleging: ResolverTypeWrapper<DatRaadplegingModel>;
  Datum: ResolverTypeWrapper<Scalars['Datum']['output']>;
  EigenRaadpleging: ResolverTypeWrapper<EigenRaadpleging>;
  EigenRaadplegingConnection: ResolverTypeWrapper<EigenRaadplegingConnection>;
  EigenRaadplegingEdge: ResolverTypeWrapper<EigenRaadplegingEdge>;
  GeinformeerdInvoer: GeinformeerdInvoer;
  GevondenPersoon: ResolverTypeWrapper<GevondenPersoonModel>;
  GrondNietInformeren: GrondNietInformeren;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Informatieniveau: Informatieniveau;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  NietGeinformeerdInvoer: NietGeinformeerdInvoer;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PersoonInvoer: PersoonInvoer;
  PersoonNaam: ResolverTypeWrapper<PersoonNaam>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Recht: Recht;
  Rechtmatigheidscontrole: ResolverTypeWrapper<ControleModel>;
  SteekproefItem: ResolverTypeWrapper<SteekproefItem>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Team: ResolverTypeWrapper<Team>;
  Tijdstip: ResolverTypeWrapper<Scalars['Tijdstip']['output']>;
  VerantwoordingInvoer: VerantwoordingInvoer;
  Waarom: ResolverTypeWrapper<EntiteitModel>;
  Wanneer: ResolverTypeWrapper<WanneerModel>;
  Wat: ResolverTypeWrapper<EntiteitModel>;
  Wie: ResolverTypeWrapper<WieModel>;
  ZoekPersoonInvoer: ZoekPersoonInvoer;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Aantallen: Aantallen;
  BekendTeam: BekendTeamModel;
  Bevoegdheden: Bevoegdheden;
  Bevoegdheid: Bevoegdheid;
  Boolean: Scalars['Boolean']['output'];
  BronnenTelling: BronnenTelling;
  BrpMeldingen: BrpMeldingen;
  DatAntwoord: DatAntwoordModel;
  DatRaadpleging: DatRaadplegingModel;
  Datum: Scalars['Datum']['output'];
  EigenRaadpleging: EigenRaadpleging;
  EigenRaadplegingConnection: EigenRaadplegingConnection;
  EigenRaadplegingEdge: EigenRaadplegingEdge;
  GeinformeerdInvoer: GeinformeerdInvoer;
  GevondenPersoon: GevondenPersoonModel;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  NietGeinformeerdInvoer: NietGeinformeerdInvoer;
  PageInfo: PageInfo;
  PersoonInvoer: PersoonInvoer;
  PersoonNaam: PersoonNaam;
  Query: Record<PropertyKey, never>;
  Rechtmatigheidscontrole: ControleModel;
  SteekproefItem: SteekproefItem;
  String: Scalars['String']['output'];
  Team: Team;
  Tijdstip: Scalars['Tijdstip']['output'];
  VerantwoordingInvoer: VerantwoordingInvoer;
  Waarom: EntiteitModel;
  Wanneer: WanneerModel;
  Wat: EntiteitModel;
  Wie: WieModel;
  ZoekPersoonInvoer: ZoekPersoonInvoer;
};

export type NiveauDirectiveArgs = {
  is: Informatieniveau;
};

export type NiveauDirectiveResolver<Result, Parent, ContextType = VerzoekContext, Args = NiveauDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RechtDirectiveArgs = {
  is: ReadonlyArray<Recht>;
};

export type RechtDirectiveResolver<Result, Parent, ContextType = VerzoekContext, Args = RechtDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AantallenResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Aantallen'] = ResolversParentTypes['Aantallen']> = {
  beeindigd?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  gestart?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lopend?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type BekendTeamResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['BekendTeam'] = ResolversParentTypes['BekendTeam']> = {
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  waarom?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Waarom']>>>, ParentType, ContextType>;
  wanneer?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Wanneer']>>>, ParentType, ContextType>;
  wat?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Wat']>>>, ParentType, ContextType>;
  wie?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Wie']>>>, ParentType, ContextType>;
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

export type BrpMeldingenResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['BrpMeldingen'] = ResolversParentTypes['BrpMeldingen']> = {
  geheimhouding?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  inOnderzoek?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  opschorting?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rni?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  verblijftNietOpAdres?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  verificatie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type EigenRaadplegingResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['EigenRaadpleging'] = ResolversParentTypes['EigenRaadpleging']> = {
  doel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  personen?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sleutelsoort?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tijdstip?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
};

export type EigenRaadplegingConnectionResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['EigenRaadplegingConnection'] = ResolversParentTypes['EigenRaadplegingConnection']> = {
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EigenRaadplegingEdge']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
};

export type EigenRaadplegingEdgeResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['EigenRaadplegingEdge'] = ResolversParentTypes['EigenRaadplegingEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['EigenRaadpleging']>, ParentType, ContextType>;
};

export type GevondenPersoonResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['GevondenPersoon'] = ResolversParentTypes['GevondenPersoon']> = {
  bsn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  geboortejaar?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  meldingen?: Resolver<Maybe<ResolversTypes['BrpMeldingen']>, ParentType, ContextType>;
  naam?: Resolver<Maybe<ResolversTypes['PersoonNaam']>, ParentType, ContextType>;
  persoonSleutel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  hasPreviousPage?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersoonNaamResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['PersoonNaam'] = ResolversParentTypes['PersoonNaam']> = {
  geslachtsnaam?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  voornamen?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  voorvoegsel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  dat?: Resolver<Maybe<ResolversTypes['DatRaadpleging']>, ParentType, ContextType, RequireFields<QueryDatArgs, 'personen' | 'verantwoording'>>;
  mijnBevoegdheden?: Resolver<Maybe<ResolversTypes['Bevoegdheden']>, ParentType, ContextType, Partial<QueryMijnBevoegdhedenArgs>>;
  mijnRaadplegingen?: Resolver<Maybe<ResolversTypes['EigenRaadplegingConnection']>, ParentType, ContextType, RequireFields<QueryMijnRaadplegingenArgs, 'first'>>;
  rechtmatigheidscontrole?: Resolver<Maybe<ResolversTypes['Rechtmatigheidscontrole']>, ParentType, ContextType, RequireFields<QueryRechtmatigheidscontroleArgs, 'domein' | 'kwartaal'>>;
  zoekPersoon?: Resolver<Maybe<ReadonlyArray<ResolversTypes['GevondenPersoon']>>, ParentType, ContextType, RequireFields<QueryZoekPersoonArgs, 'invoer'>>;
};

export type RechtmatigheidscontroleResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Rechtmatigheidscontrole'] = ResolversParentTypes['Rechtmatigheidscontrole']> = {
  aantallen?: Resolver<Maybe<ResolversTypes['Aantallen']>, ParentType, ContextType>;
  alleDomeinen?: Resolver<Maybe<ResolversTypes['Aantallen']>, ParentType, ContextType>;
  domein?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kwartaal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  steekproef?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SteekproefItem']>>, ParentType, ContextType>;
  vastgesteldOp?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
};

export type SteekproefItemResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['SteekproefItem'] = ResolversParentTypes['SteekproefItem']> = {
  begin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  einde?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  soort?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TeamResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  naam?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  telefoon?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface TijdstipScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Tijdstip'], any> {
  name: 'Tijdstip';
}

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
  Aantallen?: AantallenResolvers<ContextType>;
  BekendTeam?: BekendTeamResolvers<ContextType>;
  Bevoegdheden?: BevoegdhedenResolvers<ContextType>;
  Bevoegdheid?: BevoegdheidResolvers<ContextType>;
  BronnenTelling?: BronnenTellingResolvers<ContextType>;
  BrpMeldingen?: BrpMeldingenResolvers<ContextType>;
  DatAntwoord?: DatAntwoordResolvers<ContextType>;
  DatRaadpleging?: DatRaadplegingResolvers<ContextType>;
  Datum?: GraphQLScalarType;
  EigenRaadpleging?: EigenRaadplegingResolvers<ContextType>;
  EigenRaadplegingConnection?: EigenRaadplegingConnectionResolvers<ContextType>;
  EigenRaadplegingEdge?: EigenRaadplegingEdgeResolvers<ContextType>;
  GevondenPersoon?: GevondenPersoonResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersoonNaam?: PersoonNaamResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Rechtmatigheidscontrole?: RechtmatigheidscontroleResolvers<ContextType>;
  SteekproefItem?: SteekproefItemResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  Tijdstip?: GraphQLScalarType;
  Waarom?: WaaromResolvers<ContextType>;
  Wanneer?: WanneerResolvers<ContextType>;
  Wat?: WatResolvers<ContextType>;
  Wie?: WieResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = VerzoekContext> = {
  niveau?: NiveauDirectiveResolver<any, any, ContextType>;
  recht?: RechtDirectiveResolver<any, any, ContextType>;
};
