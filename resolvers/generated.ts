import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Controle as ControleModel } from '../src/controle/rechtmatigheid.ts';
import type { GevondenPersoon as GevondenPersoonModel } from '../src/personen/zoek-persoon.ts';
import type { DatRaadpleging as DatRaadplegingModel } from '../src/raadpleging/raadpleging.ts';
import type { DatAntwoord as DatAntwoordModel, BekendTeam as BekendTeamModel } from '../src/domain/bekendheid.ts';
import type { Matrixbeeld, Conceptview, Uitkomstview } from '../src/autorisatie/matrixbeeld.ts';
import type { Beleidsverschil as BeleidsverschilModel } from '../src/autorisatie/beleid-verschil.ts';
import type { Matrixeffect as MatrixeffectModel, Raadplegingtoets as RaadplegingtoetsModel } from '../src/autorisatie/matrixtoezicht.ts';
import type { Toetsuitslag as ToetsuitslagModel } from '../src/autorisatie/toets.ts';
import type { Maandrapport as MaandrapportModel, RapportCijfer as RapportCijferModel } from '../src/rapporten/maandrapport.ts';
import type { Onderzoek as OnderzoekModel, Uitkomstregel as OnderzoekRegelModel, Logboekregel as LogboekregelModel } from '../src/rapporten/onderzoek.ts';
import type { Auditregel as AuditregelModel } from '../src/logboek/auditregel.ts';
import type { Controle as TeBeoordelenModel } from '../src/rapporten/controle.ts';
import type { Inzageverslag as InzageverslagModel } from '../src/rapporten/inzage.ts';
import type { WieItem as WieModel, WanneerItem as WanneerModel, EntiteitItem as EntiteitModel } from '../src/raadpleging/niveaus.ts';
import type { VerzoekContext } from '../src/raadpleging/verzoek-context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
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
  /** Een moment met tijdzone (ISO 8601), zoals 2026-11-02T09:30:00Z. In een antwoord altijd in UTC. */
  Tijdstip: { input: Date; output: Date | string; }
};

/** Een vastgelegde aanstelling. */
export type Aanstelling = {
  /** Wanneer het eerder is beeindigd. */
  readonly beeindigdOp?: Maybe<Scalars['Tijdstip']['output']>;
  /** Tot dit moment geldt het, tenzij het eerder eindigde. */
  readonly geldigTot?: Maybe<Scalars['Tijdstip']['output']>;
  /** Vanaf dit moment geldt het. */
  readonly geldigVan?: Maybe<Scalars['Tijdstip']['output']>;
  /** Het id. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** De zaak of het plan waarvoor het is. */
  readonly kenmerk?: Maybe<Scalars['String']['output']>;
  /** Waarvoor. */
  readonly soort?: Maybe<Aanstellingsoort>;
};

/** De aanstelling die u vastlegt. */
export type AanstellingInvoer = {
  /** De aanmeldnaam van uw collega. */
  readonly collega: Scalars['String']['input'];
  /** De zaak of het plan waarvoor dit is, zoals ZAAK-2026-1234. */
  readonly kenmerk: Scalars['String']['input'];
  /** Voor wie; verplicht bij een gezinsvoogd. */
  readonly persoon?: InputMaybe<PersoonInvoer>;
  /** Een nieuwe UUID voor deze handeling. Dezelfde sleutel met dezelfde inhoud doet het niet nog eens. */
  readonly sleutel: Scalars['ID']['input'];
  /** Waarvoor. */
  readonly soort: Aanstellingsoort;
  /** De laatste dag. */
  readonly totEnMet: Scalars['Datum']['input'];
  /** De eerste dag. */
  readonly van: Scalars['Datum']['input'];
};

/** Waarvoor iemand is aangesteld. */
export type Aanstellingsoort =
  /** Controleert namens de gemeente. */
  | 'ACCOUNTANT'
  /** Voert een ondertoezichtstelling van een kind uit. */
  | 'GEZINSVOOGD'
  /** Houdt toezicht op de Wmo. */
  | 'TOEZICHTHOUDER'
  /** Onderzoekt bij Veilig Thuis. */
  | 'VEILIG_THUIS';

/** Aantallen betrokkenheden in een kwartaal. */
export type Aantallen = {
  /** Eindigden in het kwartaal. */
  readonly beeindigd?: Maybe<Scalars['Int']['output']>;
  /** Begonnen in het kwartaal. */
  readonly gestart?: Maybe<Scalars['Int']['output']>;
  /** Liepen in het kwartaal. */
  readonly lopend?: Maybe<Scalars['Int']['output']>;
};

/** Wie om inzage vraagt. */
export type Aanvrager =
  /** De betrokkene zelf. */
  | 'BETROKKENE'
  /** De wettelijk vertegenwoordiger. */
  | 'VERTEGENWOORDIGER';

/** Een antwoord met toelichting. */
export type Antwoord = {
  /** Ja of nee. */
  readonly antwoord?: Maybe<Scalars['Boolean']['output']>;
  /** Waarom. */
  readonly toelichting?: Maybe<Scalars['String']['output']>;
};

/** Een antwoord met toelichting. */
export type AntwoordInvoer = {
  /** Ja of nee. */
  readonly antwoord: Scalars['Boolean']['input'];
  /** Waarom, in 10 tot 500 tekens. Zonder namen of nummers van personen. */
  readonly toelichting: Scalars['String']['input'];
};

