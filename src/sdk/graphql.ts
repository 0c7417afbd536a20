// GraphQL text, typed: which selection it is, and which variables it wants. At run time text is text.
import type { Inputs, Query } from './generated/schema.ts'
import type { Misspelt, Refused, Result } from './select.ts'

declare const typed: unique symbol

/** A query as text, with the types of its answer and of its variables. */
export type Typed<Data, Variables> = string & { readonly [typed]?: (variables: Variables) => Data }

/**
 * GraphQL text, typed by the schema: the answer has what is asked, and the variables are those that are declared. A field that there is not is
 * refused; arguments within the text are checked by the server.
 *
 * @example
 * const query = graphql(`query ($topic: [String!]) { person(ref: "lavrov") { name statements(where: { topic: $topic }) { totalCount } } }`)
 * const { person } = await rapporteur.request(query, { topic: ['syria'] })
 */
export const graphql = <const Text extends string>(text: Text & Spelt<Text>): TypedText<Text> =>
  // Text is what it is at run time; its type is worked out of it.
  text as unknown as TypedText<Text>

type TypedText<Text extends string> =
  Asked<Text> extends { selection: infer S; variables: infer Variables }
    ? Typed<Result<Query, S>, Variables>
    : Typed<unknown, Record<string, unknown>>

type Spelt<Text extends string> =
  Asked<Text> extends { selection: infer S } ? ([Misspelt<Query, S>] extends [never] ? unknown : Refused<Misspelt<Query, S>>) : unknown

/** What a text asks for; null where it is not known before it runs. */
type Asked<Text extends string> = string extends Text
  ? null
  : Parse<Text> extends { selection: infer S; variables: infer Variables; fragments: infer Fragments }
    ? { selection: Spread<S, Fragments>; variables: Variables }
    : null

interface Parsed {
  selection: unknown
  variables: unknown
  fragments: unknown
}

/** A document: one query, and fragments before or after it. */
type Parse<Text extends string, Found extends Parsed = { selection: unknown; variables: object; fragments: object }> =
  Skip<Text> extends `${'query' | 'query '}${infer Rest}`
    ? ParseQuery<AfterName<Skip<Rest>>, Found>
    : Skip<Text> extends `fragment ${infer Rest}`
      ? Word<Skip<Rest>> extends [infer Name extends string, infer AfterWord extends string]
        ? Skip<AfterWord> extends `on ${infer On}`
          ? Word<Skip<On>> extends [infer Type extends string, infer Body extends string]
            ? FromBrace<Body> extends [infer S, infer More extends string]
              ? Parse<
                  More,
                  {
                    selection: Found['selection']
                    variables: Found['variables']
                    fragments: Found['fragments'] & { [K in Name]: { [O in `... on ${Type}`]: S } }
                  }
                >
              : never
            : never
          : never
        : never
      : Skip<Text> extends `{${string}`
        ? ParseQuery<Skip<Text>, Found>
        : Found

type AfterName<Text extends string> = Text extends `${'(' | '{' | '@'}${string}` ? Text : Skip<Word<Text>[1]>

type ParseQuery<Text extends string, Found extends Parsed> = Text extends `(${infer Declared}`
  ? Declarations<Skip<Declared>> extends [infer Variables, infer Body extends string]
    ? ParseBody<Body, Found, Variables>
    : never
  : ParseBody<Text, Found, object>

type ParseBody<Text extends string, Found extends Parsed, Variables> =
  FromBrace<Text> extends [infer S, infer More extends string]
    ? Parse<More, { selection: S; variables: Variables; fragments: Found['fragments'] }>
    : never

type FromBrace<Text extends string> = Text extends `${string}{${infer Body}` ? Fields<Skip<Body>> : never

/** The fields up to a closing brace, and the text behind it. */
type Fields<Text extends string, S = object> = Text extends `}${infer Rest}`
  ? [S, Rest]
  : Text extends `...${infer Rest}`
    ? Spreads<Skip<Rest>, S>
    : Word<Text> extends [infer Name extends string, infer Rest extends string]
      ? Name extends ''
        ? never
        : Skip<Rest> extends `:${infer Aliased}`
          ? Word<Skip<Aliased>> extends [infer Field extends string, infer Behind extends string]
            ? Field_<`${Name}: ${Field}`, AfterArguments<Skip<Behind>>, S>
            : never
          : Field_<Name, AfterArguments<Skip<Rest>>, S>
      : never

type Field_<Key extends string, Text extends string, S> = Text extends `{${infer Body}`
  ? Fields<Skip<Body>> extends [infer Inner, infer Rest extends string]
    ? Fields<Skip<Rest>, S & { [K in Key]: Inner }>
    : never
  : Fields<Text, S & { [K in Key]: true }>

