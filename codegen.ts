import type { CodegenConfig } from '@graphql-codegen/cli'

/** The SDK's generated files, each made by the plugin of its name. */
export default {
  schema: 'src/sdk/schema.graphql',
  documents: 'src/sdk/operations/*.graphql',
  generates: Object.fromEntries(
    ['schema', 'arguments', 'selections', 'mutations'].map((name) => [
      `src/sdk/generated/${name}.ts`,
      { plugins: [`./scripts/codegen/${name}.mjs`] },
    ]),
  ),
} satisfies CodegenConfig
