import { AUDIT_FACT_NAMES, auditEntryPage } from '@conductor/audit';
import { PeopleQueries } from '@conductor/identity';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { connectionOf, PageArgs, pageOf } from '../edge/connection.js';
import { Edge, EdgeContext } from '../edge/edge-context.js';
import { idOrNobody } from '../edge/input.js';
import { Requires } from '../edge/requires.js';
import { messageOf } from '../i18n/messages.js';
import { IdentityLoaders } from '../identity/identity.loaders.js';
import { Organisation, Person } from '../identity/identity.types.js';
import { AuditEntry, AuditEntryConnection, AuditEntryFilter, AuditFact } from './audit.types.js';
import { SubjectTitles } from './subject-titles.js';

/** A choice, not a list to leaf through: who looks further types more. */
const MOST_ACTORS = 20;

/** Reading the log of decisions. */
@Resolver(() => AuditEntry)
export class AuditResolver {
  constructor(
    private readonly people: PeopleQueries,
    private readonly identity: IdentityLoaders,
    private readonly titles: SubjectTitles,
  ) {}

  @Query(() => AuditEntryConnection, { description: 'Newest first.' })
  @Requires('audit.read')
  async auditEntries(
    @Edge() edge: EdgeContext,
    @Args() page: PageArgs,
    @Args('filter', { nullable: true, type: () => AuditEntryFilter }) filter?: AuditEntryFilter,
  ): Promise<AuditEntryConnection> {
    const { first, after } = pageOf(page);
    const rows = await auditEntryPage(edge.read, filter ?? {}, first, after);
    const { edges, pageInfo } = connectionOf(rows, first, ({ positionKey, id }) => ({
      key: positionKey,
      id,
    }));
    return { edges: [...edges], pageInfo };
  }

  @Query(() => [Person], { description: 'Whose acts can be looked for: by name, at most twenty.' })
  @Requires('audit.read')
  async auditActors(
    @Edge() edge: EdgeContext,
    @Args('text', { nullable: true, type: () => String }) text?: string | null,
    @Args('including', { nullable: true, type: () => ID, description: 'Comes first, whatever the text.' })
    including?: string | null,
  ): Promise<Person[]> {
    const found = await this.people.named(edge.read, text?.trim() || null, MOST_ACTORS);
    const chosen = including ? await edge.load(this.identity.person, idOrNobody(including)) : null;
    return chosen ? [chosen, ...found.filter(({ id }) => id !== chosen.id)] : found;
  }

  @ResolveField(() => Person, { nullable: true, description: 'Null where the software or a visitor acted.' })
  async person(@Parent() { userId }: AuditEntry, @Edge() edge: EdgeContext): Promise<Person | null> {
    return userId === null ? null : edge.load(this.identity.person, userId);
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'The one that was acted for.' })
  async organisation(
    @Parent() { organisationId }: AuditEntry,
    @Edge() edge: EdgeContext,
  ): Promise<Organisation | null> {
    return organisationId === null ? null : edge.load(this.identity.organisation, organisationId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What the subject is called today. Null where it is gone, or not the reader’s to see.',
  })
  subjectTitle(@Parent() entry: AuditEntry, @Edge() edge: EdgeContext): Promise<string | null> {
    return this.titles.of(entry, edge);
  }

  @ResolveField(() => [AuditFact])
  facts(@Parent() { facts }: AuditEntry, @Edge() { read }: EdgeContext): AuditFact[] {
    return AUDIT_FACT_NAMES.flatMap((name) => {
      const stored = facts[name];
      if (stored === undefined || stored === null) return [];
      const value = String(stored);
      const isFailure = name === 'failure' || name === 'code';
      return [{ name, value, message: isFailure ? messageOf(value, {}, read.locale) : null }];
    });
  }
}
