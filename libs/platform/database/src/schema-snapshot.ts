import type { DataSource } from 'typeorm';

const OWN = `n.nspname = 'public'`;

const SECTIONS: readonly { title: string; sql: string }[] = [
  {
    title: 'Tables',
    sql: `select format(E'table %s\\n%s', c.relname, string_agg(format('  %s %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
              case when a.attnotnull then ' not null' else '' end,
              case when d.adbin is not null and a.attgenerated = '' then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end,
              case when a.attgenerated <> '' then ' generated as ' || pg_get_expr(d.adbin, d.adrelid) else '' end), E'\\n' order by a.attnum)) as line
            from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
            left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
           where ${OWN} and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped group by c.relname order by c.relname`,
  },
  {
    title: 'Constraints',
    sql: `select format('%s %s: %s', c.relname, k.conname, pg_get_constraintdef(k.oid)) as line
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
           where ${OWN} and k.contype <> 'n' order by c.relname, k.conname`,
  },
  {
    title: 'Indexes',
    sql: `select pg_get_indexdef(i.indexrelid) as line from pg_index i join pg_class c on c.oid = i.indexrelid
            join pg_namespace n on n.oid = c.relnamespace where ${OWN}
             and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid) order by c.relname`,
  },
  {
    title: 'Views',
    sql: `select format(E'%s %s as\\n%s', case c.relkind when 'm' then 'materialized view' else 'view' end, c.relname, pg_get_viewdef(c.oid)) as line
            from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OWN} and c.relkind in ('v', 'm') order by c.relname`,
  },
  {
    title: 'Functions',
    sql: `select pg_get_functiondef(p.oid) as line from pg_proc p join pg_namespace n on n.oid = p.pronamespace
           where ${OWN} and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by p.proname`,
  },
  {
    title: 'Triggers',
    sql: `select pg_get_triggerdef(t.oid) as line from pg_trigger t join pg_class c on c.oid = t.tgrelid
            join pg_namespace n on n.oid = c.relnamespace where ${OWN} and not t.tgisinternal order by c.relname, t.tgname`,
  },
];

/** The schema as text, in a fixed order: what libs/platform/database/schema.sql holds and CI compares. */
export async function printSchema(dataSource: DataSource): Promise<string> {
  const parts: string[] = ['-- Printed from a migrated database by `npm run generate`. Do not edit.'];
  for (const { title, sql } of SECTIONS) {
    const rows: { line: string }[] = await dataSource.query(sql);
    if (rows.length > 0) parts.push(`-- ${title}`, ...rows.map((row) => row.line));
  }
  return `${parts.join('\n\n')}\n`;
}
