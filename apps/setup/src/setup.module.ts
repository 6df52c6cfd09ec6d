import { AlignmentModule } from '@conductor/alignment';
import { AttributionModule } from '@conductor/attribution';
import { BriefingModule } from '@conductor/briefing';
import { CollectionModule } from '@conductor/collection';
import { DistributionModule } from '@conductor/distribution';
import { Module } from '@nestjs/common';

/** The domains whose acts the demo plays. */
@Module({ imports: [BriefingModule, DistributionModule, CollectionModule, AttributionModule, AlignmentModule] })
export class SetupModule {}