/** Een regel van het auditlog (BIO2 8.15.01), met de namen van NEN 7513 erbij. */
export type Auditregel = {
  /** Wat er gedaan is. */
  readonly actie?: Maybe<Scalars['String']['output']>;
  /** Wie: pseudoniem van de professional. */
  readonly actor?: Maybe<Scalars['String']['output']>;
  /** Dezelfde en meer gegevens onder de namen van NEN 7513. */
  readonly nen7513?: Maybe<ReadonlyArray<NenVeld>>;
  /** Over wie: codes van de personen. */
  readonly object?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Waarvandaan: de toepassing. */
  readonly oorsprong?: Maybe<Scalars['String']['output']>;
  /** Wat eruit kwam. */
  readonly resultaat?: Maybe<Scalars['String']['output']>;
  /** Span van de raadpleging als geheel. */
  readonly spanId?: Maybe<Scalars['String']['output']>;
  /** Wanneer, in UTC. */
  readonly tijdstempel?: Maybe<Scalars['String']['output']>;
  /** Trace, gelijk aan die in het Logboek Dataverwerkingen. */
  readonly traceId?: Maybe<Scalars['String']['output']>;
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

/** Wat u wilt beeindigen. */
export type BeeindigingInvoer = {
  /** Het id. */
  readonly id: Scalars['ID']['input'];
  /** Een nieuwe UUID voor deze handeling. Dezelfde sleutel met dezelfde inhoud doet het niet nog eens. */
  readonly sleutel: Scalars['ID']['input'];
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

/** De beoordeling. */
export type BeoordelingInvoer = {
  /** Het id van het noodgeval. */
  readonly id: Scalars['ID']['input'];
  /** Uw oordeel. */
  readonly oordeel: Noodgevaloordeel;
  /** Een nieuwe UUID voor deze handeling. Dezelfde sleutel met dezelfde inhoud doet het niet nog eens. */
  readonly sleutel: Scalars['ID']['input'];
  /** Waarom, in 10 tot 500 tekens. Zonder namen of nummers van personen. */
  readonly toelichting: Scalars['String']['input'];
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
  /** De wegen: elke voorwaarde in woorden, en bij welke regieniveaus zij telt. */
  readonly wegen?: Maybe<ReadonlyArray<Weg>>;
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
  readonly op?: Maybe<Scalars['Tijdstip']['output']>;
  /** De reden of omschrijving. */
  readonly reden?: Maybe<Scalars['String']['output']>;
  /** De hash van de inhoud. */
  readonly sha256?: Maybe<Scalars['String']['output']>;
  /** Wat er gebeurde. */
  readonly soort?: Maybe<Scalars['String']['output']>;
};

/** Een raadpleging die iemand moet bekijken. Een score is geen oordeel. */
export type Controle = {
  /** Adviezen van teamgenoten tot nu toe. */
  readonly adviezen?: Maybe<ReadonlyArray<Oordeel>>;
  /** Het doel. */
  readonly doel?: Maybe<Scalars['String']['output']>;
  /** De functie waarin. */
  readonly functie?: Maybe<Scalars['String']['output']>;
  /** De regel van de controlelijst. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** Tijdstip van de raadpleging, in UTC. */
  readonly moment?: Maybe<Scalars['Tijdstip']['output']>;
  /** De gevraagde informatieniveaus. */
  readonly niveaus?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Pseudoniem van wie opvroeg. */
  readonly professional?: Maybe<Scalars['ID']['output']>;
  /** De raadpleging. */
  readonly raadplegingId?: Maybe<Scalars['ID']['output']>;
  /** De hoogste score van de signalen. */
  readonly score?: Maybe<Scalars['Float']['output']>;
  /** Wat er opviel. */
  readonly signalen?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** SIGNAAL of STEEKPROEF. */
  readonly soort?: Maybe<Scalars['String']['output']>;
  /** De teams van wie opvroeg. */
  readonly teams?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly fout?: Maybe<Fout>;
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

/** Waarom iets niet is gedaan. Er is dan niets gewijzigd. */
export type Fout = {
  /** Wat er is en wat u kunt doen. */
  readonly boodschap?: Maybe<Scalars['String']['output']>;
  /** De vaste code: een uit docs/foutcodes.md, of een van het beheer van de autorisatiematrix. */
  readonly code?: Maybe<Scalars['String']['output']>;
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

/** Een geboortedatum, die niet volledig hoeft te zijn. */
export type GeboortedatumInvoer = {
  /** De dag van de maand. */
  readonly dag?: InputMaybe<Scalars['Int']['input']>;
  /** Het jaar. */
  readonly jaar?: InputMaybe<Scalars['Int']['input']>;
  /** De maand, 1 tot en met 12. */
  readonly maand?: InputMaybe<Scalars['Int']['input']>;
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
  readonly op?: Maybe<Scalars['Tijdstip']['output']>;
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

/** Een verzoek om inzage, zoals het bij de gemeente is gedaan. */
export type InzageInvoer = {
  /** Uw oordeel of het belang van de betrokkene zich tegen inzage door de vertegenwoordiger verzet. */
  readonly belangVerzetZich?: InputMaybe<Scalars['Boolean']['input']>;
  /** Wie om inzage vraagt. */
  readonly door: Aanvrager;
  /** De functie waarin u dit doet. Mag weg als u er maar een hebt. */
  readonly functie?: InputMaybe<Scalars['String']['input']>;
  /** Geboortedatum van de betrokkene, zoals de registratie die kent. Wat niet bekend is, laat u weg. */
  readonly geboortedatum: GeboortedatumInvoer;
  /** Of vaststaat wie de aanvrager is, en dat die mag vertegenwoordigen. */
  readonly identiteitVastgesteld: Scalars['Boolean']['input'];
  /** Leeftijd zoals een mens die heeft beoordeeld. Telt alleen als de geboortedatum niet volledig is. */
  readonly leeftijd?: InputMaybe<Scalars['Int']['input']>;
  /** Over wie het verslag gaat. */
  readonly persoon: PersoonInvoer;
  /** Laatste dag van de periode; hoogstens vandaag. */
  readonly totEnMet: Scalars['Datum']['input'];
  /** Eerste dag van de periode. */
  readonly van: Scalars['Datum']['input'];
  /** Uw oordeel of de betrokkene zelf kan beslissen. Nodig vanaf 12 jaar. */
  readonly wilsbekwaam?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Een raadpleging waarin de betrokkene voorkomt. Zonder namen van medewerkers en zonder andere personen. */
export type InzageRegel = {
  /** De verwerkingsactiviteit, zoals die toen heette. */
  readonly activiteit?: Maybe<Scalars['String']['output']>;
  /** Het doel, zoals het toen luidde. */
  readonly doel?: Maybe<Scalars['String']['output']>;
  /** De functie van wie opvroeg. */
  readonly functie?: Maybe<Scalars['String']['output']>;
  /** De grondslag, zoals die toen luidde. */
  readonly grondslag?: Maybe<Scalars['String']['output']>;
  /** Tijdstip, in UTC. */
  readonly moment?: Maybe<Scalars['Tijdstip']['output']>;
  /** De informatieniveaus waarom is gevraagd. */
  readonly niveaus?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Of het een noodgeval was. */
  readonly noodgeval?: Maybe<Scalars['Boolean']['output']>;
  /** De teams van wie opvroeg. */
  readonly onderdelen?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** De organisatie van wie opvroeg. */
  readonly organisatie?: Maybe<Scalars['String']['output']>;
  /** Of er iets kan zijn verstrekt; niet als het is geweigerd of mislukt. */
  readonly verstrekt?: Maybe<Scalars['Boolean']['output']>;
};

/** Wie wanneer en waarvoor gegevens van een betrokkene heeft opgevraagd. Volledig, of er is geen verslag. */
export type Inzageverslag = {
  /** Kenmerk van dit verzoek in het logboek. */
  readonly kenmerk?: Maybe<Scalars['ID']['output']>;
  /** Tijdstip waarop het is opgesteld, in UTC. */
  readonly opgesteldOp?: Maybe<Scalars['Tijdstip']['output']>;
  /** De verantwoordelijke organisatie. */
  readonly organisatie?: Maybe<Scalars['String']['output']>;
  /** Het verslag als bladzijde om af te drukken (HTML). */
  readonly pagina?: Maybe<Scalars['String']['output']>;
  /** Het verslag als PDF, in base64. */
  readonly pdf?: Maybe<Scalars['String']['output']>;
  /** Een regel per raadpleging, de oudste eerst. */
  readonly regels?: Maybe<ReadonlyArray<InzageRegel>>;
  /** Laatste dag van de periode. */
  readonly totEnMet?: Maybe<Scalars['Datum']['output']>;
  /** Eerste dag van de periode. */
  readonly van?: Maybe<Scalars['Datum']['output']>;
};

/** Een raadpleging in beide logboeken, verbonden door trace en span. */
export type Logboekregel = {
  /** Het auditlog: wie, waarom en wat eruit kwam. */
  readonly auditregel?: Maybe<Auditregel>;
  /** Volgens de standaard Logboek Dataverwerkingen: een per betrokkene, zonder de professional. Als JSON, met de veldnamen van de standaard. */
  readonly verwerkingen?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Hoe de poort in een maand is gebruikt. */
export type Maandrapport = {
  /** De cijfers van de hele maand. */
  readonly cijfers?: Maybe<ReadonlyArray<RapportCijfer>>;
  /** Alles als CSV voor een rekenblad. */
  readonly csv?: Maybe<Scalars['String']['output']>;
  /** Kleinere aantallen worden niet getoond. */
  readonly kleinsteAantal?: Maybe<Scalars['Int']['output']>;
  /** De maand, JJJJ-MM. */
  readonly maand?: Maybe<Scalars['String']['output']>;
  /** Tijdstip waarop het is opgesteld, in UTC. */
  readonly opgesteldOp?: Maybe<Scalars['Tijdstip']['output']>;
  /** Reeksen voor een grafiek. */
  readonly reeksen?: Maybe<ReadonlyArray<Reeks>>;
  /** Dezelfde cijfers per functie, doel, team, uur, dag en actie. */
  readonly uitsplitsingen?: Maybe<ReadonlyArray<Uitsplitsing>>;
};

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
  readonly vanaf?: Maybe<Scalars['Tijdstip']['output']>;
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
  readonly volgendeVanaf?: Maybe<Scalars['Tijdstip']['output']>;
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
  readonly vanaf?: Maybe<ReadonlyArray<Scalars['Tijdstip']['output']>>;
  /** Wanneer zij werd vastgesteld. */
  readonly vastgesteldOp?: Maybe<Scalars['Tijdstip']['output']>;
  /** Het nummer. */
  readonly versie?: Maybe<Scalars['Int']['output']>;
};

/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type Mutation = {
  /** Beeindig een aanstelling. Werkt meteen. */
  readonly aanstellingBeeindigen?: Maybe<UitkomstVastlegging>;
  /** Leg een aanstelling van een collega vast. */
  readonly aanstellingVastleggen?: Maybe<UitkomstVastlegging>;
  /** Beoordeel een raadpleging van de controlelijst. Nooit uw eigen; van een teamgenoot telt uw oordeel als advies. */
  readonly controleBeoordelen?: Maybe<UitkomstOordeel>;
  /** Vul de controlelijst aan over een periode: wat opviel en nog niet verklaard is, en een steekproef van de rest. */
  readonly controlelijstAanvullen?: Maybe<UitkomstRonde>;
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
  /** Beoordeel een noodgeval van een ander. Een incident eindigt meteen. */
  readonly noodgevalBeoordelen?: Maybe<UitkomstVastlegging>;
  /** Meld een noodgeval. Zonder melding bij de gemeente is er geen toegang. */
  readonly noodgevalMelden?: Maybe<UitkomstVastlegging>;
  /** Stel een onderzoek in. Het blijft een beperkt aantal dagen beschikbaar. */
  readonly onderzoekInstellen?: Maybe<UitkomstOnderzoek>;
  /** Een beoordeling van de rechten tekenen. */
  readonly rechtenBeoordelen?: Maybe<UitkomstRechtenbeoordeling>;
  /** Leg vast hoever de betrokkene de regie houdt. Vervangt wat eerder vastlag. */
  readonly regieniveauVastleggen?: Maybe<UitkomstVastlegging>;
  /** Geef een collega toegang. Of de persoon bekend is, speelt geen rol en wordt niet verteld. */
  readonly toekenningGeven?: Maybe<UitkomstVastlegging>;
  /** Trek een toekenning in die u gaf. Wie toekenningen toetst, kan elke toekenning intrekken. Werkt meteen. */
  readonly toekenningIntrekken?: Maybe<UitkomstVastlegging>;
  /** Trek alle toestemmingen van een persoon voor dit paar in. Werkt meteen; of er een was, wordt niet verteld. */
  readonly toestemmingIntrekken?: Maybe<UitkomstVastlegging>;
  /** Leg een uitdrukkelijke toestemming vast, voor een paar van domeinen en een doel. */
  readonly toestemmingVastleggen?: Maybe<UitkomstVastlegging>;
};


/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type MutationAanstellingBeeindigenArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
  invoer: BeeindigingInvoer;
};


/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type MutationAanstellingVastleggenArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
  invoer: AanstellingInvoer;
};


/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type MutationControleBeoordelenArgs = {
  invoer: OordeelInvoer;
};


/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type MutationControlelijstAanvullenArgs = {
  invoer: RondeInvoer;
};


/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type MutationMatrixActiverenArgs = {
  concept: Scalars['ID']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
  op?: InputMaybe<Scalars['Tijdstip']['input']>;
  slot: Scalars['Int']['input'];
};


/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type MutationMatrixActiveringIntrekkenArgs = {
  concept: Scalars['ID']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
  reden: Scalars['String']['input'];
  slot: Scalars['Int']['input'];
};


/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type MutationMatrixEffectBerekenenArgs = {
  concept: Scalars['ID']['input'];
  dagen: Scalars['Int']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
};


/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type MutationMatrixTerugzettenArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
  omschrijving: Scalars['String']['input'];
  versie: Scalars['Int']['input'];
};


/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type MutationMatrixconceptAfwijzenArgs = {
  concept: Scalars['ID']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
  reden: Scalars['String']['input'];
  slot: Scalars['Int']['input'];
};


/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type MutationMatrixconceptBijwerkenArgs = {
  concept: Scalars['ID']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
  slot: Scalars['Int']['input'];
};


/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type MutationMatrixconceptControlerenArgs = {
  concept: Scalars['ID']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
};


/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type MutationMatrixconceptGoedkeurenArgs = {
  basis: Scalars['Int']['input'];
  concept: Scalars['ID']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
  sha256: Scalars['String']['input'];
  slot: Scalars['Int']['input'];
};


/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type MutationMatrixconceptImporterenArgs = {
  bestanden: ReadonlyArray<BeleidsbestandInvoer>;
  concept: Scalars['ID']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
  slot: Scalars['Int']['input'];
};


/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type MutationMatrixconceptIndienenArgs = {
  concept: Scalars['ID']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
  slot: Scalars['Int']['input'];
};


/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type MutationMatrixconceptMakenArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
  omschrijving: Scalars['String']['input'];
};


/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type MutationMatrixconceptWijzigenArgs = {
  cellen: ReadonlyArray<CelwijzigingInvoer>;
  concept: Scalars['ID']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
  slot: Scalars['Int']['input'];
};


/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type MutationNoodgevalBeoordelenArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
  invoer: BeoordelingInvoer;
};


/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type MutationNoodgevalMeldenArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
  invoer: NoodgevalInvoer;
};


/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type MutationOnderzoekInstellenArgs = {
  invoer: OnderzoekInvoer;
};


/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type MutationRechtenBeoordelenArgs = {
  bevindingen: Scalars['String']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
  sha256: Scalars['String']['input'];
  soort: Beoordelingsoort;
};


/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type MutationRegieniveauVastleggenArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
  invoer: RegieniveauInvoer;
};


/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type MutationToekenningGevenArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
  invoer: ToekenningInvoer;
};


/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type MutationToekenningIntrekkenArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
  invoer: BeeindigingInvoer;
};


/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type MutationToestemmingIntrekkenArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
  invoer: ToestemmingIntrekkingInvoer;
};


/** De wijzigingen die een professional kan vastleggen. Elke staat als een eigen handeling in het logboek. */
export type MutationToestemmingVastleggenArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
  invoer: ToestemmingInvoer;
};

/** Een veld van NEN 7513. */
export type NenVeld = {
  /** Naam van het veld. */
  readonly naam?: Maybe<Scalars['String']['output']>;
  /** Waarde van het veld. */
  readonly waarde?: Maybe<Scalars['String']['output']>;
};

/** Waarom de betrokkene het niet weet. */
export type NietGeinformeerdInvoer = {
  /** De grond uit het reglement. */
  readonly grond: GrondNietInformeren;
  /** Toelichting. Zonder namen of nummers van personen. */
  readonly reden: Scalars['String']['input'];
};

/** Een gemeld noodgeval. */
export type Noodgeval = {
  /** De laatste dag voor de beoordeling. */
  readonly beoordelenVoor?: Maybe<Scalars['Datum']['output']>;
  /** De functie van de melder. */
  readonly functie?: Maybe<Scalars['String']['output']>;
  /** Tot wanneer het toegang gaf of geeft. */
  readonly geldigTot?: Maybe<Scalars['Tijdstip']['output']>;
  /** Wanneer het gemeld is. */
  readonly gemeldOp?: Maybe<Scalars['Tijdstip']['output']>;
  /** Het id. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** Het hoogste niveau. */
  readonly niveau?: Maybe<Informatieniveau>;
  /** Het oordeel; leeg zolang het er niet is. */
  readonly oordeel?: Maybe<Noodgevaloordeel>;
  /** De reden. */
  readonly reden?: Maybe<Scalars['String']['output']>;
  /** Waar als die dag voorbij is en niemand beoordeelde. */
  readonly teLaat?: Maybe<Scalars['Boolean']['output']>;
  /** Wat er aan de hand was. */
  readonly toelichting?: Maybe<Scalars['String']['output']>;
  /** Waarom dat oordeel. */
  readonly toelichtingOordeel?: Maybe<Scalars['String']['output']>;
};

/** Het noodgeval dat u meldt. */
export type NoodgevalInvoer = {
  /** Het hoogste niveau dat u nodig hebt. */
  readonly niveau: Informatieniveau;
  /** De betrokkene. */
  readonly persoon: PersoonInvoer;
  /** Een reden uit de lijst van het beleid, zoals VEILIGHEID_KIND. */
  readonly reden: Scalars['String']['input'];
  /** Een nieuwe UUID voor deze handeling. Dezelfde sleutel met dezelfde inhoud doet het niet nog eens. */
  readonly sleutel: Scalars['ID']['input'];
  /** Wat er aan de hand is, in 10 tot 500 tekens. Zonder namen of nummers van personen. */
  readonly toelichting: Scalars['String']['input'];
  /** Hoeveel uur: 1 tot en met 24. */
  readonly uren: Scalars['Int']['input'];
};

/** Het oordeel over een noodgeval. */
export type Noodgevaloordeel =
  /** Het wordt als incident behandeld. */
  | 'INCIDENT'
  /** Er volgt een gesprek of verbetering. */
  | 'OPVOLGING'
  /** Het was terecht. */
  | 'TERECHT';

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

/** Hoe vaak een persoon is opgezocht. */
export type OnderzochtePersoon = {
  /** Code van de persoon. */
  readonly persoon?: Maybe<Scalars['ID']['output']>;
  /** Door zoveel professionals. */
  readonly professionals?: Maybe<Scalars['Int']['output']>;
  /** Aantal raadplegingen. */
  readonly raadplegingen?: Maybe<Scalars['Int']['output']>;
};

/** Hoe vaak een professional iemand opzocht. */
export type OnderzochteProfessional = {
  /** Raadplegingen buiten kantooruren. */
  readonly buitenKantooruren?: Maybe<Scalars['Int']['output']>;
  /** Aantal verschillende personen. */
  readonly personen?: Maybe<Scalars['Int']['output']>;
  /** Pseudoniem. */
  readonly professional?: Maybe<Scalars['ID']['output']>;
  /** Aantal raadplegingen. */
  readonly raadplegingen?: Maybe<Scalars['Int']['output']>;
};

