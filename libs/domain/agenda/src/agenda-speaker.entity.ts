import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Leads (utama), supports (pendukung), or keeps silent (tidak bicara). */
export const SPEAKER_PARTS = ['leads', 'supports', 'silent'] as const;
export type SpeakerPart = (typeof SPEAKER_PARTS)[number];

/** One cell of an agenda item's speaker matrix. */
@Entity()
export class AgendaSpeaker {
  @PrimaryColumn('uuid') agendaItemId: string;
  @PrimaryColumn('uuid') organisationId: string;
  @Column('text') part: SpeakerPart;
}
