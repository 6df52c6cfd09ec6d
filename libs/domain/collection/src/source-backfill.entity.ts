import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BackfillState } from './backfill.workflow.js';

/** The way into a source's past. */
@Entity()
export class SourceBackfill {
  @PrimaryColumn('uuid') sourceId: string;
  @Column('text') state: BackfillState;
  /** The day that it is to reach. */
  @Column('timestamptz') since: Date;
  @Column('timestamptz') begunAt: Date;
  @Column('jsonb', { nullable: true }) cursor: unknown;
  /** The oldest post so far. */
  @Column('timestamptz', { nullable: true }) reachedAt: Date | null;
  @Column('integer') postCount: number;
  @Column('integer') pageCount: number;
  @Column('text', { nullable: true }) failureCode: string | null;
  @Column('integer') failureCount: number;
  @Column('timestamptz') nextRunAt: Date;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
}
