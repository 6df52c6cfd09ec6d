import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { AgendaItemState } from './agenda.workflow.js';

/** What the government wants to speak about in a period, and who speaks. */
@Entity()
export class AgendaItem {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** Counts the edits: a review names the version it judged, an edit names the version it saw. */
  @Column('integer') version: number;
  @Column('text') title: string;
  @Column('text', { nullable: true }) titleEn: string | null;
  @Column('text') objective: string;
  @Column('uuid') themeId: string;
  /** 1 is highest, 3 lowest. */
  @Column('integer') priority: number;
  /** ISO day. */
  @Column('date') periodFrom: string;
  @Column('date') periodUntil: string;
  @Column('text') state: AgendaItemState;
  @Column('uuid') leadOrganisationId: string;
  /** Without the leading #. */
  @Column('text', { array: true }) hashtags: string[];
  @Column('text', { array: true }) links: string[];
  /** Slot of the agenda palette, 1 to 8; null while nobody approved it, or while more than eight items live. */
  @Column('integer', { nullable: true }) colourSlot: number | null;
  @Column('text', { nullable: true }) retirementReason: string | null;
  @Column('boolean') isDemo: boolean;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}
