import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { SourceState } from './source.workflow.js';

/** A feed or an account that is pulled on a schedule. */
@Entity()
export class CollectionSource {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** Key of the connector that reads it. */
  @Column('text') connector: string;
  @Column('text') name: string;
  @Column('text') address: string;
  /** The host that is asked, which need not be the one of the address for people. */
  @Column('text') host: string;
  @Column('uuid', { nullable: true }) organisationId: string | null;
  @Column('jsonb') config: unknown;
  @Column('jsonb', { nullable: true }) cursor: unknown;
  @Column('text') state: SourceState;
  @Column('timestamptz', { nullable: true }) lastPulledAt: Date | null;
  @Column('timestamptz') nextPullAt: Date;
  /** Why the last pull failed; null after one that did not. */
  @Column('text', { nullable: true }) failureCode: string | null;
  /** Failures in a row. */
  @Column('integer') failureCount: number;
  /** Slices since a pull last came to its end. */
  @Column('integer') sliceCount: number;
  @Column('timestamptz') createdAt: Date;
}
