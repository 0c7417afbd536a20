export { type Client, type ClientOptions, createClient, type TypedDocument } from './client.ts'
export { RapporteurError, type ResponseError } from './errors.ts'
export * from './generated/operations.ts'
