/** Writes docs/foutcodes.md from the error catalogue; a test fails when the two differ. */
import { writeFileSync } from 'node:fs'
import { FOUTEN } from '../src/errors.ts'

/** The page, as it must stand in the repository. */
export function printFoutcodes(): string {
  const rows = Object.entries(FOUTEN).map(
    ([code, { status, message, remedy }]) => `| \`${code}\` | ${status} | ${message} | ${remedy} |`,
  )
  return `# Foutcodes

Elke fout heeft een vaste code in \`errors[].extensions.code\` en een zin voor de lezer. Bij een fout van Datpoort zelf staat er
een \`foutId\` bij: geef dat door aan de functioneel beheerder. Een antwoord bevat nooit een BSN, een vraag of woorden van een
ander systeem.

De status is die van een verzoek dat in zijn geheel is geweigerd. Hoort de fout bij een veld (er is een \`path\`), dan is de
status 200 en is dat veld \`null\`, zoals GraphQL over HTTP voorschrijft. Buiten \`/graphql\` is een fout \`application/problem+json\`.

Codes in het Engels zijn die van Apollo Server en betekenen wat GraphQL-clients ervan kennen. Grenzen aan een verzoek: 64 KiB,
1000 tokens, 2000 velden met fragmenten uitgewerkt, diepte 10, 5 aliassen, 5 richtlijnen, 5 velden aan de wortel, 20 variabelen,
een keer \`dat\`, 20 personen, en geen naam met acht cijfers of meer.

| code | status | wat de lezer ziet | wat u eraan doet |
| --- | --- | --- | --- |
${rows.join('\n')}
`
}

if (import.meta.main) writeFileSync(new URL('../docs/foutcodes.md', import.meta.url), printFoutcodes())
