import type { MatchingItem, SpeakerPart } from '@conductor/matching';
import type { Reader } from '@conductor/work';
import { AgendaCalendar, type CalendarItem, type LiveItem } from './agenda-calendar.js';

type StoredItem = Omit<CalendarItem, 'versions'> & {
  readonly versions: readonly { readonly id: string; readonly visibleAt: string | null }[];
};

/** The agenda with what decides when it is live: a few hundred short rows. */
export async function readCalendar(db: Reader): Promise<AgendaCalendar> {
  const items = await db.query<StoredItem[]>(
    `select i.id, i.state || extract(epoch from i.updated_at) as revision,
            i.period_from::text as "periodFrom", i.period_until::text as "periodUntil",
            coalesce((
              select json_agg(json_build_object('id', v.id, 'visibleAt', coalesce(r.embargo_until, r.released_at))
                              order by v.created_at, v.number, v.id)
                from brief b join brief_version v on v.brief_id = b.id left join release r on r.brief_version_id = v.id
               where b.agenda_item_id = i.id and v.approved_hash is not null), '[]') as versions
       from agenda_item i where i.state in ('approved', 'retired')`,
  );
  return new AgendaCalendar(
    items.map((item) => ({
      ...item,
      versions: item.versions.map(({ id, visibleAt }) => ({
        id,
        visibleAt: visibleAt === null ? null : new Date(visibleAt),
      })),
    })),
  );
}

interface StoredContent {
  readonly id: string;
  readonly title: string;
  readonly framing: readonly (string | null)[];
  readonly points: readonly { readonly id: string; readonly text: string }[];
  readonly hashtags: readonly string[];
  readonly links: readonly string[];
  readonly periodFrom: string;
  readonly periodUntil: string;
  readonly moments: readonly string[];
  readonly speakers: readonly { readonly organisationId: string; readonly part: SpeakerPart }[];
}

/** Items in the matcher's form: the framing, and the brief version's core, copy and talking points with it. */
export async function readMatchingItems(db: Reader, live: readonly LiveItem[]): Promise<MatchingItem[]> {
  const rows = await db.query<StoredContent[]>(
    `select i.id, i.title, i.period_from::text as "periodFrom", i.period_until::text as "periodUntil",
            array[i.objective, f.problem, f.cause, f.judgement, f.remedy, array_to_string(f.wording_use, ' '), v.title, v.core,
                  (select string_agg(n.text, ' ' order by n.network) from network_copy n where n.brief_version_id = v.id)] as framing,
            i.hashtags || coalesce(v.hashtags, '{}') as hashtags, i.links || coalesce(v.links, '{}') as links,
            coalesce((select json_agg(json_build_object('id', t.id, 'text', t.text) order by t.position)
                        from talking_point t where t.brief_version_id = v.id), '[]') as points,
            coalesce((select json_agg(m.occurs_at order by m.occurs_at) from agenda_moment m where m.agenda_item_id = i.id), '[]') as moments,
            coalesce((select json_agg(json_build_object('organisationId', s.organisation_id, 'part', s.part))
                        from agenda_speaker s where s.agenda_item_id = i.id), '[]') as speakers
       from unnest($1::uuid[], $2::uuid[]) as live (item_id, version_id)
       join agenda_item i on i.id = live.item_id
       left join brief_version v on v.id = live.version_id
       left join framing f on f.agenda_item_id = i.id and f.position = 1`,
    [live.map(({ itemId }) => itemId), live.map(({ versionId }) => versionId)],
  );
  const cues = new Map(live.map((item) => [item.itemId, item.cues]));
  return rows.map(({ periodFrom, periodUntil, framing, moments, ...row }) => ({
    ...row,
    framing: framing.filter((part) => part !== null && part !== '').join('\n'),
    language: 'id',
    period: {
      from: new Date(`${periodFrom}T00:00:00+07:00`),
      until: new Date(`${periodUntil}T23:59:59+07:00`),
    },
    moments: [...moments.map((moment) => new Date(moment)), ...(cues.get(row.id) ?? [])],
    cues: cues.get(row.id) ?? [],
  }));
}
