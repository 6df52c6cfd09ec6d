import { AgendaModule } from '@conductor/agenda';
import { Module } from '@nestjs/common';
import { IdentityApiModule } from '../identity/identity.module.js';
import { AgendaActsResolver } from './agenda-acts.resolver.js';
import { AgendaItemResolver, SpeakerResolver } from './agenda-item.resolver.js';
import { AgendaLoaders } from './agenda.loaders.js';
import { AgendaResolver } from './agenda.resolver.js';

@Module({
  imports: [AgendaModule, IdentityApiModule],
  providers: [AgendaLoaders, AgendaResolver, AgendaItemResolver, SpeakerResolver, AgendaActsResolver],
  exports: [AgendaLoaders],
})
export class AgendaApiModule {}
