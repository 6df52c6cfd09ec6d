import type { AttributionRow, AttributionState } from '@conductor/attribution';
import { POST_COLUMNS, type PostRow } from '@conductor/collection';
import type { Organisation, OrganisationRow } from '@conductor/identity';
import { type CursorPosition, DomainProblem } from '@conductor/kernel';
import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { AlignmentCodeRow } from './alignment.queries.js';
import { conditionsOf, type PostFilter } from './post-filter.js';
import type { Verdict, VerdictReason } from './verdict.js';

export interface PostAccountRow {
  readonly id: string;
  readonly organisationId: string;
  readonly network: string;
  readonly handle: string;
  readonly url: string;
  readonly kind: 'institutional' | 'personal';
  readonly isDemo: boolean;
}

interface PostFields extends PostRow {
  /** `postedAt` to the microsecond: the key of the page's cursor. */
  readonly positionKey: string;
}

/** A post with everything that a list shows of it. */
export interface PostListRow extends PostFields {
  readonly account: PostAccountRow | null;
  readonly organisation: OrganisationRow | null;
  /** Null until the engine has read the post. */
  readonly attribution: AttributionRow | null;
  readonly alignment: AlignmentCodeRow | null;
}

/** The row as the one statement answers it. */
interface FlatRow extends PostFields {
  readonly accountOrganisationId: string | null;
  readonly handle: string | null;
  readonly accountUrl: string | null;
  readonly accountKind: PostAccountRow['kind'] | null;
  readonly accountIsDemo: boolean | null;
  readonly code: string | null;
  readonly nameId: string;
  readonly nameEn: string;
  readonly shortName: string;
  readonly kind: Organisation['kind'];
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly protocolOrder: number;
  readonly sources: Organisation['sources'];
  readonly coordinatorId: string | null;
  readonly state: AttributionState | null;
  readonly agendaItemId: string | null;
  readonly talkingPointId: string | null;
  readonly briefVersionId: string | null;
  readonly isCounted: boolean;
  readonly confidence: number;
  readonly matcherVersion: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly codeId: string | null;
  readonly verdict: Verdict;
  readonly reasons: VerdictReason[];
  readonly note: string | null;
  readonly coderId: string;
  readonly codedAt: Date;
}

/** $1 now: the coordinator is today's. */
const SELECT = `
  select ${POST_COLUMNS},
         to_char(p.posted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "positionKey",
         s.organisation_id as "accountOrganisationId", s.handle, s.url as "accountUrl", s.kind as "accountKind", s.is_demo as "accountIsDemo",
         o.code, o.name_id as "nameId", o.name_en as "nameEn", o.short_name as "shortName", o.kind, o.valid_from::text as "validFrom",
         o.valid_until::text as "validUntil", o.protocol_order as "protocolOrder", o.sources, oc.coordinator_id as "coordinatorId",
         a.state, a.agenda_item_id as "agendaItemId", a.talking_point_id as "talkingPointId", a.brief_version_id as "briefVersionId",
         a.is_counted as "isCounted", a.confidence, a.matcher_version as "matcherVersion", a.decided_by as "decidedBy", a.decided_at as "decidedAt",
         c.id as "codeId", c.verdict, c.reasons, c.note, c.coder_id as "coderId", c.coded_at as "codedAt"
    from post p
    left join social_account s on s.id = p.social_account_id
    left join organisation o on o.id = p.organisation_id
    left join organisation_coordination oc on oc.organisation_id = o.id
     and oc.valid_from <= $1::timestamptz and (oc.valid_until is null or oc.valid_until >= $1::timestamptz::date)
    left join attribution a on a.post_id = p.id
    left join alignment_code c on c.post_id = p.id and c.undone_at is null and c.agenda_item_id = a.agenda_item_id`;

/** What this page wrote into its cursors. Anything else would reach the database as no timestamp. */
const POSITION_KEY = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

