import { isInterfaceType, isUnionType, type GraphQLSchema } from 'graphql';

/** Which concrete types an interface may be: Apollo's cache needs it to match fragments on `Problem`. */
export const plugin = (schema: GraphQLSchema): string => {
  const entries = Object.values(schema.getTypeMap())
    .filter((type) => isInterfaceType(type) || isUnionType(type))
    .map((type) => [type.name, schema.getPossibleTypes(type).map((it) => it.name)]);
  return `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(entries))};\n`;
};