type Spreads<Text extends string, S> = Text extends `on ${infer Rest}`
  ? Word<Skip<Rest>> extends [infer Type extends string, infer Body extends string]
    ? FromBrace<Body> extends [infer Inner, infer More extends string]
      ? Fields<Skip<More>, S & { [K in `... on ${Type}`]: Inner }>
      : never
    : never
  : Word<Text> extends [infer Name extends string, infer Rest extends string]
    ? Fields<AfterArguments<Skip<Rest>>, S & { [K in `...${Name}`]: true }>
    : never

/** The text behind arguments in parentheses and behind directives. */
type AfterArguments<Text extends string> = Text extends `(${infer Given}`
  ? AfterArguments<Skip<AfterParenthesis<Given>>>
  : Text extends `@${infer Directive}`
    ? AfterArguments<Skip<Word<Directive>[1]>>
    : Text

/** Behind the next closing parenthesis that stands in no string. */
type AfterParenthesis<Text extends string> = Text extends `${infer Before})${infer After}`
  ? Before extends `${string}"${string}`
    ? Text extends `${string}"${infer Quoted}`
      ? Quoted extends `${string}"${infer Behind}`
        ? AfterParenthesis<Behind>
        : never
      : never
    : After
  : never

type Declarations<Text extends string, Variables = object> = Text extends `)${infer Rest}`
  ? [Variables, Skip<Rest>]
  : Text extends `$${infer Rest}`
    ? Word<Rest> extends [infer Name extends string, infer Colon extends string]
      ? Skip<Colon> extends `:${infer Type}`
        ? Reference<Skip<Type>> extends [infer Written extends string, infer Behind extends string]
          ? Skip<Behind> extends `=${infer Value}`
            ? Declarations<AfterDefault<Value>, Variables & { [K in Name]?: Input<Written> | null }>
            : Declarations<
                Skip<Behind>,
                Variables & (Written extends `${string}!` ? { [K in Name]: Input<Written> } : { [K in Name]?: Input<Written> | null })
              >
          : never
        : never
      : never
    : never

/** A default value ends where the next variable, or the end of them all, begins. */
type AfterDefault<Text extends string> = Text extends `${infer Value}$${infer Rest}`
  ? Value extends `${string})${string}`
    ? AtEnd<Text>
    : `$${Rest}`
  : AtEnd<Text>
type AtEnd<Text extends string> = Text extends `${string})${infer Rest}` ? `)${Rest}` : never

type Input<Written extends string> = Written extends `${infer Type}!`
  ? Input<Type>
  : Written extends `[${infer Type}]`
    ? Input<Type> | readonly Input<Type>[]
    : Written extends keyof Inputs
      ? Inputs[Written]
      : unknown

/** A selection with what the fragments that it names have. */
type Spread<S, Fragments> = S extends object
  ? {
      [K in keyof S as K extends `...${infer Name}` ? (Name extends keyof Fragments ? keyof Fragments[Name] : K) : K]: Spread<
        Named<K, S[K], Fragments>,
        Fragments
      >
    }
  : S
type Named<Key, S, Fragments> = Key extends `...${infer Name}`
  ? Name extends keyof Fragments
    ? Fragments[Name][keyof Fragments[Name]]
    : S
  : S

type Skip<Text extends string> = Text extends `${' ' | '\n' | '\t' | '\r' | ','}${infer Rest}`
  ? Skip<Rest>
  : Text extends `#${string}\n${infer Rest}`
    ? Skip<Rest>
    : Text

type Letter =
  | 'a'
  | 'b'
  | 'c'
  | 'd'
  | 'e'
  | 'f'
  | 'g'
  | 'h'
  | 'i'
  | 'j'
  | 'k'
  | 'l'
  | 'm'
  | 'n'
  | 'o'
  | 'p'
  | 'q'
  | 'r'
  | 's'
  | 't'
  | 'u'
  | 'v'
  | 'w'
  | 'x'
  | 'y'
  | 'z'
  | '_'
type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9'
type InWord = Letter | Uppercase<Letter> | Digit
/** The name that a text begins with, and the text behind it. */
type Word<Text extends string, Name extends string = ''> = Text extends `${infer First extends InWord}${infer Rest}`
  ? Word<Rest, `${Name}${First}`>
  : [Name, Text]
/** The same for a type, which may be a list and required. */
type Reference<Text extends string, Name extends string = ''> = Text extends `${infer First extends InWord | '[' | ']' | '!'}${infer Rest}`
  ? Reference<Rest, `${Name}${First}`>
  : [Name, Text]
