import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Days in which posts of personal accounts on candidates are in no measure. */
@Entity()
export class ElectionPeriod {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') name: string;
  /** Days in WIB, both included. */
  @Column('date') startsOn: string;
  @Column('date') endsOn: string;
  /** Names, handles and hashtags of candidates. */
  @Column('text', { array: true }) terms: string[];
  /** Counts the edits. */
  @Column('integer') version: number;
  @Column('uuid', { nullable: true }) setBy: string | null;
  @Column('timestamptz') setAt: Date;
}
