import type { CodegenConfig } from '@graphql-codegen/cli';
import { besideDocuments } from './codegen/beside-documents.js';

const scalars = { DateTime: 'string', Date: 'string' };

/** Types from the committed contract: no server is asked. Run from the root: `npm run web:codegen`. */
const config: CodegenConfig = {
  schema: 'apps/api/schema.graphql',
  documents: ['apps/web/src/**/*.graphql'],
  generates: {
    'libs/web/graphql/src/generated/schema-types.ts': {
      plugins: ['typescript'],
      config: { enumsAsTypes: true, skipTypename: false, scalars, useTypeImports: true },
    },
    'libs/web/graphql/src/generated/possible-types.ts': {
      plugins: ['apps/web/codegen/possible-types.ts'],
    },
    'apps/web/src/': {
      preset: besideDocuments,
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        scalars,
        enumType: 'string-literal',
        useTypeImports: true,
        importSchemaTypesFrom: '~@conductor/graphql',
      },
    },
  },
};
export default config;
