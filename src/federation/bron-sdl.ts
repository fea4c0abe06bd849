/**
 * Turns the checked types of a bron into types of the API: under the poort's interface, each field at its niveau, and all
 * of it nullable, so that a refusal or a fault empties one field and never its parent. The key is left out: an id of a
 * betrokkenheid is the bron's own and is never published.
 */
import { Kind, print, type FieldDefinitionNode, type ObjectTypeDefinitionNode, type TypeNode } from 'graphql'
import type { BronTypen, OwnType } from './bron-types.ts'

/** @returns SDL of the types, to stand beside the poort's own */
export function printApiTypes({ wat, waarom, typen, niveaus }: BronTypen): string {
  return [...typen.values()]
    .map((type) => {
      const name = type.name.value
      if (type.kind === Kind.ENUM_TYPE_DEFINITION) return print({ ...type, directives: [] })
      const niveau = niveaus.get(name) ?? 'WAAROM'
      const entry = name === wat ? 'Wat' : name === waarom ? 'Waarom' : undefined
      return print(apiType(type, niveau, entry))
    })
    .join('\n\n')
}

function apiType(type: ObjectTypeDefinitionNode, niveau: string, entry: 'Wat' | 'Waarom' | undefined): OwnType {
  const own = (type.fields ?? []).filter((field) => entry === undefined || field.name.value !== 'id')
  const fields = entry === undefined ? own : [DOMEIN, ...own]
  return {
    ...type,
    directives: [],
    interfaces: entry === undefined ? [] : [{ kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: entry } }],
    fields: fields.map((field) => ({ ...field, type: nullable(field.type), directives: [opens(niveau)] })),
  }
}

const nullable = (type: TypeNode): Exclude<TypeNode, { kind: Kind.NON_NULL_TYPE }> => {
  if (type.kind === Kind.NON_NULL_TYPE) return nullable(type.type)
  return type.kind === Kind.LIST_TYPE ? { ...type, type: nullable(type.type) } : type
}

const DOMEIN: FieldDefinitionNode = {
  kind: Kind.FIELD_DEFINITION,
  description: { kind: Kind.STRING, value: 'Het domein van de bron.' },
  name: { kind: Kind.NAME, value: 'domein' },
  type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'String' } },
}

const opens = (niveau: string) => ({
  kind: Kind.DIRECTIVE as const,
  name: { kind: Kind.NAME as const, value: 'niveau' },
  arguments: [
    {
      kind: Kind.ARGUMENT as const,
      name: { kind: Kind.NAME as const, value: 'is' },
      value: { kind: Kind.ENUM as const, value: niveau },
    },
  ],
})
