// The types of selections: which fields a query may select, and the type of its result.
import type { Types } from './generated/schema.ts'

declare const value: unique symbol
declare const args: unique symbol
declare const common: unique symbol
declare const possible: unique symbol

/** A field that takes arguments. */
export interface Field<Value, Args> {
  [value]: Value
  [args]: Args
}

/** An interface or union: the fields that all its types have, and the possible types. */
export interface Abstract<Common, Possible> {
  [common]: Common
  [possible]: Possible
}

export type ValueOf<F> = F extends Field<infer V, unknown> ? V : F
export type ArgsOf<F> = F extends Field<unknown, infer Args> ? Args : never
/** The type that a field returns, without null and without lists. */
type Item<V> = NonNullable<V> extends readonly (infer E)[] ? Item<E> : NonNullable<V>
type ItemOf<F> = Item<ValueOf<F>>

type NameOf<Type> = Type extends { __typename: infer Name extends string } ? Name : never
/** The field that a key selects: `latest: statements` selects `statements`. */
type FieldName<Key> = Key extends `${string}: ${infer Name}` ? Name : Key
/** The key in the response: `latest: statements` has the key `latest`. */
type AnswerKey<Key> = Key extends '$' | `... on ${string}` ? never : Key extends `${infer Alias}: ${string}` ? Alias : Key

/**
 * A selection of fields of a type: `true` for a scalar field, a nested selection for an object, `$` for the arguments of a field. An alias is
 * written as `'alias: field'`. Fields of one possible type are written under `'... on Type'`.
 */
export type Selection<Type> =
  // The tuple prevents distribution over a union: otherwise the compiler would evaluate `select` for each type of the schema.
  [Type] extends [Abstract<infer Common, infer Possible>]
    ? Fields<Common> & { [One in Possible as `... on ${NameOf<One> & string}`]?: Selection<One> }
    : Fields<Type>

type Fields<Type> = { [Key in keyof Type]?: FieldSelection<Type[Key]> } & { [alias: `${string}: ${string}`]: unknown }
// A JSON value is `unknown`, and has no fields to select.
type FieldSelection<F> = unknown extends F ? boolean : FieldSelectionOf<F>
type FieldSelectionOf<F> =
  ItemOf<F> extends object ? Selection<ItemOf<F>> & Arguments<F> : F extends Field<unknown, unknown> ? boolean | Arguments<F> : boolean
type Arguments<F> = F extends Field<unknown, infer Args> ? (object extends Args ? { $?: Args } : { $: Args }) : unknown

declare const because: unique symbol
/** A type that no value has. The compiler reports it, with the reason, for an invalid part of a selection. */
export interface Invalid<Reason> {
  [because]: Reason
}

/** The selection itself if it is valid. Otherwise each invalid part is replaced by `Invalid` with the reason. */
export type Checked<Type, S> =
  Type extends Abstract<infer Common, infer Possible>
    ? { [Key in keyof S]: Key extends `... on ${infer Name}` ? CheckedOnType<Possible, Name, S[Key]> : CheckedField<Common, Key, S[Key]> }
    : { [Key in keyof S]: CheckedField<Type, Key, S[Key]> }

type CheckedOnType<Possible, Name extends string, S> =
  Name extends NameOf<Possible> ? Checked<Extract<Possible, { __typename: Name }>, S> : Invalid<`${Name} is not a possible type here`>

type CheckedField<Type, Key, S> = Key extends '$'
  ? S
  : FieldName<Key> extends keyof Type
    ? CheckedValue<Type[FieldName<Key>], FieldName<Key> & string, S>
    : Invalid<`${NameOf<Type>} has no field ${FieldName<Key> & string}`>

type CheckedValue<F, Name extends string, S> = unknown extends F
  ? S extends boolean
    ? S
    : Invalid<`${Name} is not an object: write true`>
  : CheckedValueOf<F, Name, S>
type CheckedValueOf<F, Name extends string, S> =
  ItemOf<F> extends object
    ? S extends object
      ? Checked<ItemOf<F>, S> & CheckedArguments<F, Name, S>
      : Invalid<`${Name} is an object: select some of its fields`>
    : S extends boolean
      ? S
      : F extends Field<unknown, unknown>
        ? CheckedArguments<F, Name, S>
        : Invalid<`${Name} is not an object: write true`>

