import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import type { Context } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import { ContextFactory } from './context-factory.js';
import { Day } from './day.scalar.js';
import type { EdgeContext } from './edge-context.js';
import type { EdgeParts } from './edge.module.js';
import { formatFailure } from './failure.js';

/** What graphql-ws and its server keep with a socket. */
interface SocketExtra {
  readonly request: IncomingMessage;
}

/** The origin of the page that opened the socket has to be ours: a cookie travels with any page's socket. */
const isOwnOrigin = (request: IncomingMessage, publicUrl: URL): boolean =>
  request.headers.origin === undefined || request.headers.origin === publicUrl.origin;

interface ContextArguments {
  readonly req?: Request;
  readonly res?: Response;
  readonly extra?: SocketExtra;
}

/** Apollo Server over express and graphql-ws, with every failure formatted and nothing told that is not asked. */
export const graphqlModule = ({ logger, configuration }: EdgeParts): DynamicModule =>
  GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [ContextFactory],
    useFactory: (contexts: ContextFactory): ApolloDriverConfig => ({
      path: '/graphql',
      autoSchemaFile: true,
      sortSchema: true,
      resolvers: { Date: Day },
      playground: false,
      graphiql: false,
      csrfPrevention: true,
      includeStacktraceInErrorResponses: false,
      formatError: formatFailure(logger),
      context: ({ req, res, extra }: ContextArguments): Promise<EdgeContext> => {
        if (extra) return contexts.forSocket(extra.request);
        if (req && res) return contexts.forRequest(req, res);
        throw new Error('A context belongs to a request or to a socket.');
      },
      subscriptions: {
        'graphql-ws': {
          path: '/graphql',
          onConnect: (socket: Context<Record<string, unknown>, unknown>) => {
            const { request } = socketExtra(socket.extra);
            // Closes the socket with 4403, after which our client does not come back.
            return isOwnOrigin(request, configuration.publicUrl);
          },
        },
      },
    }),
  });

function socketExtra(extra: unknown): SocketExtra {
  if (isSocketExtra(extra)) return extra;
  throw new Error('The socket carries no request.');
}

const isSocketExtra = (extra: unknown): extra is SocketExtra =>
  typeof extra === 'object' && extra !== null && 'request' in extra;
