import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '@conductor/kernel';
import { mayCall, operationsOf } from '@conductor/api';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, type GraphQLField, isInputObjectType, isNonNullType } from 'graphql';
import { type ApiHarness, startApiHarness } from './api-harness.js';

/** A list's filter is input like any other. */
describe('filters', () => {
  let harness: ApiHarness;
  let queries: GraphQLField<unknown, unknown>[];
  beforeAll(async () => {
    harness = await startApiHarness();
    const { schema } = harness.api.app.get(GraphQLSchemaHost);
    queries = Object.values(schema.getQueryType()!.getFields());
  });
  afterAll(() => harness.stop());

  /** Each id that a filter takes, with the type of the filter. */
  const filterIds = () =>
    queries.flatMap(({ name, args }) => {
      const filter = args.find((argument) => argument.name === 'filter');
      const type = filter && getNamedType(filter.type);
      if (!filter || !isInputObjectType(type) || isNonNullType(filter.type)) return [];
      return Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name === 'ID')
        .map((field) => ({ name, type: type.name, field: field.name }));
    });

  it('say of a malformed id which it is, and never break', async () => {
    const operations = operationsOf(harness.api.app);
    const asked = filterIds();
    expect(asked.length).toBeGreaterThan(5);
    for (const { name, type, field } of asked) {
      const operation = operations.find((one) => one.kind === 'Query' && one.name === name)!;
      const role: Role = ROLES.find((one) => mayCall(one, operation))!;
      const { client } = await harness.as(role);
      const { errors } = await client.send(
        `query ($filter: ${type}) { ${name}(filter: $filter) { __typename } }`,
        {
          filter: { [field]: 'x' },
        },
      );
      expect([name, field, errors?.[0]?.extensions]).toEqual([
        name,
        field,
        expect.objectContaining({ problem: expect.objectContaining({ code: 'INPUT_NOT_AN_ID' }) }),
      ]);
    }
  });
});
