import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { BriefState } from './brief.workflow.js';

/** One version of a brief. Approval freezes it to its content hash. */
@Entity()
export class BriefVersion {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') briefId: string;
  @Column('integer') number: number;
  /** Counts the edits of this version: what optimistic locking compares. */
  @Column('integer') version: number;
  @Column('text') state: BriefState;
  @Column('text') title: string;
  /** The one sentence that has to arrive. */
  @Column('text') core: string;
  /** Without the leading #. */
  @Column('text', { array: true }) hashtags: string[];
  @Column('text', { array: true }) links: string[];
  @Column('text') contentHash: string;
  /** The hash that was approved, or null while the version can still change. */
  @Column('text', { nullable: true }) approvedHash: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}
