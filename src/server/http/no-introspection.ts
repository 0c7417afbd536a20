import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { forbidden } from '../api-errors.ts'

/** Refuses introspection. Errors of other queries then do not suggest names of the schema either. */
export function useNoIntrospection(): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(refuseIntrospection)
      return ({ result, setResult }) => {
        if (Array.isArray(result)) setResult(result.map(withoutSuggestions))
      }
    },
  }
}

const refuseIntrospection = (context: ValidationContext): ASTVisitor => ({
  Field({ name: { value } }) {
    if (value !== '__schema' && value !== '__type') return
    context.reportError(
      forbidden(
        `\`${value}\` is introspection, which is switched off on this server. The schema is in the package, as rapporteur/schema.graphql. The operator of the server can set INTROSPECTION=true.`,
      ),
    )
  },
})

const withoutSuggestions = (error: GraphQLError): GraphQLError => {
  const message = error.message.split(' Did you mean ')[0] ?? ''
  return message === error.message ? error : new GraphQLError(message, { ...error, nodes: error.nodes })
}
