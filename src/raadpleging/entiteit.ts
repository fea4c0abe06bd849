/** A WAT or WAAROM of one betrokkenheid, as the resolvers of its fields read it: checked values by field name. */
export interface Entiteit {
  /** The entry type of the bron; graphql-js finds the object type by it. */
  readonly __typename: string
  readonly domein: string
  /** The selected fields; a PoortError in the place of a value that was not what the schema says. */
  readonly [veld: string]: unknown
}