/** Wie wie heeft opgezocht in een periode. Personen staan er als code in. */
export type Onderzoek = {
  /** Mislukte aanmeldingen in de periode, van iedereen. */
  readonly aanmeldfouten?: Maybe<Scalars['Int']['output']>;
  /** Raadplegingen buiten kantooruren. */
  readonly buitenKantooruren?: Maybe<Scalars['Int']['output']>;
  /** Geweigerde raadplegingen. */
  readonly geweigerd?: Maybe<Scalars['Int']['output']>;
  /** Het onderzoek. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** Tijdstip waarop het is ingesteld, in UTC. */
  readonly ingesteldOp?: Maybe<Scalars['Tijdstip']['output']>;
  /** Kenmerk van het mandaat. */
  readonly kenmerk?: Maybe<Scalars['String']['output']>;
  /** De 50 personen die het vaakst zijn opgezocht. */
  readonly meestOpgezocht?: Maybe<ReadonlyArray<OnderzochtePersoon>>;
  /** Aantal verschillende personen. */
  readonly personen?: Maybe<Scalars['Int']['output']>;
  /** Over wie; null is iedereen. */
  readonly professional?: Maybe<Scalars['ID']['output']>;
  /** De 50 professionals met de meeste raadplegingen. */
  readonly professionals?: Maybe<ReadonlyArray<OnderzochteProfessional>>;
  /** Aantal raadplegingen. */
  readonly raadplegingen?: Maybe<Scalars['Int']['output']>;
  /** Elke raadpleging van de ene professional; leeg als het om iedereen gaat. */
  readonly regels?: Maybe<ReadonlyArray<OnderzoekRegel>>;
  /** Laatste dag. */
  readonly totEnMet?: Maybe<Scalars['Datum']['output']>;
  /** Eerste dag. */
  readonly van?: Maybe<Scalars['Datum']['output']>;
  /** Tot dit tijdstip beschikbaar, in UTC. */
  readonly vervaltOp?: Maybe<Scalars['Tijdstip']['output']>;
};

/** Wat u onderzoekt en op welk mandaat. */
export type OnderzoekInvoer = {
  /** De functie waarin u dit doet. Mag weg als u er maar een hebt. */
  readonly functie?: InputMaybe<Scalars['String']['input']>;
  /** Kenmerk van het mandaat, zoals MELDING-2026-12. */
  readonly kenmerk: Scalars['String']['input'];
  /** Pseudoniem van de professional. Weggelaten: iedereen, zonder losse raadplegingen. */
  readonly professional?: InputMaybe<Scalars['ID']['input']>;
  /** De reden, in 10 tot 500 tekens. */
  readonly reden: Scalars['String']['input'];
  /** Laatste dag; hoogstens vandaag. */
  readonly totEnMet: Scalars['Datum']['input'];
  /** Eerste dag. */
  readonly van: Scalars['Datum']['input'];
};

/** Een raadpleging van de onderzochte professional. */
export type OnderzoekRegel = {
  /** Of het buiten kantooruren was. */
  readonly buitenKantooruren?: Maybe<Scalars['Boolean']['output']>;
  /** Het doel. */
  readonly doel?: Maybe<Scalars['String']['output']>;
  /** De functie waarin. */
  readonly functie?: Maybe<Scalars['String']['output']>;
  /** Tijdstip, in UTC. */
  readonly moment?: Maybe<Scalars['Tijdstip']['output']>;
  /** De gevraagde informatieniveaus. */
  readonly niveaus?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Codes van de personen. */
  readonly personen?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** Pseudoniem van wie opvroeg. */
  readonly professional?: Maybe<Scalars['ID']['output']>;
  /** De raadpleging. */
  readonly raadplegingId?: Maybe<Scalars['ID']['output']>;
  /** Wat eruit kwam; null als het is afgebroken. */
  readonly resultaat?: Maybe<Scalars['String']['output']>;
};

/** Een toekenning die u kreeg. Onder welke domeinen zij valt, ziet u alleen als WAT is toegekend: een domein zegt waarom iemand bekend is. */
export type OntvangenToekenning = {
  /** De domeinen, als WAT is toegekend. */
  readonly domeinen?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** De functie waarin u haar gebruikt. */
  readonly functie?: Maybe<Scalars['String']['output']>;
  /** Tot dit moment geldt het, tenzij het eerder eindigde. */
  readonly geldigTot?: Maybe<Scalars['Tijdstip']['output']>;
  /** De grondslag, als WAT is toegekend. Anders vraagt u onder GRANT_CASUSREGIE. */
  readonly grondslag?: Maybe<Scalars['String']['output']>;
  /** Het id. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** De zaak of het plan waarvoor het is. */
  readonly kenmerk?: Maybe<Scalars['String']['output']>;
  /** De niveaus die zij opent. */
  readonly niveaus?: Maybe<ReadonlyArray<Informatieniveau>>;
};

/** Wat er van een raadpleging gevonden is. */
export type Oordeel =
  /** Het is een incident. */
  | 'INCIDENT'
  /** Er moet nog over gesproken worden. */
  | 'OPVOLGEN'
  /** De raadpleging was terecht. */
  | 'TERECHT';

/** Uw oordeel over een raadpleging. */
export type OordeelInvoer = {
  /** De regel van de controlelijst. */
  readonly controle: Scalars['ID']['input'];
  /** De functie waarin u dit doet. Mag weg als u er maar een hebt. */
  readonly functie?: InputMaybe<Scalars['String']['input']>;
  /** Uw oordeel. */
  readonly oordeel: Oordeel;
  /** Toelichting, in 10 tot 500 tekens. */
  readonly toelichting: Scalars['String']['input'];
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

/** De functies waarin een professional iets deed. */
export type Professionalrechten = {
  /** De functies. */
  readonly functies?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Wanneer voor het laatst. */
  readonly laatstOp?: Maybe<Scalars['Tijdstip']['output']>;
  /** Het pseudoniem. */
  readonly professional?: Maybe<Scalars['String']['output']>;
};

/** De vragen die een professional kan stellen. */
export type Query = {
  /** De lopende en komende aanstellingen, de nieuwste eerst, hoogstens 200. */
  readonly aanstellingen?: Maybe<ReadonlyArray<Aanstelling>>;
  /** De autorisatiematrix: van nu, van een versie of van een moment. */
  readonly autorisatiematrix?: Maybe<Autorisatiematrix>;
  /** Wat nog beoordeeld moet worden, het oudste eerst, hoogstens 200. Uw eigen raadplegingen staan er niet bij. */
  readonly controlelijst?: Maybe<ReadonlyArray<Controle>>;
  /**
   * Zijn deze personen bekend, en bij welke teams? Hoogstens een keer per verzoek.
   * Een huishouden is een raadpleging van meer personen: 1 tot en met 20, elk een keer.
   */
  readonly dat?: Maybe<DatRaadpleging>;
  /** Het inzageverslag van een betrokkene over een periode. Het verzoek zelf komt ook in het logboek. */
  readonly inzageverslag?: Maybe<Inzageverslag>;
  /** De regels van een raadpleging die bij een onderzoek hoort: het Logboek Dataverwerkingen en het auditlog. */
  readonly logboekregel?: Maybe<Logboekregel>;
  /** Het maandrapport: alleen maanden die voorbij zijn, hoogstens zes terug. Kleine aantallen zijn null. */
  readonly maandrapport?: Maybe<Maandrapport>;
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
  /** De noodgevallen die u meldde, de nieuwste eerst, hoogstens 200. */
  readonly mijnNoodgevallen?: Maybe<ReadonlyArray<Noodgeval>>;
  /** Wanneer u de laatste negentig dagen personen hebt opgezocht of gezocht, nieuwste eerst. */
  readonly mijnRaadplegingen?: Maybe<EigenRaadplegingConnection>;
  /** De lopende toekenningen die u hebt gekregen. */
  readonly mijnToekenningen?: Maybe<ReadonlyArray<OntvangenToekenning>>;
  /** De noodgevallen van anderen die nog niemand beoordeelde, de oudste eerst, hoogstens 200. */
  readonly noodgevallenTerBeoordeling?: Maybe<ReadonlyArray<Noodgeval>>;
  /** Een onderzoek dat eerder is ingesteld en nog beschikbaar is. */
  readonly onderzoek?: Maybe<Onderzoek>;
  /** Welke beoordeling van de rechten wanneer nodig is, en wat er getekend is. */
  readonly rechtenbeoordelingen?: Maybe<ReadonlyArray<Rechtenbeoordeling>>;
  /** Alle rechten per functie, en per professional die in de periode iets deed. */
  readonly rechtenoverzicht?: Maybe<Rechtenoverzicht>;
  /** De aantallen van een domein in een kwartaal dat voorbij is. Een kwartaal wordt een keer vastgesteld; daarna blijven de antwoorden gelijk. */
  readonly rechtmatigheidscontrole?: Maybe<Rechtmatigheidscontrole>;
  /** De regieniveaus die u vastlegde, de nieuwste eerst, hoogstens 200. */
  readonly regieniveausDoorMij?: Maybe<ReadonlyArray<Regieniveau>>;
  /** De toekenningen die u gaf, de nieuwste eerst, hoogstens 200. */
  readonly toekenningenDoorMij?: Maybe<ReadonlyArray<Toekenning>>;
  /** Alle toekenningen met hun verantwoording, de nieuwste eerst, hoogstens 200. */
  readonly toekenningenTerToetsing?: Maybe<ReadonlyArray<Toekenning>>;
  /** De toestemmingen die u vastlegde, de nieuwste eerst, hoogstens 200. */
  readonly toestemmingenDoorMij?: Maybe<ReadonlyArray<Toestemming>>;
  /**
   * Wie heeft deze achternaam en geboortedatum? Hoogstens tien personen; zijn het er meer, dan krijgt u geen lijst.
   * Wie overleden is, wordt niet gevonden. Wie wordt getoond, staat in het logboek.
   */
  readonly zoekPersoon?: Maybe<ReadonlyArray<GevondenPersoon>>;
};


/** De vragen die een professional kan stellen. */
export type QueryAanstellingenArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
};


/** De vragen die een professional kan stellen. */
export type QueryAutorisatiematrixArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
  op?: InputMaybe<Scalars['Tijdstip']['input']>;
  versie?: InputMaybe<Scalars['Int']['input']>;
};


/** De vragen die een professional kan stellen. */
export type QueryControlelijstArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
};


/** De vragen die een professional kan stellen. */
export type QueryDatArgs = {
  personen: ReadonlyArray<PersoonInvoer>;
  verantwoording: VerantwoordingInvoer;
};


/** De vragen die een professional kan stellen. */
export type QueryInzageverslagArgs = {
  verzoek: InzageInvoer;
};


/** De vragen die een professional kan stellen. */
export type QueryLogboekregelArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
  onderzoek: Scalars['ID']['input'];
  raadplegingId: Scalars['ID']['input'];
};


/** De vragen die een professional kan stellen. */
export type QueryMaandrapportArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
  maand: Scalars['String']['input'];
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
  op?: InputMaybe<Scalars['Tijdstip']['input']>;
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
  op?: InputMaybe<Scalars['Tijdstip']['input']>;
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
export type QueryMijnNoodgevallenArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
};


/** De vragen die een professional kan stellen. */
export type QueryMijnRaadplegingenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  functie?: InputMaybe<Scalars['String']['input']>;
};


/** De vragen die een professional kan stellen. */
export type QueryMijnToekenningenArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
};


/** De vragen die een professional kan stellen. */
export type QueryNoodgevallenTerBeoordelingArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
};


/** De vragen die een professional kan stellen. */
export type QueryOnderzoekArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
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


/** De vragen die een professional kan stellen. */
export type QueryRechtmatigheidscontroleArgs = {
  domein: Scalars['String']['input'];
  functie?: InputMaybe<Scalars['String']['input']>;
  kwartaal: Scalars['String']['input'];
};


/** De vragen die een professional kan stellen. */
export type QueryRegieniveausDoorMijArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
};


/** De vragen die een professional kan stellen. */
export type QueryToekenningenDoorMijArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
};


/** De vragen die een professional kan stellen. */
export type QueryToekenningenTerToetsingArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
};


/** De vragen die een professional kan stellen. */
export type QueryToestemmingenDoorMijArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
};


/** De vragen die een professional kan stellen. */
export type QueryZoekPersoonArgs = {
  functie?: InputMaybe<Scalars['String']['input']>;
  invoer: ZoekPersoonInvoer;
};

