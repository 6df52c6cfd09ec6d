import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { nobody, SessionQueries } from '@conductor/identity';
import { anonymous, type Clock, type Locale } from '@conductor/kernel';
import type { Configuration } from '@conductor/runtime';
import { Works } from '@conductor/work';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { clientAddressOf } from './client-address.js';
import { noCookie, sessionCookie, tokenIn } from './cookie.js';
import { EdgeContext, type SessionCookie } from './edge-context.js';
import { CLOCK, CONFIGURATION } from './tokens.js';

const localeIn = (header: string | undefined): Locale =>
  header?.trim().toLowerCase().startsWith('en') ? 'en' : 'id';

/** Makes the context of a request or of an event on a socket. The session row is read each time. */
@Injectable()
export class ContextFactory {
  constructor(
    private readonly works: Works,
    private readonly sessions: SessionQueries,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  forRequest(request: Request, response: Response): Promise<EdgeContext> {
    return this.make(request, sessionCookie(response, this.configuration.publicUrl));
  }

  forSocket(request: IncomingMessage): Promise<EdgeContext> {
    return this.make(request, noCookie);
  }

  private async make(request: IncomingMessage, cookie: SessionCookie): Promise<EdgeContext> {
    const { headers } = request;
    const reader = this.works.read({ actor: anonymous, requestId: '', locale: 'id' });
    const token = tokenIn(headers.cookie, this.configuration.publicUrl);
    const reading = token ? await this.sessions.actorOf(reader.db, token, this.clock.now()) : null;
    const { actor, locale } = reading ?? { ...nobody, locale: localeIn(headers['accept-language']) };
    const seed = { actor, locale, requestId: randomUUID() };
    const read = this.works.read(seed);
    return new EdgeContext(seed, read, cookie, headers['user-agent'] ?? null, clientAddressOf(request));
  }
}
