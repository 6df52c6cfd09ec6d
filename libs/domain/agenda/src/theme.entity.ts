import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What an agenda item is about, coarsely: ministries subscribe to themes, the score filters by them. */
@Entity()
export class Theme {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') code: string;
  @Column('text') nameId: string;
  @Column('text') nameEn: string;
}
