import { type CursorPosition, decodeCursor, DomainProblem, encodeCursor } from '@conductor/kernel';
import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';

const MOST = 100;

@ObjectType()
export class PageInfo {
  @Field() hasNextPage: boolean;
  @Field(() => String, { nullable: true }) endCursor: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20 }) first: number;
  @Field(() => String, { nullable: true }) after?: string | null;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: PageInfo;
}

/** What a page asks for, checked. Throws LIMIT_OUT_OF_RANGE and CURSOR_INVALID. */
export function pageOf({ first, after }: PageArgs): { first: number; after: CursorPosition | null } {
  if (first < 1 || first > MOST)
    throw new DomainProblem('LimitReached', 'LIMIT_OUT_OF_RANGE', { limit: MOST }, ['first']);
  return { first, after: after ? decodeCursor(after) : null };
}

/** Makes a page of up to first + 1 rows: the extra one only tells that there is more. */
export function connectionOf<Row>(
  rows: readonly Row[],
  first: number,
  positionOf: (row: Row) => CursorPosition,
): Connection<Row> {
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: encodeCursor(positionOf(node)) }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** The edge type of a connection over `node`. */
export function EdgeType<Node>(node: Type<Node>): Type<Edge<Node>> {
  @ObjectType({ isAbstract: true })
  class AbstractEdge {
    @Field() cursor: string;
    @Field(() => node) node: Node;
  }
  return AbstractEdge;
}

/** The connection type over an edge type. */
export function ConnectionType<Node>(edge: Type<Edge<Node>>): Type<Connection<Node>> {
  @ObjectType({ isAbstract: true })
  class AbstractConnection {
    @Field(() => [edge]) edges: Edge<Node>[];
    @Field() pageInfo: PageInfo;
  }
  return AbstractConnection;
}
