// Parses GraphQL text in the type system: its selection and its variables. At run time the text is an ordinary string.
import type { Inputs, Query } from './generated/schema.ts'
import type { Invalid, Result, UnknownFields } from './select.ts'

declare const typed: unique symbol

/** GraphQL text with the types of its result and of its variables. */
export type Typed<Data, Variables> = string & { readonly [typed]?: (variables: Variables) => Data }

/**
 * Gives GraphQL text the types of its result and of its variables. The compiler rejects unknown fields. The server checks the arguments
 * within the text.
 *
 * @example
 * const query = graphql(`query ($topic: [String!]) { person(ref: "lavrov") { name statements(where: { topic: $topic }) { totalCount } } }`)
 * const { person } = await rapporteur.request(query, { topic: ['syria'] })
 */
export const graphql = <const Text extends string>(text: Text & WithoutUnknownFields<Text>): TypedText<Text> =>
  // The value is not changed. Its type is derived from the text.
  text as unknown as TypedText<Text>

type TypedText<Text extends string> =
  QueryOf<Text> extends { selection: infer S; variables: infer Variables }
    ? Typed<Result<Query, S>, Variables>
    : Typed<unknown, Record<string, unknown>>

type WithoutUnknownFields<Text extends string> =
  QueryOf<Text> extends { selection: infer S }
    ? [UnknownFields<Query, S>] extends [never]
      ? unknown
      : Invalid<UnknownFields<Query, S>>
    : unknown

/** The selection and the variables of a query. Null if the text is not a literal. */
type QueryOf<Text extends string> = string extends Text
  ? null
  : Parse<Text> extends { selection: infer S; variables: infer Variables; fragments: infer Fragments }
    ? { selection: ExpandFragments<S, Fragments>; variables: Variables }
    : null

interface Parsed {
  selection: unknown
  variables: unknown
  fragments: unknown
}

/** Parses a document: one query, and fragments before or after it. */
type Parse<Text extends string, Found extends Parsed = { selection: unknown; variables: object; fragments: object }> =
  SkipIgnored<Text> extends `${'query' | 'query '}${infer Rest}`
    ? ParseQuery<AfterName<SkipIgnored<Rest>>, Found>
    : SkipIgnored<Text> extends `fragment ${infer Rest}`
      ? ParseName<SkipIgnored<Rest>> extends [infer Name extends string, infer AfterWord extends string]
        ? SkipIgnored<AfterWord> extends `on ${infer On}`
          ? ParseName<SkipIgnored<On>> extends [infer Type extends string, infer Body extends string]
            ? ParseSelectionSet<Body> extends [infer S, infer More extends string]
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
      : SkipIgnored<Text> extends `{${string}`
        ? ParseQuery<SkipIgnored<Text>, Found>
        : Found

type AfterName<Text extends string> = Text extends `${'(' | '{' | '@'}${string}` ? Text : SkipIgnored<ParseName<Text>[1]>

type ParseQuery<Text extends string, Found extends Parsed> = Text extends `(${infer Declared}`
  ? ParseVariables<SkipIgnored<Declared>> extends [infer Variables, infer Body extends string]
    ? ParseBody<Body, Found, Variables>
    : never
  : ParseBody<Text, Found, object>

type ParseBody<Text extends string, Found extends Parsed, Variables> =
  ParseSelectionSet<Text> extends [infer S, infer More extends string]
    ? Parse<More, { selection: S; variables: Variables; fragments: Found['fragments'] }>
    : never

type ParseSelectionSet<Text extends string> = Text extends `${string}{${infer Body}` ? ParseFields<SkipIgnored<Body>> : never

/** Parses the fields up to the closing brace. Returns them and the remaining text. */
type ParseFields<Text extends string, S = object> = Text extends `}${infer Rest}`
  ? [S, Rest]
  : Text extends `...${infer Rest}`
    ? ParseSpread<SkipIgnored<Rest>, S>
    : ParseName<Text> extends [infer Name extends string, infer Rest extends string]
      ? Name extends ''
        ? never
        : SkipIgnored<Rest> extends `:${infer Aliased}`
          ? ParseName<SkipIgnored<Aliased>> extends [infer Field extends string, infer Behind extends string]
            ? ParseField<`${Name}: ${Field}`, AfterArguments<SkipIgnored<Behind>>, S>
            : never
          : ParseField<Name, AfterArguments<SkipIgnored<Rest>>, S>
      : never

type ParseField<Key extends string, Text extends string, S> = Text extends `{${infer Body}`
  ? ParseFields<SkipIgnored<Body>> extends [infer Inner, infer Rest extends string]
    ? ParseFields<SkipIgnored<Rest>, S & { [K in Key]: Inner }>
    : never
  : ParseFields<Text, S & { [K in Key]: true }>

