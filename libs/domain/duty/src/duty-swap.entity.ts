import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { SwapState } from './swap.workflow.js';

/** A colleague is asked to take a shift, for nothing or for one of theirs. */
@Entity()
export class DutySwap {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') shiftId: string;
  /** The shift that goes the other way, or null. */
  @Column('uuid', { nullable: true }) returnShiftId: string | null;
  @Column('uuid') askedBy: string;
  @Column('uuid') askedOf: string;
  @Column('text') state: SwapState;
  @Column('timestamptz') askedAt: Date;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
}
