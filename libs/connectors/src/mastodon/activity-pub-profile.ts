import {
  type AskOptions,
  Malformed,
  newestOf,
  type OutboundResponse,
  type Profile,
  type ProfileAccount,
  type ProfilePost,
  SourceGone,
  isConnectorFailure,
} from '@conductor/connector-contract';
import { canonicalLink, cleanText, plainTextOf } from '@conductor/post-text';
import type { z } from 'zod';
import { readMoment } from '../dates/read-moment.js';
import { tagsIn } from '../html/tags.js';
import { failureOfStatus, send } from '../http/failure-of.js';
import { readJson } from '../http/read-json.js';
import { profileLinks } from '../profiles/links.js';
import {
  type ActorDocument,
  actorShape,
  type Outbox,
  outboxShape,
  webFingerShape,
} from './activity-pub-payload.js';

const ACTIVITY = 'application/activity+json';
const ACCEPT = `${ACTIVITY}, application/ld+json; profile="https://www.w3.org/ns/activitystreams"`;

/** What the protocol between servers tells of an account, where no client API does. */
export class ActorReader {
  constructor(
    private readonly account: ProfileAccount,
    private readonly options: AskOptions,
  ) {}

  async profile(): Promise<Profile> {
    const actor = await this.actor(await this.actorAddress());
    const posts = await this.posts(actor);
    const description = plainTextOf(actor.summary ?? '');
    const anchors = [actor.summary ?? '', ...actor.attachment.map(({ value }) => value)].flatMap((html) => {
      const links = tagsIn(html, 'a').flatMap(({ href }) => href ?? []);
      // Some servers send a field's address bare.
      return links.length > 0 ? links : [plainTextOf(html)].filter((text) => /^https?:\/\/\S+$/.test(text));
    });
    return {
      stableId: actor.id,
      handle: this.handleOf(actor),
      displayName: cleanText(actor.name ?? '') || null,
      description,
      // Servers do not tell each other what they have verified.
      links: profileLinks(anchors.map((url) => ({ url }))),
      posts,
      lastPostAt: newestOf(posts),
      movedTo: actor.movedTo ?? null,
    };
  }

  private async actorAddress(): Promise<string> {
    const { origin, host } = new URL(this.account.url);
    const user = this.account.handle.split('@')[0] ?? '';
    const url = `${origin}/.well-known/webfinger?resource=${encodeURIComponent(`acct:${user}@${host}`)}`;
    const response = await this.ask(url, 'application/jrd+json, application/json');
    if (response === null) throw this.missing();
    const { links } = readJson(webFingerShape, response);
    const self = links.find(
      ({ rel, type }) => rel === 'self' && /^application\/(?:activity|ld)\+json/.test(type ?? ''),
    );
    if (self?.href == null) throw this.missing();
    return self.href;
  }

  /** The document's own id must be what was asked for: any page could say that it is somebody else. */
  private async actor(address: string): Promise<ActorDocument> {
    const response = await this.ask(address, ACCEPT);
    if (response === null) throw this.missing();
    const actor = readJson(actorShape, response);
    if (new URL(actor.id).href !== new URL(address).href) throw new Malformed('ANSWER_UNREADABLE');
    if (actor.type === 'Tombstone' || actor.suspended === true) throw new SourceGone({ reason: actor.type });
    return actor;
  }

  private handleOf({ preferredUsername }: ActorDocument): string {
    const [user, server] = this.account.handle.split('@');
    return `${(preferredUsername ?? user ?? '').toLowerCase()}@${server}`;
  }

  /** Posts help and are not asked for twice: a server may keep its outbox to itself. */
  private async posts({ id, outbox }: ActorDocument): Promise<ProfilePost[]> {
    if (outbox == null) return [];
    try {
      const whole = await this.collection(outbox);
      const { first } = whole;
      const page =
        typeof first === 'string' ? await this.collection(first) : outboxShape.safeParse(first).data;
      return [...whole.orderedItems, ...(page?.orderedItems ?? [])].flatMap((item) =>
        item.type === 'Create' && item.actor === id ? [this.postOf(item)] : [],
      );
    } catch (thrown) {
      if (isConnectorFailure(thrown)) return [];
      throw thrown;
    }
  }

  private postOf({ object, published }: Outbox['orderedItems'][number]): ProfilePost {
    const address = object?.url ?? object?.id ?? null;
    return {
      text: plainTextOf(object?.content ?? ''),
      url: address === null ? null : canonicalLink(address),
      postedAt: readMoment(object?.published ?? published, this.options.clock.now()),
    };
  }

  private async collection(url: string): Promise<z.infer<typeof outboxShape>> {
    const response = await this.ask(url, ACCEPT);
    if (response === null) throw new Malformed('HTTP_NOT_FOUND');
    return readJson(outboxShape, response);
  }

  /** Null for what is not there. */
  private async ask(url: string, accept: string): Promise<OutboundResponse | null> {
    const { http, signal, clock } = this.options;
    const response = await send(http, { url, headers: { accept }, signal });
    if (response.status === 404) return null;
    const failure = failureOfStatus(response, clock.now());
    if (failure !== null) throw failure;
    return response;
  }

  private missing(): SourceGone | Malformed {
    return this.account.stableId === null
      ? new Malformed('ACCOUNT_NOT_FOUND_AT_NETWORK')
      : new SourceGone({ reason: 'missing' });
  }
}