/** Waarom een raadpleging zo is beslist. */
export type Raadplegingtoets = {
  /** De besluiten, in woorden. */
  readonly besluiten?: Maybe<ReadonlyArray<Toetsuitslag>>;
  /** Het doel. */
  readonly doel?: Maybe<Scalars['String']['output']>;
  /** Waarom het niet kon. */
  readonly fout?: Maybe<Fout>;
  /** De functie waarin werd gevraagd. */
  readonly functie?: Maybe<Scalars['String']['output']>;
  /** Of dezelfde versie nu weer hetzelfde beslist. */
  readonly gelijk?: Maybe<Scalars['Boolean']['output']>;
  /** De grondslag. */
  readonly grondslag?: Maybe<Scalars['String']['output']>;
  /** De versie die besliste. */
  readonly matrixversie?: Maybe<Scalars['Int']['output']>;
};

/** Een cijfer, met wat erachter kan zitten. Een cijfer zegt nooit dat iemand iets fout deed. */
export type RapportCijfer = {
  /** Vaste code. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Naam van het cijfer. */
  readonly naam?: Maybe<Scalars['String']['output']>;
  /** Wat er geteld is. */
  readonly uitleg?: Maybe<Scalars['String']['output']>;
  /** Vragen om te stellen. */
  readonly vragen?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Het aantal; null als het te klein of te herleiden is. */
  readonly waarde?: Maybe<Scalars['Int']['output']>;
};

/** Een recht dat geen informatieniveau is. De autorisatiematrix geeft het bij naam aan een functie. */
export type Recht =
  /** Een aanstelling vastleggen en beeindigen. */
  | 'AANSTELLING_VASTLEGGEN'
  /** Meer dan dat zien van wat afgeschermd is. */
  | 'AFGESCHERMD_ZIEN'
  /** Een BSN zien. */
  | 'BSN_ZIEN'
  /** Een BSN opgeven. */
  | 'BSN_ZOEKEN'
  /** Zien wanneer u zelf personen hebt opgezocht. */
  | 'EIGEN_RAADPLEGINGEN_ZIEN'
  /** Zien wat de eigen functies openen en wat u is toegekend. */
  | 'EIGEN_TOEGANG_ZIEN'
  /** Een inzageverslag laten maken voor een betrokkene. */
  | 'INZAGE_VERLENEN'
  /** Raadplegingen van de controlelijst beoordelen. */
  | 'LOGBOEK_BEOORDELEN'
  /** Op mandaat zien wie wie heeft opgezocht. */
  | 'LOGBOEK_ONDERZOEKEN'
  /** Een wijziging van een ander goedkeuren of afwijzen. */
  | 'MATRIX_GOEDKEUREN'
  /** De autorisatiematrix, haar versies en concepten inzien. */
  | 'MATRIX_INZIEN'
  /** Toetsen wat de autorisatiematrix beslist. */
  | 'MATRIX_TOETSEN'
  /** Een wijziging van de autorisatiematrix voorbereiden en in gebruik nemen. */
  | 'MATRIX_WIJZIGEN'
  /** Een noodgeval van een ander beoordelen. */
  | 'NOODGEVAL_BEOORDELEN'
  /** Een noodgeval melden. */
  | 'NOODGEVAL_MELDEN'
  /** Zoeken op naam en geboortedatum, en vragen naar wie zo gevonden is. */
  | 'PERSOON_ZOEKEN'
  /** Een vastgelegde raadpleging toetsen, met een reden. */
  | 'RAADPLEGING_TOETSEN'
  /** Cijfers zien die over niemand gaan. */
  | 'RAPPORT_INZIEN'
  /** De rechten beoordelen en die beoordeling tekenen. */
  | 'RECHTEN_BEOORDELEN'
  /** Aantallen en een steekproef per domein en kwartaal zien, zonder dat iemand herkenbaar is. */
  | 'RECHTMATIGHEID_CONTROLEREN'
  /** Vastleggen hoever een betrokkene de regie houdt. */
  | 'REGIENIVEAU_VASTLEGGEN'
  /** Een collega toegang geven voor een betrokkene. */
  | 'TOEKENNING_GEVEN'
  /** De toekenningen van iedereen lezen en intrekken. */
  | 'TOEKENNING_TOETSEN'
  /** Een toestemming vastleggen en intrekken. */
  | 'TOESTEMMING_VASTLEGGEN';

/** Een soort beoordeling: wanneer zij nodig is en wat er getekend is. */
export type Rechtenbeoordeling = {
  /** Wat er getekend is, het nieuwste eerst. */
  readonly getekend?: Maybe<ReadonlyArray<Handtekening>>;
  /** Wanneer er voor het laatst getekend is. */
  readonly laatstOp?: Maybe<Scalars['Tijdstip']['output']>;
  /** De soort. */
  readonly soort?: Maybe<Beoordelingsoort>;
  /** Of dat te laat is. */
  readonly teLaat?: Maybe<Scalars['Boolean']['output']>;
  /** Voor wanneer er weer getekend moet zijn. */
  readonly uiterlijkOp?: Maybe<Scalars['Tijdstip']['output']>;
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
  /** Een vaste steekproef van hoogstens 25 en nooit het geheel, zonder wat afgeschermd is. Leeg als de aantallen leeg zijn. */
  readonly steekproef?: Maybe<ReadonlyArray<SteekproefItem>>;
  /** Wanneer dit is vastgesteld. */
  readonly vastgesteldOp?: Maybe<Scalars['Tijdstip']['output']>;
};

