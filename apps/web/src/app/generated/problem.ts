/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
type ProblemFields_InvalidInput_Fragment = { __typename: 'InvalidInput', code: string, message: string, path: Array<string> };

type ProblemFields_LimitReached_Fragment = { __typename: 'LimitReached', code: string, message: string, path: Array<string> };

type ProblemFields_NotAllowedFromState_Fragment = { __typename: 'NotAllowedFromState', code: string, message: string, path: Array<string> };

type ProblemFields_NotFound_Fragment = { __typename: 'NotFound', code: string, message: string, path: Array<string> };

type ProblemFields_StaleVersion_Fragment = { __typename: 'StaleVersion', code: string, message: string, path: Array<string> };

export type ProblemFieldsFragment =
  | ProblemFields_InvalidInput_Fragment
  | ProblemFields_LimitReached_Fragment
  | ProblemFields_NotAllowedFromState_Fragment
  | ProblemFields_NotFound_Fragment
  | ProblemFields_StaleVersion_Fragment
;

export const ProblemFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ProblemFieldsFragment, unknown>;