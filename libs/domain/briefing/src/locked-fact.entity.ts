import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A figure or date that nobody may change in an adaptation. */
@Entity()
export class LockedFact {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') briefVersionId: string;
  @Column('integer') position: number;
  @Column('text') label: string;
  @Column('text') value: string;
  @Column('text') unit: string;
  /** ISO day. */
  @Column('date') asOf: string;
  @Column('text') source: string;
}
