import type { Reader } from '@conductor/work';

/** The version of the item's briefs that was out when the post was published: the same rule as AgendaCalendar.versionAt. */
export async function versionAt(db: Reader, agendaItemId: string, postedAt: Date): Promise<string | null> {
  const [version] = await db.query<{ id: string }[]>(
    `select v.id from brief b join brief_version v on v.brief_id = b.id join release r on r.brief_version_id = v.id
      where b.agenda_item_id = $1 and coalesce(r.embargo_until, r.released_at) <= $2
      order by coalesce(r.embargo_until, r.released_at) desc, v.created_at desc, v.number desc limit 1`,
    [agendaItemId, postedAt],
  );
  return version?.id ?? null;
}
