import type { JsonValue } from '@conductor/connector-contract';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { requireCollectionPermission } from './collection.policy.js';
import { collectionProblems, LONGEST_ADDRESS } from './collection.problems.js';
import { CollectionSource } from './collection-source.entity.js';
import { enqueuePull } from './pull-queue.js';
import { isBarred } from './source-account.js';
import { sourceWorkflow } from './source.workflow.js';

export interface NewSource {
  /** Key of the connector that reads it. */
  readonly connector: string;
  readonly name: string;
  readonly address: string;
  readonly organisationId: string | null;
  readonly config: JsonValue;
  /** The host that is asked; left out where it is the address's own. */
  readonly host?: string | null;
}

/**
 * The form only. Whether the host may be reached is decided where it is reached, by the outbound client, on every
 * pull: a name can point elsewhere tomorrow.
 */
function readAddress(address: string): string {
  const text = address.trim();
  if (text.length > LONGEST_ADDRESS || !URL.canParse(text)) throw collectionProblems.sourceAddressInvalid();
  const url = new URL(text);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb || url.username !== '' || url.password !== '') throw collectionProblems.sourceAddressInvalid();
  url.hash = '';
  return url.href;
}

/** What people do with the sources of posts. */
@Injectable()
export class SourceService {
  /** The source is pulled at once, and then on the schedule. */
  async create(ctx: WorkContext, input: NewSource): Promise<CollectionSource> {
    requireCollectionPermission(ctx.actor, 'source.manage');
    const name = input.name.trim();
    if (name === '') throw collectionProblems.sourceNameMissing();
    const address = readAddress(input.address);
    await this.requireOrganisation(ctx, input.organisationId);
    await this.requireConsent(ctx, { address });
    const now = ctx.clock.now();
    const [row]: { id: string }[] = await ctx.db.query(
      `insert into collection_source (connector, name, address, organisation_id, config, state, next_pull_at, created_at, host)
       values ($1, $2, $3, $4, $5, $6, $7, $7, $8) on conflict (connector, address) do nothing returning id`,
      [
        input.connector,
        name,
        address,
        input.organisationId,
        JSON.stringify(input.config),
        sourceWorkflow.initial,
        now,
        input.host ?? new URL(address).hostname,
      ],
    );
    if (!row) throw collectionProblems.sourceExists();
    await ctx.audit.record(
      'source.created',
      { type: 'collection_source', id: row.id },
      { connector: input.connector },
    );
    const source = await ctx.db.findOneByOrFail(CollectionSource, { id: row.id });
    await enqueuePull(ctx, source.id);
    return source;
  }

  async pause(ctx: WorkContext, sourceId: string): Promise<CollectionSource> {
    const source = await this.locked(ctx, sourceId);
    source.state = sourceWorkflow.next(source.state, 'pause');
    await ctx.db.save(CollectionSource, source);
    await ctx.audit.record('source.paused', { type: 'collection_source', id: sourceId });
    return source;
  }

  /** What went wrong before is forgotten, and the source is pulled at once. */
  async resume(ctx: WorkContext, sourceId: string): Promise<CollectionSource> {
    const source = await this.locked(ctx, sourceId);
    source.state = sourceWorkflow.next(source.state, 'resume');
    await this.requireConsent(ctx, source);
    source.failureCode = null;
    source.failureCount = 0;
    source.nextPullAt = ctx.clock.now();
    await ctx.db.save(CollectionSource, source);
    await ctx.audit.record('source.resumed', { type: 'collection_source', id: sourceId });
    await enqueuePull(ctx, source.id);
    return source;
  }

  /** Asks for a pull now, whatever the schedule says. */
  async pull(ctx: WorkContext, sourceId: string): Promise<CollectionSource> {
    const source = await this.locked(ctx, sourceId);
    source.state = sourceWorkflow.next(source.state, 'pull');
    await enqueuePull(ctx, source.id);
    return source;
  }

  private async locked(ctx: WorkContext, sourceId: string): Promise<CollectionSource> {
    requireCollectionPermission(ctx.actor, 'source.manage');
    const source = await ctx.db.findOne(CollectionSource, {
      where: { id: sourceId },
      lock: { mode: 'for_no_key_update' },
    });
    if (!source) throw collectionProblems.sourceNotFound();
    return source;
  }

  private async requireConsent(ctx: WorkContext, source: Pick<CollectionSource, 'address'>): Promise<void> {
    if (await isBarred(ctx, source)) throw collectionProblems.sourceAccountWithoutConsent();
  }

  private async requireOrganisation(ctx: WorkContext, organisationId: string | null): Promise<void> {
    if (organisationId === null) return;
    const found: unknown[] = await ctx.db.query('select 1 from organisation where id = $1', [organisationId]);
    if (found.length === 0) throw collectionProblems.organisationNotFound();
  }
}
