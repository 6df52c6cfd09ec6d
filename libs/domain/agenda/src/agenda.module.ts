import { Module } from '@nestjs/common';
import { AgendaContributor } from './agenda-contributor.entity.js';
import { AgendaItem } from './agenda-item.entity.js';
import { AgendaMoment } from './agenda-moment.entity.js';
import { AgendaPartsQueries } from './agenda-parts.queries.js';
import { AgendaReview } from './agenda-review.entity.js';
import { AgendaSpeaker } from './agenda-speaker.entity.js';
import { AgendaQueries } from './agenda.queries.js';
import { AgendaService } from './agenda.service.js';
import { Framing } from './framing.entity.js';
import { ThemeRegisterService } from './theme-register.service.js';
import { Theme } from './theme.entity.js';

export const agendaEntities = [
  Theme,
  AgendaItem,
  AgendaSpeaker,
  AgendaMoment,
  Framing,
  AgendaContributor,
  AgendaReview,
] as const;

const services = [AgendaQueries, AgendaPartsQueries, AgendaService, ThemeRegisterService];

@Module({ providers: services, exports: services })
export class AgendaModule {}
