import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mayCall, type Operation, operationsOf } from '@conductor/api';
import { ROLES } from '@conductor/kernel';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { type ApiHarness, startApiHarness } from './api-harness.js';

/** The plainest value that the type takes: what it says does not matter, only who is let through to it. */
function plainValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return plainValue(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) && field.defaultValue === undefined,
    );
    return Object.fromEntries(required.map((field) => [field.name, plainValue(field.type)]));
  }
  const byName: Record<string, unknown> = {
    Int: 1,
    Float: 1,
    Boolean: false,
    DateTime: '2026-03-02T02:00:00Z',
    Date: '2026-03-02',
    ID: '00000000-0000-0000-0000-000000000000',
  };
  return byName[type.name] ?? 'sembarang';
}

/** A document that calls the root field and asks for as little as can be asked. */
function documentFor(
  schema: GraphQLSchema,
  { kind, name }: Operation,
): { query: string; variables: Record<string, unknown> } {
  const root = {
    Query: schema.getQueryType(),
    Mutation: schema.getMutationType(),
    Subscription: schema.getSubscriptionType(),
  }[kind];
  const field = root!.getFields()[name]!;
  const needed = field.args.filter(
    (argument) => isNonNullType(argument.type) && argument.defaultValue === undefined,
  );
  const declared = needed.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const passed = needed.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  return {
    query: `${kind.toLowerCase()} ${declared ? `(${declared})` : ''} { ${name}${passed ? `(${passed})` : ''} ${selection} }`,
    variables: Object.fromEntries(needed.map((argument) => [argument.name, plainValue(argument.type)])),
  };
}

describe('role x operation, cell by cell', () => {
  let harness: ApiHarness;
  let schema: GraphQLSchema;
  let operations: Operation[];
  beforeAll(async () => {
    harness = await startApiHarness();
    ({ schema } = harness.api.app.get(GraphQLSchemaHost));
    // A subscription travels over a socket: apps/api-e2e/src/inbox-live.spec.ts plays its cells.
    operations = operationsOf(harness.api.app).filter(({ kind }) => kind !== 'Subscription');
  });
  afterAll(() => harness.stop());

  it('covers every root field of the schema', () => {
    const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type!.getFields()),
    );
    expect(operations.map(({ name }) => name).sort()).toEqual(fields.sort());
  });

  it.each([null, ...ROLES])(
    'lets %s call what the table says and nothing else, and never breaks',
    async (role) => {
      for (const operation of operations) {
        const { query, variables } = documentFor(schema, operation);
        // A session of its own for each call: some calls end it.
        const client = role === null ? harness.anonymous() : (await harness.as(role)).client;
        const refusal = await client.refusal(query, variables);
        const cell = `${role ?? 'not signed in'} ${operation.name}`;
        if (mayCall(role, operation))
          expect([cell, refusal]).not.toEqual([
            cell,
            expect.stringMatching(/UNAUTHENTICATED|FORBIDDEN|INTERNAL|GRAPHQL/),
          ]);
        else expect([cell, refusal]).toEqual([cell, role === null ? 'UNAUTHENTICATED' : 'FORBIDDEN']);
      }
    },
  );
});
