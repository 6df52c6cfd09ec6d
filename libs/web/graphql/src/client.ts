import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { getMainDefinition, relayStylePagination } from '@apollo/client/utilities';
import { createClient } from 'graphql-ws';
import { possibleTypes } from './generated/possible-types.js';
import { reconnectDelay, shouldReconnect, tellReconnected } from './reconnect.js';
import { readFailure } from './request-failure.js';

/** What the app gives the client. */
export interface ClientOptions {
  /** Origin of the page, e.g. `https://gpr.example.go.id`. */
  readonly origin: string;
  /** The session has ended: show the sign-in page. */
  readonly onSignedOut: () => void;
  /** The language that the server answers refusals in. */
  readonly locale: () => string;
}

/** Cache rules of the contract: which lists grow by pages, which objects have no id of their own. */
export const createCache = (): InMemoryCache =>
  new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          users: relayStylePagination(['text']),
          agendaItems: relayStylePagination(['filter', 'orderBy']),
          briefs: relayStylePagination(['filter']),
          socialAccounts: relayStylePagination(['filter']),
          posts: relayStylePagination(['filter']),
          auditEntries: relayStylePagination(['filter']),
        },
      },
      // One viewer and one inbox per signed-in person; both are cleared at sign-out.
      Viewer: { keyFields: [] },
      Inbox: { keyFields: [], fields: { deliveries: relayStylePagination(['group']) } },
      // Parts of their owner: replaced whole, never merged.
      Framing: { keyFields: false },
      Share: { keyFields: false },
      OffGridCluster: { keyFields: false },
      DutyOwner: { keyFields: false },
      // A roster is its organisation's; it is asked for in parts.
      Duty: {
        keyFields: ['organisation', ['id']],
        fields: {
          officers: { merge: false },
          shifts: { merge: false },
          gaps: { merge: false },
          swaps: { merge: false },
        },
      },
      Network: { keyFields: ['key'] },
      MatcherVersion: { keyFields: ['version'] },
      // One desk, asked for in parts.
      MatcherDesk: {
        keyFields: [],
        fields: { versions: { merge: false }, confidenceCounts: { merge: false } },
      },
      Attribution: { keyFields: false, merge: true },
      AlignmentQueue: { keyFields: [], fields: { tasks: { merge: false }, recent: { merge: false } } },
    },
  });

const subscriptionLink = (origin: string): GraphQLWsLink =>
  new GraphQLWsLink(
    createClient({
      url: `${origin.replace(/^http/, 'ws')}/graphql`,
      lazy: true,
      keepAlive: 20_000,
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: shouldReconnect,
      on: { connected: (_socket, _payload, wasRetry) => (wasRetry ? tellReconnected() : undefined) },
      retryWait: (tries) =>
        new Promise((resolve) => setTimeout(resolve, reconnectDelay(tries, Math.random()))),
    }),
  );

/** The one Apollo client of the app. Requests go to the page's own origin with the session cookie. */
export function createGraphqlClient(options: ClientOptions): ApolloClient {
  const language = new ApolloLink((operation, forward) => {
    // The extra header makes the request one that a foreign page cannot send: Apollo Server's CSRF prevention.
    operation.setContext({
      headers: { 'apollo-require-preflight': '1', 'accept-language': options.locale() },
    });
    return forward(operation);
  });
  const watchSession = new ErrorLink(({ error }) => {
    if (readFailure(error).kind === 'UNAUTHENTICATED') options.onSignedOut();
  });
  const http = new HttpLink({ uri: `${options.origin}/graphql`, credentials: 'same-origin' });
  const transport = ApolloLink.split(
    ({ query }) => {
      const definition = getMainDefinition(query);
      return definition.kind === 'OperationDefinition' && definition.operation === 'subscription';
    },
    subscriptionLink(options.origin),
    ApolloLink.from([language, http]),
  );
  return new ApolloClient({
    cache: createCache(),
    link: ApolloLink.from([watchSession, transport]),
    defaultOptions: {
      // Old data stays on the screen while the new is asked for.
      watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
    },
  });
}