function checkedKey({ key }: CursorPosition): string {
  if (POSITION_KEY.test(key) && !Number.isNaN(Date.parse(key))) return key;
  throw new DomainProblem('InvalidInput', 'CURSOR_INVALID', {}, ['after']);
}

/** Lists of posts with what each carries and how it was judged: one statement into plain objects. */
@Injectable()
export class PostPageQueries {
  /** Newest first; the cursor's key is `positionKey`. One more row than asked for tells whether there is a next page. */
  async page(
    ctx: ReadContext,
    filter: PostFilter,
    first: number,
    after: CursorPosition | null,
  ): Promise<PostListRow[]> {
    const key = after && checkedKey(after);
    const { where, parameters } = conditionsOf(filter, 4);
    const rows = await ctx.db.query<FlatRow[]>(
      `${SELECT} where ($2::timestamptz is null or (p.posted_at, p.id) < ($2, $3::uuid)) and ${where}
        order by p.posted_at desc, p.id desc limit $4`,
      [ctx.clock.now(), key, after?.id ?? null, first + 1, ...parameters],
    );
    return rows.map(listRowOf);
  }

  async count(ctx: ReadContext, filter: PostFilter): Promise<number> {
    const { where, parameters, needsAttribution } = conditionsOf(filter, 0);
    const join = needsAttribution ? 'join attribution a on a.post_id = p.id' : '';
    const [row] = await ctx.db.query<{ count: number }[]>(
      `select count(*)::integer as count from post p ${join} where ${where}`,
      parameters,
    );
    return row?.count ?? 0;
  }

  async byIds(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, PostListRow>> {
    const rows = await ctx.db.query<FlatRow[]>(`${SELECT} where p.id = any($2)`, [ctx.clock.now(), ids]);
    return new Map(rows.map((row) => [row.id, listRowOf(row)]));
  }
}

/** The flat columns stay on the object: copying the others out would cost more than it tidies. */
const listRowOf = (row: FlatRow): PostListRow => ({
  ...row,
  account: accountOf(row),
  organisation: organisationOf(row),
  attribution: attributionOf(row),
  alignment: alignmentOf(row),
});

function accountOf(row: FlatRow): PostAccountRow | null {
  const {
    socialAccountId: id,
    accountOrganisationId: organisationId,
    network,
    handle,
    accountUrl: url,
    accountKind: kind,
  } = row;
  if (id === null || organisationId === null || handle === null || url === null || kind === null) return null;
  return { id, organisationId, network, handle, url, kind, isDemo: row.accountIsDemo === true };
}

function organisationOf(row: FlatRow): OrganisationRow | null {
  const {
    organisationId: id,
    code,
    nameId,
    nameEn,
    shortName,
    kind,
    validFrom,
    validUntil,
    protocolOrder,
    sources,
    coordinatorId,
  } = row;
  if (id === null || code === null) return null;
  return {
    id,
    code,
    nameId,
    nameEn,
    shortName,
    kind,
    validFrom,
    validUntil,
    protocolOrder,
    sources,
    coordinatorId,
  };
}

function attributionOf(row: FlatRow): AttributionRow | null {
  const {
    id: postId,
    state,
    agendaItemId,
    talkingPointId,
    briefVersionId,
    isCounted,
    confidence,
    matcherVersion,
    decidedBy,
    decidedAt,
  } = row;
  if (state === null) return null;
  return {
    postId,
    state,
    agendaItemId,
    talkingPointId,
    briefVersionId,
    isCounted,
    confidence,
    matcherVersion,
    decidedBy,
    decidedAt,
  };
}

function alignmentOf({
  id: postId,
  codeId,
  verdict,
  reasons,
  note,
  coderId,
  codedAt,
}: FlatRow): AlignmentCodeRow | null {
  return codeId === null ? null : { id: codeId, postId, verdict, reasons, note, coderId, codedAt };
}
