import type { INestApplicationContext } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ROLES, type Role } from '@conductor/kernel';
import { permissions } from './permissions.js';
import { ACCESS, type Access } from './requires.js';

const KINDS = ['Query', 'Mutation', 'Subscription'] as const;

/** One root field and who may call it. */
export interface Operation {
  readonly kind: (typeof KINDS)[number];
  readonly name: string;
  readonly access: Access;
}

const isKind = (value: unknown): value is Operation['kind'] => KINDS.some((kind) => kind === value);

/** Where @nestjs/graphql keeps the kind and the name of a root field. */
const RESOLVER_TYPE = 'graphql:resolver_type';
const RESOLVER_NAME = 'graphql:resolver_name';

/** Every root field of the running server with its declaration. Throws for one that declares nothing. */
export function operationsOf(app: INestApplicationContext): Operation[] {
  const discovery = app.get(DiscoveryService, { strict: false });
  const scanner = new MetadataScanner();
  const operations: Operation[] = [];
  for (const { metatype, instance } of discovery.getProviders()) {
    if (!metatype || typeof instance !== 'object' || instance === null) continue;
    const prototype: object = Object.getPrototypeOf(instance);
    for (const method of scanner.getAllMethodNames(prototype)) {
      const handler: unknown = Reflect.get(prototype, method);
      if (typeof handler !== 'function') continue;
      const kind: unknown = Reflect.getMetadata(RESOLVER_TYPE, handler);
      if (!isKind(kind)) continue;
      const access: Access | undefined = Reflect.getMetadata(ACCESS, handler);
      if (access === undefined) throw new Error(`Operation ${method} declares no permission.`);
      const name: unknown = Reflect.getMetadata(RESOLVER_NAME, handler);
      operations.push({ kind, name: typeof name === 'string' ? name : method, access });
    }
  }
  return operations.sort((a, b) => `${a.kind} ${a.name}`.localeCompare(`${b.kind} ${b.name}`));
}

/** Whether the role may call the operation; null is somebody who has not signed in. */
export const mayCall = (role: Role | null, { access }: Operation): boolean =>
  access === 'public' || (role !== null && permissions[access].includes(role));

/** The table role x operation, as docs/generated/permissions.md shows it. */
export function permissionTable(operations: readonly Operation[]): string {
  const header = ['operation', 'permission', 'not signed in', ...ROLES];
  const rows = operations.map((operation) => [
    `${operation.kind.toLowerCase()} \`${operation.name}\``,
    operation.access,
    ...[null, ...ROLES].map((role) => (mayCall(role, operation) ? 'yes' : '-')),
  ]);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
