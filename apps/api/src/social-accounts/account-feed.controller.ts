import { createHash } from 'node:crypto';
import {
  anonymous,
  type Clock,
  type CursorPosition,
  decodeCursor,
  DomainProblem,
  encodeCursor,
} from '@conductor/kernel';
import type { Configuration } from '@conductor/runtime';
import { AccountChangeQueries } from '@conductor/social-accounts';
import { Works } from '@conductor/work';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { clientAddressOf, clientNetworkOf } from '../edge/client-address.js';
import { Public } from '../edge/requires.js';
import { PUBLIC_LIMIT, TokenBuckets } from '../edge/token-buckets.js';
import { CLOCK, CONFIGURATION } from '../edge/tokens.js';
import { messageOf } from '../i18n/messages.js';
import { ACCOUNT_FEED_PATH, accountFeed } from './account-feed.js';

const PAGE = 50;
/** Readers ask every quarter of an hour or less often; a cache in between may answer for as long. */
const FRESH_SECONDS = 300;

/** A moment to the microsecond, as the log's cursor has it. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;

/** Null for a cursor that nobody gave out. */
function positionIn(text: unknown): CursorPosition | null {
  if (typeof text !== 'string') return null;
  try {
    const position = decodeCursor(text);
    return MOMENT.test(position.key) && !Number.isNaN(Date.parse(position.key)) ? position : null;
  } catch (thrown) {
    if (thrown instanceof DomainProblem) return null;
    throw thrown;
  }
}

/** What changes in the register of official accounts, as a feed for everybody: a plain address, for readers speak no GraphQL. */
@Controller()
export class AccountFeedController {
  private readonly buckets = new TokenBuckets(PUBLIC_LIMIT);

  constructor(
    private readonly works: Works,
    private readonly changes: AccountChangeQueries,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(ACCOUNT_FEED_PATH)
  @Public()
  async feed(@Req() request: Request, @Res() response: Response): Promise<void> {
    const locale = request.query['bahasa'] === 'en' ? 'en' : 'id';
    if (!this.buckets.take(clientNetworkOf(clientAddressOf(request)), this.clock.now())) {
      response.setHeader('retry-after', '60');
      return void response
        .status(429)
        .type('text')
        .send(messageOf('VERIFY_TOO_MANY', {}, locale));
    }
    const { sebelum } = request.query;
    const after = positionIn(sebelum);
    if (sebelum !== undefined && after === null) return void response.status(404).end();
    const ctx = this.works.read({ actor: anonymous, requestId: ACCOUNT_FEED_PATH, locale });
    const updatedAt = await this.changes.changedAt(ctx);
    const rows = await this.changes.page(ctx, PAGE, after);
    const changes = rows.slice(0, PAGE);
    const last = changes.at(-1);
    const document = accountFeed({
      publicUrl: this.configuration.publicUrl,
      locale,
      changes,
      updatedAt,
      cursor: after === null ? null : encodeCursor(after),
      nextCursor:
        rows.length > PAGE && last !== undefined ? encodeCursor({ key: last.cursorKey, id: last.id }) : null,
    });
    this.send(request, response, document, updatedAt);
  }

  private send(request: Request, response: Response, document: string, updatedAt: Date | null): void {
    const etag = `"${createHash('sha256').update(document).digest('base64url')}"`;
    response.setHeader('cache-control', `public, max-age=${FRESH_SECONDS}`);
    response.setHeader('etag', etag);
    if (updatedAt !== null) response.setHeader('last-modified', updatedAt.toUTCString());
    if (isKnown(request, etag, updatedAt)) return void response.status(304).end();
    response.setHeader('content-type', 'application/atom+xml; charset=utf-8');
    response.end(document);
  }
}

const inSeconds = (at: number): number => Math.floor(at / 1_000);

/**
 * Whether the reader has this very document (RFC 9110, 13.2.2: the tag decides where one is sent, else the day). Also
 * for one who asks past the caches, as Node's own client does: express would send such a one everything.
 */
function isKnown(request: Request, etag: string, updatedAt: Date | null): boolean {
  const tags = request.get('if-none-match');
  if (tags !== undefined) return tags.split(',').some((tag) => ['*', etag, `W/${etag}`].includes(tag.trim()));
  const since = Date.parse(request.get('if-modified-since') ?? '');
  return updatedAt !== null && inSeconds(updatedAt.getTime()) <= inSeconds(since);
}
