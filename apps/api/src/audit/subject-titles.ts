import type { AuditEntryRow } from '@conductor/audit';
import { exhaustive } from '@conductor/kernel';
import { Injectable } from '@nestjs/common';
import { AgendaLoaders } from '../agenda/agenda.loaders.js';
import { BriefLoaders } from '../briefing/brief.loaders.js';
import { CollectionLoaders } from '../collection/collection.loaders.js';
import { DistributionLoaders } from '../distribution/distribution.loaders.js';
import type { EdgeContext } from '../edge/edge-context.js';
import { idOrNobody } from '../edge/input.js';
import { IdentityLoaders } from '../identity/identity.loaders.js';
import { SocialAccountsLoaders } from '../social-accounts/social-accounts.loaders.js';

/** Enough of a post to know it again. */
const EXCERPT = 120;
const excerptOf = (text: string | undefined): string | null => {
  if (text === undefined) return null;
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT).trimEnd()}…` : text;
};

/**
 * What the subject of an entry is called today. It is read through the same loaders as everywhere, so nobody learns
 * from the log the name of a thing that is not theirs to see.
 */
@Injectable()
export class SubjectTitles {
  constructor(
    private readonly identity: IdentityLoaders,
    private readonly agenda: AgendaLoaders,
    private readonly briefs: BriefLoaders,
    private readonly distribution: DistributionLoaders,
    private readonly accounts: SocialAccountsLoaders,
    private readonly collection: CollectionLoaders,
  ) {}

  async of({ subjectType, subjectId, facts }: AuditEntryRow, edge: EdgeContext): Promise<string | null> {
    const id = idOrNobody(subjectId);
    switch (subjectType) {
      case 'register':
      case 'election_period':
        return null;
      case 'user':
        return this.personName(id, edge);
      case 'membership':
        return typeof facts.userId === 'string' ? this.personName(idOrNobody(facts.userId), edge) : null;
      case 'invitation':
        return (await edge.load(this.identity.invitation, id))?.name ?? null;
      case 'agenda_item':
        return (await edge.load(this.agenda.item, id))?.title ?? null;
      case 'brief_version':
        return this.briefTitle(id, edge);
      case 'delivery': {
        const delivery = await edge.load(this.distribution.delivery, id);
        return delivery && this.briefTitle(delivery.briefVersionId, edge);
      }
      case 'social_account':
        return (await edge.load(this.accounts.account, id))?.handle ?? null;
      case 'duty_roster':
        return (await edge.load(this.identity.organisation, id))?.shortName ?? null;
      case 'duty_shift':
      case 'duty_absence':
      case 'duty_swap':
        return typeof facts.userId === 'string' ? this.personName(idOrNobody(facts.userId), edge) : null;
      case 'collection_source':
        return edge.load(this.collection.sourceName, id);
      case 'post_import':
        return edge.load(this.collection.importFileName, id);
      case 'post':
        return excerptOf((await edge.load(this.collection.post, id))?.text);
      case 'matcher_version':
        return typeof facts.matcherVersion === 'string' ? facts.matcherVersion : null;
      default:
        return exhaustive(subjectType);
    }
  }

  private async personName(id: string, edge: EdgeContext): Promise<string | null> {
    return (await edge.load(this.identity.person, id))?.name ?? null;
  }

  private async briefTitle(versionId: string, edge: EdgeContext): Promise<string | null> {
    return (await edge.load(this.briefs.version, versionId))?.title ?? null;
  }
}