type CheckedArguments<F, Name extends string, S> =
  F extends Field<unknown, infer Args>
    ? S extends { $: infer Given }
      ? { $: Args & CheckedInput<Args, Given> }
      : object extends Args
        ? unknown
        : { $: Args }
    : S extends { $: unknown }
      ? { $: Invalid<`${Name} takes no arguments`> }
      : unknown

/** The unknown fields of a selection, each as an error message. */
export type UnknownFields<Type, S> =
  Type extends Abstract<infer Common, infer Possible>
    ? {
        [Key in keyof S]: Key extends `... on ${infer Name}`
          ? UnknownFieldsOnType<Possible, Name, S[Key]>
          : UnknownField<Common, Key, S[Key]>
      }[keyof S]
    : {
        [Key in keyof S]: Key extends `... on ${infer Name}`
          ? Name extends NameOf<Type>
            ? UnknownFields<Type, S[Key]>
            : never
          : UnknownField<Type, Key, S[Key]>
      }[keyof S]
type UnknownFieldsOnType<Possible, Name extends string, S> =
  Name extends NameOf<Possible> ? UnknownFields<Extract<Possible, { __typename: Name }>, S> : never
type UnknownField<Type, Key, S> =
  FieldName<Key> extends keyof Type
    ? S extends object
      ? UnknownFields<ItemOf<Type[FieldName<Key>]>, S>
      : never
    : `${NameOf<Type>} has no field ${FieldName<Key> & string}`

/** An input value, in which unknown keys are replaced by `Invalid`. */
type CheckedInput<Type, Given> = Given extends readonly (infer E)[]
  ? readonly CheckedInput<Type, E>[]
  : Given extends object
    ? {
        [Key in keyof Given]: Key extends keyof Member<Type>
          ? CheckedInput<Member<Type>[Key], Given[Key]>
          : Invalid<`Unknown key ${Key & string}`>
      }
    : Given
type Member<Type> = Exclude<Extract<Type, object>, readonly unknown[]>

/**
 * The type of the result of a selection.
 *
 * @example
 * type Quoted = Result<Statement, { text: true; saidOn: { edtf: true } }>
 * const cite = ({ text, saidOn }: Quoted) => `${text} (${saidOn.edtf})`
 * console.log((await rapporteur.statements({}, { first: 1, select: { text: true, saidOn: { edtf: true } } })).nodes.map(cite))
 */
export type Result<Type, S> =
  Type extends Abstract<infer Common, infer Possible>
    ? keyof OnTypeParts<S> extends never
      ? Simplify<ResultFields<Common, S>>
      : ResultOfPossible<Possible, S>
    : Simplify<ResultFields<Type, S> & ResultOnType<Type, S>>

type OnTypeParts<S> = { [Key in keyof S as Key extends `... on ${string}` ? Key : never]: S[Key] }
type ResultOfPossible<One, S> = One extends unknown ? Simplify<ResultFields<One, S> & ResultOnType<One, S>> : never
/** The fields selected for one possible type. */
type ResultOnType<Type, S> = S extends { [Key in `... on ${NameOf<Type>}`]: infer OfType } ? ResultFields<Type, OfType> : unknown

type ResultFields<Type, S> = {
  -readonly [Key in keyof S as S[Key] extends false ? never : AnswerKey<Key>]: FieldName<Key> extends keyof Type
    ? FieldResult<ValueOf<Type[FieldName<Key>]>, S[Key]>
    : never
}

type FieldResult<V, S> = V extends null
  ? null
  : V extends readonly (infer E)[]
    ? FieldResult<E, S>[]
    : V extends object
      ? Result<V, S>
      : S extends true | { $: unknown }
        ? V
        : V | undefined

/** The same type, as one object type that an editor can show. */
type Simplify<T> = { [Key in keyof T]: T[Key] } & {}

/**
 * Checks a selection against its type, so that several queries can share it.
 *
 * @example
 * const cited = select('Statement', { text: true, evidence: { document: { title: true, url: true } } })
 * const page = await rapporteur.statements({ topic: 'syria' }, { select: { ...cited, saidOn: { edtf: true } } })
 * console.log(page.nodes[0]?.evidence[0]?.document.title)
 */
export const select = <Name extends keyof Types, const S extends Selection<Types[Name]>>(
  _type: Name,
  selection: S & Checked<Types[Name], S>,
): S => selection
