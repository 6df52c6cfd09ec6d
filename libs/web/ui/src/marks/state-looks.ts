import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  AgendaItemState,
  AnswerKind,
  AttributionState,
  BackfillState,
  BriefState,
  ImportState,
  InvitationState,
  SourceState,
} from '@conductor/graphql';
import {
  IconAdjustments,
  IconAlertTriangle,
  IconArchive,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBan,
  IconCheck,
  IconCircleDashed,
  IconClock,
  IconEye,
  IconEyeQuestion,
  IconLink,
  IconLinkOff,
  IconLock,
  IconMessage2Off,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
  IconRosetteDiscountCheck,
  IconSend,
  IconSpeakerphone,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Tone } from './tone.js';

/** Every state a badge can show: the contract's own, and those that a page derives from dates. */
export type ShownState =
  | AgendaItemState
  | BriefState
  | ImportState
  | SourceState
  | BackfillState
  | InvitationState
  | AttributionState
  | AnswerKind
  | 'IN_REVIEW'
  | 'EMBARGOED'
  | 'NO_ANSWER'
  | 'ACKNOWLEDGED'
  | 'SUSPENDED';

/** How one state looks: a tone, an icon and a word. */
export interface StateLook {
  readonly tone: Tone;
  readonly icon: TablerIcon;
  readonly label: MessageDescriptor;
}

const look = (tone: Tone, icon: TablerIcon, label: MessageDescriptor): StateLook => ({ tone, icon, label });

export const stateLooks: Readonly<Record<ShownState, StateLook>> = {
  DRAFT: look('neutral', IconPencil, msg`Draf`),
  SUBMITTED: look('info', IconSend, msg`Diajukan`),
  IN_REVIEW: look('info', IconEye, msg`Ditelaah`),
  NEEDS_REVISION: look('warn', IconArrowBackUp, msg`Perlu Perbaikan`),
  APPROVED: look('ok', IconRosetteDiscountCheck, msg`Disetujui`),
  EMBARGOED: look('warn', IconLock, msg`Diembargo`),
  RELEASED: look('ok', IconSpeakerphone, msg`Dirilis`),
  SUPERSEDED: look('neutral', IconRefresh, msg`Diperbarui`),
  RETRACTED: look('stop', IconBan, msg`Ditarik`),
  RETIRED: look('neutral', IconArchive, msg`Diarsipkan`),
  EXPIRED: look('neutral', IconClock, msg`Kedaluwarsa`),
  PREVIEWED: look('info', IconEye, msg`Dipratinjau`),
  RUNNING: look('info', IconRefresh, msg`Berjalan`),
  DONE: look('ok', IconCheck, msg`Selesai`),
  UNDONE: look('neutral', IconArrowBackUp, msg`Dibatalkan`),
  FAILED: look('stop', IconAlertTriangle, msg`Terhenti`),
  CANCELLED: look('neutral', IconBan, msg`Dihentikan`),
  ACTIVE: look('ok', IconPlayerPlay, msg`Aktif`),
  PAUSED: look('neutral', IconPlayerPause, msg`Dijeda`),
  STOPPED: look('stop', IconAlertTriangle, msg`Berhenti`),
  PENDING: look('info', IconClock, msg`Menunggu`),
  ACCEPTED: look('ok', IconCheck, msg`Diterima`),
  REVOKED: look('neutral', IconBan, msg`Dicabut`),
  SUSPENDED: look('stop', IconBan, msg`Ditangguhkan`),
  MATCHED: look('info', IconLink, msg`Cocok`),
  SUGGESTED: look('warn', IconEyeQuestion, msg`Disarankan`),
  NONE: look('neutral', IconCircleDashed, msg`Tak terkait`),
  CONFIRMED: look('ok', IconCheck, msg`Dikonfirmasi`),
  REJECTED: look('neutral', IconLinkOff, msg`Ditolak`),
  CHANGED: look('ok', IconAdjustments, msg`Diubah`),
  ACKNOWLEDGED: look('info', IconEye, msg`Ditandai diterima`),
  CARRIED: look('ok', IconCheck, msg`Dimuat`),
  ADAPTED: look('ok', IconAdjustments, msg`Diadaptasi`),
  NOT_IN_MANDATE: look('neutral', IconArrowForwardUp, msg`Bukan Kewenangan`),
  POSTPONED: look('warn', IconClock, msg`Ditunda`),
  OBJECTION: look('stop', IconAlertTriangle, msg`Keberatan`),
  NO_ANSWER: look('warn', IconMessage2Off, msg`Tanpa Jawaban`),
};
