// The types of selections: what may be asked, and what the answer then is.
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

/** Something of one of several types, with the fields that all of them have. */
export interface Abstract<Common, Possible> {
  [common]: Common
  [possible]: Possible
}

export type ValueOf<F> = F extends Field<infer V, unknown> ? V : F
export type ArgsOf<F> = F extends Field<unknown, infer Args> ? Args : never
/** What a field returns, without nulls and lists. */
type Item<V> = NonNullable<V> extends readonly (infer E)[] ? Item<E> : NonNullable<V>
type ItemOf<F> = Item<ValueOf<F>>

type NameOf<Type> = Type extends { __typename: infer Name extends string } ? Name : never
/** The field that a key asks for: `latest: statements` asks for `statements`. */
type FieldName<Key> = Key extends `${string}: ${infer Name}` ? Name : Key
/** The key that it goes by in the answer. */
type AnswerKey<Key> = Key extends '$' | `... on ${string}` ? never : Key extends `${infer Alias}: ${string}` ? Alias : Key

/**
 * What may be asked of a type: `true` for a field, a selection for one that has fields of its own, `$` for its arguments. A field under another
 * name is `'other: field'`, and what only one of several types has is under `'... on Type'`.
 */
export type Selection<Type> =
  // Not for each of several types: until it is known which one is meant, `select` would be worked out for all there are.
  [Type] extends [Abstract<infer Common, infer Possible>]
    ? Fields<Common> & { [One in Possible as `... on ${NameOf<One> & string}`]?: Selection<One> }
    : Fields<Type>

type Fields<Type> = { [Key in keyof Type]?: Choice<Type[Key]> } & { [alias: `${string}: ${string}`]: unknown }
type Choice<F> =
  ItemOf<F> extends object ? Selection<ItemOf<F>> & Arguments<F> : F extends Field<unknown, unknown> ? boolean | Arguments<F> : boolean
type Arguments<F> = F extends Field<unknown, infer Args> ? (object extends Args ? { $?: Args } : { $: Args }) : unknown

declare const because: unique symbol
/** What nothing is, since it cannot be asked. */
export interface Refused<Why> {
  [because]: Why
}

/** The selection itself where all in it can be asked; else in the place of what cannot, a sentence that says why. */
export type Checked<Type, S> =
  Type extends Abstract<infer Common, infer Possible>
    ? { [Key in keyof S]: Key extends `... on ${infer Name}` ? CheckedPart<Possible, Name, S[Key]> : CheckedField<Common, Key, S[Key]> }
    : { [Key in keyof S]: CheckedField<Type, Key, S[Key]> }

type CheckedPart<Possible, Name extends string, S> =
  Name extends NameOf<Possible> ? Checked<Extract<Possible, { __typename: Name }>, S> : Refused<`It is never of the type ${Name}`>

type CheckedField<Type, Key, S> = Key extends '$'
  ? S
  : FieldName<Key> extends keyof Type
    ? CheckedValue<Type[FieldName<Key>], FieldName<Key> & string, S>
    : Refused<`${NameOf<Type>} has no field ${FieldName<Key> & string}`>

type CheckedValue<F, Name extends string, S> =
  ItemOf<F> extends object
    ? S extends object
      ? Checked<ItemOf<F>, S> & CheckedArguments<F, Name, S>
      : Refused<`${Name} has fields: select some of them`>
    : S extends boolean
      ? S
      : F extends Field<unknown, unknown>
        ? CheckedArguments<F, Name, S>
        : Refused<`${Name} has no fields: write true`>

type CheckedArguments<F, Name extends string, S> =
  F extends Field<unknown, infer Args>
    ? S extends { $: infer Given }
      ? { $: Args & CheckedInput<Args, Given> }
      : object extends Args
        ? unknown
        : { $: Args }
    : S extends { $: unknown }
      ? { $: Refused<`${Name} takes no arguments`> }
      : unknown

/** What is wrong with the fields of a selection, as sentences. */
export type Misspelt<Type, S> =
  Type extends Abstract<infer Common, infer Possible>
    ? {
        [Key in keyof S]: Key extends `... on ${infer Name}` ? MisspeltPart<Possible, Name, S[Key]> : MisspeltField<Common, Key, S[Key]>
      }[keyof S]
    : {
        [Key in keyof S]: Key extends `... on ${infer Name}`
          ? Name extends NameOf<Type>
            ? Misspelt<Type, S[Key]>
            : never
          : MisspeltField<Type, Key, S[Key]>
      }[keyof S]
type MisspeltPart<Possible, Name extends string, S> =
  Name extends NameOf<Possible> ? Misspelt<Extract<Possible, { __typename: Name }>, S> : never
type MisspeltField<Type, Key, S> =
  FieldName<Key> extends keyof Type
    ? S extends object
      ? Misspelt<ItemOf<Type[FieldName<Key>]>, S>
      : never
    : `${NameOf<Type>} has no field ${FieldName<Key> & string}`

/** Input without what the type of it does not know. */
type CheckedInput<Type, Given> = Given extends readonly (infer E)[]
  ? readonly CheckedInput<Type, E>[]
  : Given extends object
    ? {
        [Key in keyof Given]: Key extends keyof Member<Type>
          ? CheckedInput<Member<Type>[Key], Given[Key]>
          : Refused<`There is no ${Key & string} here`>
      }
    : Given
type Member<Type> = Exclude<Extract<Type, object>, readonly unknown[]>

/**
 * What the answer to a selection of a type is.
 *
 * @example
 * type Quoted = Result<Statement, { text: true; saidOn: { edtf: true } }>
 * const cite = ({ text, saidOn }: Quoted) => `${text} (${saidOn.edtf})`
 * console.log((await rapporteur.statements({}, { first: 1, select: { text: true, saidOn: { edtf: true } } })).nodes.map(cite))
 */
export type Result<Type, S> =
  Type extends Abstract<infer Common, infer Possible>
    ? keyof Parts<S> extends never
      ? Show<Own<Common, S>>
      : OfOne<Possible, S>
    : Show<Own<Type, S> & Part<Type, S>>

type Parts<S> = { [Key in keyof S as Key extends `... on ${string}` ? Key : never]: S[Key] }
type OfOne<One, S> = One extends unknown ? Show<Own<One, S> & Part<One, S>> : never
/** What is asked of records of this type only. */
type Part<Type, S> = S extends { [Key in `... on ${NameOf<Type>}`]: infer OfType } ? Own<Type, OfType> : unknown

type Own<Type, S> = {
  -readonly [Key in keyof S as S[Key] extends false ? never : AnswerKey<Key>]: FieldName<Key> extends keyof Type
    ? Answer<ValueOf<Type[FieldName<Key>]>, S[Key]>
    : never
}

type Answer<V, S> = V extends null
  ? null
  : V extends readonly (infer E)[]
    ? Answer<E, S>[]
    : V extends object
      ? Result<V, S>
      : S extends true | { $: unknown }
        ? V
        : V | undefined

/** The same type, written out. */
type Show<T> = { [Key in keyof T]: T[Key] } & {}

/**
 * A selection to be used again, checked against the type it is of.
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
