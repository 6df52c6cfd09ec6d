import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ImportState } from './import.workflow.js';

/** Which column of a file carries what. Columns are named by their header. */
export interface ImportMapping {
  readonly text: string;
  readonly externalId: string | null;
  readonly url: string | null;
  readonly postedAt: string | null;
  readonly dateFormat: string | null;
  readonly zone: string | null;
  readonly network: string | null;
  readonly account: string | null;
  readonly defaultNetwork: string;
  readonly defaultAccountId: string | null;
}

/** One of the first rows of a file, as the mapping reads it. */
export interface PreviewRow {
  readonly row: number;
  readonly text: string;
  /** ISO 8601. */
  readonly postedAt: string | null;
  readonly network: string;
  readonly account: string | null;
  readonly externalId: string;
  readonly isNew: boolean;
}

/** A file of posts: looked at, rehearsed, taken in, taken back. */
@Entity()
export class PostImport {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** Null once the bytes were thrown away. */
  @Column('uuid', { nullable: true }) uploadId: string | null;
  @Column('text') fileName: string;
  @Column('integer') byteCount: number;
  @Column('text') encoding: string;
  @Column('text', { nullable: true }) delimiter: string | null;
  @Column('text', { array: true }) columns: string[];
  @Column('jsonb') mapping: ImportMapping;
  /** Key of the connector that reads the file, and what it is told. */
  @Column('text') connector: string;
  @Column('jsonb') config: unknown;
  @Column('text') state: ImportState;
  @Column('boolean') isDryRun: boolean;
  @Column('integer') rowCount: number;
  @Column('integer') processedCount: number;
  @Column('integer') createdCount: number;
  @Column('integer') updatedCount: number;
  @Column('integer') unchangedCount: number;
  @Column('integer') rejectedCount: number;
  @Column('jsonb') preview: PreviewRow[];
  @Column('text', { nullable: true }) failureCode: string | null;
  @Column('jsonb', { nullable: true }) cursor: unknown;
  @Column('uuid') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
}
