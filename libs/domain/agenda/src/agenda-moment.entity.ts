import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The zones of Indonesia: WIB, WITA, WIT. */
export const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export type Zone = (typeof ZONES)[number];

/** A dated event of an agenda item, told in the zone where it happens. */
@Entity()
export class AgendaMoment {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') agendaItemId: string;
  @Column('text') title: string;
  @Column('timestamptz') occursAt: Date;
  @Column('text') zone: Zone;
}
