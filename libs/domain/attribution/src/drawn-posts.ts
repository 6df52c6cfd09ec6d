/** One post in fifty is looked at by a person whatever the engine says of it. */
export const ONE_DRAWN_IN = 50;

/**
 * Whether chance drew the post for review, as SQL. The last bits of a UUID of version 7 are random (RFC 9562, 5.7), so
 * the draw needs no table, is the same at each look, and neither the engine nor a person has a say in it.
 *
 * @param id an expression of a post's id
 */
export const isDrawnSql = (id: string): string =>
  `(('x' || right(${id}::text, 7))::bit(28)::integer % ${ONE_DRAWN_IN} = 0)`;
