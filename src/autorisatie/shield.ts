/**
 * The one door to graphql-shield and graphql-middleware.
 * Both are loaded as CommonJS, so that they and Apollo use the same copy of `graphql`: with a second copy shield guards
 * nothing and says nothing. Only the parts that were measured to be safe pass through; lint forbids the rest (ADR 0003).
 */
import { createRequire } from 'node:module'

const load = createRequire(import.meta.url)
const graphqlShield = load('graphql-shield') as typeof import('graphql-shield')
const graphqlMiddleware = load('graphql-middleware') as typeof import('graphql-middleware')

export const { shield, rule, deny } = graphqlShield
export const { applyMiddleware } = graphqlMiddleware
