import { DomainProblem, DomainProblems } from '@conductor/kernel';
import { Works } from '@conductor/work';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { catchError, from, lastValueFrom, type Observable, of, throwError } from 'rxjs';
import type { EdgeContext } from './edge-context.js';
import { problemOf } from './problem.types.js';

/**
 * Runs each mutation as one act in one transaction, and turns a domain's refusal into the payload's problems.
 * The refusal is thrown inside, so everything the act wrote is rolled back before it is translated here.
 */
@Injectable()
export class ActInterceptor implements NestInterceptor {
  constructor(private readonly works: Works) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<GqlContextType>() !== 'graphql') return next.handle();
    const call = GqlExecutionContext.create(context);
    if (call.getInfo<GraphQLResolveInfo>().parentType.name !== 'Mutation') return next.handle();
    const edge = call.getContext<EdgeContext>();
    return from(this.run(edge, next)).pipe(
      catchError((error: unknown) => {
        const problems = refusalsIn(error);
        if (!problems) return throwError(() => error);
        return of({ problems: problems.map((problem) => problemOf(problem, edge.seed.locale)) });
      }),
    );
  }

  private run(edge: EdgeContext, next: CallHandler): Promise<unknown> {
    return this.works.run(edge.seed, async (work) => {
      edge.work = work;
      try {
        return await lastValueFrom(next.handle());
      } finally {
        edge.work = null;
        edge.forgetLoaded();
      }
    });
  }
}

function refusalsIn(error: unknown): readonly DomainProblem[] | null {
  if (error instanceof DomainProblem) return [error];
  return error instanceof DomainProblems ? error.problems : null;
}
