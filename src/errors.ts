/**
 * The error catalogue: every code that can leave the poort, with its HTTP status, its Dutch sentence and what to do.
 * Promise: an answer carries a code and a sentence from this table and, for faults, a foutId to quote; nothing else.
 * Must never carry personal data, a query, SQL, an address or the words of another system.
 */

interface CatalogueEntry {
  /** HTTP status when the whole request is refused; an error of one field leaves the status at 200 (GraphQL over HTTP). */
  readonly status: number
  /** What the reader sees: Dutch, B1. */
  readonly message: string
  /** What a developer or beheerder can do about it. */
  readonly remedy: string
}

const entry = (status: number, message: string, remedy: string): CatalogueEntry => ({ status, message, remedy })

/** Codes in Dutch are ours; the English ones are Apollo's protocol codes, kept so that GraphQL clients recognise them. */
export const FOUTEN = {
  NIET_INGELOGD: entry(
    401,
    'U bent niet ingelogd of uw sessie is verlopen. Log opnieuw in.',
    'Stuur een geldig toegangstoken in de header Authorization (Bearer).',
  ),
  AANMELDDIENST_NIET_BESCHIKBAAR: entry(
    503,
    'Uw aanmelding kan nu niet worden gecontroleerd. Probeer het later opnieuw.',
    'De identiteitsprovider antwoordt niet en de bekende sleutels zijn te oud. Controleer de provider.',
  ),
  NIET_GEAUTORISEERD: entry(
    403,
    'Uw functie geeft hier geen toegang toe. Vraag uw teamleider of de functioneel beheerder of dit klopt.',
    'Zie de autorisatiematrix voor wat een functie mag zien.',
  ),
  VERANTWOORDING_ONGELDIG: entry(
    400,
    'De verantwoording klopt niet. Kies een doel en een functie die bij elkaar horen. Vraagt u meer dan dat iemand bekend is? Geef dan ook een grondslag, het kenmerk van de zaak, en of de betrokkene het weet.',
    'Geef verantwoording.doel en zo nodig functie; vanaf WIE ook grondslag, kenmerk (zoals ZAAK-2026-1234) en geinformeerd. Teksten bevatten geen lange nummers.',
  ),
  BSN_ONGELDIG: entry(
    400,
    'Een burgerservicenummer klopt niet. Een BSN heeft negen cijfers. Controleer het nummer en probeer het opnieuw.',
    'Controleer lengte en elfproef voor het verzenden.',
  ),
  PERSONEN_ONGELDIG: entry(
    400,
    'Vraag naar minstens 1 en hoogstens 20 verschillende personen tegelijk.',
    'Geef 1 tot en met 20 personen; elke persoon een keer.',
  ),
  SLEUTELSOORT_GEMENGD: entry(
    400,
    'Geef alle personen op dezelfde manier op: allemaal met een BSN, of allemaal met een persoonSleutel.',
    'Gebruik per verzoek een vorm van PersoonInvoer.',
  ),
  PERSOONSLEUTEL_ONGELDIG: entry(
    400,
    'Deze persoon kan niet meer worden opgevraagd. Zoek de persoon opnieuw op.',
    'Een persoonSleutel werkt een kwartier, alleen voor wie er zelf mee heeft gezocht. Haal een nieuwe op met zoekPersoon.',
  ),
  ZOEKVRAAG_ONGELDIG: entry(
    400,
    'Zoek met een achternaam en een volledige geboortedatum. Een sterretje mag alleen achteraan, na minstens drie letters. Postcode en huisnummer horen bij elkaar.',
    'Controleer de velden van ZoekPersoonInvoer voor het verzenden.',
  ),
  TE_VEEL_PERSONEN: entry(
    400,
    'Er zijn te veel personen met deze gegevens. Vul ook voornamen of een voorvoegsel in, of zoek met het BSN als u dat hebt.',
    'Het personenregister geeft hoogstens tien personen; een lijst wordt nooit afgekapt.',
  ),
  PERSONENREGISTER_GEEN_ANTWOORD: entry(
    502,
    'Er kon nu niet worden gezocht. Dat zegt niets over de persoon. Probeer het later opnieuw.',
    'Het personenregister antwoordde niet, te laat of niet goed, of is niet aangesloten (DATPOORT_PERSONEN). Zie de regel in het logboek.',
  ),
  BLADEREN_ONGELDIG: entry(
    400,
    'Deze bladzijde bestaat niet. Begin opnieuw bij de eerste bladzijde.',
    'first is 1 tot en met 100; after is een cursor uit een eerdere bladzijde.',
  ),
  DOMEIN_ONBEKEND: entry(
    400,
    'Dit domein bestaat niet, of had in dit kwartaal geen bron. Kies een domein uit de lijst.',
    'Gebruik een domein uit de autorisatiematrix, zoals wmo.',
  ),
  KWARTAAL_ONGELDIG: entry(
    400,
    'Dit is geen kwartaal. Schrijf het zoals 2026-K3.',
    'Jaar, streepje, K en 1 tot en met 4.',
  ),
  KWARTAAL_NIET_AFGESLOTEN: entry(
    409,
    'Dit kwartaal is nog niet voorbij. De aantallen en de steekproef zijn er na afloop.',
    'Vraag het opnieuw na de laatste dag van het kwartaal.',
  ),
  MEER_DAN_EEN_DAT: entry(
    400,
    'Een verzoek kan het veld dat maar een keer bevatten. Zet alle personen in een lijst.',
    'Gebruik dat(personen: [...]) voor het hele huishouden.',
  ),
  MEER_DAN_EEN_HANDELING: entry(
    400,
    'Een verzoek kan maar een handeling bevatten. Stuur voor elke handeling een eigen verzoek.',
    'Zet in elke bewerking een wortelveld: elk staat als een eigen regel in het logboek.',
  ),
  QUOTA_BEREIKT: entry(
    429,
    'U hebt in korte tijd veel personen opgezocht. Probeer het later opnieuw of neem contact op met de functioneel beheerder.',
    'De quota staan in beleid/quota.yaml.',
  ),
  BRON_GEEN_ANTWOORD: entry(
    502,
    'Deze gegevens konden nu niet worden opgehaald. Probeer het later opnieuw of bel het team.',
    'Een bron antwoordde niet, te laat of niet goed. Zie de regel van de raadpleging in het logboek.',
  ),
  TOEGANG_GEWIJZIGD: entry(
    409,
    'De toegangsregels zijn gewijzigd terwijl uw vraag liep. Stel uw vraag opnieuw.',
    'Herhaal het verzoek; het antwoord wordt dan met de nieuwe regels bepaald.',
  ),
  LOGBOEK_NIET_BESCHIKBAAR: entry(
    503,
    'Uw vraag kon niet worden vastgelegd en is daarom niet beantwoord. Probeer het later opnieuw.',
    'Controleer PostgreSQL; zie /health/ready.',
  ),
  PERIODE_ONGELDIG: entry(
    400,
    'De periode klopt niet. Kies een eerste en een laatste dag die niet in de toekomst liggen en niet omgekeerd zijn, binnen de bewaartermijn.',
    'Geef dagen als JJJJ-MM-DD. De kortste bewaartermijn bepaalt hoe ver terug een verslag volledig kan zijn.',
  ),
  VERSLAG_TE_GROOT: entry(
    400,
    'Dit verslag wordt te groot. Kies een kortere periode.',
    'Een verslag is volledig of er is geen verslag: er wordt nooit iets weggelaten.',
  ),
  LOGBOEK_ONVOLLEDIG: entry(
    500,
    'Dit verslag kan niet volledig worden gemaakt en is daarom niet gemaakt. Neem contact op met de functioneel beheerder.',
    'Een regel van het logboek ontbreekt of is niet leesbaar. Laat het logboek nazien (npm run logboek -- verify).',
  ),
  SLEUTEL_ONTBREEKT: entry(
    503,
    'Dit verslag kan nu niet volledig worden gemaakt en is daarom niet gemaakt. Neem contact op met de functioneel beheerder.',
    'Een sleutel waarmee regels zijn geschreven ontbreekt of is een andere. Zet het sleutelbestand terug.',
  ),
  REGISTER_ONVOLLEDIG: entry(
    500,
    'Dit verslag kan niet worden gemaakt: het register van verwerkingsactiviteiten is niet volledig. Neem contact op met de functioneel beheerder.',
    'Geef elke actie een activiteit in verwerkingsactiviteiten.yaml, en elke vertrouwelijke tweeling haar eigen regel.',
  ),
  INZAGE_GEWEIGERD: entry(
    403,
    'Dit verzoek om inzage kan niet worden ingewilligd door de leeftijd van de betrokkene of door het oordeel dat is gegeven. Leg uit wie het wel kan vragen.',
    'De regels staan in beleid/inzage.yaml.',
  ),
  INZAGE_HANDMATIG: entry(
    400,
    'Over dit verzoek moet eerst een mens oordelen: de leeftijd, of de betrokkene zelf kan beslissen, of het belang van de betrokkene zich verzet. Vul het oordeel in of vraag de functionaris gegevensbescherming.',
    'Geef geboortedatum (of leeftijd als de datum niet volledig is), wilsbekwaam en belangVerzetZich.',
  ),
  MANDAAT_ONGELDIG: entry(
    400,
    'Het mandaat klopt niet. Geef het kenmerk van het mandaat en een reden in minstens tien tekens, zonder lange nummers.',
    'Een kenmerk is bijvoorbeeld MELDING-2026-12.',
  ),
  ONDERZOEK_ONBEKEND: entry(
    404,
    'Dit onderzoek bestaat niet of is niet meer beschikbaar.',
    'Een onderzoek blijft zo lang beschikbaar als beleid/rapportage.yaml zegt.',
  ),
  CONTROLE_ONBEKEND: entry(404, 'Deze regel van de controlelijst bestaat niet.', 'Vraag de controlelijst opnieuw op.'),
  CONTROLE_EIGEN: entry(
    403,
    'U kunt uw eigen raadpleging niet beoordelen of onderzoeken. Laat dit aan een ander over.',
    'Wijs een andere controleur aan.',
  ),
  TOELICHTING_ONGELDIG: entry(
    400,
    'Geef een toelichting van 10 tot 500 tekens, zonder lange nummers.',
    'Een toelichting noemt geen BSN.',
  ),
  SLEUTEL_ONGELDIG: entry(
    400,
    'Deze aanvraag heeft geen geldige sleutel. Vernieuw de pagina en probeer het opnieuw.',
    'Geef als sleutel een nieuwe UUID per handeling, en dezelfde bij een herhaling.',
  ),
  SLEUTEL_HERGEBRUIKT: entry(
    409,
    'Deze sleutel hoort al bij een andere aanvraag. Er is niets gewijzigd.',
    'Geef elke nieuwe handeling een eigen sleutel.',
  ),
  BSN_NODIG: entry(
    400,
    'Leg dit vast met een burgerservicenummer. Een sleutel uit de zoekresultaten kan hier niet.',
    'Geef persoon: { bsn }.',
  ),
  COLLEGA_ONGELDIG: entry(
    400,
    'De aanmeldnaam van uw collega klopt niet. Neem de naam over waarmee uw collega inlogt.',
    'Geef de waarde van de claim aanmeldnaam (of sub) van de collega.',
  ),
  NIET_AAN_UZELF: entry(
    400,
    'U kunt uzelf geen toegang geven. Vraag een collega-regisseur.',
    'De ontvanger moet een ander zijn dan de gever; de database bewaakt dit ook.',
  ),
  FEIT_ONBEKEND: entry(
    404,
    'Dit is niet gevonden, of het is niet door u vastgelegd.',
    'Controleer het id. Alleen wie iets vastlegde, of wie het mag toetsen, kan het beeindigen.',
  ),
  FUNCTIE_ONBEKEND: entry(
    400,
    'Deze functie bestaat niet. Kies een functie uit de lijst.',
    'Zie autorisatiematrix.functies.',
  ),
  KENMERK_ONGELDIG: entry(
    400,
    'Het kenmerk klopt niet. Gebruik ZAAK, GEZIN, PLAN of MELDING, het jaar en een nummer, zoals ZAAK-2026-1234.',
    'Een kenmerk bevat geen naam en geen BSN.',
  ),
  TEKST_ONGELDIG: entry(
    400,
    'Een toelichting is te kort, te lang of bevat een lang nummer. Schrijf 10 tot 500 tekens, zonder namen of nummers van personen.',
    'Elke toelichting moet een reden in woorden zijn.',
  ),
  GEINFORMEERD_ONGELDIG: entry(
    400,
    'Vul in of de betrokkene het weet. Zo niet: kies een grond en leg uit waarom niet.',
    'Geef geinformeerd.ja: true, of geinformeerd.nee met grond en reden.',
  ),
  DATUM_ONGELDIG: entry(
    400,
    'De datum klopt niet, ligt in het verleden of ligt te ver weg.',
    'Geef een dag als JJJJ-MM-DD; een toestemming en een regieniveau gelden hoogstens een jaar.',
  ),
  TOEKENNING_LEEG: entry(
    400,
    'Kies minstens een domein en een niveau.',
    'domeinen en niveaus mogen niet leeg zijn; DAT kan niet worden toegekend.',
  ),
  TOEKENNING_TE_LANG: entry(
    400,
    'Een toekenning duurt 1 tot en met 90 dagen. Kies een kortere tijd; u kunt later opnieuw toekennen.',
    'Geef dagen van 1 tot en met 90.',
  ),
  TOEKENNING_TE_RUIM: entry(
    400,
    'U kunt niet meer toekennen dan uw eigen functie ooit mag zien. Kies minder domeinen of niveaus.',
    'Vergelijk met mijnBevoegdheden: elke cel moet ook in de rij van de gever staan.',
  ),
  TOEKENNING_OPENT_NIETS: entry(
    400,
    'Met deze functie kan uw collega dit ook met een toekenning niet zien. Kies andere niveaus of domeinen.',
    'De cel van de ontvangende functie kent de voorwaarde MET_TOEKENNING niet.',
  ),
  TOEKENNING_GRONDSLAG: entry(
    400,
    'Deze grondslag geldt niet voor de functie van uw collega en deze domeinen. Kies een andere grondslag.',
    'De grondslag moet gelden voor elk paar (domein van de ontvanger, genoemd domein). Een toekenning of noodgeval kan zelf geen grondslag zijn.',
  ),
  TOEKENNING_NIET_VERANTWOORD: entry(
    400,
    'Volgens uw eigen antwoorden is deze toekenning niet nodig, niet rechtmatig, niet evenredig, of kan het met minder. Zij is daarom niet gegeven.',
    'Noodzakelijk, rechtmatig en evenredig moeten waar zijn; kanMinderOfAnders onwaar.',
  ),
  PAAR_ONGELDIG: entry(
    400,
    'Toestemming geldt voor delen van een domein naar een ander domein. Kies twee verschillende, bestaande domeinen.',
    'van is het domein van de vrager, naar dat van de bron.',
  ),
  DOEL_ONBEKEND: entry(400, 'Dit doel bestaat niet. Kies een doel uit de lijst.', 'Zie doelen.yaml.'),
  GEBOORTEDATUM_ONVOLLEDIG: entry(
    400,
    'De geboortedatum is niet volledig of niet juist. Overleg met de functionaris gegevensbescherming wie toestemming mag geven.',
    'Zonder volledige geboortedatum beslissen mensen; de poort raadt niet.',
  ),
  TOESTEMMING_GEVER: entry(
    400,
    'Deze persoon kan hier geen toestemming geven. Onder de 12 jaar, of als iemand het niet kan overzien, beslist de vertegenwoordiger; anders de betrokkene zelf.',
    'Zie de leeftijdsregels in docs/adr/0023-toestemming-by-age.md.',
  ),
  REGIENIVEAU_ONBEKEND: entry(
    400,
    'Dit regieniveau bestaat niet. Kies een regieniveau uit de lijst.',
    'Zie toegang.yaml.',
  ),
  AANSTELLING_PERSOON: entry(
    400,
    'Een gezinsvoogd is aangesteld voor een kind. Geef aan voor wie.',
    'Geef persoon bij de aanstelling GEZINSVOOGD.',
  ),
  REDEN_ONBEKEND: entry(400, 'Kies een reden uit de lijst.', 'Zie noodgeval.redenen in toegang.yaml.'),
  NOODGEVAL_TE_LANG: entry(
    400,
    'Een noodgeval duurt 1 tot en met 24 uur. Meld het opnieuw als het langer nodig is.',
    'Geef uren van 1 tot en met 24.',
  ),
  NOODGEVAL_NIVEAU: entry(
    400,
    'Uw functie kan dit niveau niet zien, ook niet in een noodgeval. Kies een lager niveau.',
    'Geen cel van de functie kent NOODGEVAL op dit niveau.',
  ),
  MELDING_MISLUKT: entry(
    503,
    'De melding van het noodgeval kon niet worden verstuurd. Er is geen toegang gegeven. Bel de procesregisseur of 112.',
    'Controleer DATPOORT_MELDADRES: zonder melding geen noodgeval.',
  ),
  EIGEN_NOODGEVAL: entry(
    403,
    'U kunt uw eigen noodgeval niet beoordelen. Dat doet een ander.',
    'De beoordelaar is een ander dan de melder; de database bewaakt dit ook.',
  ),
  AL_BEOORDEELD: entry(
    409,
    'Dit noodgeval is al beoordeeld. Er is niets gewijzigd.',
    'Een beoordeling staat vast; bespreek een ander oordeel met de functionaris gegevensbescherming.',
  ),
  POORT_NIET_GEREED: entry(
    503,
    'Datpoort is nog niet gereed. Probeer het over enkele ogenblikken opnieuw.',
    'Zie /health/ready voor de redenen.',
  ),
  METHODE_NIET_TOEGESTAAN: entry(405, 'Gebruik POST voor deze vraag.', 'Stuur GraphQL met POST en een JSON-body.'),
  NIET_GEVONDEN: entry(404, 'Deze pagina bestaat niet.', 'Het GraphQL-adres is /graphql.'),
  MEDIATYPE_NIET_ONDERSTEUND: entry(
    415,
    'Stuur de vraag als JSON.',
    'Gebruik de header Content-Type: application/json, in UTF-8.',
  ),
  VERZOEK_TE_GROOT: entry(413, 'Het verzoek is te groot.', 'Blijf onder 64 KiB per verzoek.'),
  VERZOEK_ONGELDIG: entry(400, 'Het verzoek is niet leesbaar.', 'Controleer of de body geldige JSON is.'),
  GRAPHQL_PARSE_FAILED: entry(400, 'De GraphQL-vraag is niet leesbaar.', 'Controleer de schrijfwijze en de omvang.'),
  GRAPHQL_VALIDATION_FAILED: entry(
    400,
    'De GraphQL-vraag past niet bij het schema of overschrijdt een grens.',
    'Vergelijk de vraag met het schema en met de grenzen in docs/foutcodes.md.',
  ),
  BAD_USER_INPUT: entry(400, 'Een variabele heeft niet de juiste vorm.', 'Vergelijk de variabelen met het schema.'),
  BAD_REQUEST: entry(400, 'Het verzoek is niet bruikbaar.', 'Controleer headers en body van het verzoek.'),
  OPERATION_RESOLUTION_FAILURE: entry(
    400,
    'De gevraagde bewerking staat niet in de vraag.',
    'Controleer operationName.',
  ),
  PERSISTED_QUERY_NOT_SUPPORTED: entry(
    400,
    'Stuur de hele GraphQL-vraag mee.',
    'Stuur query, geen alleenstaande hash.',
  ),
  INTERNAL_SERVER_ERROR: entry(
    500,
    'Er ging iets mis bij Datpoort. Geef het foutnummer door aan de functioneel beheerder.',
    'Zoek het foutId in het technisch logboek.',
  ),
} as const satisfies Record<string, CatalogueEntry>

