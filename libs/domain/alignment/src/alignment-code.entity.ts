import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Verdict, VerdictReason } from './verdict.js';

/** A reviewer's verdict on a post and the item it carries. The one without `undoneAt` stands. */
@Entity()
export class AlignmentCode {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') postId: string;
  /** The code of the near-identical post that was looked at; null where this is the one. */
  @Column('uuid', { nullable: true }) ledBy: string | null;
  @Column('uuid') agendaItemId: string;
  @Column('uuid', { nullable: true }) briefVersionId: string | null;
  @Column('text') verdict: Verdict;
  @Column('text', { array: true }) reasons: VerdictReason[];
  @Column('text', { nullable: true }) note: string | null;
  @Column('integer') codebookVersion: number;
  @Column('uuid') coderId: string;
  @Column('timestamptz') codedAt: Date;
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
}