/** Punten voor een grafiek: x en y zijn even lang. */
export type Reeks = {
  /** Naam van de reeks. */
  readonly naam?: Maybe<Scalars['String']['output']>;
  /** Langs de horizontale as. */
  readonly x?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** De waarden; null als een waarde niet getoond mag worden, of nog niet geteld is. */
  readonly y?: Maybe<ReadonlyArray<Maybe<Scalars['Int']['output']>>>;
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

/** Een vastgelegd regieniveau. */
export type Regieniveau = {
  /** Wanneer het eerder is beeindigd. */
  readonly beeindigdOp?: Maybe<Scalars['Tijdstip']['output']>;
  /** Tot dit moment geldt het, tenzij het eerder eindigde. */
  readonly geldigTot?: Maybe<Scalars['Tijdstip']['output']>;
  /** Vanaf dit moment geldt het. */
  readonly geldigVan?: Maybe<Scalars['Tijdstip']['output']>;
  /** Het id. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** De zaak of het plan waarvoor het is. */
  readonly kenmerk?: Maybe<Scalars['String']['output']>;
  /** Waarom. */
  readonly reden?: Maybe<Scalars['String']['output']>;
  /** Het regieniveau. */
  readonly regieniveau?: Maybe<Scalars['String']['output']>;
};

/** Het regieniveau dat u vastlegt. */
export type RegieniveauInvoer = {
  /** De dag waarop het herzien is, hoogstens een jaar vooruit. Daarna heeft de betrokkene weer zelf de regie. */
  readonly herzienOp: Scalars['Datum']['input'];
  /** De zaak of het plan waarvoor dit is, zoals ZAAK-2026-1234. */
  readonly kenmerk: Scalars['String']['input'];
  /** De betrokkene. */
  readonly persoon: PersoonInvoer;
  /** Waarom dit niveau past. Zonder namen of nummers van personen. */
  readonly reden: Scalars['String']['input'];
  /** Een regieniveau uit het beleid, zoals GEDEELDE_REGIE. */
  readonly regieniveau: Scalars['String']['input'];
  /** Een nieuwe UUID voor deze handeling. Dezelfde sleutel met dezelfde inhoud doet het niet nog eens. */
  readonly sleutel: Scalars['ID']['input'];
};

/** Het laatste besluit van een replica. */
export type Replicastand = {
  /** Of dat de versie is die nu geldt. Bij de volgende vraag gebruikt elke replica de geldende versie. */
  readonly actueel?: Maybe<Scalars['Boolean']['output']>;
  /** Wanneer zij startte. */
  readonly gestartOp?: Maybe<Scalars['Tijdstip']['output']>;
  /** Wanneer dat was. */
  readonly laatstOp?: Maybe<Scalars['Tijdstip']['output']>;
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

/** De periode van een ronde. */
export type RondeInvoer = {
  /** De functie waarin u dit doet. Mag weg als u er maar een hebt. */
  readonly functie?: InputMaybe<Scalars['String']['input']>;
  /** Laatste dag; hoogstens vandaag. */
  readonly totEnMet: Scalars['Datum']['input'];
  /** Eerste dag. */
  readonly van: Scalars['Datum']['input'];
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

/** Een toekenning met haar verantwoording. */
export type Toekenning = {
  /** Wanneer het eerder is beeindigd. */
  readonly beeindigdOp?: Maybe<Scalars['Tijdstip']['output']>;
  /** De domeinen. */
  readonly domeinen?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** De functie van de ontvanger. */
  readonly functie?: Maybe<Scalars['String']['output']>;
  /** Of de betrokkene het weet: JA, of de grond waarom niet. */
  readonly geinformeerd?: Maybe<Scalars['String']['output']>;
  /** Tot dit moment geldt het, tenzij het eerder eindigde. */
  readonly geldigTot?: Maybe<Scalars['Tijdstip']['output']>;
  /** Vanaf dit moment geldt het. */
  readonly geldigVan?: Maybe<Scalars['Tijdstip']['output']>;
  /** De grondslag. */
  readonly grondslag?: Maybe<Scalars['String']['output']>;
  /** Het id. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** De zaak of het plan waarvoor het is. */
  readonly kenmerk?: Maybe<Scalars['String']['output']>;
  /** De niveaus die zij opent. */
  readonly niveaus?: Maybe<ReadonlyArray<Informatieniveau>>;
  /** Waarom de betrokkene het niet weet. */
  readonly redenNietGeinformeerd?: Maybe<Scalars['String']['output']>;
  /** De zes vragen, beantwoord. */
  readonly toets?: Maybe<ZesVragen>;
};

/** De toekenning die u wilt geven. */
export type ToekenningInvoer = {
  /** De aanmeldnaam van uw collega. */
  readonly collega: Scalars['String']['input'];
  /** Hoeveel dagen zij duurt: 1 tot en met 90. */
  readonly dagen: Scalars['Int']['input'];
  /** De domeinen waarvoor zij geldt. */
  readonly domeinen: ReadonlyArray<Scalars['String']['input']>;
  /** De functie waarin uw collega de toegang gebruikt. */
  readonly functie: Scalars['String']['input'];
  /** Weet de betrokkene dat u dit doet? */
  readonly geinformeerd: GeinformeerdInvoer;
  /** De grondslag waarop zij rust, zoals JW_7_4_0_TOELEIDING. */
  readonly grondslag: Scalars['String']['input'];
  /** De zaak of het plan waarvoor dit is, zoals ZAAK-2026-1234. */
  readonly kenmerk: Scalars['String']['input'];
  /** De niveaus die zij opent: WIE, WANNEER, WAT of WAAROM. */
  readonly niveaus: ReadonlyArray<Informatieniveau>;
  /** De betrokkene. */
  readonly persoon: PersoonInvoer;
  /** Een nieuwe UUID voor deze handeling. Dezelfde sleutel met dezelfde inhoud doet het niet nog eens. */
  readonly sleutel: Scalars['ID']['input'];
  /** De zes vragen van het reglement, beantwoord. */
  readonly toets: ZesVragenInvoer;
};

/** Een vastgelegde toestemming. */
export type Toestemming = {
  /** Wanneer het eerder is beeindigd. */
  readonly beeindigdOp?: Maybe<Scalars['Tijdstip']['output']>;
  /** Hoe zij is gegeven en waar dat ligt. */
  readonly bewijs?: Maybe<Scalars['String']['output']>;
  /** Het doel. */
  readonly doel?: Maybe<Scalars['String']['output']>;
  /** Tot dit moment geldt het, tenzij het eerder eindigde. */
  readonly geldigTot?: Maybe<Scalars['Tijdstip']['output']>;
  /** Wie haar gaf. */
  readonly gever?: Maybe<Toestemmingsgever>;
  /** Het id. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** Het domein waar de gegevens zijn. */
  readonly naar?: Maybe<Scalars['String']['output']>;
  /** Toestemming of geen bezwaar. */
  readonly soort?: Maybe<Toestemmingsoort>;
  /** Het domein van wie de gegevens krijgt. */
  readonly van?: Maybe<Scalars['String']['output']>;
};

/** Welke toestemmingen u intrekt. */
export type ToestemmingIntrekkingInvoer = {
  /** Het domein waar de gegevens zijn. */
  readonly naar: Scalars['String']['input'];
  /** De betrokkene. */
  readonly persoon: PersoonInvoer;
  /** Een nieuwe UUID voor deze handeling. Dezelfde sleutel met dezelfde inhoud doet het niet nog eens. */
  readonly sleutel: Scalars['ID']['input'];
  /** Toestemming of geen bezwaar. */
  readonly soort: Toestemmingsoort;
  /** Het domein van wie de gegevens krijgt. */
  readonly van: Scalars['String']['input'];
};

/** De toestemming die u vastlegt. */
export type ToestemmingInvoer = {
  /** Kan de betrokkene dit overzien, naar uw oordeel? */
  readonly bekwaam: Scalars['Boolean']['input'];
  /** Hoe de toestemming is gegeven en waar dat ligt. Zonder namen of nummers van personen. */
  readonly bewijs: Scalars['String']['input'];
  /** Het doel waarvoor gedeeld mag worden. */
  readonly doel: Scalars['String']['input'];
  /** De geboortedatum van de betrokkene, JJJJ-MM-DD. Wordt niet bewaard. */
  readonly geboortedatum: Scalars['String']['input'];
  /** Wie de toestemming geeft. */
  readonly gever: Toestemmingsgever;
  /** Het domein waar de gegevens zijn. */
  readonly naar: Scalars['String']['input'];
  /** De betrokkene. */
  readonly persoon: PersoonInvoer;
  /** Een nieuwe UUID voor deze handeling. Dezelfde sleutel met dezelfde inhoud doet het niet nog eens. */
  readonly sleutel: Scalars['ID']['input'];
  /** Toestemming of geen bezwaar. */
  readonly soort: Toestemmingsoort;
  /** De laatste dag dat zij geldt, hoogstens een jaar vooruit. */
  readonly totEnMet: Scalars['Datum']['input'];
  /** Het domein van wie de gegevens krijgt. */
  readonly van: Scalars['String']['input'];
};

/** Wie de toestemming geeft. Onder de 12 jaar, of wie het niet kan overzien: de vertegenwoordiger; anders de betrokkene zelf. */
export type Toestemmingsgever =
  /** De betrokkene zelf. */
  | 'BETROKKENE'
  /** De wettelijk vertegenwoordiger. */
  | 'VERTEGENWOORDIGER';

/** Hoe de betrokkene instemt. */
export type Toestemmingsoort =
  /** Schriftelijk geen bezwaar (Participatiewet 65 lid 2 onder b). */
  | 'GEEN_BEZWAAR'
  /** Een uitdrukkelijke toestemming. */
  | 'TOESTEMMING';

/** Een vraag aan het beleid, zonder persoon. */
export type ToetsInvoer = {
  /** Of de betrokkenheid is afgeschermd. */
  readonly afgeschermd?: InputMaybe<Scalars['Boolean']['input']>;
  /** Het doel. */
  readonly doel?: InputMaybe<Scalars['String']['input']>;
  /** Het domein. */
  readonly domein: Scalars['String']['input'];
  /** Wat van de betrokkene en de vrager vastligt, alsof het nu geldt. */
  readonly feiten?: InputMaybe<ReadonlyArray<ToetsfeitInvoer>>;
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

/** Iets wat vastligt: een van deze. */
export type ToetsfeitInvoer =
  /** Een aanstelling van de vrager. */
  { readonly aanstelling: Aanstellingsoort; readonly noodgeval?: never; readonly regieniveau?: never; readonly toekenning?: never; readonly toestemming?: never; }
  |  /** Een noodgeval dat de vrager meldde, met het niveau waartoe het opent. */
  { readonly aanstelling?: never; readonly noodgeval: Informatieniveau; readonly regieniveau?: never; readonly toekenning?: never; readonly toestemming?: never; }
  |  /** Het regieniveau van de betrokkene. */
  { readonly aanstelling?: never; readonly noodgeval?: never; readonly regieniveau: Scalars['String']['input']; readonly toekenning?: never; readonly toestemming?: never; }
  |  /** Een toekenning aan de vrager. */
  { readonly aanstelling?: never; readonly noodgeval?: never; readonly regieniveau?: never; readonly toekenning: ToetstoekenningInvoer; readonly toestemming?: never; }
  |  /** Een toestemming van de betrokkene. */
  { readonly aanstelling?: never; readonly noodgeval?: never; readonly regieniveau?: never; readonly toekenning?: never; readonly toestemming: ToetstoestemmingInvoer; };

/** Een toekenning in een toets. */
export type ToetstoekenningInvoer = {
  /** De domeinen waarvoor zij geldt. */
  readonly domeinen: ReadonlyArray<Scalars['String']['input']>;
  /** De functie waarin zij geldt. */
  readonly functie: Scalars['String']['input'];
  /** De grondslag waarop zij rust. */
  readonly grondslag: Scalars['String']['input'];
  /** De niveaus die zij opent. */
  readonly niveaus: ReadonlyArray<Informatieniveau>;
};

/** Een toestemming in een toets. */
export type ToetstoestemmingInvoer = {
  /** Het doel. */
  readonly doel: Scalars['String']['input'];
  /** Het domein van de bron. */
  readonly naar: Scalars['String']['input'];
  /** Toestemming of geen bezwaar. */
  readonly soort: Toestemmingsoort;
  /** Het domein van de vrager. */
  readonly van: Scalars['String']['input'];
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
  readonly fout?: Maybe<Fout>;
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
  readonly fout?: Maybe<Fout>;
  /** De berekening; vraag haar op met matrixEffect. */
  readonly id?: Maybe<Scalars['ID']['output']>;
};

/** Het onderzoek, of waarom het niet is ingesteld. */
export type UitkomstOnderzoek = {
  /** Waarom het niet kon. */
  readonly fout?: Maybe<Fout>;
  /** Het onderzoek. */
  readonly onderzoek?: Maybe<Onderzoek>;
};

/** Of uw oordeel de zaak afrondt. */
export type UitkomstOordeel = {
  /** Nee als u een team deelt met deze professional: dan is het een advies. */
  readonly afgerond?: Maybe<Scalars['Boolean']['output']>;
  /** Waarom het niet kon. */
  readonly fout?: Maybe<Fout>;
};

/** De getekende beoordeling, of waarom het niet kon. */
export type UitkomstRechtenbeoordeling = {
  /** De beoordeling zoals zij nu is. */
  readonly beoordeling?: Maybe<Rechtenbeoordeling>;
  /** Waarom het niet kon. */
  readonly fout?: Maybe<Fout>;
};

/** Wat een ronde op de lijst heeft gezet. */
export type UitkomstRonde = {
  /** Waarom het niet kon. */
  readonly fout?: Maybe<Fout>;
  /** Nieuw op de lijst omdat er iets opviel, met wat al verklaard is. */
  readonly signalen?: Maybe<Scalars['Int']['output']>;
  /** Nieuw op de lijst door het lot. */
  readonly steekproef?: Maybe<Scalars['Int']['output']>;
  /** Daarvan al verklaard: eigen caseload, of vervolg in het team. */
  readonly verklaard?: Maybe<Scalars['Int']['output']>;
};

/** Wat van een wijziging kwam. */
export type UitkomstVastlegging = {
  /** Waarom het niet is gedaan; leeg als het is gedaan. */
  readonly fout?: Maybe<Fout>;
  /** Tot wanneer het geldt; leeg als het niet om een nieuwe vastlegging gaat. */
  readonly geldigTot?: Maybe<Scalars['Tijdstip']['output']>;
  /** Het id van wat is vastgelegd of beeindigd; leeg bij een weigering en bij een intrekking op persoon. */
  readonly id?: Maybe<Scalars['ID']['output']>;
};

/** De cijfers, uitgesplitst. */
export type Uitsplitsing = {
  /** Een regel per functie, doel, team, uur, dag of actie. */
  readonly regels?: Maybe<ReadonlyArray<UitsplitsingRegel>>;
  /** Waarnaar: FUNCTIE, DOEL, TEAM, UUR, DAG of ACTIE. */
  readonly soort?: Maybe<Scalars['String']['output']>;
};

/** Een regel van een uitsplitsing. */
export type UitsplitsingRegel = {
  /** De cijfers van deze regel. */
  readonly cijfers?: Maybe<ReadonlyArray<RapportCijfer>>;
  /** Naam van de functie, het doel, het team, het uur, de dag of de actie. */
  readonly naam?: Maybe<Scalars['String']['output']>;
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

/** Een weg naar een informatieniveau. */
export type Weg = {
  /** De regieniveaus van de betrokkene waarbij zij telt; leeg als zij altijd telt. */
  readonly regieniveaus?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** De voorwaarde in woorden. */
  readonly uitleg?: Maybe<Scalars['String']['output']>;
  /** De voorwaarde. */
  readonly voorwaarde?: Maybe<Scalars['String']['output']>;
};

/** Bij wie u moet zijn. */
export type Wie = {
  /** Naam van de contactpersoon. */
  readonly contactpersoon?: Maybe<Scalars['String']['output']>;
  /** Wie de regie voert. */
  readonly regie?: Maybe<Scalars['String']['output']>;
};

/** De zes vragen van het reglement, beantwoord. */
export type ZesVragen = {
  /** Is de inbreuk evenredig? Moet waar zijn. */
  readonly evenredig?: Maybe<Antwoord>;
  /** Kan het met minder gegevens of op een andere manier? Moet onwaar zijn. */
  readonly kanMinderOfAnders?: Maybe<Antwoord>;
  /** Is het noodzakelijk voor het doel? Moet waar zijn. */
  readonly noodzakelijk?: Maybe<Antwoord>;
  /** Is er een rechtmatige grond? Moet waar zijn. */
  readonly rechtmatig?: Maybe<Antwoord>;
  /** Gaat het om de veiligheid van de betrokkene of een ander? */
  readonly veiligheid?: Maybe<Antwoord>;
  /** Gaat het om een vitaal belang? */
  readonly vitaalBelang?: Maybe<Antwoord>;
};

/** De zes vragen van het reglement. */
export type ZesVragenInvoer = {
  /** Is de inbreuk evenredig? Moet waar zijn. */
  readonly evenredig: AntwoordInvoer;
  /** Kan het met minder gegevens of op een andere manier? Moet onwaar zijn. */
  readonly kanMinderOfAnders: AntwoordInvoer;
  /** Is het noodzakelijk voor het doel? Moet waar zijn. */
  readonly noodzakelijk: AntwoordInvoer;
  /** Is er een rechtmatige grond? Moet waar zijn. */
  readonly rechtmatig: AntwoordInvoer;
  /** Gaat het om de veiligheid van de betrokkene of een ander? */
  readonly veiligheid: AntwoordInvoer;
  /** Gaat het om een vitaal belang? */
  readonly vitaalBelang: AntwoordInvoer;
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
  Aanstelling: ResolverTypeWrapper<Aanstelling>;
  AanstellingInvoer: AanstellingInvoer;
  Aanstellingsoort: Aanstellingsoort;
  Aantallen: ResolverTypeWrapper<Aantallen>;
  Aanvrager: Aanvrager;
  Antwoord: ResolverTypeWrapper<Antwoord>;
  AntwoordInvoer: AntwoordInvoer;
  Auditregel: ResolverTypeWrapper<AuditregelModel>;
  Autorisatiematrix: ResolverTypeWrapper<Matrixbeeld>;
  BeeindigingInvoer: BeeindigingInvoer;
  BekendTeam: ResolverTypeWrapper<BekendTeamModel>;
  Bekendheid: Bekendheid;
  Beleidsbestand: ResolverTypeWrapper<Beleidsbestand>;
  BeleidsbestandInvoer: BeleidsbestandInvoer;
  Beleidsverschil: ResolverTypeWrapper<BeleidsverschilModel>;
  BeoordelingInvoer: BeoordelingInvoer;
  Beoordelingsoort: Beoordelingsoort;
  Bevoegdheden: ResolverTypeWrapper<Bevoegdheden>;
  Bevoegdheid: ResolverTypeWrapper<Bevoegdheid>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BronnenTelling: ResolverTypeWrapper<BronnenTelling>;
  BrpMeldingen: ResolverTypeWrapper<BrpMeldingen>;
  CelInvoer: CelInvoer;
  Celverschil: ResolverTypeWrapper<Celverschil>;
  CelwijzigingInvoer: CelwijzigingInvoer;
  Conceptfase: Conceptfase;
  Conceptgebeurtenis: ResolverTypeWrapper<Conceptgebeurtenis>;
  Controle: ResolverTypeWrapper<TeBeoordelenModel>;
  Controlebevinding: ResolverTypeWrapper<Controlebevinding>;
  DatAntwoord: ResolverTypeWrapper<DatAntwoordModel>;
  DatRaadpleging: ResolverTypeWrapper<DatRaadplegingModel>;
  Datum: ResolverTypeWrapper<Scalars['Datum']['output']>;
  Effectfase: Effectfase;
  Effectraadplegingen: ResolverTypeWrapper<Effectraadplegingen>;
  Effectregel: ResolverTypeWrapper<Effectregel>;
  Effecttelling: ResolverTypeWrapper<Effecttelling>;
  EigenRaadpleging: ResolverTypeWrapper<EigenRaadpleging>;
  EigenRaadplegingConnection: ResolverTypeWrapper<EigenRaadplegingConnection>;
  EigenRaadplegingEdge: ResolverTypeWrapper<EigenRaadplegingEdge>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Fout: ResolverTypeWrapper<Fout>;
  Functierechten: ResolverTypeWrapper<Functierechten>;
  GeboortedatumInvoer: GeboortedatumInvoer;
  GeinformeerdInvoer: GeinformeerdInvoer;
  GevondenPersoon: ResolverTypeWrapper<GevondenPersoonModel>;
  GrondNietInformeren: GrondNietInformeren;
  Handtekening: ResolverTypeWrapper<Handtekening>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Informatieniveau: Informatieniveau;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  InzageInvoer: InzageInvoer;
  InzageRegel: ResolverTypeWrapper<InzageRegel>;
  Inzageverslag: ResolverTypeWrapper<InzageverslagModel>;
  Logboekregel: ResolverTypeWrapper<LogboekregelModel>;
  Maandrapport: ResolverTypeWrapper<MaandrapportModel>;
  Matrixcel: ResolverTypeWrapper<Matrixcel>;
  Matrixconcept: ResolverTypeWrapper<Conceptview>;
  Matrixdomein: ResolverTypeWrapper<Matrixdomein>;
  Matrixeffect: ResolverTypeWrapper<MatrixeffectModel>;
  Matrixfunctie: ResolverTypeWrapper<Matrixfunctie>;
  Matrixstatus: ResolverTypeWrapper<Matrixstatus>;
  Matrixversie: ResolverTypeWrapper<Matrixversie>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NenVeld: ResolverTypeWrapper<NenVeld>;
  NietGeinformeerdInvoer: NietGeinformeerdInvoer;
  Noodgeval: ResolverTypeWrapper<Noodgeval>;
  NoodgevalInvoer: NoodgevalInvoer;
  Noodgevaloordeel: Noodgevaloordeel;
  Onderdeelverschil: ResolverTypeWrapper<Onderdeelverschil>;
  OnderzochtePersoon: ResolverTypeWrapper<OnderzochtePersoon>;
  OnderzochteProfessional: ResolverTypeWrapper<OnderzochteProfessional>;
  Onderzoek: ResolverTypeWrapper<OnderzoekModel>;
  OnderzoekInvoer: OnderzoekInvoer;
  OnderzoekRegel: ResolverTypeWrapper<OnderzoekRegelModel>;
  OntvangenToekenning: ResolverTypeWrapper<OntvangenToekenning>;
  Oordeel: Oordeel;
  OordeelInvoer: OordeelInvoer;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PersoonInvoer: PersoonInvoer;
  PersoonNaam: ResolverTypeWrapper<PersoonNaam>;
  Professionalrechten: ResolverTypeWrapper<Professionalrechten>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Raadplegingtoets: ResolverTypeWrapper<RaadplegingtoetsModel>;
  RapportCijfer: ResolverTypeWrapper<RapportCijferModel>;
  Recht: Recht;
  Rechtenbeoordeling: ResolverTypeWrapper<Rechtenbeoordeling>;
  Rechtenoverzicht: ResolverTypeWrapper<Rechtenoverzicht>;
  Rechtmatigheidscontrole: ResolverTypeWrapper<ControleModel>;
  Reeks: ResolverTypeWrapper<Reeks>;
  Regelprobleem: ResolverTypeWrapper<Regelprobleem>;
  Regieniveau: ResolverTypeWrapper<Regieniveau>;
  RegieniveauInvoer: RegieniveauInvoer;
  Replicastand: ResolverTypeWrapper<Replicastand>;
  Richting: Richting;
  RondeInvoer: RondeInvoer;
  SteekproefItem: ResolverTypeWrapper<SteekproefItem>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Team: ResolverTypeWrapper<Team>;
  Tijdstip: ResolverTypeWrapper<Scalars['Tijdstip']['output']>;
  Toegangsregel: ResolverTypeWrapper<Toegangsregel>;
  Toekenning: ResolverTypeWrapper<Toekenning>;
  ToekenningInvoer: ToekenningInvoer;
  Toestemming: ResolverTypeWrapper<Toestemming>;
  ToestemmingIntrekkingInvoer: ToestemmingIntrekkingInvoer;
  ToestemmingInvoer: ToestemmingInvoer;
  Toestemmingsgever: Toestemmingsgever;
  Toestemmingsoort: Toestemmingsoort;
  ToetsInvoer: ToetsInvoer;
  ToetsfeitInvoer: ToetsfeitInvoer;
  ToetstoekenningInvoer: ToetstoekenningInvoer;
  ToetstoestemmingInvoer: ToetstoestemmingInvoer;
  Toetsuitslag: ResolverTypeWrapper<ToetsuitslagModel>;
  UitkomstMatrixconcept: ResolverTypeWrapper<Uitkomstview>;
  UitkomstMatrixeffect: ResolverTypeWrapper<UitkomstMatrixeffect>;
  UitkomstOnderzoek: ResolverTypeWrapper<Omit<UitkomstOnderzoek, 'onderzoek'> & { onderzoek?: Maybe<ResolversTypes['Onderzoek']> }>;
  UitkomstOordeel: ResolverTypeWrapper<UitkomstOordeel>;
  UitkomstRechtenbeoordeling: ResolverTypeWrapper<UitkomstRechtenbeoordeling>;
  UitkomstRonde: ResolverTypeWrapper<UitkomstRonde>;
  UitkomstVastlegging: ResolverTypeWrapper<UitkomstVastlegging>;
  Uitsplitsing: ResolverTypeWrapper<Omit<Uitsplitsing, 'regels'> & { regels?: Maybe<ReadonlyArray<ResolversTypes['UitsplitsingRegel']>> }>;
  UitsplitsingRegel: ResolverTypeWrapper<Omit<UitsplitsingRegel, 'cijfers'> & { cijfers?: Maybe<ReadonlyArray<ResolversTypes['RapportCijfer']>> }>;
  VerantwoordingInvoer: VerantwoordingInvoer;
  Waarom: ResolverTypeWrapper<EntiteitModel>;
  Wanneer: ResolverTypeWrapper<WanneerModel>;
  Wat: ResolverTypeWrapper<EntiteitModel>;
  Weg: ResolverTypeWrapper<Weg>;
  Wie: ResolverTypeWrapper<WieModel>;
  ZesVragen: ResolverTypeWrapper<ZesVragen>;
  ZesVragenInvoer: ZesVragenInvoer;
  ZoekPersoonInvoer: ZoekPersoonInvoer;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Aanstelling: Aanstelling;
  AanstellingInvoer: AanstellingInvoer;
  Aantallen: Aantallen;
  Antwoord: Antwoord;
  AntwoordInvoer: AntwoordInvoer;
  Auditregel: AuditregelModel;
  Autorisatiematrix: Matrixbeeld;
  BeeindigingInvoer: BeeindigingInvoer;
  BekendTeam: BekendTeamModel;
  Beleidsbestand: Beleidsbestand;
  BeleidsbestandInvoer: BeleidsbestandInvoer;
  Beleidsverschil: BeleidsverschilModel;
  BeoordelingInvoer: BeoordelingInvoer;
  Bevoegdheden: Bevoegdheden;
  Bevoegdheid: Bevoegdheid;
  Boolean: Scalars['Boolean']['output'];
  BronnenTelling: BronnenTelling;
  BrpMeldingen: BrpMeldingen;
  CelInvoer: CelInvoer;
  Celverschil: Celverschil;
  CelwijzigingInvoer: CelwijzigingInvoer;
  Conceptgebeurtenis: Conceptgebeurtenis;
  Controle: TeBeoordelenModel;
  Controlebevinding: Controlebevinding;
  DatAntwoord: DatAntwoordModel;
  DatRaadpleging: DatRaadplegingModel;
  Datum: Scalars['Datum']['output'];
  Effectraadplegingen: Effectraadplegingen;
  Effectregel: Effectregel;
  Effecttelling: Effecttelling;
  EigenRaadpleging: EigenRaadpleging;
  EigenRaadplegingConnection: EigenRaadplegingConnection;
  EigenRaadplegingEdge: EigenRaadplegingEdge;
  Float: Scalars['Float']['output'];
  Fout: Fout;
  Functierechten: Functierechten;
  GeboortedatumInvoer: GeboortedatumInvoer;
  GeinformeerdInvoer: GeinformeerdInvoer;
  GevondenPersoon: GevondenPersoonModel;
  Handtekening: Handtekening;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  InzageInvoer: InzageInvoer;
  InzageRegel: InzageRegel;
  Inzageverslag: InzageverslagModel;
  Logboekregel: LogboekregelModel;
  Maandrapport: MaandrapportModel;
  Matrixcel: Matrixcel;
  Matrixconcept: Conceptview;
  Matrixdomein: Matrixdomein;
  Matrixeffect: MatrixeffectModel;
  Matrixfunctie: Matrixfunctie;
  Matrixstatus: Matrixstatus;
  Matrixversie: Matrixversie;
  Mutation: Record<PropertyKey, never>;
  NenVeld: NenVeld;
  NietGeinformeerdInvoer: NietGeinformeerdInvoer;
  Noodgeval: Noodgeval;
  NoodgevalInvoer: NoodgevalInvoer;
  Onderdeelverschil: Onderdeelverschil;
  OnderzochtePersoon: OnderzochtePersoon;
  OnderzochteProfessional: OnderzochteProfessional;
  Onderzoek: OnderzoekModel;
  OnderzoekInvoer: OnderzoekInvoer;
  OnderzoekRegel: OnderzoekRegelModel;
  OntvangenToekenning: OntvangenToekenning;
  OordeelInvoer: OordeelInvoer;
  PageInfo: PageInfo;
  PersoonInvoer: PersoonInvoer;
  PersoonNaam: PersoonNaam;
  Professionalrechten: Professionalrechten;
  Query: Record<PropertyKey, never>;
  Raadplegingtoets: RaadplegingtoetsModel;
  RapportCijfer: RapportCijferModel;
  Rechtenbeoordeling: Rechtenbeoordeling;
  Rechtenoverzicht: Rechtenoverzicht;
  Rechtmatigheidscontrole: ControleModel;
  Reeks: Reeks;
  Regelprobleem: Regelprobleem;
  Regieniveau: Regieniveau;
  RegieniveauInvoer: RegieniveauInvoer;
  Replicastand: Replicastand;
  RondeInvoer: RondeInvoer;
  SteekproefItem: SteekproefItem;
  String: Scalars['String']['output'];
  Team: Team;
  Tijdstip: Scalars['Tijdstip']['output'];
  Toegangsregel: Toegangsregel;
  Toekenning: Toekenning;
  ToekenningInvoer: ToekenningInvoer;
  Toestemming: Toestemming;
  ToestemmingIntrekkingInvoer: ToestemmingIntrekkingInvoer;
  ToestemmingInvoer: ToestemmingInvoer;
  ToetsInvoer: ToetsInvoer;
  ToetsfeitInvoer: ToetsfeitInvoer;
  ToetstoekenningInvoer: ToetstoekenningInvoer;
  ToetstoestemmingInvoer: ToetstoestemmingInvoer;
  Toetsuitslag: ToetsuitslagModel;
  UitkomstMatrixconcept: Uitkomstview;
  UitkomstMatrixeffect: UitkomstMatrixeffect;
  UitkomstOnderzoek: Omit<UitkomstOnderzoek, 'onderzoek'> & { onderzoek?: Maybe<ResolversParentTypes['Onderzoek']> };
  UitkomstOordeel: UitkomstOordeel;
  UitkomstRechtenbeoordeling: UitkomstRechtenbeoordeling;
  UitkomstRonde: UitkomstRonde;
  UitkomstVastlegging: UitkomstVastlegging;
  Uitsplitsing: Omit<Uitsplitsing, 'regels'> & { regels?: Maybe<ReadonlyArray<ResolversParentTypes['UitsplitsingRegel']>> };
  UitsplitsingRegel: Omit<UitsplitsingRegel, 'cijfers'> & { cijfers?: Maybe<ReadonlyArray<ResolversParentTypes['RapportCijfer']>> };
  VerantwoordingInvoer: VerantwoordingInvoer;
  Waarom: EntiteitModel;
  Wanneer: WanneerModel;
  Wat: EntiteitModel;
  Weg: Weg;
  Wie: WieModel;
  ZesVragen: ZesVragen;
  ZesVragenInvoer: ZesVragenInvoer;
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

export type AanstellingResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Aanstelling'] = ResolversParentTypes['Aanstelling']> = {
  beeindigdOp?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  geldigTot?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  geldigVan?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kenmerk?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  soort?: Resolver<Maybe<ResolversTypes['Aanstellingsoort']>, ParentType, ContextType>;
};

export type AantallenResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Aantallen'] = ResolversParentTypes['Aantallen']> = {
  beeindigd?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  gestart?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lopend?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AntwoordResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Antwoord'] = ResolversParentTypes['Antwoord']> = {
  antwoord?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  toelichting?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditregelResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Auditregel'] = ResolversParentTypes['Auditregel']> = {
  actie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nen7513?: Resolver<Maybe<ReadonlyArray<ResolversTypes['NenVeld']>>, ParentType, ContextType>;
  object?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  oorsprong?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resultaat?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  spanId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tijdstempel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

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
  wegen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Weg']>>, ParentType, ContextType>;
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
  op?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  reden?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  soort?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ControleResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Controle'] = ResolversParentTypes['Controle']> = {
  adviezen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Oordeel']>>, ParentType, ContextType>;
  doel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  functie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  moment?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  niveaus?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  professional?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  raadplegingId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  signalen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  soort?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  teams?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
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
  fout?: Resolver<Maybe<ResolversTypes['Fout']>, ParentType, ContextType>;
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

export type FoutResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Fout'] = ResolversParentTypes['Fout']> = {
  boodschap?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FunctierechtenResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Functierechten'] = ResolversParentTypes['Functierechten']> = {
  bijzonder?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  cellen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Matrixcel']>>, ParentType, ContextType>;
  functie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groepen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  naam?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rechten?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type GevondenPersoonResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['GevondenPersoon'] = ResolversParentTypes['GevondenPersoon']> = {
  bsn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  geboortejaar?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  meldingen?: Resolver<Maybe<ResolversTypes['BrpMeldingen']>, ParentType, ContextType>;
  naam?: Resolver<Maybe<ResolversTypes['PersoonNaam']>, ParentType, ContextType>;
  persoonSleutel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HandtekeningResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Handtekening'] = ResolversParentTypes['Handtekening']> = {
  bevindingen?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  door?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  functie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  matrixversie?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  op?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InzageRegelResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['InzageRegel'] = ResolversParentTypes['InzageRegel']> = {
  activiteit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  doel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  functie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grondslag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  moment?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  niveaus?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  noodgeval?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  onderdelen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  organisatie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verstrekt?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type InzageverslagResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Inzageverslag'] = ResolversParentTypes['Inzageverslag']> = {
  kenmerk?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  opgesteldOp?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  organisatie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pagina?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pdf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['InzageRegel']>>, ParentType, ContextType>;
  totEnMet?: Resolver<Maybe<ResolversTypes['Datum']>, ParentType, ContextType>;
  van?: Resolver<Maybe<ResolversTypes['Datum']>, ParentType, ContextType>;
};

export type LogboekregelResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Logboekregel'] = ResolversParentTypes['Logboekregel']> = {
  auditregel?: Resolver<Maybe<ResolversTypes['Auditregel']>, ParentType, ContextType>;
  verwerkingen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type MaandrapportResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Maandrapport'] = ResolversParentTypes['Maandrapport']> = {
  cijfers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RapportCijfer']>>, ParentType, ContextType>;
  csv?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kleinsteAantal?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opgesteldOp?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  reeksen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Reeks']>>, ParentType, ContextType>;
  uitsplitsingen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Uitsplitsing']>>, ParentType, ContextType>;
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
  vanaf?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
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
  volgendeVanaf?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
};

export type MatrixversieResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Matrixversie'] = ResolversParentTypes['Matrixversie']> = {
  basis?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  concept?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  geldt?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  herkomst?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vanaf?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Tijdstip']>>, ParentType, ContextType>;
  vastgesteldOp?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  versie?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  aanstellingBeeindigen?: Resolver<Maybe<ResolversTypes['UitkomstVastlegging']>, ParentType, ContextType, RequireFields<MutationAanstellingBeeindigenArgs, 'invoer'>>;
  aanstellingVastleggen?: Resolver<Maybe<ResolversTypes['UitkomstVastlegging']>, ParentType, ContextType, RequireFields<MutationAanstellingVastleggenArgs, 'invoer'>>;
  controleBeoordelen?: Resolver<Maybe<ResolversTypes['UitkomstOordeel']>, ParentType, ContextType, RequireFields<MutationControleBeoordelenArgs, 'invoer'>>;
  controlelijstAanvullen?: Resolver<Maybe<ResolversTypes['UitkomstRonde']>, ParentType, ContextType, RequireFields<MutationControlelijstAanvullenArgs, 'invoer'>>;
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
  noodgevalBeoordelen?: Resolver<Maybe<ResolversTypes['UitkomstVastlegging']>, ParentType, ContextType, RequireFields<MutationNoodgevalBeoordelenArgs, 'invoer'>>;
  noodgevalMelden?: Resolver<Maybe<ResolversTypes['UitkomstVastlegging']>, ParentType, ContextType, RequireFields<MutationNoodgevalMeldenArgs, 'invoer'>>;
  onderzoekInstellen?: Resolver<Maybe<ResolversTypes['UitkomstOnderzoek']>, ParentType, ContextType, RequireFields<MutationOnderzoekInstellenArgs, 'invoer'>>;
  rechtenBeoordelen?: Resolver<Maybe<ResolversTypes['UitkomstRechtenbeoordeling']>, ParentType, ContextType, RequireFields<MutationRechtenBeoordelenArgs, 'bevindingen' | 'sha256' | 'soort'>>;
  regieniveauVastleggen?: Resolver<Maybe<ResolversTypes['UitkomstVastlegging']>, ParentType, ContextType, RequireFields<MutationRegieniveauVastleggenArgs, 'invoer'>>;
  toekenningGeven?: Resolver<Maybe<ResolversTypes['UitkomstVastlegging']>, ParentType, ContextType, RequireFields<MutationToekenningGevenArgs, 'invoer'>>;
  toekenningIntrekken?: Resolver<Maybe<ResolversTypes['UitkomstVastlegging']>, ParentType, ContextType, RequireFields<MutationToekenningIntrekkenArgs, 'invoer'>>;
  toestemmingIntrekken?: Resolver<Maybe<ResolversTypes['UitkomstVastlegging']>, ParentType, ContextType, RequireFields<MutationToestemmingIntrekkenArgs, 'invoer'>>;
  toestemmingVastleggen?: Resolver<Maybe<ResolversTypes['UitkomstVastlegging']>, ParentType, ContextType, RequireFields<MutationToestemmingVastleggenArgs, 'invoer'>>;
};

export type NenVeldResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['NenVeld'] = ResolversParentTypes['NenVeld']> = {
  naam?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  waarde?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NoodgevalResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Noodgeval'] = ResolversParentTypes['Noodgeval']> = {
  beoordelenVoor?: Resolver<Maybe<ResolversTypes['Datum']>, ParentType, ContextType>;
  functie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  geldigTot?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  gemeldOp?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  niveau?: Resolver<Maybe<ResolversTypes['Informatieniveau']>, ParentType, ContextType>;
  oordeel?: Resolver<Maybe<ResolversTypes['Noodgevaloordeel']>, ParentType, ContextType>;
  reden?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  teLaat?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  toelichting?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  toelichtingOordeel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OnderdeelverschilResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Onderdeelverschil'] = ResolversParentTypes['Onderdeelverschil']> = {
  plaats?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  richting?: Resolver<Maybe<ResolversTypes['Richting']>, ParentType, ContextType>;
  was?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wordt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OnderzochtePersoonResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['OnderzochtePersoon'] = ResolversParentTypes['OnderzochtePersoon']> = {
  persoon?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  professionals?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  raadplegingen?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OnderzochteProfessionalResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['OnderzochteProfessional'] = ResolversParentTypes['OnderzochteProfessional']> = {
  buitenKantooruren?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  personen?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  professional?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  raadplegingen?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OnderzoekResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Onderzoek'] = ResolversParentTypes['Onderzoek']> = {
  aanmeldfouten?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  buitenKantooruren?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  geweigerd?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  ingesteldOp?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  kenmerk?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  meestOpgezocht?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OnderzochtePersoon']>>, ParentType, ContextType>;
  personen?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  professional?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  professionals?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OnderzochteProfessional']>>, ParentType, ContextType>;
  raadplegingen?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  regels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OnderzoekRegel']>>, ParentType, ContextType>;
  totEnMet?: Resolver<Maybe<ResolversTypes['Datum']>, ParentType, ContextType>;
  van?: Resolver<Maybe<ResolversTypes['Datum']>, ParentType, ContextType>;
  vervaltOp?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
};

export type OnderzoekRegelResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['OnderzoekRegel'] = ResolversParentTypes['OnderzoekRegel']> = {
  buitenKantooruren?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  doel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  functie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  moment?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  niveaus?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  personen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  professional?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  raadplegingId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  resultaat?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OntvangenToekenningResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['OntvangenToekenning'] = ResolversParentTypes['OntvangenToekenning']> = {
  domeinen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  functie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  geldigTot?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  grondslag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kenmerk?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  niveaus?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Informatieniveau']>>, ParentType, ContextType>;
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

export type ProfessionalrechtenResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Professionalrechten'] = ResolversParentTypes['Professionalrechten']> = {
  functies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  laatstOp?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  professional?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  aanstellingen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Aanstelling']>>, ParentType, ContextType, Partial<QueryAanstellingenArgs>>;
  autorisatiematrix?: Resolver<Maybe<ResolversTypes['Autorisatiematrix']>, ParentType, ContextType, Partial<QueryAutorisatiematrixArgs>>;
  controlelijst?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Controle']>>, ParentType, ContextType, Partial<QueryControlelijstArgs>>;
  dat?: Resolver<Maybe<ResolversTypes['DatRaadpleging']>, ParentType, ContextType, RequireFields<QueryDatArgs, 'personen' | 'verantwoording'>>;
  inzageverslag?: Resolver<Maybe<ResolversTypes['Inzageverslag']>, ParentType, ContextType, RequireFields<QueryInzageverslagArgs, 'verzoek'>>;
  logboekregel?: Resolver<Maybe<ResolversTypes['Logboekregel']>, ParentType, ContextType, RequireFields<QueryLogboekregelArgs, 'onderzoek' | 'raadplegingId'>>;
  maandrapport?: Resolver<Maybe<ResolversTypes['Maandrapport']>, ParentType, ContextType, RequireFields<QueryMaandrapportArgs, 'maand'>>;
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
  mijnNoodgevallen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Noodgeval']>>, ParentType, ContextType, Partial<QueryMijnNoodgevallenArgs>>;
  mijnRaadplegingen?: Resolver<Maybe<ResolversTypes['EigenRaadplegingConnection']>, ParentType, ContextType, RequireFields<QueryMijnRaadplegingenArgs, 'first'>>;
  mijnToekenningen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OntvangenToekenning']>>, ParentType, ContextType, Partial<QueryMijnToekenningenArgs>>;
  noodgevallenTerBeoordeling?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Noodgeval']>>, ParentType, ContextType, Partial<QueryNoodgevallenTerBeoordelingArgs>>;
  onderzoek?: Resolver<Maybe<ResolversTypes['Onderzoek']>, ParentType, ContextType, RequireFields<QueryOnderzoekArgs, 'id'>>;
  rechtenbeoordelingen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Rechtenbeoordeling']>>, ParentType, ContextType, Partial<QueryRechtenbeoordelingenArgs>>;
  rechtenoverzicht?: Resolver<Maybe<ResolversTypes['Rechtenoverzicht']>, ParentType, ContextType, RequireFields<QueryRechtenoverzichtArgs, 'dagen'>>;
  rechtmatigheidscontrole?: Resolver<Maybe<ResolversTypes['Rechtmatigheidscontrole']>, ParentType, ContextType, RequireFields<QueryRechtmatigheidscontroleArgs, 'domein' | 'kwartaal'>>;
  regieniveausDoorMij?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Regieniveau']>>, ParentType, ContextType, Partial<QueryRegieniveausDoorMijArgs>>;
  toekenningenDoorMij?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Toekenning']>>, ParentType, ContextType, Partial<QueryToekenningenDoorMijArgs>>;
  toekenningenTerToetsing?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Toekenning']>>, ParentType, ContextType, Partial<QueryToekenningenTerToetsingArgs>>;
  toestemmingenDoorMij?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Toestemming']>>, ParentType, ContextType, Partial<QueryToestemmingenDoorMijArgs>>;
  zoekPersoon?: Resolver<Maybe<ReadonlyArray<ResolversTypes['GevondenPersoon']>>, ParentType, ContextType, RequireFields<QueryZoekPersoonArgs, 'invoer'>>;
};

export type RaadplegingtoetsResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Raadplegingtoets'] = ResolversParentTypes['Raadplegingtoets']> = {
  besluiten?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Toetsuitslag']>>, ParentType, ContextType>;
  doel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fout?: Resolver<Maybe<ResolversTypes['Fout']>, ParentType, ContextType>;
  functie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gelijk?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  grondslag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  matrixversie?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RapportCijferResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['RapportCijfer'] = ResolversParentTypes['RapportCijfer']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  naam?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uitleg?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vragen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  waarde?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RechtenbeoordelingResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Rechtenbeoordeling'] = ResolversParentTypes['Rechtenbeoordeling']> = {
  getekend?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Handtekening']>>, ParentType, ContextType>;
  laatstOp?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  soort?: Resolver<Maybe<ResolversTypes['Beoordelingsoort']>, ParentType, ContextType>;
  teLaat?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  uiterlijkOp?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
};

export type RechtenoverzichtResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Rechtenoverzicht'] = ResolversParentTypes['Rechtenoverzicht']> = {
  functies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Functierechten']>>, ParentType, ContextType>;
  matrixversie?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  professionals?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Professionalrechten']>>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RechtmatigheidscontroleResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Rechtmatigheidscontrole'] = ResolversParentTypes['Rechtmatigheidscontrole']> = {
  aantallen?: Resolver<Maybe<ResolversTypes['Aantallen']>, ParentType, ContextType>;
  alleDomeinen?: Resolver<Maybe<ResolversTypes['Aantallen']>, ParentType, ContextType>;
  domein?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kwartaal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  steekproef?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SteekproefItem']>>, ParentType, ContextType>;
  vastgesteldOp?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
};

export type ReeksResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Reeks'] = ResolversParentTypes['Reeks']> = {
  naam?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  x?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  y?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Int']>>>, ParentType, ContextType>;
};

export type RegelprobleemResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Regelprobleem'] = ResolversParentTypes['Regelprobleem']> = {
  bestand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regel?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  uitleg?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RegieniveauResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Regieniveau'] = ResolversParentTypes['Regieniveau']> = {
  beeindigdOp?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  geldigTot?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  geldigVan?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kenmerk?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reden?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regieniveau?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReplicastandResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Replicastand'] = ResolversParentTypes['Replicastand']> = {
  actueel?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  gestartOp?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  laatstOp?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  matrixversie?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replica?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type ToegangsregelResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Toegangsregel'] = ResolversParentTypes['Toegangsregel']> = {
  doelen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  domein?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  functie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grondslagen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  niveau?: Resolver<Maybe<ResolversTypes['Informatieniveau']>, ParentType, ContextType>;
  voorwaarden?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ToekenningResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Toekenning'] = ResolversParentTypes['Toekenning']> = {
  beeindigdOp?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  domeinen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  functie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  geinformeerd?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  geldigTot?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  geldigVan?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  grondslag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kenmerk?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  niveaus?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Informatieniveau']>>, ParentType, ContextType>;
  redenNietGeinformeerd?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  toets?: Resolver<Maybe<ResolversTypes['ZesVragen']>, ParentType, ContextType>;
};

export type ToestemmingResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Toestemming'] = ResolversParentTypes['Toestemming']> = {
  beeindigdOp?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  bewijs?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  doel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  geldigTot?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  gever?: Resolver<Maybe<ResolversTypes['Toestemmingsgever']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  naar?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  soort?: Resolver<Maybe<ResolversTypes['Toestemmingsoort']>, ParentType, ContextType>;
  van?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  fout?: Resolver<Maybe<ResolversTypes['Fout']>, ParentType, ContextType>;
  nietBewaard?: Resolver<Maybe<ResolversTypes['Beleidsverschil']>, ParentType, ContextType>;
  problemen?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Regelprobleem']>>, ParentType, ContextType>;
  sindsdien?: Resolver<Maybe<ResolversTypes['Beleidsverschil']>, ParentType, ContextType>;
};

export type UitkomstMatrixeffectResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['UitkomstMatrixeffect'] = ResolversParentTypes['UitkomstMatrixeffect']> = {
  fout?: Resolver<Maybe<ResolversTypes['Fout']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type UitkomstOnderzoekResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['UitkomstOnderzoek'] = ResolversParentTypes['UitkomstOnderzoek']> = {
  fout?: Resolver<Maybe<ResolversTypes['Fout']>, ParentType, ContextType>;
  onderzoek?: Resolver<Maybe<ResolversTypes['Onderzoek']>, ParentType, ContextType>;
};

export type UitkomstOordeelResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['UitkomstOordeel'] = ResolversParentTypes['UitkomstOordeel']> = {
  afgerond?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  fout?: Resolver<Maybe<ResolversTypes['Fout']>, ParentType, ContextType>;
};

export type UitkomstRechtenbeoordelingResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['UitkomstRechtenbeoordeling'] = ResolversParentTypes['UitkomstRechtenbeoordeling']> = {
  beoordeling?: Resolver<Maybe<ResolversTypes['Rechtenbeoordeling']>, ParentType, ContextType>;
  fout?: Resolver<Maybe<ResolversTypes['Fout']>, ParentType, ContextType>;
};

export type UitkomstRondeResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['UitkomstRonde'] = ResolversParentTypes['UitkomstRonde']> = {
  fout?: Resolver<Maybe<ResolversTypes['Fout']>, ParentType, ContextType>;
  signalen?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  steekproef?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  verklaard?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UitkomstVastleggingResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['UitkomstVastlegging'] = ResolversParentTypes['UitkomstVastlegging']> = {
  fout?: Resolver<Maybe<ResolversTypes['Fout']>, ParentType, ContextType>;
  geldigTot?: Resolver<Maybe<ResolversTypes['Tijdstip']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type UitsplitsingResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Uitsplitsing'] = ResolversParentTypes['Uitsplitsing']> = {
  regels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UitsplitsingRegel']>>, ParentType, ContextType>;
  soort?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UitsplitsingRegelResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['UitsplitsingRegel'] = ResolversParentTypes['UitsplitsingRegel']> = {
  cijfers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RapportCijfer']>>, ParentType, ContextType>;
  naam?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type WegResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Weg'] = ResolversParentTypes['Weg']> = {
  regieniveaus?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  uitleg?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  voorwaarde?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WieResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['Wie'] = ResolversParentTypes['Wie']> = {
  contactpersoon?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ZesVragenResolvers<ContextType = VerzoekContext, ParentType extends ResolversParentTypes['ZesVragen'] = ResolversParentTypes['ZesVragen']> = {
  evenredig?: Resolver<Maybe<ResolversTypes['Antwoord']>, ParentType, ContextType>;
  kanMinderOfAnders?: Resolver<Maybe<ResolversTypes['Antwoord']>, ParentType, ContextType>;
  noodzakelijk?: Resolver<Maybe<ResolversTypes['Antwoord']>, ParentType, ContextType>;
  rechtmatig?: Resolver<Maybe<ResolversTypes['Antwoord']>, ParentType, ContextType>;
  veiligheid?: Resolver<Maybe<ResolversTypes['Antwoord']>, ParentType, ContextType>;
  vitaalBelang?: Resolver<Maybe<ResolversTypes['Antwoord']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = VerzoekContext> = {
  Aanstelling?: AanstellingResolvers<ContextType>;
  Aantallen?: AantallenResolvers<ContextType>;
  Antwoord?: AntwoordResolvers<ContextType>;
  Auditregel?: AuditregelResolvers<ContextType>;
  Autorisatiematrix?: AutorisatiematrixResolvers<ContextType>;
  BekendTeam?: BekendTeamResolvers<ContextType>;
  Beleidsbestand?: BeleidsbestandResolvers<ContextType>;
  Beleidsverschil?: BeleidsverschilResolvers<ContextType>;
  Bevoegdheden?: BevoegdhedenResolvers<ContextType>;
  Bevoegdheid?: BevoegdheidResolvers<ContextType>;
  BronnenTelling?: BronnenTellingResolvers<ContextType>;
  BrpMeldingen?: BrpMeldingenResolvers<ContextType>;
  Celverschil?: CelverschilResolvers<ContextType>;
  Conceptgebeurtenis?: ConceptgebeurtenisResolvers<ContextType>;
  Controle?: ControleResolvers<ContextType>;
  Controlebevinding?: ControlebevindingResolvers<ContextType>;
  DatAntwoord?: DatAntwoordResolvers<ContextType>;
  DatRaadpleging?: DatRaadplegingResolvers<ContextType>;
  Datum?: GraphQLScalarType;
  Effectraadplegingen?: EffectraadplegingenResolvers<ContextType>;
  Effectregel?: EffectregelResolvers<ContextType>;
  Effecttelling?: EffecttellingResolvers<ContextType>;
  EigenRaadpleging?: EigenRaadplegingResolvers<ContextType>;
  EigenRaadplegingConnection?: EigenRaadplegingConnectionResolvers<ContextType>;
  EigenRaadplegingEdge?: EigenRaadplegingEdgeResolvers<ContextType>;
  Fout?: FoutResolvers<ContextType>;
  Functierechten?: FunctierechtenResolvers<ContextType>;
  GevondenPersoon?: GevondenPersoonResolvers<ContextType>;
  Handtekening?: HandtekeningResolvers<ContextType>;
  InzageRegel?: InzageRegelResolvers<ContextType>;
  Inzageverslag?: InzageverslagResolvers<ContextType>;
  Logboekregel?: LogboekregelResolvers<ContextType>;
  Maandrapport?: MaandrapportResolvers<ContextType>;
  Matrixcel?: MatrixcelResolvers<ContextType>;
  Matrixconcept?: MatrixconceptResolvers<ContextType>;
  Matrixdomein?: MatrixdomeinResolvers<ContextType>;
  Matrixeffect?: MatrixeffectResolvers<ContextType>;
  Matrixfunctie?: MatrixfunctieResolvers<ContextType>;
  Matrixstatus?: MatrixstatusResolvers<ContextType>;
  Matrixversie?: MatrixversieResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NenVeld?: NenVeldResolvers<ContextType>;
  Noodgeval?: NoodgevalResolvers<ContextType>;
  Onderdeelverschil?: OnderdeelverschilResolvers<ContextType>;
  OnderzochtePersoon?: OnderzochtePersoonResolvers<ContextType>;
  OnderzochteProfessional?: OnderzochteProfessionalResolvers<ContextType>;
  Onderzoek?: OnderzoekResolvers<ContextType>;
  OnderzoekRegel?: OnderzoekRegelResolvers<ContextType>;
  OntvangenToekenning?: OntvangenToekenningResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersoonNaam?: PersoonNaamResolvers<ContextType>;
  Professionalrechten?: ProfessionalrechtenResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Raadplegingtoets?: RaadplegingtoetsResolvers<ContextType>;
  RapportCijfer?: RapportCijferResolvers<ContextType>;
  Rechtenbeoordeling?: RechtenbeoordelingResolvers<ContextType>;
  Rechtenoverzicht?: RechtenoverzichtResolvers<ContextType>;
  Rechtmatigheidscontrole?: RechtmatigheidscontroleResolvers<ContextType>;
  Reeks?: ReeksResolvers<ContextType>;
  Regelprobleem?: RegelprobleemResolvers<ContextType>;
  Regieniveau?: RegieniveauResolvers<ContextType>;
  Replicastand?: ReplicastandResolvers<ContextType>;
  SteekproefItem?: SteekproefItemResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  Tijdstip?: GraphQLScalarType;
  Toegangsregel?: ToegangsregelResolvers<ContextType>;
  Toekenning?: ToekenningResolvers<ContextType>;
  Toestemming?: ToestemmingResolvers<ContextType>;
  Toetsuitslag?: ToetsuitslagResolvers<ContextType>;
  UitkomstMatrixconcept?: UitkomstMatrixconceptResolvers<ContextType>;
  UitkomstMatrixeffect?: UitkomstMatrixeffectResolvers<ContextType>;
  UitkomstOnderzoek?: UitkomstOnderzoekResolvers<ContextType>;
  UitkomstOordeel?: UitkomstOordeelResolvers<ContextType>;
  UitkomstRechtenbeoordeling?: UitkomstRechtenbeoordelingResolvers<ContextType>;
  UitkomstRonde?: UitkomstRondeResolvers<ContextType>;
  UitkomstVastlegging?: UitkomstVastleggingResolvers<ContextType>;
  Uitsplitsing?: UitsplitsingResolvers<ContextType>;
  UitsplitsingRegel?: UitsplitsingRegelResolvers<ContextType>;
  Waarom?: WaaromResolvers<ContextType>;
  Wanneer?: WanneerResolvers<ContextType>;
  Wat?: WatResolvers<ContextType>;
  Weg?: WegResolvers<ContextType>;
  Wie?: WieResolvers<ContextType>;
  ZesVragen?: ZesVragenResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = VerzoekContext> = {
  niveau?: NiveauDirectiveResolver<any, any, ContextType>;
  recht?: RechtDirectiveResolver<any, any, ContextType>;
};
