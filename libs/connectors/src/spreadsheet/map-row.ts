import {
  jsonValueOf,
  METRIC_KEYS,
  type CollectedPost,
  type PostMetrics,
  type RejectedRow,
  type RowProblem,
} from '@conductor/connector-contract';
import {
  cleanText,
  contentFingerprint,
  hashtagsOf,
  languageHint,
  linksOf,
  mentionsOf,
} from '@conductor/post-text';
import { readDate } from '../dates/read-date.js';
import type { Zone } from '../dates/zone.js';
import { networkNamed, postAddressOf } from '../reported-link/networks/index.js';
import { readReportedLink, type ReportedLink } from '../reported-link/read-link.js';
import type { ColumnMapping, MappedField } from './mapping.js';
import { type Preset, presetNamed } from './presets.js';
import { readCount } from './read-count.js';
import type { Cell, TableRow } from './table.js';

export interface MapRowOptions {
  /** For rows that name no network, in a column or by their address. */
  readonly defaultNetwork: string | null;
  /** For dates without a zone. */
  readonly zone: Zone;
}

export type MappedRow =
  | { readonly kind: 'post'; readonly post: CollectedPost }
  | { readonly kind: 'rejected'; readonly rejected: RejectedRow }
  /** A line that adds the others up. */
  | { readonly kind: 'skipped' };

const shown = (cell: Cell): string =>
  (cell instanceof Date ? cell.toISOString() : String(cell)).slice(0, 100);

/** Reads one row's cells by field and gathers what is wrong with them. */
class RowReader {
  readonly problems: RowProblem[] = [];

  constructor(
    private readonly mapping: ColumnMapping,
    private readonly row: TableRow,
  ) {}

  cell(field: MappedField): Cell {
    const column = this.mapping.columns[field];
    if (column === undefined) return null;
    if (!Object.hasOwn(this.row.cells, column)) this.report('COLUMN_UNKNOWN', field, { column });
    return this.row.cells[column] ?? null;
  }

  text(field: MappedField): string | null {
    const cell = this.cell(field);
    return cell === null ? null : cleanText(shownWhole(cell)) || null;
  }

  report(code: string, field: MappedField, facts: RowProblem['facts'] = {}): void {
    this.problems.push({ code, column: this.mapping.columns[field] ?? null, facts });
  }
}

const shownWhole = (cell: Cell): string => (cell instanceof Date ? cell.toISOString() : String(cell));

function linkOf(reader: RowReader): ReportedLink | null {
  const written = reader.text('url');
  if (written === null) return null;
  const link = readReportedLink(written);
  if (link === null) reader.report('URL_UNREADABLE', 'url', { value: shown(written) });
  return link;
}

function postedAtOf(reader: RowReader, mapping: ColumnMapping, zone: Zone): Date | null {
  const cell = reader.cell('postedAt');
  if (cell === null || typeof cell === 'boolean') {
    if (mapping.columns.postedAt !== undefined) reader.report('DATE_MISSING', 'postedAt');
    return null;
  }
  const read = readDate(cell, zone, mapping.dateFormat);
  if (read.code === undefined) return read.at;
  reader.report(read.code, 'postedAt', { value: shown(cell) });
  return null;
}

function networkOf(
  reader: RowReader,
  link: ReportedLink | null,
  preset: Preset | null,
  defaultNetwork: string | null,
): string | null {
  if (preset !== null) return preset.network;
  const written = reader.text('network');
  const named = written === null ? null : networkNamed(written);
  if (written !== null && named === null)
    reader.report('NETWORK_UNKNOWN', 'network', { value: shown(written) });
  const network = named ?? link?.network ?? defaultNetwork;
  if (network === null && written === null) reader.report('NETWORK_MISSING', 'network');
  return network;
}

/** The post's own id, else what its address says, else its text in its account: the same at each import. */
function externalIdOf(
  reader: RowReader,
  link: ReportedLink | null,
  network: string,
  account: string | null,
  text: string,
): string {
  const written = reader.text('externalId');
  // A worksheet turns long ids into figures with lost digits: those name another post.
  const isLossy = written !== null && /^\d(?:[.,]\d+)?e\+?\d+$/i.test(written);
  if (written !== null && !isLossy && written.length <= 512) return written;
  if (link !== null && link.network === network) return link.externalId;
  const when = reader.text('postedAt') ?? '';
  return `fp:${contentFingerprint(`${account ?? ''} ${when} ${text}`)}`;
}

function metricsOf(reader: RowReader): PostMetrics {
  const counts = METRIC_KEYS.flatMap((key) => {
    const count = readCount(reader.cell(key));
    return count === null ? [] : [[key, count] as const];
  });
  return Object.fromEntries(counts);
}

function tagsOf(reader: RowReader, text: string): readonly string[] {
  const written = (reader.text('hashtags') ?? '').split(/[\s,;#]+/).map((tag) => tag.toLowerCase());
  return [...new Set([...hashtagsOf(text), ...written])].filter((tag) => tag !== '');
}

function isTotal({ cells }: TableRow, preset: Preset | null): boolean {
  const [first] = Object.values(cells);
  return typeof first === 'string' && (preset?.totals.includes(first.trim().toLowerCase()) ?? false);
}

/** A row as a post, or every fault it has. */
export function mapRow(
  mapping: ColumnMapping,
  row: TableRow,
  rowNumber: number,
  options: MapRowOptions,
): MappedRow {
  const preset = presetNamed(mapping.preset);
  if (isTotal(row, preset)) return { kind: 'skipped' };
  const reader = new RowReader(mapping, row);
  if (row.surplus > 0)
    reader.problems.push({ code: 'ROW_TOO_WIDE', column: null, facts: { surplus: row.surplus } });
  const text = reader.text('text') ?? reader.text('title');
  if (text === null) reader.report('TEXT_MISSING', 'text');
  const link = linkOf(reader);
  const postedAt = postedAtOf(reader, mapping, options.zone);
  const network = networkOf(reader, link, preset, options.defaultNetwork);
  const handle = reader.text('accountHandle')?.replace(/^@/, '').replace(/\s+/g, '').toLowerCase() || null;
  const account = handle ?? link?.accountHandle ?? null;
  const metrics = metricsOf(reader);
  if (text === null || network === null || reader.problems.length > 0) {
    return { kind: 'rejected', rejected: { row: rowNumber, problems: reader.problems } };
  }
  const externalId = externalIdOf(reader, link, network, account, text);
  const post: CollectedPost = {
    network,
    externalId,
    url: link?.url ?? postAddressOf(network, externalId),
    text,
    language: reader.text('language')?.toLowerCase() ?? languageHint(text),
    postedAt,
    asOf: null,
    authorHandle: account,
    authorName: reader.text('accountName'),
    hashtags: tagsOf(reader, text),
    mentions: mentionsOf(text),
    links: linksOf(text),
    media: [],
    metrics,
    raw: jsonValueOf(row.cells),
  };
  return { kind: 'post', post };
}