type ParseSpread<Text extends string, S> = Text extends `on ${infer Rest}`
  ? ParseName<SkipIgnored<Rest>> extends [infer Type extends string, infer Body extends string]
    ? ParseSelectionSet<Body> extends [infer Inner, infer More extends string]
      ? ParseFields<SkipIgnored<More>, S & { [K in `... on ${Type}`]: Inner }>
      : never
    : never
  : ParseName<Text> extends [infer Name extends string, infer Rest extends string]
    ? ParseFields<AfterArguments<SkipIgnored<Rest>>, S & { [K in `...${Name}`]: true }>
    : never

/** Skips arguments in parentheses, and directives. */
type AfterArguments<Text extends string> = Text extends `(${infer Given}`
  ? AfterArguments<SkipIgnored<AfterParenthesis<Given>>>
  : Text extends `@${infer Directive}`
    ? AfterArguments<SkipIgnored<ParseName<Directive>[1]>>
    : Text

/** The text after the next closing parenthesis that is not inside a string. */
type AfterParenthesis<Text extends string> = Text extends `${infer Before})${infer After}`
  ? Before extends `${string}"${string}`
    ? Text extends `${string}"${infer Quoted}`
      ? Quoted extends `${string}"${infer Behind}`
        ? AfterParenthesis<Behind>
        : never
      : never
    : After
  : never

type ParseVariables<Text extends string, Variables = object> = Text extends `)${infer Rest}`
  ? [Variables, SkipIgnored<Rest>]
  : Text extends `$${infer Rest}`
    ? ParseName<Rest> extends [infer Name extends string, infer Colon extends string]
      ? SkipIgnored<Colon> extends `:${infer Type}`
        ? ParseTypeReference<SkipIgnored<Type>> extends [infer Written extends string, infer Behind extends string]
          ? SkipIgnored<Behind> extends `=${infer Value}`
            ? ParseVariables<AfterDefault<Value>, Variables & { [K in Name]?: VariableType<Written> | null }>
            : ParseVariables<
                SkipIgnored<Behind>,
                Variables &
                  (Written extends `${string}!` ? { [K in Name]: VariableType<Written> } : { [K in Name]?: VariableType<Written> | null })
              >
          : never
        : never
      : never
    : never

/** Skips a default value. It ends at the next variable or at the closing parenthesis. */
type AfterDefault<Text extends string> = Text extends `${infer Value}$${infer Rest}`
  ? Value extends `${string})${string}`
    ? AtEnd<Text>
    : `$${Rest}`
  : AtEnd<Text>
type AtEnd<Text extends string> = Text extends `${string})${infer Rest}` ? `)${Rest}` : never

type VariableType<Written extends string> = Written extends `${infer Type}!`
  ? VariableType<Type>
  : Written extends `[${infer Type}]`
    ? VariableType<Type> | readonly VariableType<Type>[]
    : Written extends keyof Inputs
      ? Inputs[Written]
      : unknown

/** A selection with its fragment spreads replaced by the fields of the fragments. */
type ExpandFragments<S, Fragments> = S extends object
  ? {
      [K in keyof S as K extends `...${infer Name}` ? (Name extends keyof Fragments ? keyof Fragments[Name] : K) : K]: ExpandFragments<
        FragmentFields<K, S[K], Fragments>,
        Fragments
      >
    }
  : S
type FragmentFields<Key, S, Fragments> = Key extends `...${infer Name}`
  ? Name extends keyof Fragments
    ? Fragments[Name][keyof Fragments[Name]]
    : S
  : S

type SkipIgnored<Text extends string> = Text extends `${' ' | '\n' | '\t' | '\r' | ','}${infer Rest}`
  ? SkipIgnored<Rest>
  : Text extends `#${string}\n${infer Rest}`
    ? SkipIgnored<Rest>
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
type NameCharacter = Letter | Uppercase<Letter> | Digit
/** Parses a name. Returns it and the remaining text. */
type ParseName<Text extends string, Name extends string = ''> = Text extends `${infer First extends NameCharacter}${infer Rest}`
  ? ParseName<Rest, `${Name}${First}`>
  : [Name, Text]
/** Parses a type reference, such as `[String!]!`. Returns it and the remaining text. */
type ParseTypeReference<
  Text extends string,
  Name extends string = '',
> = Text extends `${infer First extends NameCharacter | '[' | ']' | '!'}${infer Rest}`
  ? ParseTypeReference<Rest, `${Name}${First}`>
  : [Name, Text]
