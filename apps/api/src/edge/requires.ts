import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import type { EdgeContext } from './edge-context.js';
import { holds, type Permission } from './permissions.js';

/** Where an operation's declaration is kept: a permission's name, or 'public'. */
export const ACCESS = 'conductor:access';
export type Access = Permission | 'public';

/** This operation needs the permission. Every operation carries this or @Public(); lint sees to it. */
export const Requires = (permission: Permission): MethodDecorator => SetMetadata(ACCESS, permission);

/** This operation is for everybody, signed in or not. */
export const Public = (): MethodDecorator => SetMetadata(ACCESS, 'public');

/** Decides by the declaration at the operation and the domains' permission tables. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    // Plain HTTP routes declare their access with the same decorators and check it in their own guard.
    if (context.getType<GqlContextType>() !== 'graphql') return true;
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (access === 'public') return true;
    const { actor } = GqlExecutionContext.create(context).getContext<EdgeContext>().seed;
    if (actor.kind === 'anonymous')
      throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
    if (access === undefined || !holds(actor, access)) {
      throw new GraphQLError('Not permitted.', { extensions: { code: 'FORBIDDEN' } });
    }
    return true;
  }
}
