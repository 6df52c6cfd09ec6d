import { Module } from '@nestjs/common';
import { AbsenceService } from './absence.service.js';
import { DutyAbsence } from './duty-absence.entity.js';
import { DutyShift } from './duty-shift.entity.js';
import { DutySwap } from './duty-swap.entity.js';
import { RosterQueries } from './roster.queries.js';
import { ShiftService } from './shift.service.js';
import { SwapQueries } from './swap.queries.js';
import { SwapService } from './swap.service.js';
import { WeekService } from './week.service.js';

export const dutyEntities = [DutyShift, DutyAbsence, DutySwap] as const;

const services = [AbsenceService, RosterQueries, ShiftService, SwapQueries, SwapService, WeekService];

@Module({ providers: services, exports: services })
export class DutyModule {}