export type Foutcode = keyof typeof FOUTEN

export const isFoutcode = (code: unknown): code is Foutcode => typeof code === 'string' && Object.hasOwn(FOUTEN, code)

/** An expected outcome, told as data: what was asked is not done, and nothing changed. */
export interface Fout<Code extends string = Foutcode> {
  readonly code: Code
  readonly boodschap: string
}

/** What a refused niveau says besides its code: which one, and the sentence the policy has for it. */
export interface GeweigerdNiveau {
  readonly niveau: string
  /** Fixed per functie and niveau. */
  readonly tekst: string
}

/** An expected refusal. Its message is the catalogue's or the policy's; what caused it goes to the log apart, never along. */
export class PoortError extends Error {
  readonly code: Foutcode
  readonly niveau: string | undefined

  constructor(code: Foutcode, geweigerd?: GeweigerdNiveau) {
    // Without a stack: this is an answer, not a fault, and a question can be refused in many places at once.
    const { stackTraceLimit } = Error
    Error.stackTraceLimit = 0
    super(geweigerd?.tekst ?? FOUTEN[code].message)
    Error.stackTraceLimit = stackTraceLimit
    this.name = 'PoortError'
    this.code = code
    this.niveau = geweigerd?.niveau
  }

  get status(): number {
    return FOUTEN[this.code].status
  }
}

/** Any other error, closed: what it carries (extensions, headers, text) is seen by formatError alone and never merged into an answer. */
export class OnverwachteFout extends Error {
  constructor(cause: unknown) {
    super('onverwachte fout', { cause })
    this.name = 'OnverwachteFout'
  }
}

/** A refusal as it is, anything else closed. GraphQL libraries copy headers and extensions out of errors they recognise. */
export const closeError = (error: unknown): PoortError | OnverwachteFout =>
  error instanceof PoortError || error instanceof OnverwachteFout ? error : new OnverwachteFout(error)

/** Ends a switch over a closed union: a new member fails to compile here. */
export function unreachable(value: never): never {
  throw new TypeError(`unreachable: ${typeof value}`)
}
